import type {Item, StoryPart} from './sheet.ts'
import type {Measured} from './story-fit.ts'

/**
 * Rows that would be over if the story were set with these photos, by the rows that its items took before: threading
 * as `typ/thread.typ` does it, but in whole rows and without setting a word. Off by a row or two where paragraphs are
 * cut, so what it finds is set and looked at.
 */
export function rowsOver(part: StoryPart, measured: Measured): number {
  return trial(part, measured).over
}

/** What came of threading a story in whole rows. */
export interface Trial {
  readonly over: number
  /** Rows that stay empty in columns. */
  readonly left: number
}

/** The same, with the rows that stay empty: above photos, because a head did not fit there, and at the end. */
export function trial(part: StoryPart, measured: Measured): Trial {
  const bands = part.bands.reduce((sum, {rows}) => sum + rows, 0)
  const depth = part.rows - measured['title-rows'] - bands
  const slots = slotsOf(part, depth)
  // Photos alone have no words that would be over.
  const isTooDeep = part.items.length === 0 && depth < 0
  if (!slots || isTooDeep || part.rows < (part.side?.rows ?? 0))
    return {over: Number.POSITIVE_INFINITY, left: 0}
  // Tried by the thousand for a page: nothing is copied.
  const {items} = part
  const {rooms} = slots
  const rows = measured.items
  const deepest = deepestFrom(rooms)
  let at = 0
  /** Rows of the item at hand that stand in columns before. */
  let stood = 0
  let left = slots.white
  for (let nth = 0; nth < rooms.length; nth++) {
    let room = rooms[nth]!
    let air = 0
    while (at < rows.length && room > 0) {
      const item = items[at]!
      const need = rows[at]! - stood
      if (isHead(item)) {
        const needs = headNeeds(items, rows, at)
        if (room < (needs <= deepest[nth]! ? needs : need + 2)) break
        room -= need
        air += airOf(item)
        at++
      } else if (need <= room) {
        room -= need
        at++
        stood = 0
      } else {
        stood += room
        room = 0
      }
    }
    left += Math.max(0, room - air)
  }
  let over = -stood
  for (; at < rows.length; at++) over += rows[at]!
  return {over, left}
}

/** Of each room, the deepest of it and those that follow. */
function deepestFrom(rooms: ReadonlyArray<number>): number[] {
  const deepest = [...rooms]
  for (let nth = rooms.length - 2; nth >= 0; nth--) deepest[nth] = Math.max(deepest[nth]!, deepest[nth + 1]!)
  return deepest
}

/** Whether its columns have as many rows as the items of a story took, however these are threaded; much quicker to tell. */
export function mayHold({photos, bands, rows, columns}: StoryPart, measured: Measured): boolean {
  const beside = bands.reduce((sum, band) => sum + band.rows, measured['title-rows'])
  const taken = photos.reduce((sum, photo) => sum + photo.span * photo.rows, 0)
  const needed = measured.items.reduce((sum, need) => sum + need, 0)
  return columns * (rows - beside) - taken >= needed
}

/** Rows that a head asks for with the heads that follow it at once and two lines of text, as `typ/thread.typ` has it. */
function headNeeds(items: ReadonlyArray<Item>, rows: ReadonlyArray<number>, head: number): number {
  let needs = 0
  let lines = 0
  for (let at = head; at < items.length && lines < 2; at++) {
    if (!isHead(items[at]!)) lines += rows[at]!
    else if (lines === 0) needs += rows[at]!
    else break
  }
  return needs + Math.min(2, lines)
}

const isHead = ({kind}: Item): boolean => kind === 'section' || kind === 'sub'

/** Rows of air that a head takes at most, as `typ/thread.typ` has it. */
const airOf = ({kind}: Item): number => (kind === 'section' ? 2 : 1)

/** Rows of a piece of a column beside photos in which no lines stand, as `typ/thread.typ` has it: so few would look lost. */
const leastBeside = 3

/** What photos leave of columns. */
interface Slots {
  /** Rows of the pieces in which lines stand, in reading order. */
  readonly rooms: ReadonlyArray<number>
  /** Rows of the others. */
  readonly white: number
}

/** The pieces of columns that photos leave; undefined when photos overlap, or are deeper than the story. */
function slotsOf({photos, columns}: StoryPart, depth: number): Slots | undefined {
  const placed = photos
    .map(({column, span, at, rows}) => ({
      from: column,
      to: column + span,
      top: Math.max(0, Math.min(Math.round(at * (depth - rows)), depth - rows)),
      rows
    }))
    .sort((a, b) => a.top - b.top)
  if (placed.some(({rows}) => rows > depth)) return undefined
  const rooms: number[] = []
  let white = 0
  const leave = (rows: number) => {
    if (rows >= leastBeside) rooms.push(rows)
    else white += rows
  }
  for (let column = 0; column < columns; column++) {
    let end = 0
    for (const {from, to, top, rows} of placed) {
      if (column < from || column >= to) continue
      if (top < end) return undefined
      if (top > end) leave(top - end)
      end = Math.max(end, top + rows)
    }
    if (end > 0 && end < depth) leave(depth - end)
    else if (end < depth) rooms.push(depth)
  }
  return {rooms, white}
}
