import {expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {readPage, type SetPage, setPage} from '../../src/page/page.ts'
import {body, closestPitch} from '../../src/page/paper.ts'
import {planOfPage} from '../../src/page/plan-file/plan-of-page.ts'
import {readPlan} from '../../src/page/plan-file/read-plan.ts'
import {press} from '../../src/page/press.ts'
import {reportTight} from '../../src/page/report-tight.ts'
import {singlePage} from '../../src/page/single.ts'
import {typesetter} from '../context.ts'
import {sourceOf} from '../drafts.ts'
import {story} from './page.ts'

const day = '2023-06-30'
const spec = '纸张: A4\n稿件: [{草稿: a.yaml}, {草稿: b.yaml}]\n'
const read = (text: string) => readPage(sourceOf(text), () => {})!
const stories = (sentences: number) => [story('修渠记', sentences), story('引水记', sentences)]

const pageOf = async (sentences: number, more = spec, given?: Parameters<typeof setPage>[4]) =>
  setPage(read(more), stories(sentences), await press(typesetter()), day, given)

const lost = ({fitted}: SetPage) => fitted.reduce((sum, {fit}) => sum + fit.overset.join('').length, 0)

const told = ({sheet}: Pick<SetPage, 'sheet'>) => {
  const findings: Finding[] = []
  reportTight(sheet, finding => void findings.push(finding))
  return findings.map(({ruleId, message}) => `${ruleId} ${message}`)
}

/** A page that is set otherwise than ever, of as few sentences more as `near`, by halves: of `from` none is, of `to` each. */
async function firstBeyond<Page>(
  [from, to, near]: readonly [from: number, to: number, near: number],
  set: (sentences: number) => Promise<Page>,
  isAsEver: (page: Page) => boolean
) {
  let [fits, isTooMuch] = [from, to]
  let found: Page | undefined
  while (isTooMuch - fits > near) {
    const middle = Math.round((fits + isTooMuch) / 2)
    const page = await set(middle)
    if (isAsEver(page)) fits = middle
    else [isTooMuch, found] = [middle, page]
  }
  return {sentences: isTooMuch, page: found ?? (await set(isTooMuch))}
}

test('lines stand closer before words are lost, and a plan keeps them so', async () => {
  const {page, sentences} = await firstBeyond(
    [40, 100, 2],
    pageOf,
    page => page.sheet.pitch === body.pitch && lost(page) === 0
  )
  expect(page.sheet.pitch).toBeLessThan(body.pitch)
  expect(lost(page)).toBe(0)
  expect(page.sheet.pitch).toBeGreaterThanOrEqual(closestPitch)
  expect(told(page)).toEqual([`page-tight 字多，全版的行距由 12.6 磅紧到 ${page.sheet.pitch} 磅。`])
  // All on one grid, and on the paper.
  const foot = Math.max(...page.fitted.map(({part}) => part.row + part.rows))
  expect(foot).toBeLessThanOrEqual(page.sheet.rows)
  expect(page.sheet.rows * page.sheet.pitch).toBeLessThan(((297 - 18 - 15) / 25.4) * 72 + page.sheet.pitch)

  const written = JSON.stringify(planOfPage(page, read(spec).spec))
  const refuse = ({message}: Finding) => {
    throw new Error(message)
  }
  const given = readPlan(sourceOf(written, 'plan.json'), read(spec).spec, refuse)!
  expect(given.pitch).toBe(page.sheet.pitch)
  const again = await pageOf(sentences, spec, {given})
  expect(again.sheet).toEqual(page.sheet)

  // Rows that the page file counts are as deep as ever.
  const inRows = await pageOf(sentences, `${spec}广告: [{名称: 广告, 占行: 4}]\n`)
  expect(inRows.sheet.pitch).toBe(body.pitch)
  expect(lost(inRows)).toBeGreaterThan(0)

  // Closer lines that would not save the words are of no use.
  const hopeless = await pageOf(sentences * 2)
  expect(hopeless.sheet.pitch).toBe(body.pitch)
  expect(lost(hopeless)).toBeGreaterThan(0)
})

test('a story with the largest page to itself is set closer, too', async () => {
  const engine = await press(typesetter())
  const {page: one} = await firstBeyond(
    [480, 570, 20],
    sentences => singlePage(story('修渠记', sentences), engine, day),
    ({sheet}) => sheet.pitch === body.pitch
  )
  expect(one.sheet.pitch).toBeLessThan(body.pitch)
  expect(one.fit.overset).toEqual([])
  expect(told(one)).toHaveLength(1)
})
