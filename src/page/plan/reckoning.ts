import type {Plan, Slot} from './plan.ts'
import type {Known} from './reckon.ts'
import type {Rectangle} from './rectangle.ts'
import type {Region} from './regions.ts'
import type {Rows} from './tree.ts'

/** A plan that may be set, with how good it seems: what the eye dislikes, in rows of the page that stay empty. */
export interface Reckoning {
  readonly plan: Plan
  /** The pieces of the page, with the stories that share each. */
  readonly regions: ReadonlyArray<Region>
  /** Of the photos, as an area. */
  readonly scale: number
  readonly cost: number
  /** Whether it is the layout that the page file names. */
  readonly isNamed: boolean
  readonly hasRoom: boolean
}

/** The rows of a page that stories may take, and the pieces of them that are taken, by advertisements for one. */
export interface Free extends Rows {
  readonly inside: ReadonlyArray<Rectangle>
}

/** Sizes of photos that are tried, as multiples of their natural area. */
export const scales = [1.3, 0.9, 0.6, 0.4, 0.25, 0.15, 0.1]
/** Rows by which a reckoning may be wrong. */
const unsure = 2
/** What photos cost that are not in their natural size. */
const smaller = 9

/** Of a plan with photos of a scale: rows missing or left over, and photos that are not in their natural size. */
export function costOf(
  scale: number | undefined,
  depth: number,
  rows: number,
  stories: ReadonlyArray<Known>
): number {
  if (scale === undefined) return 1000 + 3 * (depth - rows)
  const hasPhotos = stories.some(isElastic)
  const spare = rows - depth
  const tight = spare < unsure ? 3 : 0
  return (
    (hasPhotos ? smaller * Math.max(0, -Math.log(scale)) : 0) +
    (hasPhotos ? spare / 6 : spare ** 2 / 40) +
    tight
  )
}

/** Whether a story has photos that can use rows which are left over; one alone keeps its own shape. */
export const isElastic = ({pictures, story}: Known): boolean => pictures.length > 0 && story.items.length > 0

/** Plans of one sort that may be set. */
const mostOfOneSort = 3

/** The best few plans of one sort, of those that place stories alike the best. */
export function bestOf(reckonings: ReadonlyArray<Reckoning>): Reckoning[] {
  const seen = new Set<string>()
  const distinct = reckonings
    .toSorted((a, b) => a.cost - b.cost)
    .filter(({regions, plan}) => {
      const key = JSON.stringify([regions, plan.slots.map(({columns, broken}) => [columns, broken])])
      return !seen.has(key) && seen.add(key)
    })
  return distinct.slice(0, mostOfOneSort)
}

/** Whether the page file says anything of a story's place. */
export const isGiven = ({article: {column, columns, row, rows}}: Slot): boolean =>
  (column ?? columns ?? row ?? rows) !== undefined

/** Whether it says all. */
export const isPinned = ({article: {column, columns}, row, rows}: Slot): boolean =>
  column !== undefined && columns !== undefined && row !== undefined && rows !== undefined
