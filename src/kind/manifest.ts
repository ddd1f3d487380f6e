import * as z from 'zod/mini'
import {knownRoles, roleNamed} from '../model/roles.ts'

/** In two languages, or in one that serves for both. */
const bilingual = z.union([
  z.strictObject({zh: z.string(), en: z.string()}),
  z.pipe(
    z.string(),
    z.transform((words: string) => ({zh: words, en: words}))
  )
])
const range = z
  .tuple([z.number(), z.number()])
  .check(z.refine(([least, most]) => least <= most, '下限比上限大'))
const role = z.pipe(
  z.string().check(z.refine(name => roleNamed(knownRoles, name) !== undefined, '名称不对，没有这个角色')),
  z.transform((name: string) => roleNamed(knownRoles, name)?.id ?? name)
)

const needs = <One extends z.ZodMiniType>(one: One) =>
  z.prefault(
    z.strictObject({required: z._default(z.array(one), []), recommended: z._default(z.array(one), [])}),
    {}
  )

/** How the phrases of a heading are joined. */
const grammar = z.strictObject({
  /**
   * A pattern for each phrase in turn, with `{}` for the phrase and `\n` for a line break; the last one serves all
   * further phrases. Words of the pattern that the phrase brings along are not said twice.
   */
  phrases: z.array(z.string().check(z.includes('{}'))).check(z.minLength(1)),
  /** The first number: `一、`, `（一）`, `1.` (`1、`, `1．`) or `（1）`; the next ones count on. */
  number: z.optional(z.enum(['一、', '（一）', '1.', '1、', '1．', '（1）'])),
  /** After the last phrase, e.g. `。`; one on a line of its own has none. */
  end: z._default(z.string(), ''),
  /** Whether it stands at the beginning of its first paragraph, where the draft says nothing else. */
  runIn: z._default(z.boolean(), false)
})

/** `templates/<kind>/kind.yaml`. */
export const manifestSchema = z.strictObject({
  name: bilingual,
  summary: bilingual,
  /** Other names that `文种` may say. */
  aliases: z._default(z.array(z.string()), []),
  heading: z.strictObject({
    section: grammar,
    measure: grammar,
    /** The third level. */
    item: z._default(grammar, {phrases: ['{}', '，{}'], end: '。', runIn: true})
  }),
  /** Whose chapters it has: those that a report of the campaign must have, or its own. */
  chapters: z._default(z.enum(['campaign', 'own']), 'own'),
  roles: needs(role),
  /**
   * Fields that must, or should, be filled, as dotted English paths; a path through a list speaks of each item, and of
   * one item when there is none.
   */
  fields: needs(z.string()),
  /** Usual lengths in 汉字. */
  length: z.strictObject({article: range, section: z.optional(range), measure: z.optional(range)}),
  /** What `render` writes when `--to` is not given. */
  formats: z._default(z.array(z.string()), ['md', 'docx']),
  /** The style profile of the DOCX. */
  style: z._default(z.string(), 'gbt9704')
})

export type Manifest = z.infer<typeof manifestSchema>
export type Grammar = z.infer<typeof grammar>
