import {captionRows, depthOf, mostCut, type Room} from './photo-shape.ts'
import {captionChars} from './room.ts'
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
  const pieces = piecesOf(photos, room).map(piece => ({
    ...piece,
    all: piece.width - (piece.photos.length - 1),
    ratios: piece.photos.reduce((sum, {ratio}) => sum + ratio, 0)
  }))
  const rowsAtMost = Math.max(deepest.least, deepest.natural * Math.min(1, Math.sqrt(scale)))
  const widest = pieces.map(({all, ratios}) => all / ratios)
  const natural = Math.min(...widest, (rowsAtMost * room.pitch) / room.size)
  const placed = pieces.flatMap(({x: from, all, ratios, photos: own}) => {
    // What is left at the sides of a band that would be too deep is shared by both.
    let x = from + (all - natural * ratios) / 2
    return own.map(picture => {
      const width = natural * picture.ratio
      const one = {...picture, x, width}
      x += width + 1
      return one
    })
  })
  const captions = Math.max(...placed.map(one => captionRows(one, captionChars(room, one.x, one.width))))
  const points = natural * room.size
  const {rows} = depthOf(1, points, points * scale, room.pitch, mostCut(scale))
  return {photos: placed.map(one => ({...one, 'caption-rows': captions})), rows: rows + captions + 1}
}

/** The ratio from which a photo without a story crosses: a narrower one would have little room for its caption on the left page. */
const leastCrossing = 1.2

/** A piece of a band, on one page, or what crosses. */
interface Piece {
  readonly x: number
  readonly width: number
  readonly photos: ReadonlyArray<Picture>
}

/**
 * On a spread the photos of a band stand on either page, parted so that they can be as large as can be; one alone on the right one,
 * and one without a story in the middle of both.
 */
function piecesOf(photos: ReadonlyArray<Picture>, {width, columns, fold}: Room): Piece[] {
  if (!fold) return [{x: 0, width, photos}]
  const right = {x: fold.at + fold.gap, width: width - fold.at - fold.gap}
  if (photos.length === 1) {
    const isCrossing =
      columns === 1 && Math.abs(fold.at - right.width) < 1 && photos[0]!.ratio >= leastCrossing
    if (isCrossing) return [{x: 0, width, photos}]
    return [{...(fold.at > right.width + 1 ? {x: 0, width: fold.at} : right), photos}]
  }
  const share = (those: ReadonlyArray<Picture>, across: number) =>
    (across - those.length + 1) / those.reduce((sum, {ratio}) => sum + ratio, 0)
  const smallest = (at: number) =>
    Math.min(share(photos.slice(0, at), fold.at), share(photos.slice(at), right.width))
  const parts = photos.slice(1).map((_, nth) => nth + 1)
  const at = parts.reduce((best, one) => (smallest(one) > smallest(best) ? one : best))
  return [
    {x: 0, width: fold.at, photos: photos.slice(0, at)},
    {...right, photos: photos.slice(at)}
  ]
}
