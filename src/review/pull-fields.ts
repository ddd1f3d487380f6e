import type {DraftTree, TextNode} from '../draft/tree.ts'
import type {Path} from '../finding.ts'
import {keyOf} from './already-pulled.ts'
import type {Desk} from './desk.ts'
import {editScalar} from './edit-scalar.ts'
import {fieldInWords} from './field-words.ts'
import {fillField, type Placed} from './fill-field.ts'
import type {Planned} from './planned.ts'
import type {ReadField} from './read-field.ts'
import {excerpt, visible} from './show.ts'
import {strangeIn} from './strange.ts'
import {tellBoth} from './tell.ts'
import {proseOf} from './units.ts'

/** What was changed within a field. */
export function fieldChange(
  field: ReadField,
  others: ReadonlyArray<ReadField>,
  done: ReadonlySet<string>,
  {tree, nodes, unmapped, warnings, copy}: Desk
): Planned | undefined {
  if (others.length === 0) return undefined
  const name = fieldInWords(field.path)
  const tell = (words: string) => {
    unmapped.push(words)
    return undefined
  }
  const kept = others.filter(({text}) => text !== undefined)
  if (kept.length === 0) {
    if (!isInDraft(field, nodes)) return undefined
    const what = others.some(({number}) => copy.cleared.has(number)) ? '清空' : '删去'
    return tell(`“${name}”的这几个字在文中${what}了，草稿未改：${excerpt(field.before)}`)
  }
  const copies = kept.flatMap(other => (other.copies.length > 0 ? [other.text!, ...other.copies] : []))
  if (copies.length > 0)
    return tell(`“${name}”在文中被复制，几处不一样，草稿未改：${copies.map(excerpt).join('；')}`)
  const readings = readingsOf(field, kept)
  if (readings.length === 0) return undefined
  if (readings.length > 1)
    return tell(`“${name}”在文中几处改得不一样，草稿未改：${readings.map(excerpt).join('；')}`)
  if (done.has(keyOf(field))) return undefined
  const after = readings[0]!
  const strange = strangeIn(after, field.before) ?? unfitFor(after, field)
  if (strange) return tell(`“${name}”${strange}：${excerpt(after)}`)
  const placed = field.isMissing ? fillField(field.path, after, tree) : change(field, after, tree, nodes)
  if (placed === undefined) return tell(tellBoth(field.path, after, nodes.get(keyOf(field))?.value))
  if (typeof placed === 'string') return tell(`“${name}”${placed}：${excerpt(after)}`)
  const unchanged = kept.filter(({text}) => text === field.before)
  if (unchanged.length > 0)
    warnings.push(
      `“${name}”文中印了 ${kept.length} 处，改了 ${kept.length - unchanged.length} 处；草稿里只写一次，都跟着改成${excerpt(after)}。`
    )
  const one = {path: field.path, field: name, before: visible(field.before), after: visible(after), ...placed}
  return {changes: [one], expected: {path: field.path, edit: placed.edit, words: after}}
}

/** Why words do not fit into a field: one that is one line, such as a heading or a day, or the cell of a table. */
function unfitFor(after: string, {path, before}: ReadField): string | undefined {
  const isNew = (sign: RegExp) => sign.test(after) && !sign.test(before)
  if (path[0] === 'tables' && isNew(/[|｜\t\n]/)) return '的格里有竖线、制表符或分成几行，没有写回，请自己改'
  if (proseOf(path) === undefined && isNew(/\n/)) return '在文中分成了几行，没有写回，请自己看看'
  return undefined
}

/** Whether the words of a field are in the draft: where they stood or, unless they are few, anywhere. */
function isInDraft(field: ReadField, nodes: ReadonlyMap<string, TextNode>): boolean {
  const {before} = field
  if (field.isMissing) return true
  if (nodes.get(keyOf(field))?.value.includes(before)) return true
  return before.length >= 6 && [...nodes.values()].some(({value}) => value.includes(before))
}

/** The fields that print the same words of the draft, together. */
export function bySource(fields: ReadonlyArray<ReadField>): ReadonlyArray<readonly [ReadField, ReadField[]]> {
  const groups = new Map<string, ReadField[]>()
  for (const field of fields) {
    const key = JSON.stringify([field.path, field.start, field.before])
    groups.set(key, [...(groups.get(key) ?? []), field])
  }
  return [...groups.values()].map(group => [group[0]!, group] as const)
}

/** How the places of a field read that were changed. */
export const readingsOf = ({before}: ReadField, others: ReadonlyArray<ReadField>): string[] => [
  ...new Set(others.flatMap(({text}) => (text !== undefined && text !== before ? [text] : [])))
]

/** Undefined when the draft says it otherwise by now. */
function change(
  {path, start, before}: ReadField,
  after: string,
  tree: DraftTree,
  nodes: ReadonlyMap<string, TextNode>
): Placed | string | undefined {
  const node = nodes.get(keyOf({path}))
  const at = node && placeOfWords(node.value, before, start)
  if (!node || at === undefined) return undefined
  const end = at + before.length
  const reference = isKey(path) && referenceTo(node.value, tree.source.text)
  if (reference) return `还在文中用“${reference}”引用，请在草稿里一起改`
  return {range: node.place(at, end), edit: editScalar(tree.source.text, node, at, end, after)}
}

/** Whether a field is a key of the draft: the period of a figure in several years. */
const isKey = (path: Path) => path[0] === 'figures' && path.at(-1) === 'time' && path.includes('points')

/** A reference such as `{城乡收入比.2016年}`, which would point nowhere if its key were changed. */
function referenceTo(key: string, text: string): string | undefined {
  return text.match(/[{｛][^{}｛｝\n]+[}｝]/g)?.find(reference => {
    const part = reference
      .slice(1, -1)
      .split(/[.·．]/)
      .at(-1)
    return part?.trim() === key.trim()
  })
}

/** Where the words stand: where they stood, or, when the draft was changed since, the one place that has them. */
function placeOfWords(text: string, words: string, start: number): number | undefined {
  if (text.startsWith(words, start)) return start
  const first = text.indexOf(words)
  return first >= 0 && first === text.lastIndexOf(words) ? first : undefined
}
