import type {Band, Broken, Picture, StoryPart} from './sheet.ts'

/** The room that a story has. */
export interface Room {
  /** Width in characters. */
  readonly width: number
  readonly columns: number
  readonly chars: number
  /** Point sizes. */
  readonly size: number
  readonly pitch: number
}

/** Photos that break columns, at most; the others stand in bands at the foot. */
const breaking = 3
const inBand = 4
/** Rows of caption and air under a photo. */
const captionRows = 3

export interface Arrangement {
  readonly photos: ReadonlyArray<Broken>
  readonly bands: ReadonlyArray<Band>
}

/**
 * Where a story's photos go, in their natural depth times `scale`: the first at the upper right, the next ones down the
 * page on the other side, with `middle` for how far down the second one is, the rest in bands under the columns.
 */
export function arrange(
  pictures: ReadonlyArray<Picture>,
  room: Room,
  scale: number,
  middle = 0.45
): Arrangement {
  const few = pictures.slice(0, breaking)
  const rest = pictures.slice(breaking)
  const span = room.columns >= 4 && room.chars < 24 ? 2 : 1
  const last = room.columns - span
  const places: ReadonlyArray<{column: number; at: number}> =
    room.columns === 1
      ? few.map((_, index) => ({column: 0, at: few.length === 1 ? 0 : index / (few.length - 1)}))
      : [
          {column: last, at: 0},
          {column: 0, at: few.length === 2 ? middle + 0.25 : middle},
          {column: Math.min(Math.ceil((room.columns - span) / 2), last), at: 1}
        ]
  const width = span * room.chars + (span - 1) * gutter(room)
  const photos = few.map(
    (picture, index): Broken => ({
      ...picture,
      ...places[index]!,
      span,
      rows: depth(picture.ratio, width, room, scale)
    })
  )
  return {photos, bands: bandsOf(rest, room, scale)}
}

const gutter = ({width, columns, chars}: Room): number =>
  columns > 1 ? (width - columns * chars) / (columns - 1) : 0

/** Rows of a photo of this ratio and so many characters wide, caption included. */
function depth(ratio: number, chars: number, {size, pitch}: Room, scale: number): number {
  // Portraits are cropped: at their own shape they would run half down the page.
  const shape = Math.min(Math.max(ratio, 1.15), 2.4)
  return Math.max(8, Math.round(((chars * size) / shape / pitch) * scale) + captionRows)
}

function bandsOf(pictures: ReadonlyArray<Picture>, room: Room, scale: number): Band[] {
  const count = Math.ceil(pictures.length / inBand)
  const bands: Band[] = []
  for (let index = 0; index < count; index++) {
    const from = Math.round((pictures.length * index) / count)
    const photos = pictures.slice(from, Math.round((pictures.length * (index + 1)) / count))
    const each = (room.width - (photos.length - 1)) / photos.length
    const ratio = photos.reduce((sum, {ratio}) => sum + ratio, 0) / photos.length
    bands.push({photos, rows: depth(Math.max(ratio, 1.2), each, room, scale)})
  }
  return bands
}

/** The story with its photos so many rows deeper: one row for each of the first `rows` photos. */
export function deepened(part: StoryPart, rows: number): StoryPart {
  return {
    ...part,
    photos: part.photos.map((photo, index) => (index < rows ? {...photo, rows: photo.rows + 1} : photo))
  }
}
