import type {DraftNode, DraftTree, MapNode} from '../draft/tree.ts'
import type {Path, Range} from '../finding.ts'
import {fieldNamed, fieldsOf, schemaAt} from './fields.ts'
import type {Schema} from './leaf.ts'
import {metaOf} from './leaf.ts'
import {draftSchema} from './schema.ts'

/** How far a path leads into a draft. */
export interface Reached {
  /** What stands at the path; undefined where nothing does. */
  readonly node: DraftNode | undefined
  /** The key or the item that was reached last; the first key of the draft where none was. */
  readonly range: Range
}

interface Step {
  readonly node: DraftNode
  /** The key or the item; undefined where the step leads to what it stood at. */
  readonly range?: Range
}

/** Follow a path of the model into the draft, by Chinese or English keys. Items count as they stand there, empty ones too. */
export function follow({root}: Pick<DraftTree, 'root'>, path: Path): Reached {
  let node: DraftNode | undefined = root
  let range: Range = root?.entries[0]?.key.range ?? {start: 0, end: 0}
  for (const [depth, step] of path.entries()) {
    const next: Step | undefined = node && stepInto(node, step, path.slice(0, depth))
    if (next?.range) range = next.range
    node = next?.node
    if (!node) break
  }
  return {node, range}
}

/** What stands at a path of the draft. */
export const nodeAt = (tree: Pick<DraftTree, 'root'>, path: Path): DraftNode | undefined =>
  follow(tree, path).node

function stepInto(node: DraftNode, step: string | number, above: Path): Step | undefined {
  const schema = schemaAt(draftSchema, above)
  if (typeof step === 'number') return itemIn(node, step, above)
  if (node.type === 'text') {
    const isShort = schema !== undefined && metaOf(schema).short === step
    return isShort || isSeries(above.slice(0, -1)) ? {node} : undefined
  }
  if (node.type !== 'map') return undefined
  // The periods of a figure stand among its fields.
  if (isSeries([...above, step])) return {node}
  const entry = node.entries.find(
    ({key}) => key.value === step || (schema && fieldNamed(schema, key.value)?.name === step)
  )
  return entry && {node: entry.value, range: entry.key.range}
}

function itemIn(node: DraftNode, index: number, above: Path): Step | undefined {
  if (node.type === 'map' && isSeries(above)) {
    const holder = schemaAt(draftSchema, above.slice(0, -1))
    const entry = holder && periodsIn(node, holder)[index]
    return entry && {node: entry.value, range: entry.key.range}
  }
  if (node.type === 'list') {
    const item = node.items[index]
    return item && {node: item, range: item.range}
  }
  // One alone needs no list, and several may be written as one text.
  return index === 0 || node.type === 'text' ? {node} : undefined
}

function isSeries(path: Path): boolean {
  const schema = schemaAt(draftSchema, path)
  return schema !== undefined && metaOf(schema).reads === 'series'
}

/** A key such as `2016年` or `“十三五”末`: a period, whose value is a figure's value then. */
const period = /^(?:\d{4}|“?十[一二三四五六七]五”?)/

/** The entries of an object whose keys are periods and no fields. */
export function periodsIn({entries}: MapNode, object: Schema): MapNode['entries'] {
  const series = fieldsOf(object).find(({meta}) => meta.reads === 'series')
  return entries.filter(({key, value}) => {
    const field = fieldNamed(object, key.value)
    const isField = field !== undefined && field !== series
    return series !== undefined && !isField && period.test(key.value.trim()) && value.type === 'text'
  })
}

/** Whether nothing of an item is filled in: an empty text, or fields and lists of nothing but empty texts. */
export function isEmptyItem(node: DraftNode): boolean {
  if (node.type === 'map') return node.entries.every(({value}) => isEmptyItem(value))
  return node.type === 'list' ? node.items.every(isEmptyItem) : isBlank(node)
}

export const isBlank = (node: DraftNode): boolean => node.type === 'text' && node.value.trim() === ''
