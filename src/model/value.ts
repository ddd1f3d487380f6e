import type {TextNode} from '../draft/tree.ts'
import type {Path, Range} from '../finding.ts'

/**
 * A piece of text that belongs to a draft field, and knows where it was typed.
 *
 * `text` is a part of the field's whole value (a phrase of a heading, a paragraph of a lead); `start` is where the
 * part begins in it, in UTF-16 units. A slot that the author left out has no `node`: its text is what the page shows
 * in its stead (`〔待填：地区名称〕`), and `place` is where the field should stand.
 */
export interface Value {
  readonly text: string
  readonly path: Path
  readonly start: number
  readonly node?: TextNode
  /** Where the value, or the place for it, is in the file. */
  readonly place: Range
  /** Set when nothing was filled in: the words of the slot, e.g. `地区名称`. */
  readonly slot?: string
}

/** Whether something is a value, and no object or list that holds values. */
export function isValue(given: unknown): given is Value {
  return typeof given === 'object' && given !== null && 'text' in given && 'place' in given
}

/** The values in a part of a draft, in the order of the schema. */
export function valuesIn(part: unknown): Value[] {
  const values: Value[] = []
  // A generator in a generator for each level takes longer than all else that is done with them.
  const add = (inner: unknown): void => {
    if (isValue(inner)) values.push(inner)
    else if (typeof inner === 'object' && inner !== null) for (const one of Object.values(inner)) add(one)
  }
  add(part)
  return values
}

/** The place in the file of the characters `from` to `to` of a value. */
export function placeIn(value: Value, from = 0, to = value.text.length): Range {
  return value.node ? value.node.place(value.start + from, value.start + to) : value.place
}

/** A part of a value. */
export function slice(value: Value, from: number, to = value.text.length): Value {
  if (!value.node) return value
  const start = value.start + from
  return {...value, text: value.text.slice(from, to), start, place: value.node.place(start, value.start + to)}
}

/** The value without the blanks around it. */
export function trim(value: Value): Value {
  return trimmed(value, 0, value.text.length)
}

/** A part of a value without the blanks around it. */
function trimmed(value: Value, from: number, to: number): Value {
  const part = value.text.slice(from, to)
  const start = to - part.trimStart().length
  return slice(value, start, Math.max(start, from + part.trimEnd().length))
}

/** The parts of a value between the separators, blanks trimmed (default: true), empty parts left out. */
export function split(value: Value, separators: ReadonlyArray<Range>, {isTrimmed = true} = {}): Value[] {
  const parts: Value[] = []
  let from = 0
  for (const {start, end} of [...separators, {start: value.text.length, end: value.text.length}]) {
    const part = isTrimmed ? trimmed(value, from, start) : slice(value, from, start)
    if (part.text) parts.push(part)
    from = end
  }
  return parts
}
