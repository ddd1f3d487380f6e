import {expect, test} from 'vitest'
import {stringify} from 'yaml'
import type {Finding} from '../../src/finding.ts'
import {fillersOf} from '../../src/page/fillers/fillers-of.ts'
import {reportFit} from '../../src/page/fit-report.ts'
import {readPage, type SetPage, setPage} from '../../src/page/page.ts'
import {press} from '../../src/page/press.ts'
import {singlePage} from '../../src/page/single.ts'
import {writePage} from '../../src/page/write.ts'
import {typesetter} from '../context.ts'
import {sourceOf} from '../drafts.ts'
import {articleOf} from './page.ts'
import {pagesOf} from './pdf-text.ts'

const day = '2024-05-01'
const words = '渠水顺着山腰流进田里，家家户户都来出工。'

const draft = (sentences: number, more: object = {}, quote?: string) =>
  articleOf(
    stringify({
      标题: '引水上山',
      地区: {名称: '青禾县', 简称: '青禾'},
      导语: '水渠通到了村口。',
      章节: [
        {
          标题: ['修渠', '护渠'],
          正文: words.repeat(sentences),
          ...(quote && {引语: [{人物: '马秋实', 职务: '村支书', 原话: quote}]})
        }
      ],
      展望: '明年还要再修一段。',
      ...more
    })
  ).article

const figures = {
  数据: {
    灌溉面积: {'2020年': '1.2万亩', '2024年': '2.4万亩', 年均增长: '18.9%'},
    管护员: '128人',
    干渠: '41.5公里',
    受益农户: '不少于三千户',
    泵站: '*'
  }
}
const saying = '水渠通了，心也通了，往后谁家有事，一声招呼全村都来。'

async function page(spec: string, articles: ReturnType<typeof draft>[]) {
  const told: Finding[] = []
  const read = readPage(sourceOf(spec, 'page.yaml'), one => void told.push(one))!
  const engine = await press(typesetter())
  const set = await setPage(read, articles, engine, day)
  const [proof] = await writePage({set, read, articles, press: engine, report: one => void told.push(one)}, [
    'proof'
  ])
  return {set, told: told.map(({ruleId}) => ruleId), findings: told, pdf: proof!.bytes}
}

const wordsOn = async (pdf: Uint8Array) =>
  (await pagesOf(pdf)).flatMap(({runs}) => runs.map(({text}) => text)).join('')

const boxesOn = ({fitted}: SetPage) =>
  fitted.map(({part}) =>
    [...part.photos, ...part.bands.flatMap(({photos}) => photos)].flatMap(({filler}) => filler?.kind ?? [])
  )

test('figures become numerals and pairs, just as they were typed; slots and words do not', () => {
  const [numbers] = fillersOf(draft(3, figures)).get('numbers')!
  expect(numbers).toEqual({
    kind: 'numbers',
    title: '数说青禾',
    entries: [
      {
        label: '灌溉面积',
        remark: '年均增长18.9%',
        points: [
          {time: '2020年', number: '1.2', unit: '万亩', share: 0.5},
          {time: '2024年', number: '2.4', unit: '万亩', share: 1}
        ]
      },
      {label: '管护员', remark: '', points: [{time: '', number: '128', unit: '人', share: 1}]},
      {label: '干渠', remark: '', points: [{time: '', number: '41.5', unit: '公里', share: 1}]}
    ]
  })
})

test('a draft without figures, quotes and note fills nothing', () => {
  expect([...fillersOf(draft(3)).keys()]).toEqual([])
  expect(fillersOf(draft(3, {数据: {管护员: '128人', 干渠: '41.5公里'}})).has('numbers')).toBe(false)
  expect(fillersOf(draft(3, {}, '心齐。')).has('quote')).toBe(false)
})

test('a page with room below its stories is filled, and says so', async () => {
  const spec = '纸张: 四开\n稿件: [{草稿: a.yaml}, {草稿: b.yaml}]'
  const [with_, without] = [
    await page(spec, [draft(48, figures, saying), draft(30)]),
    await page(spec, [draft(48), draft(30)])
  ]
  expect(boxesOn(without.set)).toEqual([[], []])
  expect(boxesOn(with_.set)[0]).toContain('numbers')
  expect(with_.set.empty).toBeLessThan(without.set.empty)
  expect(with_.told).toContain('page-filled')
  expect(without.told).not.toContain('page-filled')
  const said = await wordsOn(with_.pdf)
  expect(said).toContain('灌溉面积')
  expect(said).toContain('41.5')
})

test('no filler stands on a page that says so, or that is full', async () => {
  const article = draft(48, figures, saying)
  const none = await page('纸张: 四开\n稿件: [{草稿: a.yaml, 补白: 不用}, {草稿: b.yaml}]', [
    article,
    draft(30)
  ])
  expect(boxesOn(none.set)).toEqual([[], []])
  expect(none.told).not.toContain('page-filled')
  const full = await page('纸张: A4\n稿件: [{草稿: a.yaml}]', [draft(140, figures, saying)])
  expect(boxesOn(full.set)).toEqual([[]])
})

test('fillers that are asked for by name stand on the page, in English, too', async () => {
  const article = draft(60, {...figures, 编者按: '从今天起，本报看各地怎样修渠。'}, saying)
  const {set, told, pdf} = await page(
    '纸张: 四开\narticles: [{draft: a.yaml, fillers: [numbers, quote, note]}]',
    [article]
  )
  expect(boxesOn(set)[0]!.toSorted()).toEqual(['note', 'numbers', 'quote'])
  expect(set.fitted[0]!.part.note).toEqual([])
  expect(told).not.toContain('filler-missing')
  expect((await wordsOn(pdf)).match(/本报看各地怎样修渠/g)).toHaveLength(1)
  expect(
    reportFit(set.fitted[0]!)
      .changed.fillers.map(({name}) => name)
      .toSorted()
  ).toEqual(['引语', '数说', '编者按'])
})

test('one that the draft cannot give is told with its place', async () => {
  const {findings} = await page('纸张: 四开\n稿件: [{草稿: a.yaml, 补白: [数说, 引语]}]', [
    draft(60, figures)
  ])
  expect(findings.filter(({ruleId}) => ruleId === 'filler-missing').map(({message}) => message)).toEqual([
    '补白要“引语”，稿件的草稿里没有：章节的“引语”里要有 10 到 80 字的“原话”。'
  ])
})

test('a story that nearly fills a page is filled up with what its draft says, unless it shall not', async () => {
  const engine = await press(typesetter())
  const article = draft(105, figures, saying)
  const filled = await singlePage(article, engine, day)
  const plain = await singlePage(article, engine, day, {hasFillers: false})
  expect(plain.cut).toBeGreaterThan(0)
  expect(filled.cut).toBeUndefined()
  expect(filled.filled!.length).toBeGreaterThan(0)
  expect(filled.fit.overset).toEqual([])
})
