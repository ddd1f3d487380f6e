import type {Path, Range} from '../finding.ts'
import type {Value} from '../model/value.ts'

/** What a text is in the article. */
export type Block =
  | 'title'
  | 'deck'
  | 'byline'
  | 'heading'
  | 'run-in'
  | 'paragraph'
  | 'caption'
  | 'signoff'
  | 'cell'

/**
 * One block of the article as a rule reads it: its words in one string, and the way back from each of them to the
 * draft or the finished file.
 */
export interface Text {
  /** Its words, with the characters that are meant where others look like them (`typed`), one for one. */
  readonly value: string
  /** The words as they were typed, where that is not the same. */
  readonly typed?: string
  readonly block: Block
  /** 1 title, 2 section heading, 3 measure heading …; for other blocks the depth they stand under. */
  readonly depth: number
  /** Index of the section it is in, counted from 0; undefined before the first and behind the last (outlook, signature, attachments). */
  readonly section: number | undefined
  readonly pieces: ReadonlyArray<Piece>
  /** Where a cell stands in its table. */
  readonly cell?: Cell
  /**
   * The place of the characters `start` to `end`. Undefined when they are the template's own words, about which the
   * author can do nothing.
   */
  place(start: number, end: number): Place | undefined
}

export interface Cell {
  /** Counted through the article, from 0. */
  readonly table: number
  readonly row: number
  readonly column: number
  /** How many cells its row has. */
  readonly columns: number
}

export interface Piece {
  readonly start: number
  readonly end: number
  /** The draft field it came from; undefined for the template's own words. */
  readonly value: Value | undefined
  /** The figure it was inserted for. */
  readonly figure?: string
}

export interface Place {
  readonly path: Path
  readonly range: Range
  /** Whether the words stand in the file as they are, so that a fix can replace them. */
  readonly isVerbatim: boolean
}
