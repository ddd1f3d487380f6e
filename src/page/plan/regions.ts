import {areOver, type Rectangle} from './rectangle.ts'
import {type Columns, type Option, type Slicer, spelledOut} from './slice.ts'
import {between, type Tree} from './tree.ts'

/** A piece of the page, and the stories that share it. */
export interface Region extends Rectangle {
  readonly tree: Tree
}

/** A page with pieces that are taken, by advertisements and by stories whose places the page file gives. */
export interface Taken {
  readonly page: Rectangle
  readonly taken: ReadonlyArray<Rectangle>
  /** Ways to place stories in so many base columns; each bit of a set is one of them. */
  readonly ways: Slicer
  /** What empty rows of a piece cost, as `slice.ts` counts. */
  readonly costOf: (option: Option | undefined, region: Rectangle) => number
}

interface Found {
  readonly cost: number
  readonly leaves: ReadonlyArray<{readonly region: Rectangle; readonly option: Option}>
}

/**
 * Divide what is free of a page among the stories of a set: the page is cut along the edges of what is taken until each
 * piece is taken or free, and each free piece gets those stories that fill it best. Undefined when it cannot be cut so, for
 * pieces that are taken stand over one another or like a pinwheel.
 */
export function regionsAround({page, taken, ways, costOf}: Taken, stories: number): Found | undefined {
  const known = new Map<string, Found | undefined>()
  return best(page, stories)

  function best(region: Rectangle, set: number): Found | undefined {
    const key = `${region.column} ${region.columns} ${region.row} ${region.rows} ${set}`
    if (known.has(key)) return known.get(key)
    const found = bestOf(region, set)
    known.set(key, found)
    return found
  }

  function bestOf(region: Rectangle, set: number): Found | undefined {
    const inside = taken.filter(one => areOver(one, region))
    if (inside.length === 0) return free(region, set)
    if (inside.some(one => isAll(one, region))) return set === 0 ? {cost: 0, leaves: []} : undefined
    const found = cutsOf(region, inside).flatMap(([one, other]) =>
      subsetsOf(set).flatMap(part => {
        const [a, b] = [best(one, part), best(other, set & ~part)]
        return a && b ? [{cost: a.cost + b.cost, leaves: [...a.leaves, ...b.leaves]}] : []
      })
    )
    return found.reduce<Found | undefined>(
      (least, one) => (!least || one.cost < least.cost ? one : least),
      undefined
    )
  }

  function free(whole: Rectangle, set: number): Found | undefined {
    const region = withAir(whole)
    if (set === 0) return {cost: costOf(undefined, region), leaves: []}
    const options = ways(set, region.columns, region.column).map(option => ({
      option,
      cost: costOf(option, region)
    }))
    const [first, ...others] = options
    if (!first) return undefined
    const least = others.reduce((cheapest, one) => (one.cost < cheapest.cost ? one : cheapest), first)
    return {cost: least.cost, leaves: [{region, option: least.option}]}
  }

  /** Without the rows that part it from what stands above and below. */
  function withAir(region: Rectangle): Rectangle {
    const {row, rows, column, columns} = region
    const isBelow = taken.some(one => areOver(one, {column, columns, row: row - between, rows: between}))
    const above = isBelow ? between : 0
    const below = row + rows < page.row + page.rows ? between : 0
    return {...region, row: row + above, rows: Math.max(0, rows - above - below)}
  }
}

/** The pieces with the stories of each, and the columns of all stories. */
export function spelledRegions({leaves}: Found): {regions: Region[]; columns: Map<number, Columns>} {
  const columns = new Map<number, Columns>()
  const regions = leaves.map(({region, option}): Region => {
    const spelled = spelledOut(option)
    for (const [story, place] of spelled.columns)
      columns.set(story, {...place, column: place.column + region.column})
    return {...region, tree: spelled.tree}
  })
  return {regions, columns}
}

/** Whether a piece covers a region, but for the rows that part it from others. */
const isAll = (one: Rectangle, region: Rectangle): boolean =>
  one.column <= region.column &&
  one.column + one.columns >= region.column + region.columns &&
  one.row <= region.row + between &&
  one.row + one.rows >= region.row + region.rows - between

/** The ways to cut a region in two along the edges of what is taken in it, and through none of them. */
function cutsOf(region: Rectangle, inside: ReadonlyArray<Rectangle>): [Rectangle, Rectangle][] {
  const {column, columns, row, rows} = region
  const edges = (ends: (one: Rectangle) => [number, number], from: number, to: number) =>
    [...new Set(inside.flatMap(ends))].filter(
      at => at > from && at < to && inside.every(one => !(ends(one)[0] < at && at < ends(one)[1]))
    )
  const across = edges(one => [one.row, one.row + one.rows], row, row + rows)
  const down = edges(one => [one.column, one.column + one.columns], column, column + columns)
  return [
    ...across.map((at): [Rectangle, Rectangle] => [
      {...region, rows: at - row},
      {...region, row: at, rows: row + rows - at}
    ]),
    ...down.map((at): [Rectangle, Rectangle] => [
      {...region, columns: at - column},
      {...region, column: at, columns: column + columns - at}
    ])
  ]
}

function subsetsOf(set: number): number[] {
  const all = [0]
  for (let part = set; part > 0; part = (part - 1) & set) all.push(part)
  return all
}
