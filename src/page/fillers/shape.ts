import {body} from '../paper.ts'
import {acrossOf, type Room, type Shape} from '../room.ts'
import type {Band, Picture} from '../sheet.ts'
import {type Filler, fillerRows} from './filler.ts'

/** How much deeper than its words a filler may be. */
export const deepestFiller = 1.3
/** Characters of a column below which a box breaks two. */
const narrow = {numbers: 22, quote: 13, note: 22}

/** A filler among the columns; where photos are larger than natural it is a little deeper, too. */
export function fillerShape(filler: Filler, room: Room, scale: number): Shape {
  const least = room.fold ? Math.min(room.fold.columns, room.columns - room.fold.columns) : room.columns
  const span = room.chars < narrow[filler.kind] ? Math.min(2, least) : 1
  const rows = fillerRows(filler, acrossOf(room, 0, span), room.pitch)
  const deeper = Math.min(deepestFiller, Math.max(1, scale))
  return {span, rows: Math.floor(rows * deeper) + 1, 'caption-rows': 0}
}

/** Whether a filler is much deeper than its words, on so many points of width and depth. */
export const isHollow = (filler: Filler, width: number, depth: number, pitch: number): boolean =>
  depth > fillerRows(filler, width / body.size, pitch) * deepestFiller * pitch

/** Fillers side by side over the whole width of a story, so wide that all take the same depth. */
export function fillerBand(pictures: ReadonlyArray<Picture & {readonly filler: Filler}>, room: Room): Band[] {
  if (pictures.length === 0) return []
  const all = (room.fold?.at ?? room.width) - (pictures.length - 1)
  const least = Math.min(10, Math.floor(all / pictures.length))
  for (let rows = 4; ; rows++) {
    const widths = pictures.map(({filler}) => widthIn(filler, {rows, pitch: room.pitch}, least, all))
    const spare = all - widths.reduce((sum, one) => sum + one, 0)
    if (spare < 0) continue
    let x = 0
    const photos = pictures.map((picture, nth) => {
      const width = widths[nth]! + spare / pictures.length
      const one = {...picture, x, width}
      x += width + 1
      return one
    })
    return [{rows: rows + 1, photos}]
  }
}

/** The smallest width, in characters, at which a filler takes at most so many rows; more than `most` where none does. */
function widthIn(
  filler: Filler,
  {rows, pitch}: {readonly rows: number; readonly pitch: number},
  least: number,
  most: number
): number {
  for (let width = least; width <= most; width++) if (fillerRows(filler, width, pitch) <= rows) return width
  return most + 1
}
