import {bandsOf} from './bands.ts'
import {type Room, shapeOf} from './photo-shape.ts'
import type {Band, Broken, Picture, StoryPart} from './sheet.ts'

/** How many photos may break columns, the usual first; the others stand in bands at the foot. */
const breaking = [3, 2, 1, 0]

export interface Arrangement {
  readonly photos: ReadonlyArray<Broken>
  readonly bands: ReadonlyArray<Band>
}

/**
 * Where a story's photos go, in their natural size times `scale`, as an area. One at the upper right, one on the other
 * side, `middle` of the way down, one between them at the foot; the first of the story is the first that is read, so that
 * photos stand near their sections. `count` photos stand so (default: three), the rest in bands under the columns. Above 1 the one at the top grows until it rules
 * the page (2), and only then the others (3): a page wants one picture that is larger than the rest.
 */
export function arrange(
  pictures: ReadonlyArray<Picture>,
  room: Room,
  scale: number,
  middle = 0.45,
  count = breaking[0]!
): Arrangement {
  const few = pictures.slice(0, count)
  const photos = few.map((picture, index): Broken => {
    // Columns are read from the left, so the place at the upper right comes last.
    const place = (index + 1) % few.length
    const size = place === 0 ? ruling(scale) : others(scale)
    const shape = shapeOf(picture, room, size, place === 0 && scale > 1 ? room.columns : undefined)
    return {...picture, ...shape, ...placeOf(place, few.length, room.columns, shape.span, middle)}
  })
  return {photos, bands: bandsOf(pictures.slice(count), room, others(scale))}
}

/** The sizes of the one photo that rules and of the others, as multiples of their natural area. */
const ruling = (scale: number): number => (scale <= 1 ? scale : 1 + 3 * Math.min(scale - 1, 1))
const others = (scale: number): number =>
  scale <= 1 ? scale : scale <= 2 ? 1 + 0.4 * (scale - 1) : 1.4 + 1.2 * (scale - 2)

/** How many of these may break columns, the usual number first. */
export const countsFor = (pictures: ReadonlyArray<Picture>): number[] => {
  const usual = Math.min(pictures.length, breaking[0]!)
  return breaking.filter(count => count <= usual)
}

/** Where the photo of this number stands that breaks so many columns. */
function placeOf(
  index: number,
  count: number,
  columns: number,
  span: number,
  middle: number
): {column: number; at: number} {
  if (columns === 1) return {column: 0, at: count === 1 ? 0 : index / (count - 1)}
  const last = columns - span
  if (index === 0) return {column: last, at: 0}
  if (index === 1) return {column: 0, at: count === 2 ? middle + 0.25 : middle}
  return {column: Math.min(Math.ceil(last / 2), last), at: 1}
}

/** The story with one of its photos a row deeper. */
export function deepened(part: StoryPart, photo: number): StoryPart {
  return {
    ...part,
    photos: part.photos.map((one, index) => (index === photo ? {...one, rows: one.rows + 1} : one))
  }
}
