import {bandsOf} from './bands.ts'
import type {Filler} from './fillers/filler.ts'
import {fillerBand} from './fillers/shape.ts'
import {columnAsked, type Room, shapeOf} from './photo-shape.ts'
import type {PhotoPlace} from './photo-wish.ts'
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
  return arranged(pictures, room, scale, count)(middle)
}

/** The same for any `middle`: what does not depend on it is worked out once. */
export function arranged(
  pictures: ReadonlyArray<Picture>,
  room: Room,
  scale: number,
  count: number
): (middle: number) => Arrangement {
  const all = pictures.filter(({filler}) => !filler)
  const fillers = pictures.filter(isFiller)
  const placed = all.filter(({place}) => place && place !== 'foot')
  const loose = all.filter(({place}) => !place)
  // A photo alone over both pages of a spread would be as wide as these in its one column.
  const most = room.fold && room.columns === 1 ? 0 : count - placed.length
  const few = loose.slice(0, Math.max(0, most))
  const boxes =
    room.columns > 1 ? fillers.slice(0, Math.max(0, breaking[0]! - few.length - placed.length)) : []
  const among = few.length + placed.length + boxes.length
  const wished = placed.map((picture): Broken => {
    const shape = shapeOf(picture, room, picture.columns ? Math.min(1, scale) : others(scale))
    return {...picture, ...shape, ...placeAsked(picture.place!, room, shape.span)}
  })
  // Columns are read from the left, so the place at the upper right comes last.
  const usual = few.map((_, index) => (index + 1) % few.length)
  const open = placed.length > 0 ? freeOf(placed, few.length) : usual
  const photos = few.map((picture, index) => {
    const place = open[index]!
    const rules = place === 0 && placed.length === 0
    const size = rules ? ruling(scale) : others(scale)
    const shape = shapeOf(picture, room, size, rules && scale > 1 ? room.columns : undefined)
    return (middle: number): Broken => ({
      ...picture,
      ...shape,
      ...placeOf(place, among, room, shape.span, middle)
    })
  })
  // Boxes take the places that photos leave, the upper right one last.
  const left = placed.length > 0 ? freeOf(placed, breaking[0]!).slice(few.length) : boxesAt(few.length)
  const boxed = boxes.map((picture, index) => {
    const shape = shapeOf(picture, room, others(scale))
    // An editor's note stands before what it is about, a box beside a single photo at the foot.
    const isFirst = picture.filler.kind === 'note' && few.length < 2 && placed.length === 0
    const isLast = few.length === 1 && boxes.length === 1 && placed.length === 0
    return (middle: number): Broken => {
      const usual = placeOf(left[index] ?? 2, among, room, shape.span, middle)
      const place = isFirst ? {column: 0, at: 0} : isLast ? {...usual, at: 1} : usual
      return {...picture, ...shape, ...place}
    }
  })
  const below = all.filter(one => one.place === 'foot' || (!one.place && !few.includes(one)))
  const bands = [...bandsOf(below, room, others(scale)), ...fillerBand(fillers.slice(boxes.length), room)]
  return middle => ({
    photos: [...photos.map(placed => placed(middle)), ...wished, ...boxed.map(placed => placed(middle))],
    bands
  })
}

const boxesAt = (photos: number): number[] => [1, 2, 0].slice(Math.max(0, photos - 1))

/** Places that photos with a place of their own leave to others, by their numbers; the first ones of these. */
function freeOf(placed: ReadonlyArray<Picture>, count: number): number[] {
  const taken = new Set<number>(
    placed.map(({place}) => (place?.endsWith('ight') ? 0 : place?.toLowerCase().endsWith('left') ? 1 : 2))
  )
  const free = [1, 0, 2].filter(place => !taken.has(place))
  return [...free, ...[0, 1, 2].filter(place => taken.has(place))].slice(0, count)
}

/** Where a photo stands that is asked for by name. */
function placeAsked(place: PhotoPlace, room: Room, span: number): {column: number; at: number} {
  const name = place.toLowerCase()
  return {
    column: columnAsked(place, room, span),
    at: name.startsWith('top') ? 0 : name.startsWith('bottom') ? 1 : 0.5
  }
}

const isFiller = <Shown extends Picture>(picture: Shown): picture is Shown & {readonly filler: Filler} =>
  picture.filler !== undefined

/** The sizes of the one photo that rules and of the others, as multiples of their natural area. */
const ruling = (scale: number): number => (scale <= 1 ? scale : 1 + 3 * Math.min(scale - 1, 1))
const others = (scale: number): number =>
  scale <= 1 ? scale : scale <= 2 ? 1 + 0.4 * (scale - 1) : 1.4 + 1.2 * (scale - 2)

/** How many of these may break columns, the usual number first. */
export const countsFor = (pictures: ReadonlyArray<Picture>): number[] => {
  const photos = pictures.filter(({filler, place}) => !filler && place !== 'foot')
  const usual = Math.min(photos.length, breaking[0]!)
  return breaking.filter(count => count <= usual)
}

/** Where the photo of this number stands that breaks so many columns. */
function placeOf(
  index: number,
  count: number,
  {columns, fold}: Room,
  span: number,
  middle: number
): {column: number; at: number} {
  if (columns === 1) return {column: 0, at: count === 1 ? 0 : index / (count - 1)}
  const last = columns - span
  if (index === 0) return {column: last, at: 0}
  if (index === 1) return {column: 0, at: count === 2 ? middle + 0.25 : middle}
  // In the middle of a spread is where its right page begins.
  return {column: Math.min(fold?.columns ?? Math.ceil(last / 2), last), at: 1}
}

/** The story with one of its photos a row deeper. */
export function deepened(part: StoryPart, photo: number): StoryPart {
  return {
    ...part,
    photos: part.photos.map((one, index) => (index === photo ? {...one, rows: one.rows + 1} : one))
  }
}
