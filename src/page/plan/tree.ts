/** Rows between two stories one under the other, with the rule that divides them. */
export const between = 2

/** How stories share a page: one of them, by its number, or parts one under the other or side by side. */
export type Tree = number | Cut

export interface Cut {
  readonly way: 'under' | 'beside'
  /** From the top, or from the left. */
  readonly parts: ReadonlyArray<Tree>
}

/** Where a story stands, in rows of the page. */
export interface Rows {
  readonly row: number
  readonly rows: number
}

/** A number of each story, such as the rows that it needs. */
export type OfStory = (story: number) => number

export const storiesIn = (tree: Tree): number[] =>
  typeof tree === 'number' ? [tree] : tree.parts.flatMap(storiesIn)

/** Tiers of stories, side by side in each, one under the other. */
export function treeOfTiers(tiers: ReadonlyArray<number>): Tree {
  const names = [...new Set(tiers)].sort((a, b) => a - b)
  return cut(
    'under',
    names.map(name =>
      cut(
        'beside',
        tiers.flatMap((tier, story) => (tier === name ? [story] : []))
      )
    )
  )
}

/** Parts as a tree: one alone needs no cut, and those of a cut of the same way stand beside them. */
export function cut(way: Cut['way'], parts: ReadonlyArray<Tree>): Tree {
  const flat = parts.flatMap(part => (typeof part !== 'number' && part.way === way ? part.parts : [part]))
  return flat.length === 1 ? flat[0]! : {way, parts: flat}
}

/** Rows that a tree takes when each story takes what it needs. */
export function depthOf(tree: Tree, needs: OfStory): number {
  if (typeof tree === 'number') return needs(tree)
  const depths = tree.parts.map(part => depthOf(part, needs))
  return tree.way === 'beside' ? Math.max(...depths) : sum(depths) + between * (depths.length - 1)
}

/**
 * Give each story its rows of a page. Those that are left over go to parts by their depth, but only to those that can
 * use them (`stretch`, a share of their depth), where there are any; those that are missing are taken by depth.
 */
export function roomsIn(tree: Tree, {row, rows}: Rows, needs: OfStory, stretch: OfStory): Map<number, Rows> {
  if (typeof tree === 'number') return new Map([[tree, {row, rows}]])
  if (tree.way === 'beside')
    return new Map(tree.parts.flatMap(part => [...roomsIn(part, {row, rows}, needs, stretch)]))
  const depths = tree.parts.map(part => depthOf(part, needs))
  const spare = rows - between * (depths.length - 1) - sum(depths)
  const able = tree.parts.map((part, nth) => depths[nth]! * stretchOf(part, needs, stretch))
  const shares = spare > 0 && sum(able) > 0 ? able : depths
  const given = depths.map((depth, nth) => depth + Math.trunc((spare * shares[nth]!) / sum(shares)))
  const last = shares.findLastIndex(share => share > 0)
  given[last]! += rows - between * (depths.length - 1) - sum(given)
  let at = row
  return new Map(
    tree.parts.flatMap((part, nth) => {
      const rooms = roomsIn(part, {row: at, rows: given[nth]!}, needs, stretch)
      at += given[nth]! + between
      return [...rooms]
    })
  )
}

/** The rows at which stories begin when each takes so many and nothing stays empty above one. */
export function topsIn(tree: Tree, row: number, needs: OfStory): Map<number, number> {
  if (typeof tree === 'number') return new Map([[tree, row]])
  let at = row
  return new Map(
    tree.parts.flatMap(part => {
      const tops = topsIn(part, at, needs)
      if (tree.way === 'under') at += depthOf(part, needs) + between
      return [...tops]
    })
  )
}

/** How much a part can use more rows: as much as the deepest in it. */
function stretchOf(tree: Tree, needs: OfStory, stretch: OfStory): number {
  if (typeof tree === 'number') return stretch(tree)
  const all = tree.parts.map(part => stretchOf(part, needs, stretch))
  return tree.way === 'under' ? Math.max(...all) : Math.min(...all)
}

export const sum = (list: ReadonlyArray<number>): number => list.reduce((all, one) => all + one, 0)
