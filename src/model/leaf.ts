import * as z from 'zod'
import type {Value} from './value.ts'

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
}

export interface FieldMeta extends Partial<Naming> {
  readonly reads?: Reading
  /** For `choice`: English name → Chinese name. */
  readonly choices?: Readonly<Record<string, string>>
  /** An object that may be written as one text: the field which that text fills. */
  readonly short?: string
}

const isValue = (value: unknown): value is Value =>
  typeof value === 'object' && value !== null && 'text' in value && 'place' in value

export const value = z.custom<Value>(isValue)

export const text = (naming: Naming) => value.meta({...naming, reads: 'text'})
export const list = (naming: Naming) => z.array(value).meta({...naming, reads: 'list'})
export const phrases = (naming: Naming) => z.array(value).meta({...naming, reads: 'phrases'})
export const lines = (naming: Naming) => z.array(value).meta({...naming, reads: 'lines'})
export const prose = (naming: Naming) => z.array(value).meta({...naming, reads: 'prose'})
export const flag = (naming: Naming) =>
  z.custom<Flag>(given => isValue(given) && 'on' in given).meta({...naming, reads: 'flag'})

export function choice<const Choices extends Record<string, string>>(choices: Choices, naming: Naming) {
  type Name = Extract<keyof Choices, string>
  return z
    .custom<Choice<Name>>(given => isValue(given) && 'choice' in given)
    .meta({...naming, reads: 'choice', choices})
}

export function choices<const Choices extends Record<string, string>>(choices: Choices, naming: Naming) {
  type Name = Extract<keyof Choices, string>
  const one = z.custom<Choice<Name>>(given => isValue(given) && 'choice' in given).meta({choices})
  return z.array(one).meta({...naming, reads: 'choices', choices})
}

/** The meta of a schema, looked for under `optional` too. */
export function metaOf(schema: z.ZodType): FieldMeta {
  return (schema.meta() ??
    (schema instanceof z.ZodOptional ? metaOf(schema.unwrap() as z.ZodType) : {})) as FieldMeta
}
