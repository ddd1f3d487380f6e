import type {Path} from '../finding.ts'
import {entryOf, fieldsOf, itemOf, schemaAt, shapeOf} from '../model/fields.ts'
import {draftSchema} from '../model/schema.ts'
import type {FormTree} from './tree.ts'
import {quoted, written, writtenKey} from './write.ts'

/** What is to be put into a draft: texts, under names and in lists. Names are English keys of the schema, or the author's own. */
export type Plain = string | ReadonlyArray<Plain> | {readonly [name: string]: Plain}

/** The language of the keys of a draft: English only where all that it begins with is. */
export function keysOf({root}: FormTree): 'zh' | 'en' {
  const names = fieldsOf(draftSchema)
  const [zh, en] = [new Set(names.map(({title}) => title)), new Set(names.map(({name}) => name))]
  const keys = root?.entries.map(({key}) => key.trim()) ?? []
  return keys.some(key => en.has(key)) && !keys.some(key => zh.has(key)) ? 'en' : 'zh'
}

/** The key under which a field stands, as it is written in the file. */
export function keyAt(path: Path, keys: 'zh' | 'en'): string {
  const name = String(path.at(-1))
  const holder = schemaAt(draftSchema, path.slice(0, -1))
  if (!holder || entryOf(holder)) return writtenKey(name)
  const field = fieldsOf(holder).find(one => one.name === name)
  return field && keys === 'zh' ? field.title : writtenKey(name)
}

/** What follows `key:` or `-` in a block: a text behind a blank, or lines of their own under it. */
export function emitBlock(
  value: Plain,
  path: Path,
  {indent, keys, isItem = false}: {indent: string; keys: 'zh' | 'en'; isItem?: boolean}
): string {
  if (typeof value === 'string') {
    const words = written(value, {style: 'empty', indent, isItem})
    return words && ` ${words}`
  }
  if (isList(value))
    return value
      .map((item, index) => `\n${indent}-${emitItem(item, [...path, index], indent, keys)}`)
      .join('')
  return Object.entries(value)
    .map(([name, one]) => {
      const at = [...path, name]
      return `\n${indent}${keyAt(at, keys)}:${emitBlock(one, at, {indent: `${indent}  `, keys})}`
    })
    .join('')
}

/** What follows the dash of an item. */
export function emitItem(item: Plain, path: Path, indent: string, keys: 'zh' | 'en'): string {
  const inner = emitBlock(item, path, {indent: `${indent}  `, keys, isItem: true})
  // The first field of an item stands behind its dash.
  return inner.startsWith('\n') ? ` ${inner.slice(indent.length + 3)}` : inner
}

/** A value between brackets. */
export function emitFlow(value: Plain, path: Path, keys: 'zh' | 'en'): string {
  if (typeof value === 'string') return written(value, {style: 'empty', indent: '', isFlow: true}) || '""'
  if (isList(value))
    return `[${value.map((item, index) => emitFlow(item, [...path, index], keys)).join(', ')}]`
  const entries = Object.entries(value).map(([name, one]) => {
    const at = [...path, name]
    return `${keyAt(at, keys)}: ${emitFlow(one, at, keys)}`
  })
  return `{${entries.join(', ')}}`
}

export const isList = (value: Plain): value is ReadonlyArray<Plain> => Array.isArray(value)

/** A value at the end of a path that has not begun yet. */
export function nested(path: Path, value: Plain): Plain {
  return path.reduceRight<Plain>(
    (inner, step) => (typeof step === 'number' ? [inner] : {[step]: inner}),
    value
  )
}

/** What a new item of a list begins with: the fields that are nearly always filled, empty. */
export function newItem(path: Path): Plain {
  const list = schemaAt(draftSchema, path)
  const item = list && itemOf(list)
  const shape = item && shapeOf(item)
  if (!shape) return ''
  const usual = usualFields[String(path.at(-1))] ?? Object.keys(shape).slice(0, 2)
  return Object.fromEntries(usual.filter(name => name in shape).map(name => [name, '']))
}

const usualFields: Readonly<Record<string, ReadonlyArray<string>>> = {
  sections: ['role', 'heading', 'intro'],
  measures: ['heading', 'body'],
  quotes: ['speaker', 'post', 'words'],
  honors: ['name', 'by', 'date'],
  byline: ['role', 'name'],
  attachments: ['name']
}

/** An empty text between brackets, where nothing may stand for it. */
export const emptyFlow = quoted('')
