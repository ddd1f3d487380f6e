import type {Range} from '../finding.ts'

/**
 * A draft as it was typed: maps, lists and texts with their places.
 *
 * Every scalar is the text that stands in the file (`9.50` stays `9.50`, `0123` stays `0123`); an empty value
 * is a text of length 0. Nothing here knows the fields of a draft.
 */
export type DraftNode = TextNode | ListNode | MapNode

export interface TextNode {
  readonly type: 'text'
  /** The text as its author means it: without quotes, escapes and block indentation. */
  readonly value: string
  /** The whole scalar in the file, with its quotes or block header. */
  readonly range: Range
  /** How it stands in the file; `empty` is a key without a value. */
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'empty'
  /** Where in `value` lines of a text were joined that no `|` keeps apart; absent where none were. */
  readonly folds?: ReadonlyArray<number>
  /** The place in the file of the characters `start` to `end` of `value`. */
  place(start: number, end: number): Range
  /** Whether those characters stand in the file just as in `value`, so that an edit can be made there. */
  isVerbatim(start: number, end: number): boolean
}

export interface ListNode {
  readonly type: 'list'
  readonly items: ReadonlyArray<DraftNode>
  readonly range: Range
  /** `flow` is `[a, b]`. */
  readonly style: 'flow' | 'block'
}

export interface MapNode {
  readonly type: 'map'
  readonly entries: ReadonlyArray<Entry>
  readonly range: Range
}

export interface Entry {
  readonly key: TextNode
  readonly value: DraftNode
}

/** A file of text, with its name and what it was decoded from. */
export interface Source {
  /** As the user named it; `-` for standard input. */
  readonly path: string
  readonly text: string
  readonly encoding: 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030' | 'big5'
}

/** A comment of the file, for suppressions. */
export interface Comment {
  /** Without the `#`, trimmed. */
  readonly text: string
  readonly range: Range
  /** Whether it is the only thing on its line. */
  readonly alone: boolean
}

/** What the draft room gives. */
export interface DraftTree {
  readonly source: Source
  /** Undefined when nothing of the file could be read as a draft (a finding says why). */
  readonly root: MapNode | undefined
  readonly comments: ReadonlyArray<Comment>
}
