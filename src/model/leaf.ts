import * as z from 'zod/mini'
import type {Value} from './value.ts'
import {isValue} from './value.ts'

/**
 * How the text of a draft becomes the value of a field. Every field has a canonical shape, which the schema states,
 * and the short ways in which people write it, which are read into that shape (`read.ts`) and told to editors
 * (`json-schema.ts`).
 */
export type Reading =
  /** One text. */
  | 'text'
  /** One of the field's choices, by its Chinese or English name. */
  | 'choice'
  /** One or more of the field's choices, as a list or with 、 between them. */
  | 'choices'
  /** 是, 否, true, false. */
  | 'flag'
  /** Texts, as a list or with 、 or ， between them. */
  | 'list'
  /** Phrases of a heading, as a list or one text divided at ： and ，. */
  | 'phrases'
  /** Lines of a title, as a list or one text divided at line breaks and wide spaces. */
  | 'lines'
  /** Paragraphs, as a block of text with one paragraph a line, or a list. */
  | 'prose'
  /** Objects; one alone needs no list. */
  | 'objects'
  /** Periods and their values among the known keys of a figure. */
  | 'series'

/** A value that names one of a field's choices. */
export interface Choice<Name extends string> extends Value {
  readonly choice: Name
}

/** A value that names one of a field's choices, or something else. */
export interface OpenChoice extends Value {
  readonly choice?: string
}

/** 是 or 否. */
export interface Flag extends Value {
  readonly on: boolean
}

/** What a field is called and what it is for; the hover text of editors and the comments of `zongshu new`. */
export interface Naming {
  /** The Chinese key. */
  readonly title: string
  /** One sentence in Chinese. */
  readonly description: string
  /** Few drafts have it: a blank one leaves it out. */
  readonly isRare?: true
}

export interface FieldMeta extends Partial<Naming> {
  readonly reads?: Reading
  /** For `choice`: English name → Chinese name. */
  readonly choices?: Readonly<Record<string, string>>
  /** Whether names beside the choices may be right, too. */
  readonly isOpen?: true
  /** An object that may be written as one text: the field which that text fills. */
  readonly short?: string
}

/** Any schema; those of `zod` and of `zod/mini` are both. */
export type Schema = z.core.$ZodType

/** Give a schema its names, in zod's registry; one that has names already must be cloned before it gets others. */
export function named<Named extends Schema>(schema: Named, meta: FieldMeta): Named {
  z.globalRegistry.add(schema, {...meta})
  return schema
}

interface Sorts {
  readonly optional: z.core.$ZodOptional
  readonly default: z.core.$ZodDefault
  readonly array: z.core.$ZodArray
  readonly record: z.core.$ZodRecord
  readonly object: z.core.$ZodObject
}

/** Whether a schema is of a sort, by its definition: zod's `instanceof` looks up names, which takes far longer. */
export const isOf = <Sort extends keyof Sorts>(schema: Schema, sort: Sort): schema is Sorts[Sort] =>
  schema._zod.def.type === sort

const metas = new WeakMap<Schema, FieldMeta>()

/** The names of a schema, looked for under `optional` too. */
export function metaOf(schema: Schema): FieldMeta {
  const known = metas.get(schema)
  if (known) return known
  const own = z.globalRegistry.get(schema) as FieldMeta | undefined
  const meta = own ?? (isOf(schema, 'optional') ? metaOf(schema._zod.def.innerType) : {})
  metas.set(schema, meta)
  return meta
}

const value = () => z.custom<Value>(isValue)

export const text = (naming: Naming) => named(value(), {...naming, reads: 'text'})
export const list = (naming: Naming) => named(z.array(value()), {...naming, reads: 'list'})
export const phrases = (naming: Naming) => named(z.array(value()), {...naming, reads: 'phrases'})
export const lines = (naming: Naming) => named(z.array(value()), {...naming, reads: 'lines'})
export const prose = (naming: Naming) => named(z.array(value()), {...naming, reads: 'prose'})
export const flag = (naming: Naming) =>
  named(
    z.custom<Flag>(given => isValue(given) && 'on' in given),
    {...naming, reads: 'flag'}
  )

export function choice<const Choices extends Record<string, string>>(choices: Choices, naming: Naming) {
  return named(oneOf(choices), {...naming, reads: 'choice', choices})
}

export function choices<const Choices extends Record<string, string>>(choices: Choices, naming: Naming) {
  return named(z.array(named(oneOf(choices), {choices})), {...naming, reads: 'choices', choices})
}

/** Names that are known, and others: a known one has its `choice`, and somebody who knows more judges the rest. */
export function openChoices(choices: Readonly<Record<string, string>>, naming: Naming) {
  const one = z.custom<OpenChoice>(isValue)
  return named(z.array(named(one, {choices, isOpen: true})), {
    ...naming,
    reads: 'choices',
    choices,
    isOpen: true
  })
}

const oneOf = <Choices extends Record<string, string>>(_: Choices) =>
  z.custom<Choice<Extract<keyof Choices, string>>>(given => isValue(given) && 'choice' in given)

/** Objects of one sort; one alone needs no list. */
export const objects = <Item extends Schema>(item: Item, naming: Naming) =>
  named(z.array(item), {...naming, reads: 'objects'})

/** Periods and the values a figure had then, from keys such as `2016年`. */
export const series = (naming: Naming) =>
  named(z.array(object({time: value(), value: value()}, {}, ['time', 'value'])), {...naming, reads: 'series'})

/** Objects under names of the author's own. */
export const entries = <Entry extends Schema>(entry: Entry, naming: Naming) =>
  named(z.record(z.string(), entry), naming)

type Fields<Shape, Needed> = {
  readonly [Name in keyof Shape]: Shape[Name] extends infer One extends Schema
    ? Name extends Needed
      ? One
      : z.ZodMiniOptional<One>
    : never
}

/** An object of fields that may be absent, but for those that are `needed`. */
export function object<Shape extends Readonly<Record<string, Schema>>, Needed extends keyof Shape = never>(
  shape: Shape,
  meta: FieldMeta = {},
  needed: ReadonlyArray<Needed> = []
) {
  const fields = Object.fromEntries(
    Object.entries(shape).map(([name, field]) => [
      name,
      needed.includes(name as Needed) ? field : z.optional(field)
    ])
  )
  return named(z.strictObject(fields as Fields<Shape, Needed>), meta)
}
