import {between} from './plan/tree.ts'
import type {PageArticle, PageSpec} from './schema.ts'
import type {FramePart, StoryPart} from './sheet.ts'

/** Characters at either side, and rows above and below, that the frame or the ground of a story takes. */
export const inset = 1

/** Whether a story stands in a frame or on a ground of its own; a guide does if nothing is said. */
export const isFramed = ({frame, tint, guide}: PageArticle): boolean =>
  frame?.on === true ||
  tint?.on === true ||
  (guide !== undefined && frame === undefined && tint === undefined)

/** The whole place of a story, with its frame, and its title where that stands at its side. */
export function outerOf({
  x,
  row,
  width,
  rows,
  inset: own,
  side
}: Pick<StoryPart, 'x' | 'row' | 'width' | 'rows' | 'inset' | 'side'>) {
  const beside = side?.width ?? 0
  const before = side?.at === 'left' ? beside : 0
  return {x: x - own - before, row: row - own, width: width + 2 * own + beside, rows: rows + 2 * own}
}

type Standing = ReturnType<typeof outerOf>

/** Rows by which a frame may be deeper than its story, to end with what stands beside it. */
const mostDeeper = 10

/** A frame that ends with its room: above what stands below it, or at the foot of the page. */
function deepened(one: Standing, others: ReadonlyArray<Standing>, rows: number): Standing {
  const foot = one.row + one.rows
  const below = others.filter(({x, row, width}) => row >= foot && x < one.x + one.width && one.x < x + width)
  const end = Math.min(rows, ...below.map(({row}) => row - between))
  return end > foot && end - foot <= mostDeeper ? {...one, rows: end - one.row} : one
}

/** The frames and grounds of stories, by the order of the page file. */
export function framesAround(
  parts: ReadonlyArray<StoryPart>,
  {articles = []}: PageSpec,
  page: {readonly rows: number; readonly boxes: ReadonlyArray<Standing>}
): FramePart[] {
  const all = [...parts.map(outerOf), ...page.boxes]
  return parts.flatMap((part, index) => {
    if (part.inset === 0) return []
    const {frame, tint} = articles[index]!
    return [
      {
        kind: 'frame' as const,
        ...deepened(outerOf(part), all, page.rows),
        stroke: frame?.on ?? tint === undefined,
        tint: tint?.on ?? false
      }
    ]
  })
}
