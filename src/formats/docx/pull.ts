import {patch} from '../../draft/patch.ts'
import {readDraft} from '../../draft/read.ts'
import type {DraftNode, DraftTree, TextNode} from '../../draft/tree.ts'
import type {Edit, Path, Range} from '../../finding.ts'
import {fieldNames, pathInWords, schemaAt} from '../../model/fields.ts'
import {metaOf} from '../../model/leaf.ts'
import {readModel} from '../../model/read.ts'
import {type Draft, draftSchema} from '../../model/schema.ts'
import type {Value} from '../../model/value.ts'
import {editScalar, quoted} from './edit-scalar.ts'
import {type ReadField, readBack} from './read-back.ts'

/** Words of the draft that were changed in its review copy. */
export interface PulledChange {
  readonly path: Path
  /** The field as a clerk says it. */
  readonly field: string
  readonly before: string
  readonly after: string
  /** Where the words stand in the draft. */
  readonly range: Range
  readonly edit: Edit
}

export interface Pulled {
  readonly changes: ReadonlyArray<PulledChange>
  /** What was done in the document and has no place in the draft, one plain sentence each. */
  readonly unmapped: ReadonlyArray<string>
  /** The changes as edits of the draft's text: in order, without overlaps, checked by reading the result. */
  readonly edits: ReadonlyArray<Edit>
}

/**
 * What somebody changed in the review copy of a draft, as edits of the draft. Everything else of the file stays:
 * comments, order, layout. Throws `NoReviewCopy` when the document is none.
 */
export function pull(bytes: Uint8Array, tree: DraftTree, draft: Draft): Pulled {
  const {fields, unmapped: loose} = readBack(bytes)
  const unmapped = loose.map(words => `字段以外的改动，请自己搬到草稿里：${excerpt(words)}`)
  const nodes = nodesOf(draft)
  const changes: PulledChange[] = []
  for (const [field, others] of bySource(fields)) {
    const name = pathInWords(draftSchema, field.path)
    const kept = others.filter(other => other.text !== undefined)
    if (kept.length === 0) {
      unmapped.push(`“${name}”的这几个字在文中删去了，草稿未改：${excerpt(field.before)}`)
      continue
    }
    const copies = kept.flatMap(other => (other.copies.length > 0 ? [other.text!, ...other.copies] : []))
    if (copies.length > 0) {
      unmapped.push(`“${name}”在文中被复制，几处不一样，草稿未改：${copies.map(excerpt).join('；')}`)
      continue
    }
    const readings = new Set(kept.filter(other => other.text !== field.before).map(other => other.text!))
    if (readings.size === 0) continue
    if (readings.size > 1) {
      const list = [...readings].map(excerpt).join('；')
      unmapped.push(`“${name}”在文中几处改得不一样，草稿未改：${list}`)
      continue
    }
    const after = readings.values().next().value!
    const placed = field.isMissing ? fillIn(field, after, tree) : change(field, after, tree, nodes)
    if (typeof placed === 'string') unmapped.push(`“${name}”${placed}：${excerpt(after)}`)
    else changes.push({path: field.path, field: name, before: field.before, after, ...placed})
  }
  const sound = soundOf(tree, withoutClashes(changes, unmapped), unmapped)
  return {changes: sound, unmapped, edits: sound.map(({edit}) => edit)}
}

/** The fields that print the same words of the draft, together. */
function bySource(fields: ReadonlyArray<ReadField>): ReadonlyArray<readonly [ReadField, ReadField[]]> {
  const groups = new Map<string, ReadField[]>()
  for (const field of fields) {
    const key = JSON.stringify([field.path, field.start, field.before])
    groups.set(key, [...(groups.get(key) ?? []), field])
  }
  return [...groups.values()].map(group => [group[0]!, group] as const)
}

interface Placed {
  readonly range: Range
  readonly edit: Edit
}

function change(
  {path, start, before}: ReadField,
  after: string,
  tree: DraftTree,
  nodes: ReadonlyMap<string, TextNode>
): Placed | string {
  const node = nodes.get(JSON.stringify(path))
  if (!node) return '在草稿里已经没有了，改动没有写回'
  const at = placeOfWords(node.value, before, start)
  if (at === undefined) return '在草稿里后来又改过，改动没有写回'
  const end = at + before.length
  return {range: node.place(at, end), edit: editScalar(tree.source.text, node, at, end, after)}
}

/** Where the words stand: where they stood, or, when the draft was changed since, the one place that has them. */
function placeOfWords(text: string, words: string, start: number): number | undefined {
  if (text.startsWith(words, start)) return start
  const first = text.indexOf(words)
  return first >= 0 && first === text.lastIndexOf(words) ? first : undefined
}

/** Fill in a field that the draft has the key of and no value for. */
function fillIn({path}: ReadField, after: string, tree: DraftTree): Placed | string {
  const node = emptyAt(tree, path)
  if (!node) return '在草稿里没有这一栏，请自己加上'
  if (!after.trim()) return '删成空的了，草稿未改'
  const text = tree.source.text
  const colon = text.slice(0, node.range.start).search(/[:：][ \t]*$/)
  const at = colon < 0 ? node.range.start : colon + 1
  const isEmpty = node.range.end === node.range.start
  const words = isPlain(after) ? after : quoted(after)
  const edit = isEmpty ? {range: {start: at, end: at}, text: ` ${words}`} : {range: node.range, text: words}
  return {range: node.range, edit}
}

const isPlain = (text: string) =>
  !/[:#,[\]{}&*!|>'"%@`\\\t\r\n]/.test(text) && text === text.trim() && !/^[-?~]/.test(text)

/** The empty value at a path, by Chinese or English keys. */
function emptyAt(tree: DraftTree, path: Path): TextNode | undefined {
  let node: DraftNode | undefined = tree.root
  for (const [depth, step] of path.entries()) {
    if (!node) return undefined
    if (typeof step === 'number') {
      if (node.type === 'list') node = node.items[step]
      else if (step > 0) return undefined
      continue
    }
    if (node.type !== 'map') return undefined
    const field = schemaAt(draftSchema, path.slice(0, depth + 1))
    const title = field && metaOf(field).title
    node = node.entries.find(({key}) => key.value === step || key.value.trim() === title)?.value
  }
  return node?.type === 'text' && node.value.trim() === '' ? node : undefined
}

/** Edits that touch each other would be a guess; the later one is told instead of made. */
function withoutClashes(changes: ReadonlyArray<PulledChange>, unmapped: string[]): PulledChange[] {
  const kept: PulledChange[] = []
  for (const one of [...changes].sort((a, b) => a.edit.range.start - b.edit.range.start)) {
    const last = kept.at(-1)?.edit.range
    if (last && (one.edit.range.start < last.end || one.edit.range.start === last.start)) {
      unmapped.push(`“${one.field}”与前一处改动挨在一起，没有写回：${excerpt(one.after)}`)
    } else kept.push(one)
  }
  return kept
}

/** The changes with which the draft still reads as it should: all, or those that do by themselves. */
function soundOf(tree: DraftTree, changes: ReadonlyArray<PulledChange>, unmapped: string[]): PulledChange[] {
  if (holds(tree, changes)) return [...changes]
  return changes.filter(one => {
    if (holds(tree, [one])) return true
    unmapped.push(`“${one.field}”改后草稿读不通，请自己改：${excerpt(one.after)}`)
    return false
  })
}

/** Whether the draft, with the changes made, says at their fields what the document says, and elsewhere what it said. */
function holds({source}: DraftTree, changes: ReadonlyArray<PulledChange>): boolean {
  const read = (text: string) => {
    const isKey = (name: string) => fieldNames(draftSchema).has(name)
    const tree = readDraft({...source, text}, () => {}, {isKey})
    return nodesOf(readModel(tree, () => {}).draft)
  }
  const before = read(source.text)
  const edits = changes.map(({edit}) => edit)
  const after = read(patch(source.text, edits).text)
  const touched = new Set(changes.map(({path}) => JSON.stringify(path)))
  for (const [path, node] of before) {
    if (!touched.has(path) && after.get(path)?.value !== node.value) return false
  }
  return changes.every(({path, after: words}) => {
    const node = after.get(JSON.stringify(path))
    return words.trim() === '' || node?.value.includes(words.trim()) === true
  })
}

/** The text node of each path of the draft. */
function nodesOf(given: unknown, nodes = new Map<string, TextNode>()): Map<string, TextNode> {
  if (typeof given !== 'object' || given === null) return nodes
  if ('text' in given && 'place' in given) {
    const {path, node} = given as Value
    if (node) nodes.set(JSON.stringify(path), node)
    return nodes
  }
  for (const inner of Object.values(given)) nodesOf(inner, nodes)
  return nodes
}

function excerpt(words: string): string {
  const line = words.replace(/\s+/g, ' ').trim()
  return `“${line.length > 60 ? `${line.slice(0, 60)}……` : line}”`
}
