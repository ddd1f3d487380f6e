import {captionRows, depthOf, mostCut, type Room} from './photo-shape.ts'
import type {Band, Picture} from './sheet.ts'

/** Photos side by side at most, and characters that each should have as a rule, and at least where room is short. */
const inBand = {most: 6, mostTight: 9, chars: 18, least: 11}
/** Rows of a band's photos at most, in natural size, and where room is short; portraits alone would be deeper. */
const deepest = {natural: 24, least: 6}

/** Photos in bands under the columns: of one depth, each as wide as its own ratio makes it. */
export function bandsOf(pictures: ReadonlyArray<Picture>, room: Room, scale: number): Band[] {
  if (pictures.length === 0) return []
  const isTight = scale < 0.6
  const each = isTight ? inBand.least : inBand.chars
  const most = Math.min(
    isTight ? inBand.mostTight : inBand.most,
    Math.max(1, Math.floor((room.width + 1) / (each + 1)))
  )
  const count = Math.ceil(pictures.length / most)
  return Array.from({length: count}, (_, index) => {
    const from = Math.round((pictures.length * index) / count)
    return bandOf(pictures.slice(from, Math.round((pictures.length * (index + 1)) / count)), room, scale)
  })
}

function bandOf(photos: ReadonlyArray<Picture>, room: Room, scale: number): Band {
  const all = room.width - (photos.length - 1)
  const ratios = photos.reduce((sum, {ratio}) => sum + ratio, 0)
  const rowsAtMost = Math.max(deepest.least, deepest.natural * Math.min(1, Math.sqrt(scale)))
  const natural = Math.min(all / ratios, (rowsAtMost * room.pitch) / room.size)
  // What is left at the sides of a band that would be too deep is shared by both.
  const side = (all - natural * ratios) / 2
  let x = side
  const placed = photos.map(picture => {
    const width = natural * picture.ratio
    const one = {...picture, x, width}
    x += width + 1
    return one
  })
  const captions = Math.max(...placed.map(one => captionRows(one, one.width)))
  const points = natural * room.size
  const {rows} = depthOf(1, points, points * scale, room.pitch, mostCut(scale))
  return {photos: placed.map(one => ({...one, 'caption-rows': captions})), rows: rows + captions + 1}
}
