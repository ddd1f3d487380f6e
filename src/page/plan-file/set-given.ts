import {type Fitted, setAlone} from '../fit.ts'
import type {Press} from '../press.ts'
import type {Picture, Sheet, StoryPart} from '../sheet.ts'
import type {Measured} from '../story-fit.ts'
import type {GivenPhotos} from './given-plan.ts'

/**
 * Set a story with its photos where a plan has them. Undefined where they cannot stand there: off the columns, over one
 * another, or more than there are.
 */
export async function setGiven(
  sheet: Sheet,
  part: StoryPart & {readonly measured: Measured},
  {pictures, given}: {readonly pictures: ReadonlyArray<Picture>; readonly given: GivenPhotos},
  press: Press
): Promise<Fitted | undefined> {
  const called = (src: string) => pictures.find(one => one.src === src)
  const below = given.bands.reduce((sum, {rows}) => sum + rows, 0)
  const depth = part.rows - part.measured['title-rows'] - below
  const photos = given.among.flatMap(({src, captionRows, row, ...place}) => {
    const picture = called(src)
    const spare = depth - place.rows
    return picture
      ? [{...picture, ...place, 'caption-rows': captionRows, at: spare > 0 ? row / spare : 0}]
      : []
  })
  const bands = given.bands.map(band => ({
    rows: band.rows,
    photos: band.photos.flatMap(({src, x, width, captionRows}) => {
      const picture = called(src)
      return picture ? [{...picture, x, width, 'caption-rows': captionRows}] : []
    })
  }))
  const isInside = given.among.every(
    ({column, span, row, rows, captionRows}) =>
      [column, span, row, rows, captionRows].every(Number.isInteger) &&
      column >= 0 &&
      span >= 1 &&
      column + span <= part.columns &&
      row >= 0 &&
      rows >= captionRows + 3 &&
      row + rows <= depth
  )
  const areApart = given.among.every((one, index) =>
    given.among
      .slice(0, index)
      .every(
        other =>
          one.column + one.span <= other.column ||
          other.column + other.span <= one.column ||
          one.row + one.rows <= other.row ||
          other.row + other.rows <= one.row
      )
  )
  const fitsBands = given.bands.every(
    ({rows, photos: own}) =>
      Number.isInteger(rows) &&
      rows >= 4 &&
      own.every(({x, width}) => width >= 3 && x + width <= part.width + 0.01)
  )
  const isWhole =
    photos.length === given.among.length &&
    bands.every((band, nth) => band.photos.length === given.bands[nth]!.photos.length)
  if (!isInside || !areApart || !fitsBands || !isWhole) return undefined
  const own = {...part, photos, bands}
  return {part: own, fit: await setAlone(sheet, own, press), scale: 1}
}
