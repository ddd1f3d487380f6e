import type {DraftNode, MapNode, TextNode} from '../draft/tree.ts'
import type {Path, Range, Report} from '../finding.ts'
import {findingOf} from '../notice.ts'
import {intoItems, intoLines, intoNumbered, intoParagraphs, intoPhrases} from './divide.ts'
import {entryOf, fieldNamed, fieldsOf, itemOf} from './fields.ts'
import type {FieldMeta, Reading, Schema} from './leaf.ts'
import {metaOf} from './leaf.ts'
import {isBlank, isEmptyItem, periodsIn} from './node-at.ts'
import {repeatedField} from './notices.ts'
import type {Value} from './value.ts'
import {trim} from './value.ts'

/** Where each field of the model stands in the file: its key, and its value. */
export type Places = Map<string, {readonly key?: Range; readonly node: DraftNode}>

/** The name of a path in a map. */
export const pathKey = (path: Path): string => JSON.stringify(path)

/** The one name that no schema takes for a name has another until it was held against it. */
const [proto, forProto] = ['__proto__', '__proto__\u200b']
export const standIn = (name: string): string => (name === proto ? forProto : name)
export const standsFor = (name: string): string => (name === forProto ? proto : name)

/** What has the wrong form, for the schema to refuse. */
const misfit = Symbol('misfit')

/** For each list that was read, the places that its items have in the draft, where empty ones count too. */
export type ItemPlaces = Map<ReadonlyArray<unknown>, number[]>

/**
 * Bring a draft tree into the canonical form of the schema: English names, lists where lists are, texts as values
 * with their places. Judges nothing: what does not fit is left as it is, for the schema to refuse.
 */
export function shape(
  root: MapNode,
  schema: Schema,
  report: Report
): {candidate: unknown; places: Places; itemPlaces: ItemPlaces} {
  const places: Places = new Map()
  const itemPlaces: ItemPlaces = new Map()
  const listOf = (items: ReadonlyArray<readonly [number, unknown]>): unknown[] => {
    const list = items.map(([, item]) => item)
    itemPlaces.set(
      list,
      items.map(([index]) => index)
    )
    return list
  }

  function read(node: DraftNode, given: Schema, path: Path, key?: Range): unknown {
    places.set(pathKey(path), {key, node})
    const meta = metaOf(given)
    if (isBlank(node) && meta.reads !== undefined) return undefined
    if (meta.reads && meta.reads in readers)
      return readers[meta.reads as keyof typeof readers](node, path, meta)
    const item = itemOf(given)
    if (item) return objects(node, item, path)
    const entry = entryOf(given)
    return entry ? entries(node, entry, path) : fields(node, given, path, meta)
  }

  function objects(node: DraftNode, element: Schema, path: Path): unknown {
    const {short} = metaOf(element)
    if (node.type === 'text' && short !== undefined) {
      const field = fieldNamed(element, short)
      const parts = field?.meta.reads === 'text' ? intoNumbered(wholeText(node, path)) : []
      if (field && parts.length > 1)
        return listOf(
          parts.map((part, index) => {
            const at = [...path, index, field.name]
            places.set(pathKey([...path, index]), {node})
            places.set(pathKey(at), {node})
            return [index, {[field.name]: {...part, path: at}}]
          })
        )
    }
    const items = [...(node.type === 'list' ? node.items : [node]).entries()]
    return listOf(
      items
        .filter(([, item]) => !isEmptyItem(item))
        .map(([index, item]) => [index, read(item, element, [...path, index])])
    )
  }

  function entries(node: DraftNode, element: Schema, path: Path): unknown {
    if (isBlank(node)) return undefined
    if (node.type !== 'map') return misfit
    const read_ = node.entries.map(
      ({key, value}) => [standIn(key.value), read(value, element, [...path, key.value], key.range)] as const
    )
    return Object.fromEntries(read_.filter(([, value]) => value !== undefined))
  }

  function fields(node: DraftNode, object: Schema, path: Path, meta: FieldMeta): unknown {
    if (isBlank(node)) return undefined
    if (node.type !== 'map' && meta.short) {
      const field = fieldNamed(object, meta.short)!
      places.set(pathKey([...path, field.name]), {node})
      return {[field.name]: read(node, field.schema, [...path, field.name])}
    }
    if (node.type !== 'map') return misfit
    const series = fieldsOf(object).find(field => field.meta.reads === 'series')
    const candidate: Record<string, unknown> = {}
    const points: Array<[number, unknown]> = []
    const periods = series ? periodsIn(node, object) : []
    for (const entry of node.entries) {
      const {key, value} = entry
      const field = fieldNamed(object, key.value)
      if (field && field.name !== series?.name) {
        const at = [...path, field.name]
        if (places.has(pathKey(at))) {
          report(
            findingOf(repeatedField, {
              message: `“${field.title}”写了两遍，先用前一处。`,
              path: at,
              range: key.range
            })
          )
          continue
        }
        const given = read(value, field.schema, at, key.range)
        if (given !== undefined) candidate[field.name] = given
      } else if (series && value.type === 'text' && periods.includes(entry)) {
        const index = periods.indexOf(entry)
        const at = [...path, series.name, index]
        places.set(pathKey([...at, 'value']), {key: key.range, node: value})
        if (value.value.trim())
          points.push([
            index,
            {time: wholeText(key, [...at, 'time']), value: wholeText(value, [...at, 'value'])}
          ])
      } else {
        places.set(pathKey([...path, key.value]), {key: key.range, node: value})
        candidate[standIn(key.value)] = misfit
      }
    }
    if (series && points.length > 0) candidate[series.name] = listOf(points)
    return candidate
  }

  return {candidate: read(root, schema, []), places, itemPlaces}
}

/** How each sort of leaf is read; what has the wrong form is given back untouched. */
const readers: Record<
  Exclude<Reading, 'objects' | 'series'>,
  (node: DraftNode, path: Path, meta: FieldMeta) => unknown
> = {
  text: (node, path) => (node.type === 'text' ? wholeText(node, path) : misfit),
  choice(node, path, {choices = {}}) {
    return node.type === 'text' ? chosen(wholeText(node, path), choices) : misfit
  },
  choices(node, path, {choices = {}}) {
    const values = texts(node, path, intoItems, 'every')
    return Array.isArray(values) ? values.map(value => chosen(value, choices)) : values
  },
  flag(node, path) {
    if (node.type !== 'text') return misfit
    const value = wholeText(node, path)
    if (/^(?:是|有|true|yes|y)$/i.test(value.text)) return {...value, on: true}
    return /^(?:否|无|false|no|n)$/i.test(value.text) ? {...value, on: false} : value
  },
  list: (node, path) => texts(node, path, intoItems, 'every'),
  phrases: (node, path) => texts(node, path, intoPhrases, 'alone'),
  lines: (node, path) => texts(node, path, intoLines, 'alone'),
  prose: (node, path) => texts(node, path, intoParagraphs, 'every')
}

/**
 * A list of texts, or one text divided. A list that is written out is taken as it is (`alone`), unless its only item
 * was meant as several: `[汉族，彝族]`.
 */
function texts(
  node: DraftNode,
  path: Path,
  divide: (value: Value) => Value[],
  which: 'every' | 'alone'
): unknown {
  if (node.type === 'text') return filled(divide(wholeText(node, path)))
  if (node.type === 'map' || node.items.some(item => item.type !== 'text')) return misfit
  const values = (node.items as TextNode[]).map((item, index) => wholeText(item, [...path, index]))
  const divided = which === 'every' || (values.length === 1 && node.style === 'flow')
  return filled(values.flatMap(value => (divided ? divide(value) : trim(value).text ? [trim(value)] : [])))
}

/** A value with the English name of the choice that it names, if it names one. */
function chosen(value: Value, choices: Readonly<Record<string, string>>): Value {
  const found = Object.entries(choices).find(([name, title]) => value.text === name || value.text === title)
  return found ? ({...value, choice: found[0]} as Value) : value
}

const filled = <Item>(values: Item[]): Item[] | undefined => (values.length > 0 ? values : undefined)

/** The whole text of a node, without the blanks around it. */
function wholeText(node: TextNode, path: Path): Value {
  return trim({text: node.value, path, start: 0, node, place: node.range})
}
