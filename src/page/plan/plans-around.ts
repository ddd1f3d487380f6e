import {cuttingOf} from './cutting.ts'
import {bestOf, costOf, type Free, isPinned, type Reckoning, scales} from './reckoning.ts'
import type {Rectangle} from './rectangle.ts'
import {type Region, regionsAround, spelledRegions} from './regions.ts'
import type {Placing} from './settings.ts'
import {type Option, slicer, spelledOut} from './slice.ts'
import {storiesIn} from './tree.ts'

/**
 * The plans in which stories stand around what is taken: pieces of the page, and stories whose places the page file gives.
 * None where what is taken cannot be parted by cuts from edge to edge.
 */
export function plansAround(placing: Placing, free: Free): Reckoning[] {
  return bestOf(scales.flatMap(scale => planAround(placing, free, scale) ?? []))
}

function planAround(placing: Placing, {row, rows, inside}: Free, scale: number): Reckoning | undefined {
  const {plan} = placing
  const all = plan.paper.base.columns
  const pinned = plan.slots.flatMap((slot, story): Region[] =>
    isPinned(slot)
      ? [{tree: story, column: slot.column, columns: slot.columns, row: slot.row! - 1, rows: slot.rows!}]
      : []
  )
  const loose = plan.slots.flatMap((slot, story) => (isPinned(slot) ? [] : [story]))
  const found = regionsAround(
    {
      page: {column: 0, columns: all, row, rows},
      taken: [...inside, ...pinned],
      ways: slicer({...cuttingOf(placing, scale), stories: loose}),
      costOf: (option, region) => fillCost(option, region, placing, scale)
    },
    (1 << loose.length) - 1
  )
  if (!found) return undefined
  const {regions, columns} = spelledRegions(found)
  return {
    plan: {...plan, slots: plan.slots.map((slot, story) => ({...slot, ...columns.get(story)}))},
    regions: [...regions, ...pinned],
    scale,
    cost: found.cost,
    isNamed: !plan.isLayoutGiven,
    hasRoom: found.leaves.every(({option, region}) => option.rows <= region.rows)
  }
}

/** What an empty row of a piece costs in which no story stands. */
const emptyRow = 1.5

/** What is wrong with a piece filled so, or left empty, by its share of the page's width. */
function fillCost(
  option: Option | undefined,
  {rows, columns}: Rectangle,
  {plan, stories}: Placing,
  scale: number
): number {
  const share = columns / plan.paper.base.columns
  if (!option) return emptyRow * rows * share
  // Words that find no room count by the column, not by the piece.
  if (option.rows > rows) return option.cost + noRoom + 3 * (option.rows - rows) * share
  const here = storiesIn(spelledOut(option).tree).map(story => stories[story]!)
  return option.cost + costOf(scale, option.rows, rows, here) * share
}

/** Dearer than any page whose words find room. */
const noRoom = 1000
