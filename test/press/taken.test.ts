import {readFile} from 'node:fs/promises'
import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import type {Finding} from '../../src/finding.ts'
import {ownArticle} from '../../src/page/own-articles.ts'
import {readPage, setPage} from '../../src/page/page.ts'
import {areOver} from '../../src/page/plan/rectangle.ts'
import {regionsAround, spelledRegions} from '../../src/page/plan/regions.ts'
import {slicer} from '../../src/page/plan/slice.ts'
import {storiesIn} from '../../src/page/plan/tree.ts'
import {press} from '../../src/page/press.ts'
import type {OnPage} from '../../src/page/story.ts'
import {writePage} from '../../src/page/write.ts'
import {withPhotos} from '../../src/photo/with-photos.ts'
import {typesetter} from '../context.ts'
import {sourceOf} from '../drafts.ts'
import {tries} from '../tries.ts'
import {example, story} from './page.ts'
import {pagesOf, unspaced} from './pdf-text.ts'

const page = {column: 0, columns: 8, row: 0, rows: 112}

/** Pieces that cuts from edge to edge part from one another. */
const anyTaken = fc
  .array(
    fc.record({
      column: fc.integer({min: 0, max: 6}),
      columns: fc.integer({min: 1, max: 8}),
      row: fc.integer({min: 0, max: 100}),
      rows: fc.integer({min: 8, max: 60})
    }),
    {maxLength: 3}
  )
  .map(pieces =>
    pieces
      .map(piece => ({
        ...piece,
        columns: Math.min(piece.columns, 8 - piece.column),
        rows: Math.min(piece.rows, 112 - piece.row)
      }))
      .filter((one, nth, all) => all.slice(0, nth).every(other => !areOver(one, other)))
  )

describe('stories around what is taken', () => {
  test('stand each once, over nothing that is taken, and over none another', () => {
    fc.assert(
      fc.property(anyTaken, fc.integer({min: 1, max: 4}), (taken, count) => {
        const stories = Array.from({length: count}, (_, nth) => nth)
        const settings = (_: number, columns: number) => [
          {
            columns,
            broken: columns,
            chars: 17,
            rows: 4 + Math.ceil(60 / columns),
            titleRows: 4,
            titleLines: 1,
            dividedHeads: 0,
            hollow: 0
          }
        ]
        const found = regionsAround(
          {
            page,
            taken,
            ways: slicer({stories, columns: 8, rows: 112, settings, hasPhotos: () => false}),
            costOf: (option, {rows}) => (option ? option.cost + Math.abs(rows - option.rows) : rows)
          },
          (1 << count) - 1
        )
        // Three pieces never stand like a pinwheel.
        const {regions, columns} = spelledRegions(found!)
        expect(regions.flatMap(({tree}) => storiesIn(tree)).toSorted()).toEqual(stories)
        for (const [nth, region] of regions.entries()) {
          expect(region.row + region.rows).toBeLessThanOrEqual(112)
          for (const other of [...taken, ...regions.slice(0, nth)])
            expect(region.rows > 0 && areOver(region, other)).toBe(false)
          for (const story of storiesIn(region.tree)) {
            const at = columns.get(story)!
            expect(at.column).toBeGreaterThanOrEqual(region.column)
            expect(at.column + at.columns).toBeLessThanOrEqual(region.column + region.columns)
          }
        }
      }),
      tries(60)
    )
  })
})

async function set(spec: string, drafts: ReadonlyArray<OnPage>) {
  const found: Finding[] = []
  const report = (finding: Finding) => void found.push(finding)
  const read = readPage(sourceOf(spec, 'page.yaml'), report)!
  const rest = [...drafts]
  const articles = await Promise.all(
    read.spec.articles!.map(async entry => {
      const own = ownArticle(entry)
      return own ? withPhotos(own, path => readFile(`examples/zhaotong-page/${path}`), report) : rest.shift()!
    })
  )
  const engine = await press(typesetter())
  const page = await setPage(read, articles, engine, '2023-06-30')
  const work = {set: page, read, articles, press: engine, report}
  const files = await writePage(work, ['proof'])
  const {runs} = (await pagesOf(files[0]!.bytes))[0]!
  return {
    page,
    found,
    rules: found.map(({ruleId}) => ruleId),
    runs,
    text: unspaced(runs.map(({text}) => text).join(''))
  }
}

test('the first page has its name, photo, guide and advertisement, and each word of its stories', async () => {
  const spec = await readFile('examples/zhaotong-page/front.yaml', 'utf8')
  const {page, rules, text} = await set(spec, [
    await example('zhaoyang-cards'),
    await example('zhaotong-police')
  ])
  expect(
    rules.filter(rule => rule === 'overset' || rule === 'places-overlap' || rule === 'page-invalid')
  ).toEqual([])
  for (const words of ['乌蒙日报', '总第1024期', '今日提要', '花山踏歌', '石若川摄', '导读', '第4版', '广告'])
    expect(text).toContain(words)
  const [box] = page.sheet.parts.filter(part => part.kind === 'box')
  expect(box).toMatchObject({row: 100, rows: 12, x: 0, width: page.sheet.chars})
  for (const {part} of page.fitted) expect(part.row + part.rows + part.inset).toBeLessThanOrEqual(98)
  const [photo] = page.fitted.flatMap(({part}) => (part.items.length === 0 ? part.photos : []))
  expect(photo).toMatchObject({span: 1, column: 0})
})

test('a story keeps the place that the page file gives it, and the others stand around it and the advertisement', async () => {
  const {page, rules} = await set(
    `纸张: 对开
稿件:
  - {草稿: a.yaml}
  - {草稿: b.yaml, 起栏: 5, 占栏: 4, 起行: 1, 占行: 40, 底纹: 是}
  - {草稿: c.yaml, 标题字号: 30, 标题字体: 黑}
广告: [{名称: 广告, 占栏: 3, 占行: 30}]
`,
    [story('甲渠', 200), story('乙渠', 60), story('丙渠', 60)]
  )
  expect(rules.filter(rule => rule === 'overset' || rule === 'places-overlap')).toEqual([])
  const [first, pinned, third] = page.fitted.map(({part}) => part)
  const base = page.sheet['base-chars'] + 1
  expect(pinned).toMatchObject({x: 4 * base + 1, row: 1, width: 4 * base - 3, inset: 1})
  expect(pinned!.rows).toBeLessThanOrEqual(38)
  expect(third).toMatchObject({most: 30, 'title-face': 'hei'})
  expect(page.sheet.parts).toContainEqual(expect.objectContaining({kind: 'frame', tint: true, stroke: false}))
  // Left of the pinned story, or below it.
  for (const one of [first!, third!]) expect(one.x + one.width < 4 * base || one.row >= 42).toBe(true)
})

test('an advertisement over a story that the page file places there is an error', async () => {
  const {found} = await set(
    '纸张: 四开\n稿件: [{草稿: a.yaml, 起栏: 1, 占栏: 6, 起行: 1, 占行: 79}]\n广告: [{名称: 汽车, 占行: 20}]\n',
    [story('甲渠', 60)]
  )
  expect(found.map(({message}) => message).join()).toContain('“a.yaml”与广告“汽车”重叠')
})

test('words beside the name of the paper that are too many are told', async () => {
  const {rules} = await set(
    `报头: {报名: 日报, 报眼: ${'花椒进入采收期，订单签到了田头。'.repeat(40)}}\n稿件: [a.yaml]\n`,
    [story('甲渠', 60)]
  )
  expect(rules).toContain('places-overlap')
})
