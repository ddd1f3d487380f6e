import {emsOf} from '../language/characters.ts'
import {fillerShape} from './fillers/shape.ts'
import {body} from './paper.ts'
import type {PhotoPlace} from './photo-wish.ts'
import {acrossOf, captionChars, type Room, type Shape, startIn} from './room.ts'
import type {Broken, Line, Picture} from './sheet.ts'

export type {Room, Shape}

/** The room of a story in its rectangle. */
export const roomOf = (
  {width, columns, chars, fold}: Pick<Room, 'width' | 'columns' | 'chars' | 'fold'>,
  {size, pitch}: Pick<Room, 'size' | 'pitch'>
): Room => ({width, columns, chars, size, pitch, ...(fold && {fold})})

/** The share of a picture that a page may cut away unsaid; more is lost only where words would find no room otherwise. */
export const mostUnsaid = 0.25

/** The share of a picture that may be cut away: a desk loses no quarter of it, unless the words would find no room. */
export const mostCut = (scale: number): number => (scale < last ? 0.45 : scale < tight ? mostUnsaid : 0.2)
/** Photos of a smaller scale than the first give way to words, of the second at any price. */
const [tight, last] = [0.35, 0.15]

const fewestRows = 3
/**
 * How much a span that is not the usual one, a cut, and a picture too coarse for its size weigh against a size that is not
 * the wanted one.
 */
const weights = {span: 0.15, cut: 0.5, soft: 1}

/**
 * The columns and rows of a photo in its natural size times `scale`, as an area: natural is as wide as usual, at its own
 * ratio. So many columns as come nearest to that, at most `most` (default: as usual), and no more of the picture cut away than it bears.
 */
export function shapeOf(picture: Picture, room: Room, scale: number, most?: number): Shape {
  if (picture.filler) return fillerShape(picture.filler, room, scale)
  // In the middle of a spread a photo crosses from page to page, if it is asked to stand there.
  const isMiddle = picture.place !== undefined && !/left|right/i.test(picture.place)
  const asked = picture.columns && Math.min(picture.columns, isMiddle ? room.columns : onePage(room))
  const {usual: natural, widest: own} = spansOf(picture, room)
  const usual = asked ?? natural
  const widest = Math.min(picture.ratio < 1 ? own : (most ?? own), onePage(room))
  const widthOf = (span: number) => {
    const column = picture.place ? columnAsked(picture.place, room, span) : 0
    return acrossOf(room, column, span) * room.size
  }
  const area = (scale * widthOf(usual) ** 2) / picture.ratio
  const spans = asked ? [asked] : Array.from({length: widest}, (_, index) => index + 1)
  const choices = spans.map(span => {
    const width = widthOf(span)
    const {rows, cut} = depthOf(picture.ratio, width, area / width, room.pitch, mostCut(scale))
    const size = Math.abs(Math.log((width * rows * room.pitch) / area))
    const isSoft = Math.max(width, rows * room.pitch * picture.ratio) > picture.finest
    const cost = size + weights.span * Math.abs(span - usual) + weights.cut * cut
    return {span, rows, width, cost: isSoft && span > 1 ? cost + weights.soft * span : cost}
  })
  const {span, rows, width} = choices.reduce((best, one) => (one.cost < best.cost ? one : best))
  const column = picture.place ? columnAsked(picture.place, room, span) : 0
  const captions = captionRows(picture, captionChars(room, startIn(room, column), width / room.size))
  return {span, rows: rows + captions + 1, 'caption-rows': captions}
}

/** The column at which a photo begins that is asked for by the name of its place, and breaks so many. */
export function columnAsked(place: PhotoPlace, {columns}: Pick<Room, 'columns'>, span: number): number {
  const name = place.toLowerCase()
  if (name.endsWith('left')) return 0
  return name.endsWith('right') ? columns - span : Math.floor((columns - span) / 2)
}

/** How many columns a photo may break that is not asked to cross from page to page. */
export const onePage = ({columns, fold}: Pick<Room, 'columns' | 'fold'>): number =>
  fold ? Math.max(1, Math.min(fold.columns, columns - fold.columns)) : columns

/** How many columns a photo breaks as a rule, and at most. */
function spansOf({ratio}: Picture, {columns, chars}: Room): {usual: number; widest: number} {
  const isNarrow = chars < 24
  const widest = Math.min(columns, isNarrow ? 3 : 2)
  if (ratio < 1) return {usual: 1, widest: Math.min(widest, 2)}
  return {usual: columns >= 4 && isNarrow ? 2 : 1, widest}
}

/** The rows of a picture that is so wide, as near to a depth as it may be cut, in points; and the share cut away. */
export function depthOf(
  ratio: number,
  width: number,
  wanted: number,
  pitch: number,
  most: number
): {rows: number; cut: number} {
  const whole = width / ratio / pitch
  const [least, deepest] = [whole * (1 - most), whole / (1 - most)]
  const near = Math.round(Math.min(Math.max(wanted / pitch, least), deepest))
  // A whole row more or less may be more than it bears, and nothing is shown between the last line of the frame and the next.
  const own = Math.max(fewestRows, near < least ? near + 1 : near > deepest ? near - 1 : near)
  const shown = own * pitch - (pitch - body.size)
  const isCropped = own < whole && cutOf(ratio, width / shown) > Math.max(most, mostUnsaid)
  const rows = isCropped ? own + 1 : own
  return {rows, cut: cutOf(ratio, width / (rows * pitch))}
}

/** The share of a picture that a frame of another ratio cuts away. */
export const cutOf = (ratio: number, frame: number): number =>
  1 - Math.min(ratio, frame) / Math.max(ratio, frame)

/** The width and depth of a photo's frame among columns, in points. */
export function frameOf(
  {column, span, rows, 'caption-rows': captions}: Pick<Broken, 'column' | 'span' | 'rows' | 'caption-rows'>,
  room: Room
): [width: number, depth: number] {
  const lead = room.pitch - room.size
  const width = acrossOf(room, column, span) * room.size
  return [width, (rows - 1 - captions) * room.pitch - lead]
}

/** Rows of a caption with its credit, which is not divided; both are set a little smaller than the body. */
export function captionRows({caption, credit}: Picture, chars: number): number {
  const words = emsIn(caption)
  const name = credit ? emsIn(credit) + 1 : 0
  if (words + name <= chars) return 1
  // Marks that do not begin or end a line take up to a character from each.
  const wide = Math.max(1, chars - 1)
  const rows = Math.max(1, Math.ceil(words / wide))
  return words + name <= rows * wide ? rows : rows + 1
}

/** As often as sizes are tried, so often is asked how wide the same captions are. */
const known = new WeakMap<Line, number>()

function emsIn(line: Line): number {
  const found = known.get(line)
  if (found !== undefined) return found
  const ems = emsOf(line.clusters.join('')) * 0.94
  known.set(line, ems)
  return ems
}
