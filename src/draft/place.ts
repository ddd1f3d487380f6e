import type {Parent} from './desk.ts'

/** What may follow in the next lines. */
export type Open =
  /** Nothing that belongs to it: the value is complete. */
  | {readonly state: 'done'}
  /**
   * More lines of a plain text, if they are indented deeper than `parent`. `unclosed` is where it begins, when it does so
   * with a bracket or a quote that lines not yet seen may close.
   */
  | {readonly state: 'text'; readonly parent: Parent; readonly unclosed?: number; readonly from?: Beginning}
  /** The value itself, if it is indented deeper than `parent`. */
  | {readonly state: 'node'; readonly parent: Parent; readonly under: 'map' | 'list'}

/** Where a text begins: in the line of its field or dash. */
export interface Beginning {
  readonly at: number
  readonly index: number
}

/** What was read of a value: what is open after it, and the first line that is not its own. */
export interface Reach {
  readonly open: Open
  readonly next: number
}

/** A value to be surveyed: where it begins, and what it belongs to. */
export interface Place {
  readonly at: number
  /** Index of its line. */
  readonly index: number
  readonly parent: Parent
  readonly under: 'map' | 'list'
  /** Set when an anchor or a tag stands before it; it takes no second one. */
  readonly hasProperty?: boolean
  /** Whether a line that is not indented would be read as a field or an item, and so ends a block of text. */
  isStructure(index: number): boolean
}
