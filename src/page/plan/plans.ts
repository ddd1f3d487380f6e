import {pagesOn} from '../spread.ts'
import {cuttingOf} from './cutting.ts'
import type {Plan, Slot} from './plan.ts'
import {plansAround} from './plans-around.ts'
import type {Known} from './reckon.ts'
import {bestOf, costOf, type Free, isPinned, type Reckoning, scales} from './reckoning.ts'
import type {Rectangle} from './rectangle.ts'
import type {Region} from './regions.ts'
import {leastShare, type Placing, reckoned} from './settings.ts'
import {type Cutting, type Option, slicings, spelledOut} from './slice.ts'
import {between, cut, depthOf, type Tree, treeOfTiers} from './tree.ts'

/** More stories than these are placed as the layout has it; around pieces that are taken, more than these. */
const mostStories = {cut: 16, around: 7}
/** Rows that the named layout may cost more than another and still be taken; and one that keeps what it says of the first story. */
const bonus = {named: 8, front: 4}
/**
 * The plans for a page, the best first: that of its layout, and those found by cutting it. Where the page file says where
 * some stories stand, or pieces are taken, the others stand around them; where it says a part of a place, its plan alone.
 * `titleScale` makes titles smaller.
 */
export function plansFor(
  plan: Plan,
  stories: ReadonlyArray<Known>,
  free: Free,
  titleScale: number
): Reckoning[] {
  const placing: Placing = {plan, stories, rows: free.rows, titleScale}
  const around = isPlacedAround(plan, free) ? plansAround(placing, free) : []
  if (around.length > 0) return around
  const tree =
    pagesOn(plan.paper.base) > 1 ? treeOfSpread(plan) : treeOfTiers(plan.slots.map(({tier}) => tier))
  const page = {row: free.row, rows: free.rows, column: 0, columns: plan.paper.base.columns}
  const first = reckonPlan(placing, {...page, tree})
  if (stories.length === 1 || stories.length > mostStories.cut || plan.slots.some(hasOwnRow)) return [first]
  const found = [
    ...(plan.layout === 'front' || plan.layout === 'modules' ? cutAt(placing, page, true) : []),
    ...cutAt(placing, page, false)
  ]
  const asNamed = placesIn(first)
  return [first, ...found.map(one => (placesIn(one) === asNamed ? {...one, isNamed: true} : one))].sort(
    (a, b) => a.cost - b.cost
  )
}

/** Which stories stand over, under and beside which, in which columns, whatever their lines. */
const placesIn = ({regions, plan}: Reckoning): string =>
  JSON.stringify([regions.map(({tree}) => tree), plan.slots.map(({column, columns}) => [column, columns])])

/** Whether the page file says of a story only in which row it begins: what stands above it is the layout's. */
const hasOwnRow = (slot: Slot): boolean => slot.row !== undefined && !isPinned(slot)

/** Whether something stands where it must, and stories that may stand anywhere are to be placed around it. */
function isPlacedAround({slots}: Plan, {inside}: Free): boolean {
  const loose = slots.filter(slot => !isPinned(slot))
  if (loose.length === 0 || loose.length > mostStories.around || loose.some(hasOwnRow)) return false
  return inside.length > 0 || loose.length < slots.length
}

/** What crosses from page to page on top, and below it the stories of each page one under the other. */
function treeOfSpread({slots, paper}: Plan): Tree {
  const stories = (on: (slot: Slot) => boolean) => slots.flatMap((slot, story) => (on(slot) ? [story] : []))
  const isLeft = ({column}: Slot) => column < paper.base.columns / 2
  const pages = [
    stories(slot => !slot.isAcross && isLeft(slot)),
    stories(slot => !slot.isAcross && !isLeft(slot))
  ].flatMap(those => (those.length > 0 ? [cut('under', those)] : []))
  const below = pages.length > 0 ? [cut('beside', pages)] : []
  return cut('under', [...stories(({isAcross}) => isAcross), ...below])
}

/** How good the plan of a layout seems. */
function reckonPlan(placing: Placing, region: Region): Reckoning {
  const {plan, stories, rows} = placing
  const depthAt = (scale: number) =>
    depthOf(region.tree, story => {
      const slot = plan.slots[story]!
      return slot.rows ?? reckoned(placing, story, slot, scale, rows * leastShare).rows
    })
  const scale = scales.find(one => depthAt(one) <= rows)
  const deepest = depthAt(scale ?? scales.at(-1)!)
  const waste = scale === undefined ? 0 : wasteOf(region.tree, placing, scale)
  return {
    plan,
    regions: [region],
    scale: scale ?? scales.at(-1)!,
    cost: costOf(scale, deepest, rows, stories) + waste - (plan.isLayoutGiven ? bonus.named : 0),
    isNamed: true,
    hasRoom: scale !== undefined
  }
}

/** Rows of the page that stay empty below the shorter ones of stories side by side, and in columns beside deep photos. */
function wasteOf(tree: Tree, placing: Placing, scale: number): number {
  const {slots, paper} = placing.plan
  if (typeof tree === 'number') {
    const {hollow, columns} = reckoned(placing, tree, slots[tree]!, scale, Number.POSITIVE_INFINITY)
    return (hollow * columns) / paper.base.columns
  }
  const inside = tree.parts.reduce<number>((all, part) => all + wasteOf(part, placing, scale), 0)
  if (tree.way === 'under') return inside
  const depths = tree.parts.map(part =>
    depthOf(part, story => reckoned(placing, story, slots[story]!, scale, Number.POSITIVE_INFINITY).rows)
  )
  const deepest = Math.max(...depths)
  const empty = tree.parts.reduce<number>(
    (all, part, nth) =>
      all +
      ((deepest - depths[nth]!) * (typeof part === 'number' ? slots[part]!.columns : 1)) / paper.base.columns,
    0
  )
  return inside + 1 + empty + empty ** 2 / 8
}

/** Plans found by cutting the page; `hasLead`: the first story stands on top, over the whole width. */
function cutAt(placing: Placing, page: Rectangle, hasLead: boolean): Reckoning[] {
  const {plan, stories, rows} = placing
  const found = scales.flatMap(scale => optionsAt(placing, scale, hasLead).map(option => ({option, scale})))
  const fitting = found.filter(({option}) => option.rows <= rows)
  const shortest = found.toSorted((a, b) => a.option.rows - b.option.rows).slice(0, 1)
  const all = (fitting.length > 0 ? fitting : shortest).map(({option, scale}): Reckoning => {
    const {tree, columns} = spelledOut(option)
    const cost = costOf(option.rows <= rows ? scale : undefined, option.rows, rows, stories)
    return {
      plan: {...plan, slots: plan.slots.map((slot, story) => ({...slot, ...columns.get(story)!}))},
      regions: [{...page, tree}],
      scale,
      cost: cost + option.cost - (hasLead ? bonus.front : 0),
      isNamed: hasLead && (plan.layout === 'modules' || isFront(tree)),
      hasRoom: option.rows <= rows
    }
  })
  return bestOf(all)
}

/** Whether all stories but the first stand side by side below it (头版通栏). */
function isFront(tree: Tree): boolean {
  if (typeof tree === 'number' || tree.way === 'beside' || tree.parts.length !== 2) return false
  const below = tree.parts[1]!
  return (
    typeof below === 'number' ||
    (below.way === 'beside' && below.parts.every(part => typeof part === 'number'))
  )
}

function optionsAt(placing: Placing, scale: number, hasLead: boolean): ReadonlyArray<Option> {
  const page = cuttingOf(placing, scale)
  const all = placing.stories.map((_, story) => story)
  if (!hasLead) return slicings({...page, stories: all})
  const below = slicings({...page, stories: all.slice(1)})
  const leads = page.settings(0, page.columns, 0)
  return leads.flatMap(lead => below.map(option => withLead(lead, option, page.hasPhotos(0))))
}

/** A first story over the whole width, above the others. */
const withLead = (
  {rows, columns, broken}: ReturnType<Cutting['settings']>[number],
  below: Option,
  hasPhotos: boolean
): Option => ({
  rows: rows + between + below.rows,
  cost: below.cost,
  isElastic: hasPhotos || below.isElastic,
  made: {
    way: 'under',
    first: {rows, cost: 0, isElastic: hasPhotos, made: {story: 0, setting: {columns, broken}}},
    second: below,
    left: 0
  }
})
