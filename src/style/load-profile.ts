import {isMap, isNode, isScalar, type Node, parseDocument} from 'yaml'
import * as z from 'zod/mini'
import type {Finding, Range} from '../finding.ts'
import {nearestTo} from '../language/nearest.ts'
import {shapeOf} from '../model/fields.ts'
import {metaOf, type Schema} from '../model/leaf.ts'
import {findingOf} from '../notice.ts'
import {styleInvalid} from './notices.ts'
import type {Profile} from './profile.ts'
import {profileSchema} from './profile-schema.ts'

/** A style profile as text, by the name that `style` and `基于` call it. */
export interface ProfileText {
  readonly name: string
  /** The file, for findings. */
  readonly path: string
  readonly text: string
}

type Plain = string | Plain[] | {[key: string]: Plain}

interface Layer {
  readonly file: ProfileText
  readonly plain: Record<string, Plain>
  /** Places of the fields, by their path in English joined with `/`. */
  readonly places: ReadonlyMap<string, Range>
}

/**
 * Read the style profile of that name, with what it is based on. What is wrong is reported with its place in the
 * profile's own file; undefined when the profile cannot be used. `names`: what profiles may be called (default: their files'
 * names).
 */
export function loadProfile(
  name: string,
  files: ReadonlyArray<ProfileText>,
  report: (finding: Finding, file: string) => void,
  names: ReadonlyArray<string> = files.map(file => file.name)
): Profile | undefined {
  let sound = true
  const complain = (file: string, message: string, range: Range) => {
    sound = false
    report(findingOf(styleInvalid, {message, range}), file)
  }
  const layers = layersOf(name, files, names, complain)
  if (!sound || layers.length === 0) return undefined
  const merged = layers.reduceRight<Record<string, Plain>>((below, layer) => merge(below, layer.plain), {})
  const parsed = z.safeParse(profileSchema, merged, {reportInput: true})
  if (parsed.success) return parsed.data
  for (const issue of parsed.error.issues) {
    const path = issue.path.map(String)
    const layer = layers.find(({places}) => places.has(path.join('/'))) ?? layers[0]!
    complain(layer.file.path, wordsOf(issue, path), placeOf(path, layer))
  }
  return undefined
}

/** The profile and what it is based on, topmost first. */
function layersOf(
  name: string,
  files: ReadonlyArray<ProfileText>,
  names: ReadonlyArray<string>,
  complain: (file: string, message: string, range: Range) => void
): Layer[] {
  const layers: Layer[] = []
  let wanted: string | undefined = name
  let asked: {file: string; range: Range} = {file: name, range: {start: 0, end: 0}}
  while (wanted !== undefined) {
    const file = files.find(candidate => candidate.name === wanted)
    if (!file || layers.some(layer => layer.file === file)) {
      const nearest = nearestTo(wanted, names)
      const way = `${nearest ? `，是否“${nearest}”？` : '，'}现有：${names.join('、')}`
      const message = file ? `样式“${wanted}”绕回了自己` : `没有样式“${wanted}”${way}`
      complain(asked.file, message, asked.range)
      return []
    }
    const layer = read(file, complain)
    layers.push(layer)
    asked = {file: file.path, range: layer.places.get('extends') ?? {start: 0, end: 0}}
    wanted = typeof layer.plain.extends === 'string' ? layer.plain.extends : undefined
  }
  return layers
}

function read(file: ProfileText, complain: (file: string, message: string, range: Range) => void): Layer {
  // The failsafe schema keeps every scalar as it was typed.
  const document = parseDocument(file.text, {schema: 'failsafe'})
  const places = new Map<string, Range>()
  for (const error of document.errors) {
    complain(file.path, `这一行写法有误，读不了（${error.code}）`, {start: error.pos[0], end: error.pos[1]})
  }
  const plainOf = (node: unknown, schema: Schema | undefined, path: string[]): Plain => {
    if (isNode(node)) places.set(path.join('/'), rangeOf(node))
    if (isScalar(node)) return String(node.value ?? '')
    if (!isMap(node)) {
      const items = (node as {items?: unknown[]} | null)?.items ?? []
      return items.map((item, index) => plainOf(item, undefined, [...path, String(index)]))
    }
    const plain: Record<string, Plain> = {}
    for (const pair of node.items) {
      const key = String(isScalar(pair.key) ? pair.key.value : '')
      const field = fieldOf(schema, key)
      const range = isNode(pair.key) ? rangeOf(pair.key) : rangeOf(node)
      if (!field) {
        complain(file.path, `样式里没有“${key}”，只有：${keysOf(schema).join('、')}`, range)
        continue
      }
      plain[field.name] = plainOf(pair.value, field.schema, [...path, field.name])
    }
    return plain
  }
  const root = plainOf(document.contents, profileSchema, [])
  if (typeof root === 'object' && !Array.isArray(root)) return {file, plain: root, places}
  complain(file.path, '样式文件应一行一个“字段: 值”', {start: 0, end: file.text.length})
  return {file, plain: {}, places}
}

/** A field by its Chinese or English key; in a record every key is one. */
function fieldOf(schema: Schema | undefined, key: string): {name: string; schema?: Schema} | undefined {
  const shape = schema && shapeOf(schema)
  if (!shape) return {name: key}
  for (const [name, field] of Object.entries(shape)) {
    if (key === name || key === metaOf(field).title) return {name, schema: field}
  }
  return undefined
}

function keysOf(schema: Schema | undefined): string[] {
  return Object.entries((schema && shapeOf(schema)) ?? {}).map(([name, field]) => metaOf(field).title ?? name)
}

function rangeOf(node: Node): Range {
  return {start: node.range?.[0] ?? 0, end: node.range?.[1] ?? 0}
}

function placeOf(path: ReadonlyArray<string>, layer: Layer): Range {
  for (let length = path.length; length > 0; length -= 1) {
    const place = layer.places.get(path.slice(0, length).join('/'))
    if (place) return place
  }
  return {start: 0, end: 0}
}

function wordsOf(issue: z.core.$ZodIssue, path: ReadonlyArray<string>): string {
  const words: string[] = []
  let schema: Schema | undefined = profileSchema
  for (const key of path) {
    const field = fieldOf(schema, key)
    words.push((field?.schema && metaOf(field.schema).title) ?? key)
    schema = field?.schema
  }
  const field = words.join('·')
  if (issue.code === 'custom') return `“${field}”：${issue.message}`
  if (issue.code === 'invalid_union') {
    const said = issue.errors.flat().find(({message}) => isOurs(message))?.message
    return `“${field}”：${said ?? '写法不对'}`
  }
  if (issue.code === 'invalid_type') {
    return issue.input === undefined ? `样式缺少“${field}”` : `“${field}”写法不对`
  }
  return isOurs(issue.message) ? `“${field}”：${issue.message}` : `“${field}”写法不对`
}

/** Whether a message is worded by the schema, and not zod's own in English. */
function isOurs(message: string): boolean {
  return !/^[A-Z]/.test(message)
}

/** Lay one profile over another: maps join, everything else is replaced. */
function merge(below: Record<string, Plain>, above: Record<string, Plain>): Record<string, Plain> {
  const merged = {...below}
  for (const [key, value] of Object.entries(above)) {
    const under = below[key]
    merged[key] = isPlainMap(value) && isPlainMap(under) ? merge(under, value) : value
  }
  return merged
}

function isPlainMap(value: Plain | undefined): value is Record<string, Plain> {
  return typeof value === 'object' && !Array.isArray(value)
}
