import {emsOf} from '../language/characters.ts'
import type {Band, Broken, Line, Picture, StoryPart} from './sheet.ts'

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
/** Photos side by side in a band, at most, and characters that each should have. */
const inBand = {most: 5, chars: 18}
/** Width over height between which a photo is cropped and still shows what it shows. */
const flattest = 2.8
const squarest = {landscape: 1, portrait: 0.62}

export interface Arrangement {
  readonly photos: ReadonlyArray<Broken>
  readonly bands: ReadonlyArray<Band>
}

/**
 * Where a story's photos go, in their natural size times `scale`, as an area: a photo is made less deep until it would be
 * a strip, then narrower. One at the upper right, one on the other side, `middle` of the way down, one between them at
 * the foot; the first of the story is the first that is read, so that photos stand near their sections. The rest in bands
 * under the columns.
 */
export function arrange(
  pictures: ReadonlyArray<Picture>,
  room: Room,
  scale: number,
  middle = 0.45
): Arrangement {
  const few = pictures.slice(0, breaking)
  const rest = pictures.slice(breaking)
  const widest = room.columns >= 4 && room.chars < 24 ? 2 : 1
  const shapes = few.map(picture => shapeOf(picture, room, widest, scale))
  const photos = few.map((picture, index): Broken => {
    const shape = shapes[index]!
    // Columns are read from the left, so the place at the upper right comes last.
    const place = (index + 1) % few.length
    return {...picture, ...shape, ...placeOf(place, few.length, room.columns, shape.span, middle)}
  })
  return {photos, bands: bandsOf(rest, room, scale)}
}

const gutter = ({width, columns, chars}: Room): number =>
  columns > 1 ? (width - columns * chars) / (columns - 1) : 0

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

/** How many columns a photo breaks, and its rows with its caption and a row of air. */
function shapeOf(
  picture: Picture,
  room: Room,
  widest: number,
  scale: number
): {span: number; rows: number; 'caption-rows': number} {
  const isPortrait = picture.ratio < 1
  const isStrip = scale < ratioOf(picture.ratio) / flattest
  const span = isPortrait || isStrip ? 1 : widest
  // A photo half as wide has a quarter of the area at its natural depth.
  const own = span < widest ? scale * 4 : scale
  const width = span * room.chars + (span - 1) * gutter(room)
  const captions = captionRows(picture, width)
  return {span, rows: depth(picture.ratio, width, room, own) + captions + 1, 'caption-rows': captions}
}

const ratioOf = (ratio: number): number => Math.min(Math.max(ratio, 0.75), 2.4)

/** Rows of a photo of this ratio and so many characters wide, cropped no more than it bears. */
function depth(ratio: number, chars: number, {size, pitch}: Room, scale: number): number {
  const shape = ratioOf(ratio)
  const most = shape / (shape < 1 ? squarest.portrait : squarest.landscape)
  const cropped = Math.min(Math.max(scale, shape / flattest), Math.max(1, most))
  return Math.max(5, Math.round(((chars * size) / shape / pitch) * cropped))
}

/** Rows of a caption with its credit, which is not divided; both are set a little smaller than the body. */
function captionRows({caption, credit}: Picture, chars: number): number {
  const emsIn = (line: Line | null) => (line ? emsOf(line.clusters.join('')) * 0.94 : 0)
  const [words, name] = [emsIn(caption), credit ? emsIn(credit) + 1 : 0]
  if (words + name <= chars) return 1
  // Marks that do not begin or end a line take up to a character from each.
  const wide = Math.max(1, chars - 1)
  const rows = Math.max(1, Math.ceil(words / wide))
  return words + name <= rows * wide ? rows : rows + 1
}

function bandsOf(pictures: ReadonlyArray<Picture>, room: Room, scale: number): Band[] {
  const most = Math.min(inBand.most, Math.max(1, Math.floor((room.width + 1) / (inBand.chars + 1))))
  const count = Math.ceil(pictures.length / most)
  const bands: Band[] = []
  for (let index = 0; index < count; index++) {
    const from = Math.round((pictures.length * index) / count)
    const photos = pictures.slice(from, Math.round((pictures.length * (index + 1)) / count))
    const each = (room.width - (photos.length - 1)) / photos.length
    const ratio = photos.reduce((sum, {ratio}) => sum + ratio, 0) / photos.length
    const captions = Math.max(...photos.map(picture => captionRows(picture, each)))
    const captioned = photos.map(picture => ({...picture, 'caption-rows': captions}))
    bands.push({photos: captioned, rows: depth(Math.max(ratio, 1.2), each, room, scale) + captions + 1})
  }
  return bands
}

/** The story with one of its photos a row deeper. */
export function deepened(part: StoryPart, photo: number): StoryPart {
  return {
    ...part,
    photos: part.photos.map((one, index) => (index === photo ? {...one, rows: one.rows + 1} : one))
  }
}
