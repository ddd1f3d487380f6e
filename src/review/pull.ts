import type {Root} from 'mdast'
import type {DraftTree, TextNode} from '../draft/tree.ts'
import type {Edit, Path, Range} from '../finding.ts'
import type {Draft} from '../model/schema.ts'
import {alreadyPulled, keyOf} from './already-pulled.ts'
import {editScalar} from './edit-scalar.ts'
import {fieldInWords} from './field-words.ts'
import {fillField, type Placed} from './fill-field.ts'
import {holds, nodesOf} from './holds.ts'
import {orphans} from './orphans.ts'
import {type ReadField, readBack} from './read-back.ts'
import {type Resemblance, resemblance} from './resemblance.ts'
import {standingIn} from './standing.ts'
import {excerptAt, tellParagraphs, toldWhole} from './tell-paragraphs.ts'

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
  /** What the changes would leave behind in other places of the draft, one plain sentence each. */
  readonly warnings: ReadonlyArray<string>
  /** The changes as edits of the draft's text: in order, without overlaps, checked by reading the result. */
  readonly edits: ReadonlyArray<Edit>
  /** Whether this is the draft that the copy was written from. */
  readonly resemblance: Resemblance
}

/**
 * What somebody changed in the review copy of a draft, as edits of the draft. Everything else of the file stays:
 * comments, order, layout. What is `printed` of the draft tells which words typed between fields are there already.
 * Throws `NoReviewCopy` when the document is none.
 */
export function pull(bytes: Uint8Array, tree: DraftTree, draft: Draft, printed?: Root): Pulled {
  const {fields, changed} = readBack(bytes)
  const nodes = nodesOf(draft)
  const stands = standingIn(draft, printed)
  const isLeft = (field: ReadField) => isInDraft(field, nodes)
  const unmapped = tellParagraphs(changed, {fields, stands, isLeft})
  const folded = new Set(toldWhole(changed).flatMap(paragraph => paragraph.fields))
  const changes: PulledChange[] = []
  const groups = bySource(fields)
  const pieces = groups.map(([field, others]) => ({
    field,
    after: readingsOf(field, others)[0] ?? field.before
  }))
  const done = alreadyPulled(pieces, nodes)
  for (const [field, others] of groups) {
    const name = fieldInWords(field.path)
    const kept = others.filter(other => other.text !== undefined)
    if (kept.length === 0) {
      if (others.every(other => folded.has(other)) || !isLeft(field)) continue
      unmapped.push(`“${name}”的这几个字在文中删去了，草稿未改：${excerpt(field.before)}`)
      continue
    }
    const copies = kept.flatMap(other => (other.copies.length > 0 ? [other.text!, ...other.copies] : []))
    if (copies.length > 0) {
      unmapped.push(`“${name}”在文中被复制，几处不一样，草稿未改：${copies.map(excerpt).join('；')}`)
      continue
    }
    const readings = readingsOf(field, kept)
    if (readings.length === 0) continue
    if (readings.length > 1) {
      const list = readings.map(excerpt).join('；')
      unmapped.push(`“${name}”在文中几处改得不一样，草稿未改：${list}`)
      continue
    }
    if (done.has(keyOf(field))) continue
    const after = readings[0]!
    const placed = field.isMissing ? fillField(field.path, after, tree) : change(field, after, tree, nodes)
    if (typeof placed === 'string') unmapped.push(`“${name}”${placed}：${excerpt(after)}`)
    else changes.push({path: field.path, field: name, before: field.before, after, ...placed})
  }
  const sound = soundOf(tree, withoutClashes(changes, unmapped), unmapped)
  return {
    changes: sound,
    unmapped,
    warnings: sound.flatMap(({path, after}) => (after.trim() === '' ? orphans(path, draft, tree) : [])),
    edits: sound.map(({edit}) => edit),
    resemblance: resemblance(pieces, nodes)
  }
}

/** Whether the words of a field are in the draft: where they stood or, unless they are few, anywhere. */
function isInDraft(field: ReadField, nodes: ReadonlyMap<string, TextNode>): boolean {
  const {before} = field
  if (field.isMissing) return true
  if (nodes.get(keyOf(field))?.value.includes(before)) return true
  return before.length >= 6 && [...nodes.values()].some(({value}) => value.includes(before))
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

/** How the places of a field read that were changed. */
const readingsOf = ({before}: ReadField, others: ReadonlyArray<ReadField>): string[] => [
  ...new Set(others.flatMap(({text}) => (text !== undefined && text !== before ? [text] : [])))
]

function change(
  {path, start, before}: ReadField,
  after: string,
  tree: DraftTree,
  nodes: ReadonlyMap<string, TextNode>
): Placed | string {
  const node = nodes.get(keyOf({path}))
  if (!node) return '在草稿里已经没有了，改动没有写回'
  const at = placeOfWords(node.value, before, start)
  if (at === undefined) return '在草稿里后来又改过，改动没有写回'
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

const excerpt = (words: string) => excerptAt(words, 0)
