import {readFile} from 'node:fs/promises'
import {beforeAll, describe, expect, test} from 'vitest'
import {fitInWords, reportFit} from '../../src/page/fit-report.ts'
import {readPage, type SetPage, setPage} from '../../src/page/page.ts'
import {press} from '../../src/page/press.ts'
import type {StoryPart} from '../../src/page/sheet.ts'
import {typesetter} from '../context.ts'
import {sourceOf} from '../drafts.ts'
import {example} from './page.ts'
import {pagesOf, type Run} from './pdf-text.ts'

let set: SetPage
let pdf: Uint8Array
let runs: ReadonlyArray<Run>
let height: number

beforeAll(async () => {
  const text = await readFile('examples/zhaotong-page/page.yaml', 'utf8')
  const read = readPage(sourceOf(text, 'page.yaml'), finding => {
    throw new Error(finding.message)
  })!
  const articles = [await example('zhaoyang-cards'), await example('zhaotong-police')]
  set = await setPage(read, articles, await press(typesetter()), '2023-06-30')
  pdf = await set.typeset.pdf()
  const [page] = await pagesOf(pdf)
  runs = page!.runs
  height = page!.height
})

const points = (millimetres: number) => (millimetres / 25.4) * 72

/** Runs of body text: its size, inside the columns of a story. */
function bodyOf(part: StoryPart): Run[] {
  const {size, pitch, top} = set.sheet
  const from = height - points(top) - part.row * pitch
  const to = from - part.rows * pitch
  return runs.filter(run => Math.abs(run.size - size) < 0.05 && run.y < from && run.y > to)
}

test('lines of neighbouring columns stand on one grid, to a tenth of a point', () => {
  for (const {part} of set.fitted) {
    const first = height - points(set.sheet.top) - part.row * set.sheet.pitch
    const offsets = bodyOf(part)
      .filter(run => /\p{Script=Han}/u.test(run.text) && run.text.length > 3)
      .map(run => (((first - run.y) % set.sheet.pitch) + set.sheet.pitch) % set.sheet.pitch)
    const body = offsets.filter(offset => Math.abs(offset - mode(offsets)) < 1)
    expect(body.length).toBeGreaterThan(50)
    for (const offset of body) expect(Math.abs(offset - mode(offsets))).toBeLessThan(0.1)
  }
})

test('nothing stands outside the type area but the furniture above and below it', () => {
  const {sheet} = set
  const left = (points(sheet.paper.width) - sheet.chars * sheet.size) / 2
  for (const run of runs) {
    expect(run.x).toBeGreaterThan(left - 0.5)
    expect(run.x + run.width).toBeLessThan(left + sheet.chars * sheet.size + 5)
    expect(run.y).toBeGreaterThan(0)
    expect(run.y).toBeLessThan(height)
  }
})

test('no line begins or ends with a mark that must not stand there', () => {
  for (const {part} of set.fitted) {
    const lines = new Map<string, Run[]>()
    const left = (points(set.sheet.paper.width) - set.sheet.chars * set.sheet.size) / 2
    for (const run of bodyOf(part)) {
      // A mark that opens a line stands with its blank half outside the column.
      const column = Math.floor(
        (run.x - left + set.sheet.size / 2 + 1) /
          ((part.width * set.sheet.size + set.sheet.size) / part.columns)
      )
      const key = `${column} ${Math.round(run.y / 3)}`
      lines.set(key, [...(lines.get(key) ?? []), run])
    }
    expect(lines.size).toBeGreaterThan(50)
    for (const line of lines.values()) {
      const words = line
        .sort((a, b) => a.x - b.x)
        .map(run => run.text)
        .join('')
        .trim()
      expect(words).not.toMatch(/^[，。、；：！？）》”’…]/u)
      expect(words).not.toMatch(/[（《“‘]$/u)
    }
  }
})

describe('the fit report says what the page shows', () => {
  test('lines that are used are lines that stand there', () => {
    for (const one of set.fitted) {
      const {part} = one
      const report = reportFit(one)
      expect(report.over).toBe(0)
      expect(report.overset).toBe('')
      expect(report.used + report.short).toBe(report.capacity)
      expect(report.changed.photos).toEqual(one.fit.photos.map(({span, rows}) => ({columns: span, rows})))
      const air = one.fit.slots.reduce((sum, slot) => sum + slot.air, 0)
      expect(report.changed.headRows).toBe(air)
      const rows = new Set(bodyOf(part).map(run => `${Math.round(run.x / 40)} ${run.y.toFixed(0)}`))
      expect(rows.size).toBeGreaterThan(report.used * 0.5)
    }
  })
})

test('rows that stay empty below a story with a page of its own are said, and nothing is said to be full', () => {
  const [one] = set.fitted
  const full = {
    ...one!,
    fit: {...one!.fit, over: 0, slots: one!.fit.slots.map(slot => ({...slot, left: 0, air: 0}))}
  }
  expect(fitInWords([reportFit(full)])).toContain('，正好排满')
  const above = reportFit(full, 12)
  expect(above.footChars).toBe(12 * one!.part.width)
  expect(fitInWords([above])).toContain(`，各栏齐平\n  版面下方空 12 行，约 ${above.footChars} 字\n`)
})

test('fonts are embedded in part, and none is of type 3', () => {
  // Typst writes the dictionaries of a PDF as plain text.
  const text = Buffer.from(pdf).toString('latin1')
  const kinds = [...text.matchAll(/\/Type \/Font\s+\/Subtype \/(\w+)/g)].map(([, kind]) => kind)
  const names = [...text.matchAll(/\/FontName (\S+)/g)].map(([, name]) => name)
  expect(kinds).toContain('Type0')
  expect(kinds).not.toContain('Type3')
  expect(text.match(/\/FontFile[23] /g)!.length).toBeGreaterThan(2)
  expect(names.length).toBeGreaterThan(2)
  for (const name of names) expect(name).toMatch(/^\/[A-Z]{6}\+/)
})

/** The commonest value, to a hundredth. */
function mode(values: ReadonlyArray<number>): number {
  const counts = new Map<number, number>()
  for (const value of values)
    counts.set(Math.round(value * 100) / 100, (counts.get(Math.round(value * 100) / 100) ?? 0) + 1)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0] ?? 0
}
