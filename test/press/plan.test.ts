import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {stringify} from 'yaml'
import type {Finding} from '../../src/finding.ts'
import {reportFit} from '../../src/page/fit-report.ts'
import {readPage, setPage} from '../../src/page/page.ts'
import {planOf} from '../../src/page/plan/plan.ts'
import {plansFor} from '../../src/page/plan/plans.ts'
import {known} from '../../src/page/plan/reckon.ts'
import {slicer, slicings, spelledOut} from '../../src/page/plan/slice.ts'
import {between, depthOf, roomsIn, storiesIn, topsIn, treeOfTiers} from '../../src/page/plan/tree.ts'
import {press} from '../../src/page/press.ts'
import {storyOf} from '../../src/page/story.ts'
import {writePage} from '../../src/page/write.ts'
import {typesetter} from '../context.ts'
import {sourceOf} from '../drafts.ts'
import {tries} from '../tries.ts'
import {story} from './page.ts'

/** Stories that take so many cells of a column, with a headline of so many rows. */
const anyStories = fc.array(
  fc.record({
    cells: fc.integer({min: 20, max: 300}),
    headline: fc.integer({min: 3, max: 9}),
    hasPhotos: fc.boolean()
  }),
  {minLength: 1, maxLength: 5}
)

const pageOf = (
  stories: ReadonlyArray<{cells: number; headline: number; hasPhotos: boolean}>,
  rows = 112
) => ({
  stories: stories.map((_, story) => story),
  columns: 6,
  rows,
  hasPhotos: (story: number) => stories[story]!.hasPhotos,
  settings: (story: number, columns: number) => [
    {
      columns,
      broken: columns,
      chars: 17,
      rows: stories[story]!.headline + Math.ceil(stories[story]!.cells / columns),
      titleRows: stories[story]!.headline,
      titleLines: 1,
      dividedHeads: 0,
      hollow: 0
    }
  ]
})

describe('a page that is cut from edge to edge', () => {
  test('holds each story once, none over another, none off the paper', () => {
    fc.assert(
      fc.property(anyStories, stories => {
        const page = pageOf(stories)
        for (const option of slicings(page)) {
          const {tree, columns} = spelledOut(option)
          expect(storiesIn(tree).toSorted((a, b) => a - b)).toEqual(page.stories)
          const needs = (story: number) => page.settings(story, columns.get(story)!.columns)[0]!.rows
          expect(depthOf(tree, needs)).toBe(option.rows)
          if (option.rows > page.rows) continue
          const rooms = roomsIn(tree, {row: 0, rows: page.rows}, needs, story =>
            page.hasPhotos(story) ? 1 : 0
          )
          const places = page.stories.map(story => ({...columns.get(story)!, ...rooms.get(story)!}))
          for (const [nth, one] of places.entries()) {
            expect(one.column + one.columns).toBeLessThanOrEqual(page.columns)
            expect(one.row + one.rows).toBeLessThanOrEqual(page.rows)
            expect(one.rows).toBeGreaterThanOrEqual(needs(nth))
            for (const other of places.slice(0, nth)) {
              const isApart =
                one.column + one.columns <= other.column ||
                other.column + other.columns <= one.column ||
                one.row + one.rows < other.row ||
                other.row + other.rows < one.row
              expect(isApart).toBe(true)
            }
          }
        }
      }),
      tries(60)
    )
  })

  test('is no deeper than its stories one under the other, and begins with the first', () => {
    fc.assert(
      fc.property(anyStories, stories => {
        const page = pageOf(stories, 10_000)
        const [least] = slicings(page)
        const stacked = depthOf(
          treeOfTiers(page.stories),
          story => page.settings(story, page.columns)[0]!.rows
        )
        expect(least!.rows).toBeLessThanOrEqual(stacked)
        const {tree, columns} = spelledOut(least!)
        expect(columns.get(0)!.column).toBe(0)
        expect(topsIn(tree, 0, () => 10).get(0)).toBe(0)
      }),
      tries(40)
    )
  })
})

/** The least rows that so many stories need, by trying each cut there is; `set` has a bit for each of them. */
function leastRows(page: ReturnType<typeof pageOf>, set: number, columns: number): number {
  const first = set & -set
  if (set === first) return page.settings(31 - Math.clz32(set), columns)[0]!.rows
  let least = Number.POSITIVE_INFINITY
  for (let other = (set - 1) & set; other > 0; other = (other - 1) & set) {
    if ((other & first) !== 0) continue
    const under = leastRows(page, set - other, columns) + between + leastRows(page, other, columns)
    least = Math.min(least, under)
    for (let left = 1; left < columns; left++) {
      const beside = [leastRows(page, set - other, left), leastRows(page, other, columns - left)]
      least = Math.min(least, Math.max(...beside))
    }
  }
  return least
}

describe('of the ways to cut a page', () => {
  test('the least deep one is the least of all, and each other is deeper and cheaper than those before it', () => {
    fc.assert(
      fc.property(
        anyStories.filter(({length}) => length < 4),
        stories => {
          const page = pageOf(stories, 10_000)
          const found = slicings(page)
          expect(found[0]!.rows).toBe(leastRows(page, (1 << stories.length) - 1, page.columns))
          for (const [nth, option] of found.slice(1).entries()) {
            expect(option.rows).toBeGreaterThan(found[nth]!.rows)
            expect(option.cost).toBeLessThan(found[nth]!.cost)
          }
        }
      ),
      tries(40)
    )
  })

  test('two stories side by side are less deep, and one under the other cheaper', () => {
    const alike = {cells: 100, headline: 3, hasPhotos: false}
    const ways = slicings(pageOf([alike, alike])).map(option => spelledOut(option).tree)
    expect([ways[0], ways.at(-1)]).toMatchObject([{way: 'beside'}, {way: 'under'}])
  })

  test('one is dearer for what the eye dislikes: flat, steep, much title, short or long lines, divided heads, a narrow lead', () => {
    const calm = {
      columns: 4,
      broken: 4,
      chars: 17,
      rows: 40,
      titleRows: 6,
      titleLines: 2,
      dividedHeads: 0,
      hollow: 0
    }
    const costOf = (change: Partial<typeof calm>, story = 1) => {
      const setting = {...calm, ...change}
      const page = {...pageOf([]), stories: [0, 1], hasPhotos: () => false, settings: () => [setting]}
      return slicer(page)(1 << story, 6, 0)[0]!.cost
    }
    expect(costOf({})).toBe(0)
    const disliked = [
      {rows: 12},
      {columns: 1, rows: 40},
      {titleLines: 3},
      {titleRows: 25},
      {chars: 12},
      {chars: 26},
      {dividedHeads: 2}
    ]
    for (const one of disliked) expect(costOf(one), JSON.stringify(one)).toBeGreaterThan(0)
    expect(costOf({columns: 3}, 0)).toBe(0)
    expect(costOf({columns: 2, rows: 20}, 0)).toBeGreaterThan(costOf({columns: 2, rows: 20}))
  })
})

test('with a front, plans that are found keep it: the first story on top over the whole width, the others side by side', () => {
  const {spec} = readPage(sourceOf(specOf('头版通栏', 3)), () => {})!
  const lengths = [
    [40, 90, 20],
    [20, 60, 60],
    [60, 40, 20],
    [30, 30, 90]
  ]
  const found = lengths.flatMap(counts => {
    const stories = counts.map(count => known(storyOf(story('水渠', count)), []))
    const plan = planOf(spec, () => {})
    return plansFor(plan, stories, {row: 0, rows: 79, inside: []}, 1).filter(({isNamed}) => isNamed)
  })
  // One of each is the layout itself.
  expect(found.length).toBeGreaterThan(lengths.length)
  for (const {plan} of found) {
    const [lead, ...others] = plan.slots
    expect([lead!.column, lead!.columns]).toEqual([0, 6])
    expect(others.reduce((all, {columns}) => all + columns, 0)).toBe(6)
  }
})

test('rows that are left over go to stories whose photos can use them', () => {
  const tree = treeOfTiers([0, 1])
  const rooms = roomsIn(
    tree,
    {row: 0, rows: 100},
    () => 30,
    story => (story === 1 ? 1 : 0)
  )
  expect(rooms.get(0)).toEqual({row: 0, rows: 30})
  expect(rooms.get(1)).toEqual({row: 32, rows: 68})
})

async function set(spec: string, lengths: ReadonlyArray<number>) {
  const found: Finding[] = []
  const report = (finding: Finding) => void found.push(finding)
  const read = readPage(sourceOf(spec), report)!
  const articles = lengths.map((count, nth) => story(`第${'一二三四五'[nth]}条水渠`, count))
  const engine = await press(typesetter())
  const page = await setPage(read, articles, engine, '2023-06-30')
  await writePage({set: page, read, articles, press: engine, report}, [])
  return {page, rules: found.map(({ruleId}) => ruleId), found}
}

const specOf = (layout: string, count: number) =>
  `纸张: 四开\n版式: ${layout}\n稿件: [${Array.from({length: count}, (_, nth) => `{草稿: ${nth}.yaml}`)}]\n`

test('where the layout has no room for all words, stories stand elsewhere, and it is told where', async () => {
  // Three columns of equal width below the first, of which one holds a story twelve times as long as the others.
  const {page, rules, found} = await set(specOf('头版通栏', 4), [40, 96, 8, 8])
  expect(page.fitted.map(({fit}) => fit.over)).toEqual([0, 0, 0, 0])
  if (page.isReplanned) {
    expect(rules).toContain('page-replanned')
    const {message} = found.find(({ruleId}) => ruleId === 'page-replanned')!
    expect(message.match(/起栏 \d+ 占栏 \d+、起行 \d+ 占行 \d+/g)).toHaveLength(4)
  } else throw new Error('Cannot find a page that has to be planned anew')
})

test('a layout that has room is kept, and nothing is told', async () => {
  const {page, rules} = await set(specOf('双文', 2), [60, 45])
  expect(page.fitted.map(({part}) => part.width)).toEqual([page.sheet.chars, page.sheet.chars])
  expect(rules).not.toContain('page-replanned')
})

test('the places that are reported keep stories where they stand', async () => {
  const lengths = [40, 30, 12]
  const {page} = await set(`纸张: 四开\n稿件: [{草稿: 0.yaml}, {草稿: 1.yaml}, {草稿: 2.yaml}]\n`, lengths)
  const places = page.fitted.map(one => reportFit(one, 0, page.plan.paper.base).place!)
  const spec = stringify({纸张: '四开', 稿件: places.map((place, nth) => ({草稿: `${nth}.yaml`, ...place}))})
  const again = await set(spec, lengths)
  expect(
    again.rules.filter(rule => rule === 'places-overlap' || rule === 'overset' || rule === 'page-invalid')
  ).toEqual([])
  const standing = ({fitted}: typeof page) =>
    fitted.map(({part: {x, row, width, columns}}) => ({x, row, width, columns}))
  expect(standing(again.page)).toEqual(standing(page))
})

test('a plan that has stories where the layout has them is that layout, however their columns are broken', () => {
  const {spec} = readPage(sourceOf(specOf('双文', 2)), () => {})!
  const lengths = [
    [60, 45],
    [120, 20],
    [100, 90],
    [90, 60],
    [150, 40]
  ]
  const plans = lengths.flatMap(counts => {
    const stories = counts.map((count, nth) => known(storyOf(story(`第${nth + 1}条水渠`, count)), []))
    return plansFor(
      planOf(spec, () => {}),
      stories,
      {row: 0, rows: 79, inside: []},
      1
    )
  })
  const stacked = plans.filter(
    ({regions, plan}) =>
      JSON.stringify(regions[0]!.tree) === '{"way":"under","parts":[0,1]}' &&
      plan.slots.every(({columns}) => columns === 6)
  )
  expect(new Set(stacked.map(({plan}) => plan.slots.map(({broken}) => broken).join())).size).toBeGreaterThan(
    1
  )
  for (const {isNamed} of stacked) expect(isNamed).toBe(true)
})

describe('a page that says a part of where stories stand, or has many', () => {
  const layOut = async (spec: string, lengths: ReadonlyArray<number>) => {
    const read = readPage(sourceOf(spec, 'page.yaml'), () => {})!
    const articles = lengths.map((sentences, nth) => story(`第${nth + 1}篇`, sentences))
    const {fitted} = await setPage(read, articles, await press(typesetter()), '2024-05-01')
    return fitted.map(({part, fit}) => ({
      column: part.x / 14,
      columns: (part.width + 1) / 14,
      row: part.row,
      rows: part.rows,
      over: fit.over
    }))
  }

  test('keeps the columns that are said, and places the others by their lengths', async () => {
    const placed = await layOut(
      '稿件: [{草稿: a.yaml}, {草稿: b.yaml, 起栏: 6, 占栏: 3}, {草稿: c.yaml}, {草稿: d.yaml, 占栏: 2}]',
      [110, 70, 40, 16]
    )
    expect([placed[1]!.column, placed[1]!.columns, placed[3]!.columns]).toEqual([5, 3, 2])
    expect(placed.map(({over}) => over)).toEqual([0, 0, 0, 0])
    // One under the other, they would leave the columns beside the narrow ones empty.
    const inside = placed.reduce((sum, {columns, rows}) => sum + columns * rows, 0)
    const foot = Math.max(...placed.map(({row, rows}) => row + rows))
    expect(inside / (8 * foot)).toBeGreaterThan(0.85)
  })

  test('places nine stories beside one another, not one under the other', async () => {
    const placed = await layOut(
      `稿件: [${[...'abcdefghi'].map(name => `{草稿: ${name}.yaml}`).join(', ')}]`,
      [60, 50, 40, 34, 30, 26, 22, 18, 14]
    )
    expect(placed.filter(({over}) => over > 0)).toEqual([])
    expect(new Set(placed.map(({column}) => column)).size).toBeGreaterThan(1)
    for (const [index, one] of placed.entries())
      for (const other of placed.slice(0, index)) {
        const isBeside =
          one.column + one.columns <= other.column || other.column + other.columns <= one.column
        expect(isBeside || one.row >= other.row + other.rows || other.row >= one.row + one.rows).toBe(true)
      }
  })
})
