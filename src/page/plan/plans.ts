import {brokenInto, type Paper} from '../paper.ts'
import {wordsOf} from '../schema.ts'
import {titleSizes} from '../title-sizes.ts'
import type {Plan, Slot} from './plan.ts'
import {type Known, type Reckoned, reckon, type Setting} from './reckon.ts'
import {type Option, slicings, spelledOut} from './slice.ts'
import {between, depthOf, type Tree, treeOfTiers} from './tree.ts'

/** A plan that may be set, with how good it seems: what the eye dislikes, in rows of the page that stay empty. */
export interface Reckoning {
  readonly plan: Plan
  readonly tree: Tree
  /** Of the photos, as an area. */
  readonly scale: number
  readonly cost: number
  /** Whether it is the layout that the page file names. */
  readonly isNamed: boolean
  readonly hasRoom: boolean
}

/** Sizes of photos that are tried, as multiples of their natural area. */
const scales = [1.3, 0.9, 0.6, 0.4, 0.25, 0.15]
/** More stories than these are placed as the layout has it: the ways to cut a page are too many. */
const mostStories = 7
/** Rows that the named layout may cost more than another and still be taken; and one that keeps what it says of the first story. */
const bonus = {named: 8, front: 4}
/** Rows by which a reckoning may be wrong. */
const unsure = 2
/** What photos cost that are not in their natural size. */
const smaller = 9

/**
 * The plans for a page, the best first: that of its layout, and those found by cutting it. Where the page file says where
 * stories stand, its plan alone. `titleScale` makes titles smaller.
 */
export function plansFor(
  plan: Plan,
  stories: ReadonlyArray<Known>,
  rows: number,
  titleScale: number
): Reckoning[] {
  const usual = treeOfTiers(plan.slots.map(({tier}) => tier))
  const isPinned = plan.slots.some(
    ({article: {column, columns, row, rows: down}}) => column ?? columns ?? row ?? down
  )
  const first = reckonPlan(plan, usual, stories, rows, titleScale)
  if (isPinned || stories.length === 1 || stories.length > mostStories) return [first]
  const found = [
    ...(plan.layout === 'front' || plan.layout === 'modules'
      ? cutAt(plan, stories, rows, titleScale, true)
      : []),
    ...cutAt(plan, stories, rows, titleScale, false)
  ]
  return [first, ...found].sort((a, b) => a.cost - b.cost)
}

const sizesOf = (paper: Paper, columns: number, story: number, titleScale: number) =>
  titleSizes(paper.width, columns / paper.base.columns, story, titleScale)

/** How good the plan of a layout seems. */
function reckonPlan(
  plan: Plan,
  tree: Tree,
  stories: ReadonlyArray<Known>,
  rows: number,
  titleScale: number
): Reckoning {
  const {paper, slots} = plan
  const depthAt = (scale: number) =>
    depthOf(tree, story => {
      const slot = slots[story]!
      const sizes = sizesOf(paper, slot.columns, story, titleScale)
      const one = reckon(stories[story]!, slot, paper.base, sizes, scale)
      return slot.rows ?? yielding(one, slot, rows).rows
    })
  const scale = scales.find(one => depthAt(one) <= rows)
  const deepest = depthAt(scale ?? scales.at(-1)!)
  const waste = scale === undefined ? 0 : wasteOf(tree, stories, slots, paper, scale, titleScale)
  const isAsked = plan.isLayoutGiven
  return {
    plan,
    tree,
    scale: scale ?? scales.at(-1)!,
    cost: costOf(scale, deepest, rows, stories) + waste - (isAsked ? bonus.named : 0),
    isNamed: true,
    hasRoom: scale !== undefined
  }
}

/** Rows of the page that stay empty below the shorter ones of stories side by side. */
function wasteOf(
  tree: Tree,
  stories: ReadonlyArray<Known>,
  slots: ReadonlyArray<Slot>,
  paper: Paper,
  scale: number,
  titleScale: number
): number {
  if (typeof tree === 'number') return 0
  const inside = tree.parts.reduce<number>(
    (all, part) => all + wasteOf(part, stories, slots, paper, scale, titleScale),
    0
  )
  if (tree.way === 'under') return inside
  const depths = tree.parts.map(part =>
    depthOf(part, story => {
      const slot = slots[story]!
      return reckon(stories[story]!, slot, paper.base, sizesOf(paper, slot.columns, story, titleScale), scale)
        .rows
    })
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

/** Of a plan with photos of a scale: rows missing or left over, and photos that are not in their natural size. */
function costOf(
  scale: number | undefined,
  depth: number,
  rows: number,
  stories: ReadonlyArray<Known>
): number {
  if (scale === undefined) return 1000 + 3 * (depth - rows)
  const hasPhotos = stories.some(({pictures}) => pictures.length > 0)
  const spare = rows - depth
  const tight = spare < unsure ? 3 : 0
  return (
    (hasPhotos ? smaller * Math.max(0, -Math.log(scale)) : 0) +
    (hasPhotos ? spare / 6 : spare ** 2 / 40) +
    tight
  )
}

/** Plans found by cutting the page; `hasLead`: the first story stands on top, over the whole width. */
function cutAt(
  plan: Plan,
  stories: ReadonlyArray<Known>,
  rows: number,
  titleScale: number,
  hasLead: boolean
): Reckoning[] {
  const found = scales.flatMap(scale =>
    optionsAt(plan, stories, rows, titleScale, scale, hasLead).map(option => ({option, scale}))
  )
  const fitting = found.filter(({option}) => option.rows <= rows)
  const shortest = found.toSorted((a, b) => a.option.rows - b.option.rows).slice(0, 1)
  const reckoned = (fitting.length > 0 ? fitting : shortest).map(({option, scale}) => {
    const {tree, columns} = spelledOut(option)
    const cost = costOf(option.rows <= rows ? scale : undefined, option.rows, rows, stories)
    return {
      plan: {...plan, slots: plan.slots.map((slot, story) => ({...slot, ...columns.get(story)!}))},
      tree,
      scale,
      cost: cost + option.cost - (hasLead ? bonus.front : 0),
      isNamed: hasLead && (plan.layout === 'modules' || isFront(tree)),
      hasRoom: option.rows <= rows
    }
  })
  return distinct(reckoned.sort((a, b) => a.cost - b.cost)).slice(0, mostOfOneSort)
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

/** The first of those that place stories alike. */
function distinct(reckonings: ReadonlyArray<Reckoning>): Reckoning[] {
  const seen = new Set<string>()
  return reckonings.filter(({tree, plan}) => {
    const key = JSON.stringify([tree, plan.slots.map(({columns, broken}) => [columns, broken])])
    return !seen.has(key) && seen.add(key)
  })
}

/** Plans of one sort that may be set. */
const mostOfOneSort = 3

function optionsAt(
  {paper, slots}: Plan,
  stories: ReadonlyArray<Known>,
  rows: number,
  titleScale: number,
  scale: number,
  hasLead: boolean
): ReadonlyArray<Option> {
  const columns = paper.base.columns
  const settings = (story: number, wide: number): Reckoned[] =>
    waysToSet(slots[story]!, wide, paper).map(setting =>
      yielding(
        reckon(stories[story]!, setting, paper.base, sizesOf(paper, wide, story, titleScale), scale),
        slots[story]!,
        rows
      )
    )
  const hasPhotos = (story: number) => stories[story]!.pictures.length > 0
  const all = stories.map((_, story) => story)
  if (!hasLead) return slicings({stories: all, columns, rows, settings, hasPhotos})
  const below = slicings({stories: all.slice(1), columns, rows, settings, hasPhotos})
  return settings(0, columns).flatMap(lead => below.map(option => withLead(lead, option, hasPhotos(0))))
}

/** The share of a page that a story which goes on elsewhere asks for at least. */
const leastShare = 0.4

/** What a story asks for: one that may go on elsewhere asks for no more than a share of the page. */
const yielding = (one: Reckoned, {article}: Slot, rows: number): Reckoned =>
  article.carry ? {...one, rows: Math.min(one.rows, Math.round(rows * leastShare))} : one

/** A first story over the whole width, above the others. */
const withLead = ({rows, columns, broken}: Reckoned, below: Option, hasPhotos: boolean): Option => ({
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

/** Characters of a line, at least and at most, that are read with ease in columns of their own (破栏). */
const linesOf = {least: 12, most: 27}

/** Ways to break so many base columns for a story: as its 破栏 says, or into lines that are read with ease. */
function waysToSet({article: {broken}}: Slot, columns: number, paper: Paper): Setting[] {
  const [, from, to] = /^(\d+)\s*破\s*(\d+)$/.exec(wordsOf(broken)) ?? []
  if (from) return Number(from) === columns ? [{columns, broken: Number(to)}] : []
  const width = columns * paper.base.chars + columns - 1
  const least = Math.min(linesOf.least, paper.base.chars)
  const all = Array.from({length: columns}, (_, nth) => ({columns, broken: nth + 1}))
  return all.filter(one => {
    const chars = brokenInto(width, one.broken)
    return chars >= least && chars <= linesOf.most
  })
}
