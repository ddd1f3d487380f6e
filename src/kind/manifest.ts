import type {Role} from '../model/roles.ts'
import type {Bilingual} from '../notice.ts'
import type {numbers} from './manifest-schema.ts'

/** How the phrases of a heading are joined. */
export interface Grammar {
  /**
   * A pattern for each phrase in turn, with `{}` for the phrase and `\n` for a line break; the last one serves all
   * further phrases. Words of the pattern that the phrase brings along are not said twice.
   */
  readonly phrases: ReadonlyArray<string>
  /** The first number; the next ones count on. */
  readonly number?: keyof typeof numbers
  /** After the last phrase, e.g. `。`; one on a line of its own has none. */
  readonly end: string
  /** Whether it stands at the beginning of its first paragraph, where the draft says nothing else. */
  readonly runIn: boolean
}

/** The least and the most. */
export type Span = readonly [number, number]

/** What `templates/<kind>/kind.yaml` says. */
export interface Manifest {
  readonly name: Bilingual
  readonly summary: Bilingual
  /** Other names that `文种` may say. */
  readonly aliases: ReadonlyArray<string>
  readonly heading: {
    readonly section: Grammar
    readonly measure: Grammar
    /** The third level. */
    readonly item: Grammar
  }
  /** Whose chapters it has: those that a report of the campaign must have, or its own (default: own). */
  readonly chapters: 'campaign' | 'own'
  /** What chapters are about that must, or should, be there, by their ids. */
  readonly roles: {
    readonly required: ReadonlyArray<string>
    readonly recommended: ReadonlyArray<string>
    /** Roles that are this kind's own, or that it takes from a campaign. */
    readonly own: ReadonlyArray<Role>
  }
  /**
   * Fields that must, or should, be filled, as dotted English paths; a path through a list speaks of each item, and of
   * one item when there is none.
   */
  readonly fields: {readonly required: ReadonlyArray<string>; readonly recommended: ReadonlyArray<string>}
  /** Usual lengths in 汉字. */
  readonly length: {readonly article: Span; readonly section?: Span; readonly measure?: Span}
  /** What `render` writes when `--to` is not given (default: md, docx). */
  readonly formats: ReadonlyArray<string>
  /** The style profile of the DOCX (default: gbt9704). */
  readonly style: string
}
