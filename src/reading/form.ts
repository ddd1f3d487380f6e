import type {Block} from '../lint/text.ts'

/** What a line of a finished text is, judged by its form. */
export interface Form {
  readonly block: Block
  /** Of a heading or run-in head: 2 for 一、, 3 for （一）, 4 for 1., 5 for （1）. */
  readonly depth?: number
  /** Where a run-in head ends and the paragraph goes on. */
  readonly head?: number
  /** One line of a sub-head in two lines. */
  readonly half?: boolean
  /** A heading that a style or a mark of the file says to be one; others are known by their number or their looks. */
  readonly isMarked?: true
  /** Which of the things that rules read alike. */
  readonly part?: Part
}

/** Things of which a rule makes no difference, and whoever makes a draft of them does. */
export type Part =
  | 'occasion'
  | 'speaker'
  | 'addressee'
  | 'note'
  | 'furniture'
  | 'masthead'
  | 'attachments'
  | 'division'
