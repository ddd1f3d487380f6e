import {amongColumns, nearNatural, scalesTried} from './photo-sizes.ts'
import type {StoryPart} from './sheet.ts'
import {rowsOver, trial} from './simulate.ts'
import type {Measured} from './story-fit.ts'

/** Photos of a story that does not fill its room are no smaller than this, of their natural area. */
const smallest = 0.4
/** Rows of columns that may stay empty: one in each, or so many of all of them. */
export const mostLeft = ({columns, rows}: Pick<StoryPart, 'columns' | 'rows'>): number =>
  Math.max(columns, 0.05 * columns * rows)

/** A story with its photos of a scale, so many of them among its columns. */
type Shaped = (scale: number, count: number) => StoryPart

/**
 * A story that does not fill its room, as deep as its words and its photos: these as large as `most`, or so much smaller, or
 * so many of them below its columns, that words fill those, for a photo deeper than the words beside it leaves columns empty.
 * `counts`: how many photos may stand among the columns, the usual number first.
 */
export function shortStory(
  shaped: Shaped,
  measured: Measured,
  {most, counts}: {readonly most: number; readonly counts: ReadonlyArray<number>}
): {readonly scale: number; readonly count: number; readonly part: StoryPart} {
  const usual = counts[0]!
  const at = (scale: number, count: number) => {
    const part = shortened(shaped(scale, count), measured)
    return {scale, count, part, left: trial(part, measured).left}
  }
  const first = at(most, usual)
  const {photos, bands} = first.part
  if (photos.length + bands.length === 0 || first.left <= mostLeft(first.part)) return first
  const cost = ({scale, count, left, part}: ReturnType<typeof at>) =>
    left + emptySides(part) + nearNatural * Math.log(most / scale) + amongColumns * (usual - count)
  return counts
    .flatMap(count => scalesTried().flatMap(scale => (isTried(scale, most) ? [at(scale, count)] : [])))
    .reduce((best, one) => (cost(one) < cost(best) ? one : best), first)
}

const isTried = (scale: number, most: number) => scale >= smallest && scale <= most

/** Rows of a column that would fill what bands leave empty at their sides. */
export function emptySides({bands, width, chars, fold}: StoryPart): number {
  return bands.reduce((sum, {photos, rows}) => {
    const used = photos.reduce((all, photo) => all + photo.width + 1, -1)
    return sum + ((width - (fold?.gap ?? 0) - used) * rows) / chars
  }, 0)
}

/** The story in as few rows as hold it, so that its columns end together. */
export function shortened(part: StoryPart, measured: Measured): StoryPart {
  let rows = part.rows
  while (rows > measured['title-rows'] + 4 && rowsOver({...part, rows: rows - 1}, measured) === 0) rows--
  return {...part, rows}
}
