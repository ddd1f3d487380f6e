import type {FieldMeta, Schema} from './leaf.ts'
import {isOf, metaOf} from './leaf.ts'

/** A field of an object schema, under its English name. */
export interface Field {
  readonly name: string
  readonly title: string
  readonly schema: Schema
  readonly meta: FieldMeta
}

const known = new WeakMap<Schema, ReadonlyArray<Field>>()

/** The schema inside `optional`. */
export function unwrapped(schema: Schema): Schema {
  return isOf(schema, 'optional') || isOf(schema, 'default') ? unwrapped(schema._zod.def.innerType) : schema
}

/** What a list holds; undefined where a schema is none. */
export function itemOf(schema: Schema): Schema | undefined {
  const inner = unwrapped(schema)
  return isOf(inner, 'array') ? inner._zod.def.element : undefined
}

/** What stands under names of the author's own; undefined where there are none. */
export function entryOf(schema: Schema): Schema | undefined {
  const inner = unwrapped(schema)
  return isOf(inner, 'record') ? inner._zod.def.valueType : undefined
}

/** The fields of an object by name; undefined where a schema is none. */
export function shapeOf(schema: Schema): Readonly<Record<string, Schema>> | undefined {
  const inner = unwrapped(schema)
  return isOf(inner, 'object') ? inner._zod.def.shape : undefined
}

/** The fields of an object schema, in order. */
export function fieldsOf(schema: Schema): ReadonlyArray<Field> {
  const object = unwrapped(schema)
  const cached = known.get(object)
  if (cached) return cached
  const fields = Object.entries(shapeOf(object) ?? {}).map(([name, field]) => {
    const meta = metaOf(field)
    return {name, title: meta.title ?? name, schema: field, meta}
  })
  known.set(object, fields)
  return fields
}

/** The field that an author's key means, by its Chinese title or its English name. */
export function fieldNamed(schema: Schema, key: string): Field | undefined {
  const name = key.trim()
  return fieldsOf(schema).find(field => field.title === name || field.name === name)
}

/** The schema at a model path; undefined where there is none. */
export function schemaAt(schema: Schema, path: ReadonlyArray<string | number>): Schema | undefined {
  let current: Schema | undefined = schema
  for (const step of path) {
    if (!current) return undefined
    const shape = shapeOf(current)
    current = shape
      ? Object.hasOwn(shape, step)
        ? shape[step]
        : undefined
      : (itemOf(current) ?? entryOf(current))
  }
  return current
}

/** A model path as a clerk says it: `章节·第2项·标题`. */
export function pathInWords(schema: Schema, path: ReadonlyArray<string | number>): string {
  const words = path.map((step, depth) => {
    if (typeof step === 'number') return `第${step + 1}项`
    const holder = schemaAt(schema, path.slice(0, depth))
    const field = schemaAt(schema, path.slice(0, depth + 1))
    const isEntry = holder && entryOf(holder)
    return isEntry ? step : ((field && metaOf(field).title) ?? step)
  })
  return words.join('·')
}

/** The objects of a schema that have a field of this name, as words: `章节·小节`. */
export function holdersOf(schema: Schema, key: string): string[] {
  if (!fieldNames(schema).has(key.trim())) return []
  const holders: string[] = []
  const visit = (given: Schema, words: ReadonlyArray<string>): void => {
    const one = itemOf(given) ?? entryOf(given)
    if (one) visit(one, words)
    else {
      if (words.length > 0 && fieldNamed(given, key)) holders.push(words.join('·'))
      for (const field of fieldsOf(given))
        if (!hidesHolder(field)) visit(field.schema, [...words, field.title])
    }
  }
  visit(schema, [])
  return holders
}

/** What few drafts have is not where a field out of place belongs. */
const hidesHolder = ({meta}: Field): boolean => meta.isRare === true

const lists = new WeakMap<Schema, ReadonlySet<string>>()

/** Fields that hold items with fields of their own, such as 章节, in both languages. */
export function listFields(schema: Schema): ReadonlySet<string> {
  const known = lists.get(schema)
  if (known) return known
  const found = new Set<string>()
  const visit = (given: Schema): void => {
    for (const field of fieldsOf(given)) {
      const item = itemOf(field.schema)
      if (item && shapeOf(item)) found.add(field.title).add(field.name)
      visit(item ?? entryOf(field.schema) ?? field.schema)
    }
  }
  visit(schema)
  lists.set(schema, found)
  return found
}

const names = new WeakMap<Schema, ReadonlySet<string>>()

/** Every key that may stand anywhere in a file of this schema, in both languages. */
export function fieldNames(schema: Schema): ReadonlySet<string> {
  const known = names.get(schema)
  if (known) return known
  const found = new Set<string>()
  const visit = (given: Schema): void => {
    const one = itemOf(given) ?? entryOf(given)
    if (one) visit(one)
    for (const field of fieldsOf(given)) {
      found.add(field.title).add(field.name)
      visit(field.schema)
    }
  }
  visit(schema)
  names.set(schema, found)
  return found
}

/** Fields whose keys are the author's own names, such as 数据 and 图片, in both languages. */
export function openFields(schema: Schema): ReadonlySet<string> {
  const found = new Set<string>()
  for (const {name, title, schema: field} of fieldsOf(schema)) {
    if (entryOf(field)) found.add(name).add(title)
  }
  return found
}
