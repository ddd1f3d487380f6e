import * as z from 'zod/mini'
import type {Article} from '../compose/article.ts'
import type {DraftTree} from '../draft/tree.ts'
import type {Severity} from '../finding.ts'
import type {Kind} from '../kind/kind.ts'
import {type Naming, named, type Schema} from '../model/leaf.ts'
import type {Draft} from '../model/schema.ts'
import type {Bilingual, Notice, Particulars} from '../notice.ts'
import type {Text} from './text.ts'

/** What a rule may look at. A finished text has no `draft` and no `tree`; rules that need one say so in `needs`. */
export interface Subject {
  readonly stage: 'draft' | 'final'
  readonly kind: Kind | undefined
  readonly article: Article
  /** The blocks of the article in order, without the template's own furniture. */
  readonly texts: ReadonlyArray<Text>
  readonly draft: Draft | undefined
  readonly tree: DraftTree | undefined
}

/** A rule of the linter: one opinion, in one file, whose examples are its tests and its page. */
export interface Rule<Options = unknown> extends Notice {
  /** What must be there for the rule to run (default: nothing beyond the texts). */
  readonly needs?: 'draft' | 'kind'
  /**
   * Who must act on what it finds, on the check sheet: those who gave the figures, or whoever divides the text into
   * sections (default: whoever words it).
   */
  readonly group?: 'figures' | 'structure'
  /** Whether its findings may carry a fix, which may change marks, quotes and blanks, never a letter or a digit. */
  readonly fixable?: boolean
  /** Whether it lists many forms, and keeps silent where another finding speaks of the same words. */
  readonly yields?: boolean
  /** Options with their defaults. */
  readonly options?: z.core.$ZodType<Options>
  check(subject: Subject, report: (particulars: Particulars) => void, options: Options): void
  readonly examples: ReadonlyArray<Example>
}

/**
 * `bad` and `good` are one paragraph of text, a table of Markdown, or with `draft: true` a whole YAML draft. `⟦ ⟧` marks each range that
 * must be found; nothing else may be. With both, the fix must turn `bad` into `good`, if the rule is fixable.
 */
export interface Example {
  readonly bad?: string
  readonly good?: string
  readonly draft?: boolean
  /** Message that the finding must have, where it says more than its place. */
  readonly says?: string
  readonly stage?: 'draft' | 'final'
  readonly options?: Readonly<Record<string, unknown>>
}

/** Define a rule; here only to give its parts their types. */
export function defineRule<Options = unknown>(rule: Rule<Options>): Rule<Options> {
  return rule
}

/** The options of a rule, each with its default. */
export function defineOptions<Shape extends z.core.$ZodShape>(shape: Shape) {
  return z.prefault(z.strictObject(shape), {} as z.input<z.ZodMiniObject<Shape, z.core.$strict>>)
}

/** An option: what it may be, what it is where the config says nothing, and what it is called there. */
export function option<One extends Schema>(schema: One, usual: z.output<One>, naming: Naming) {
  return named(z._default(schema, usual as z.core.util.NoUndefined<z.output<One>>), naming)
}

export type {Bilingual, Severity}
