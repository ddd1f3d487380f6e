import * as z from 'zod'
import type {FieldMeta} from './leaf.ts'
import {metaOf} from './leaf.ts'

/** A field of an object schema, under its English name. */
export interface Field {
  readonly name: string
  readonly title: string
  readonly schema: z.ZodType
  readonly meta: FieldMeta
}

const known = new WeakMap<z.ZodType, ReadonlyArray<Field>>()

/** The schema inside `optional`. */
export function unwrapped(schema: z.ZodType): z.ZodType {
  return schema instanceof z.ZodOptional ? unwrapped(schema.unwrap() as z.ZodType) : schema
}

/** The fields of an object schema, in order. */
export function fieldsOf(schema: z.ZodType): ReadonlyArray<Field> {
  const object = unwrapped(schema)
  if (!(object instanceof z.ZodObject)) return []
  const cached = known.get(object)
  if (cached) return cached
  const fields = Object.entries(object.shape).map(([name, field]) => {
    const meta = metaOf(field as z.ZodType)
    return {name, title: meta.title ?? name, schema: field as z.ZodType, meta}
  })
  known.set(object, fields)
  return fields
}

/** The field that an author's key means, by its Chinese title or its English name. */
export function fieldNamed(schema: z.ZodType, key: string): Field | undefined {
  const name = key.trim()
  return fieldsOf(schema).find(field => field.title === name || field.name === name)
}

/** The schema at a model path; undefined where there is none. */
export function schemaAt(schema: z.ZodType, path: ReadonlyArray<string | number>): z.ZodType | undefined {
  let current: z.ZodType | undefined = schema
  for (const step of path) {
    const inner: z.ZodType | undefined = current && unwrapped(current)
    if (inner instanceof z.ZodObject) current = inner.shape[step] as z.ZodType | undefined
    else if (inner instanceof z.ZodArray) current = inner.element as z.ZodType
    else if (inner instanceof z.ZodRecord) current = inner.valueType as z.ZodType
    else return undefined
  }
  return current
}

/** A model path as a clerk says it: `章节·第2项·标题`. */
export function pathInWords(schema: z.ZodType, path: ReadonlyArray<string | number>): string {
  const words = path.map((step, depth) => {
    if (typeof step === 'number') return `第${step + 1}项`
    const holder = schemaAt(schema, path.slice(0, depth))
    const field = schemaAt(schema, path.slice(0, depth + 1))
    const isEntry = holder && unwrapped(holder) instanceof z.ZodRecord
    return isEntry ? step : ((field && metaOf(field).title) ?? step)
  })
  return words.join('·')
}

/** The objects of a schema that have a field of this name, as words: `章节·小节`. */
export function holdersOf(schema: z.ZodType, key: string): string[] {
  const holders: string[] = []
  const visit = (given: z.ZodType, words: ReadonlyArray<string>): void => {
    const inner = unwrapped(given)
    if (inner instanceof z.ZodArray) visit(inner.element as z.ZodType, words)
    else if (inner instanceof z.ZodRecord) visit(inner.valueType as z.ZodType, words)
    else {
      if (words.length > 0 && fieldNamed(inner, key)) holders.push(words.join('·'))
      for (const field of fieldsOf(inner)) visit(field.schema, [...words, field.title])
    }
  }
  visit(schema, [])
  return holders
}

const names = new WeakMap<z.ZodType, ReadonlySet<string>>()

/** Every key that may stand anywhere in a file of this schema, in both languages. */
export function fieldNames(schema: z.ZodType): ReadonlySet<string> {
  const known = names.get(schema)
  if (known) return known
  const found = new Set<string>()
  const visit = (given: z.ZodType): void => {
    const inner = unwrapped(given)
    if (inner instanceof z.ZodArray) visit(inner.element as z.ZodType)
    else if (inner instanceof z.ZodRecord) visit(inner.valueType as z.ZodType)
    for (const field of fieldsOf(inner)) {
      found.add(field.title).add(field.name)
      visit(field.schema)
    }
  }
  visit(schema)
  names.set(schema, found)
  return found
}

/** Fields whose keys are the author's own names, such as 数据 and 图片, in both languages. */
export function openFields(schema: z.ZodType): ReadonlySet<string> {
  const found = new Set<string>()
  for (const {name, title, schema: field} of fieldsOf(schema)) {
    if (unwrapped(field) instanceof z.ZodRecord) found.add(name).add(title)
  }
  return found
}
