import * as z from 'zod'
import type {Role} from '../model/schema.ts'
import {roles} from '../model/schema.ts'

const bilingual = z.strictObject({zh: z.string(), en: z.string()})
const range = z.tuple([z.number(), z.number()]).refine(([least, most]) => least <= most, '下限比上限大')
const role = z.enum(Object.keys(roles) as [Role, ...Role[]])

/** How the phrases of a heading are joined. */
const grammar = z.strictObject({
  /**
   * A pattern for each phrase in turn, with `{}` for the phrase and `\n` for a line break; the last one serves all
   * further phrases. Words of the pattern that the phrase brings along are not said twice.
   */
  phrases: z.array(z.string().includes('{}')).nonempty(),
  /** The first number: `一、`, `（一）`, `1.` or `（1）`; the next ones count on. */
  number: z.enum(['一、', '（一）', '1.', '（1）']).optional(),
  /** After the last phrase, e.g. `。`. */
  end: z.string().default('')
})

/** `templates/<kind>/kind.yaml`. */
export const manifestSchema = z.strictObject({
  name: bilingual,
  summary: bilingual,
  /** Other names that `文种` may say. */
  aliases: z.array(z.string()).default([]),
  heading: z.strictObject({section: grammar, measure: grammar}),
  roles: z
    .strictObject({required: z.array(role).default([]), recommended: z.array(role).default([])})
    .prefault({}),
  /**
   * Fields that must, or should, be filled, as dotted English paths; a path through a list speaks of each item, and of
   * one item when there is none.
   */
  fields: z
    .strictObject({required: z.array(z.string()).default([]), recommended: z.array(z.string()).default([])})
    .prefault({}),
  /** Usual lengths in 汉字. */
  length: z.strictObject({article: range, section: range.optional(), measure: range.optional()}),
  /** What `render` writes when `--to` is not given. */
  formats: z.array(z.string()).default(['md', 'docx']),
  /** The style profile of the DOCX. */
  style: z.string().default('gbt9704')
})

export type Manifest = z.infer<typeof manifestSchema>
export type Grammar = z.infer<typeof grammar>
