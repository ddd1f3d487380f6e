import {strFromU8, unzipSync} from 'fflate'
import {expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {outerOf} from '../../src/page/framed.ts'
import {idml} from '../../src/page/outputs/idml.ts'
import {print} from '../../src/page/outputs/print.ts'
import {readPage, setPage} from '../../src/page/page.ts'
import {charsAcross, paperCalled} from '../../src/page/paper.ts'
import {planOfPage} from '../../src/page/plan-file/plan-of-page.ts'
import {readPlan} from '../../src/page/plan-file/read-plan.ts'
import {press} from '../../src/page/press.ts'
import {reportPlaces} from '../../src/page/report-places.ts'
import {startIn} from '../../src/page/room.ts'
import {spreadOf} from '../../src/page/spread.ts'
import {typesetter} from '../context.ts'
import {sourceOf} from '../drafts.ts'
import {story} from './page.ts'
import {pagesOf} from './pdf-text.ts'

const day = '2023-06-30'
const head = '纸张: 四开\n报眉: {报名: 某报, 版次: 第4版}\n责任: {责编: 甲}\n'
const single = charsAcross(paperCalled('四开')!)

async function spreadOn(text: string, lengths: ReadonlyArray<number>) {
  const findings: Finding[] = []
  const report = (finding: Finding) => void findings.push(finding)
  const read = readPage(sourceOf(text), report)!
  const articles = lengths.map((length, nth) => story(`修渠记之${nth + 1}`, length))
  const engine = await press(typesetter())
  const set = await setPage(read, articles, engine, day, {report})
  reportPlaces(set, read.spec, report)
  return {read, articles, engine, set, told: findings.map(({message}) => message)}
}

/** Whether something that begins so many characters from the left, and is so wide, reaches into the gap between the pages. */
const isOnFold = (x: number, width: number) => {
  const {gap} = foldOf()
  return x < single + gap - 0.1 && x + width > single + 0.1
}
const foldOf = () => ({gap: spreadOf(paperCalled('四开')!).base.fold!})

for (const [name, key, entries] of [
  ['Chinese', '连版: 第5版', '[{草稿: a.yaml, 跨版: 是}, {草稿: b.yaml}, {草稿: c.yaml}]'],
  ['English', 'spread: 是', '[{draft: a.yaml}, {draft: b.yaml}, {draft: c.yaml}]']
] as const) {
  test(`a spread by its ${name} keys: its first story crosses, the others stand on one page each, and no word between them`, async () => {
    const {set, told} = await spreadOn(`${head}${key}\n稿件: ${entries}\n`, [150, 70, 60])
    expect(told).toEqual([])
    const {sheet, fitted} = set
    expect(sheet.paper.width).toBe(2 * 273)
    const [across, left, right] = fitted.map(({part}) => outerOf(part))
    expect([across!.x, across!.width]).toEqual([0, sheet.chars])
    expect([left!.x, left!.width]).toEqual([0, single])
    expect(right!.x).toBeCloseTo(single + foldOf().gap)
    expect(right!.width).toBeCloseTo(single)
    for (const {fit} of fitted) expect(fit.overset).toEqual([])
    const {part} = fitted[0]!
    expect(part.columns % 2).toBe(0)
    for (let column = 0; column < part.columns; column++)
      expect(isOnFold(part.x + startIn(part, column), part.chars)).toBe(false)

    const {runs} = (await pagesOf(await set.typeset.pdf()))[0]!
    const words = runs.map(({text}) => text).join('')
    for (const number of ['第4版', '第5版']) expect(words.replace(/\s/g, '')).toContain(number)
    const edge = ((sheet.paper.width / 25.4) * 72 - sheet.chars * sheet.size) / 2
    const body = runs.filter(
      ({size, text}) => Math.abs(size - sheet.size) < 0.05 && /\p{Script=Han}/u.test(text)
    )
    expect(body.length).toBeGreaterThan(100)
    for (const {x, width} of body) {
      const [from, to] = [x - edge, x + width - edge].map(points => points / sheet.size)
      expect(to! < single + 1 || from! > single + foldOf().gap - 1).toBe(true)
    }
  })
}

test('the fold divides no character of a title that crosses it, however many it has', async () => {
  for (const title of ['渠水绕山走', '渠水绕山走千里', '一渠清水绕山走']) {
    const {set} = await spreadOn(
      `${head}连版: 第5版\n稿件: [{草稿: a.yaml}, {草稿: b.yaml}, {草稿: c.yaml}]\n`,
      [150, 70, 60]
    )
    const parts = set.sheet.parts.map(part =>
      part.kind === 'story' && part.id === 'a0' ? {...part, title: [{clusters: [...title], marks: []}]} : part
    )
    const engine = await press(typesetter())
    const {runs} = (await pagesOf(await engine.set({...set.sheet, parts}).pdf()))[0]!
    const fold = (273 / 25.4) * 72
    const large = runs.filter(({size}) => size > 40)
    expect(large.map(({text}) => text).join('')).toContain(title.slice(0, 2))
    for (const {x, width, text, size} of large) {
      const before = (fold - x) / size
      if (before > 0 && x + width > fold && [...text].length > 0)
        expect(Math.abs(before - Math.round(before))).toBeLessThan(0.05)
    }
  }
})

test('stories are planned for either page, and a place may cross from the one to the other', async () => {
  const entries =
    '[{草稿: a.yaml, 起栏: 4, 占栏: 6, 起行: 1, 占行: 40}, {草稿: b.yaml}, {草稿: c.yaml}, {草稿: d.yaml}]'
  const {set, read, told, articles, engine} = await spreadOn(
    `${head}连版: 第5版\n稿件: ${entries}\n`,
    [60, 70, 60, 50]
  )
  expect(told).toEqual([])
  const [across, ...others] = set.fitted.map(({part}) => part)
  expect(across!.fold).toBeDefined()
  for (const {x, width, fold} of others) {
    expect(fold).toBeUndefined()
    expect(isOnFold(x, width)).toBe(false)
  }
  const refuse = ({message}: Finding) => {
    throw new Error(message)
  }
  const given = readPlan(
    sourceOf(JSON.stringify(planOfPage(set, read.spec)), 'plan.json'),
    read.spec,
    refuse
  )!
  expect((await setPage(read, articles, engine, day, {given})).sheet).toEqual(set.sheet)
})

test('it is handed on as two pages: to the printer as one sheet and as two, to layout programs as facing pages', async () => {
  const work = await spreadOn(
    `${head}连版: 第5版\n稿件: [{草稿: a.yaml}, {草稿: b.yaml}, {草稿: c.yaml}]\n`,
    [150, 70, 60]
  )
  const report = () => {}
  const files = await print.write({...work, press: work.engine, report})
  expect(files.map(({suffix}) => suffix)).toEqual(['.print.pdf', '.print.pages.pdf'])
  const [whole, pages] = await Promise.all(files.map(({bytes}) => pagesOf(bytes)))
  expect([whole!.length, pages!.length]).toEqual([1, 2])
  const around = (24 / 25.4) * 72
  expect(pages![0]!.width - around).toBeCloseTo((whole![0]!.width - around) / 2, 0)
  const shown = ({runs, width}: (typeof pages & object)[number]) =>
    runs
      .flatMap(({text, x}) => (x > 0 && x < width ? [text] : []))
      .join('')
      .replace(/\s/g, '')
  expect(shown(pages![0]!)).toContain('第4版')
  expect(shown(pages![1]!)).toContain('第5版')

  const [file] = await idml.write({...work, press: work.engine, report})
  const spread = strFromU8(unzipSync(file!.bytes)['Spreads/Spread_sp.xml']!)
  expect(spread.match(/<Page /g)).toHaveLength(2)
  expect(spread).toContain('BindingLocation="1"')
  expect(strFromU8(unzipSync(file!.bytes)['Resources/Preferences.xml']!)).toContain('FacingPages="true"')
})

test('what does not go with a spread is told', () => {
  const told = (text: string) => {
    const messages: string[] = []
    readPage(sourceOf(text), ({message}) => void messages.push(message))
    return messages.join('\n')
  }
  expect(told('连版: 第5版\n报头: {报名: 某报}\n稿件: [{草稿: a.yaml}]\n')).toContain('报头')
  expect(told('稿件: [{草稿: a.yaml, 跨版: 是}]\n')).toContain('连版: 第5版')
  expect(told('连版: 第5版\n版式: 双文\n稿件: [{草稿: a.yaml}, {草稿: b.yaml}]\n')).toContain('不用“版式”')
  expect(told('连版: 第5版\n稿件: [{草稿: a.yaml, 破栏: 16破9}]\n')).toContain('双数')
})
