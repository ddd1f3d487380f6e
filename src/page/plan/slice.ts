import type {Reckoned, Setting} from './reckon.ts'
import {between, type Cut, cut, type Tree} from './tree.ts'

/** A way to place stories on so many base columns. */
export interface Option {
  readonly rows: number
  /** What the eye dislikes of it, in rows of the whole page that stay empty. */
  readonly cost: number
  /** Whether photos can use rows that are left over in every column of it. */
  readonly isElastic: boolean
  readonly made: One | Two
}

interface One {
  readonly story: number
  readonly setting: Setting
}

/** Two ways together; of those side by side the right one begins so many base columns farther. */
interface Two {
  readonly way: Cut['way']
  readonly first: Option
  readonly second: Option
  readonly left: number
}

/** Where a story stands: its first base column, and how it is set. */
export type Columns = Setting & {readonly column: number}

/** What an option is as a tree, with the place of each story. */
export function spelledOut({made}: Option): {tree: Tree; columns: Map<number, Columns>} {
  const columns = new Map<number, Columns>()
  const treeOf = ({made: one}: Option, column: number): Tree => {
    if ('story' in one) {
      columns.set(one.story, {...one.setting, column})
      return one.story
    }
    const first = treeOf(one.first, column)
    return cut(one.way, [first, treeOf(one.second, column + one.left)])
  }
  return {tree: treeOf({made, rows: 0, cost: 0, isElastic: false}, 0), columns}
}

/** A page to be cut. */
export interface Cutting {
  /** Their numbers; the first of the page has 0. */
  readonly stories: ReadonlyArray<number>
  /** Base columns and rows of the page. */
  readonly columns: number
  readonly rows: number
  /** Ways to set one story in so many base columns, the first of which is `column`. */
  readonly settings: (story: number, columns: number, column: number) => ReadonlyArray<Reckoned>
  /** The base column at which the right page of a spread begins, at which what stands on both is cut (default: it is one page). */
  readonly fold?: number
  /** Whether some stories have columns of their own (default: none). */
  readonly hasOwnColumns?: boolean
  readonly hasPhotos: (story: number) => boolean
}

/** Ways kept of each number of columns and set of stories; the others are deeper and dearer. */
const kept = 4

/** What the eye dislikes besides empty rows. */
const costs = {
  /** Titles side by side (碰题). */
  beside: 2.5,
  /** A gap over the whole page (断版). */
  across: 0.4,
  /** A row that no photo can use weighs more than one that a photo can grow into. */
  stiff: 1.6,
  elastic: 0.5
}

/**
 * The ways to cut a page from edge to edge, again and again (guillotine cuts), so that each piece holds one story: those
 * that are not both deeper and dearer than another, the least deep first. By dynamic programming over sets of stories
 * and numbers of columns (Gange, Marriott, Stuckey: Optimal guillotine layout, DocEng 2012). The first story of a set
 * stands at its top or left.
 */
export function slicings(page: Cutting): ReadonlyArray<Option> {
  return slicer(page)((1 << page.stories.length) - 1, page.columns, 0)
}

/** The same for any set of the stories, the first of which is its lowest bit, in base columns from `column` on. */
export type Slicer = (set: number, columns: number, column: number) => ReadonlyArray<Option>

/** Of more stories than these, those that stand together follow one another in the page file: the ways to divide them are too many. */
const mostInAnyOrder = 7

export function slicer(page: Cutting): Slicer {
  const known = new Map<number, ReadonlyArray<Option>>()
  return waysOf

  function waysOf(set: number, columns: number, asked: number): ReadonlyArray<Option> {
    // Where a story stands matters only to those that have columns of their own, and on both pages of a spread.
    const column = page.hasOwnColumns || isOnBoth(asked, columns) ? asked : 0
    const key = (set * 64 + columns) * 64 + column
    const found = known.get(key)
    if (found) return found
    const first = 31 - Math.clz32(set & -set)
    const all =
      set === 1 << first
        ? alone(page, page.stories[first]!, columns, column)
        : divided(set, first, columns, column)
    const best = nonDominated(all, page.rows)
    known.set(key, best)
    return best
  }

  function isOnBoth(column: number, columns: number): boolean {
    return page.fold !== undefined && column < page.fold && page.fold < column + columns
  }

  /** Where columns may be cut from the top down, in columns from the left. */
  function cutsIn(column: number, columns: number): number[] {
    if (isOnBoth(column, columns)) return [page.fold! - column]
    return Array.from({length: columns - 1}, (_, nth) => nth + 1)
  }

  function divided(set: number, first: number, columns: number, column: number): Option[] {
    const options: Option[] = []
    for (const other of othersIn(set, first)) {
      const one = set & ~other
      for (const a of waysOf(one, columns, column))
        for (const b of waysOf(other, columns, column)) options.push(under(a, b, columns === page.columns))
      const sides = page.hasOwnColumns
        ? [[one, other] as const, [other, one] as const]
        : [[one, other] as const]
      for (const [here, there] of sides) {
        for (const left of cutsIn(column, columns))
          for (const a of waysOf(here, left, column))
            for (const b of waysOf(there, columns - left, column + left))
              options.push(beside(a, left, b, columns - left, page.columns))
      }
    }
    return options
  }

  /** Each way to divide a set once: these go to the side that has not its first story. */
  function othersIn(set: number, first: number): number[] {
    const others = set & ~(1 << first)
    const found: number[] = []
    if (page.stories.length > mostInAnyOrder) {
      for (let rest = others; rest > 0; rest &= rest - 1) found.push(rest)
      return found
    }
    for (let other = others; other > 0; other = (other - 1) & others) found.push(other)
    return found
  }
}

function alone(page: Cutting, story: number, columns: number, column: number): Option[] {
  return page.settings(story, columns, column).map(setting => ({
    rows: setting.rows,
    cost: costOf(setting, page.columns, story === 0 && page.stories.length > 1),
    isElastic: page.hasPhotos(story),
    made: {story, setting: {columns, broken: setting.broken}}
  }))
}

/** Rows for each character of its width that a story may have before it looks like a tower. */
const steepest = 1.6

/** Heads divided within a phrase that count. */
const mostDivided = 4

/**
 * What the eye dislikes of one story: a flat one, a tower, a title of many lines, lines too short or too long, heads divided within a
 * phrase, columns that stay empty beside a deep photo, a narrow lead.
 */
function costOf(
  {rows, columns, chars, titleRows, titleLines, dividedHeads, hollow}: Reckoned,
  all: number,
  isLead: boolean
): number {
  const body = rows - titleRows
  return (
    Math.max(0, 8 - body) +
    Math.max(0, rows / (columns * 13) - steepest) * 4 +
    Math.max(0, titleLines - 2) * 2 +
    Math.max(0, titleRows - body) * 0.5 +
    (chars === undefined ? 0 : Math.max(0, 15 - chars) * 0.6 + Math.max(0, chars - 22) * 0.4) +
    Math.min(mostDivided, dividedHeads) * 1.2 +
    (hollow * columns * costs.stiff) / all +
    (isLead ? Math.max(0, all / 2 - columns) * 2 : 0)
  )
}

const under = (first: Option, second: Option, isAcross: boolean): Option => ({
  rows: first.rows + between + second.rows,
  cost: first.cost + second.cost + (isAcross ? costs.across : 0),
  isElastic: first.isElastic || second.isElastic,
  made: {way: 'under', first, second, left: 0}
})

function beside(first: Option, left: number, second: Option, right: number, all: number): Option {
  const rows = Math.max(first.rows, second.rows)
  const waste = (option: Option, columns: number) =>
    ((rows - option.rows) * columns * (option.isElastic ? costs.elastic : costs.stiff)) / all
  const empty = waste(first, left) + waste(second, right)
  return {
    rows,
    cost: first.cost + second.cost + costs.beside + empty + empty ** 2 / 8,
    isElastic: first.isElastic && second.isElastic,
    made: {way: 'beside', first, second, left}
  }
}

/** Of these the least deep first, each cheaper than those before it; none deeper than the page. */
function nonDominated(options: ReadonlyArray<Option>, deepest: number): Option[] {
  const cheapest = new Map<number, Option>()
  let shortest: Option | undefined
  for (const option of options) {
    if (!shortest || option.rows < shortest.rows) shortest = option
    if (option.rows > deepest) continue
    const known = cheapest.get(option.rows)
    if (!known || option.cost < known.cost) cheapest.set(option.rows, option)
  }
  const best: Option[] = []
  for (const rows of [...cheapest.keys()].sort((a, b) => a - b)) {
    const option = cheapest.get(rows)!
    const last = best.at(-1)
    if (!last || option.cost < last.cost - 0.01) best.push(option)
  }
  if (best.length === 0) return shortest ? [shortest] : []
  // The cheapest ones and the least deep one.
  return best.length <= kept ? best : [best[0]!, ...best.slice(1 - kept)]
}
