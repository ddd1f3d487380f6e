import {unseenIn} from '../language/characters.ts'
import {findSlots} from './slots.ts'
import type {Value} from './value.ts'
import {slice, split} from './value.ts'

/** A run of words that a token stands for: the author's, the template grammar's own, or a line break. */
export type Piece = WordsPiece | BreakPiece

export interface WordsPiece {
  readonly text: string
  /** The draft field; absent for words of the kind's grammar, such as 一、 or 占. */
  readonly value?: Value
  readonly slot?: 'missing' | 'typed'
  /** The figure it was inserted for. */
  readonly figure?: string
}

export interface BreakPiece {
  readonly isBreak: true
}

export const breakPiece: BreakPiece = {isBreak: true}

/** Words that are not the author's. */
export const own = (text: string): Piece[] => (text ? [{text}] : [])

export interface SlotWords {
  /** Further placeholders, and texts that are none (see `findSlots`). */
  readonly allow?: ReadonlyArray<string>
}

/** The pieces of a value: in one, or cut at the placeholders its author left in it. */
export function piecesOf(value: Value, figure?: string, {allow}: SlotWords = {}): Piece[] {
  // Nothing that was not meant to be read goes further than here, into a file or to a rule.
  const gaps = unseenIn(value.text)
  if (gaps.length > 0)
    return split(value, gaps, {isTrimmed: false}).flatMap(part => seenPieces(part, figure, {allow}))
  return seenPieces(value, figure, {allow})
}

function seenPieces(value: Value, figure?: string, {allow}: SlotWords = {}): Piece[] {
  if (value.slot !== undefined) return [{text: value.text, value, slot: 'missing', figure}]
  const pieces: Piece[] = []
  let from = 0
  const add = (to: number, slot?: 'typed') => {
    if (to > from)
      pieces.push({text: value.text.slice(from, to), value: slice(value, from, to), slot, figure})
    from = to
  }
  for (const found of findSlots(value.text, {allow: allow && [...allow]})) {
    add(found.start)
    add(found.end, 'typed')
  }
  add(value.text.length)
  return pieces
}

/** Pieces of several texts with a separator between them. */
export function joined(parts: ReadonlyArray<ReadonlyArray<Piece>>, separator: ReadonlyArray<Piece>): Piece[] {
  return parts.flatMap((part, index) => (index === 0 ? part : [...separator, ...part]))
}
