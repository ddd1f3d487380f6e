import type {DraftTree, ListNode, TextNode} from '../draft/tree.ts'
import type {Edit, Path, Range} from '../finding.ts'
import {nodeAt} from '../model/node-at.ts'
import {editScalar, quoted} from './edit-scalar.ts'

/** A line of prose in the draft: where it stands in its text. */
export interface ProseLine extends Range {
  /** The text it stands in: the prose itself, or an item of it. */
  readonly key: string
  readonly text: string
}

/** The lines of a prose field as they are in the draft. */
export function proseLines(tree: DraftTree, prose: string): ProseLine[] {
  const path: Path = JSON.parse(prose)
  const node = nodeAt(tree, path)
  if (node?.type === 'text') return linesIn(node, prose)
  if (node?.type !== 'list') return []
  return node.items.flatMap((item, index) =>
    item.type === 'text' ? linesIn(item, JSON.stringify([...path, index])) : []
  )
}

function linesIn({value}: TextNode, key: string): ProseLine[] {
  let start = 0
  return value.split('\n').flatMap(text => {
    const line = {key, text, start, end: start + text.length}
    start = line.end + 1
    return text.trim() ? [line] : []
  })
}

/** The edit that gives a prose field other lines; undefined where its way of writing cannot take them. */
export function editLines(tree: DraftTree, prose: string, now: ReadonlyArray<string>): Edit | undefined {
  const node = nodeAt(tree, JSON.parse(prose))
  const before = proseLines(tree, prose)
  const {text: source} = tree.source
  if (node?.type === 'list') return editItems(source, node, before, now)
  if (node?.type !== 'text' || before.length === 0 || now.length === 0) return undefined
  let head = 0
  while (head < before.length && head < now.length && before[head]!.text === now[head]) head++
  let tail = 0
  while (
    tail < before.length - head &&
    tail < now.length - head &&
    before.at(-1 - tail)!.text === now.at(-1 - tail)
  )
    tail++
  const put = now.slice(head, now.length - tail)
  const gone = before.slice(head, before.length - tail)
  if (put.length === gone.length && put.length === 1) {
    const {start, end} = gone[0]!
    return editScalar(source, node, start, end, put[0]!)
  }
  if (node.style !== 'literal') return rewritten(source, node, now)
  const indent = indentOf(source, node.place(before[0]!.start, before[0]!.start).start)
  const lines = put.join(`\n${indent}`)
  if (put.some(line => line !== line.trim())) return undefined
  if (gone.length > 0 && put.length > 0)
    return {range: node.place(gone[0]!.start, gone.at(-1)!.end), text: lines}
  if (put.length > 0) {
    const after = before[head - 1]
    if (!after) return {range: pointAt(node, before[0]!.start), text: `${lines}\n${indent}`}
    return {range: pointAt(node, after.end), text: `\n${indent}${lines}`}
  }
  const previous = before[head - 1]
  if (previous) return {range: node.place(previous.end, gone.at(-1)!.end), text: ''}
  const [from, to] = [gone[0]!.start, before[gone.length]!.start].map(at => pointAt(node, at).start)
  return {range: {start: from!, end: to!}, text: ''}
}

const pointAt = (node: TextNode, at: number): Range => {
  const {start} = node.place(at, at)
  return {start, end: start}
}

const indentOf = (source: string, at: number): string => {
  const line = source.slice(source.lastIndexOf('\n', at - 1) + 1, at)
  return /^[ \t]*/.exec(line)![0]
}

/** One text written anew: as a block where it stands after its key, else in double quotes. */
function rewritten(source: string, {range}: TextNode, now: ReadonlyArray<string>): Edit {
  const lineStart = source.lastIndexOf('\n', range.start - 1) + 1
  const before = source.slice(lineStart, range.start)
  const feed = source.indexOf('\n', range.end)
  const rest = source.slice(range.end, feed < 0 ? source.length : feed)
  const key = /^([ \t]*(?:- +)*)[^\s#"'[\]{},][^"'[\]{},]*[:：] *$/.exec(before)
  const isBlock =
    key !== null && rest.trim() === '' && now.length > 1 && now.every(line => line === line.trim())
  if (!isBlock) return {range, text: quoted(now.join('\n'))}
  const indent = ' '.repeat(key[1]!.length + 2)
  return {
    range: {start: range.start, end: range.end + rest.length},
    text: `|\n${now.map(line => indent + line).join('\n')}`
  }
}

/** The items of a list, each of which is one line. */
function editItems(
  source: string,
  {items, style}: ListNode,
  before: ReadonlyArray<ProseLine>,
  now: ReadonlyArray<string>
): Edit | undefined {
  if (before.length !== items.length || items.length === 0) return undefined
  const texts = items.flatMap(item => (item.type === 'text' ? [item] : []))
  const range = {start: items[0]!.range.start, end: items.at(-1)!.range.end}
  if (source.slice(range.start, range.end).includes('#')) return undefined
  const kept = new Map(
    texts.map((item, index) => [before[index]!.text, source.slice(item.range.start, item.range.end)])
  )
  const written = now.map(line => kept.get(line) ?? quoted(line))
  const dash = source.slice(source.lastIndexOf('\n', range.start - 1) + 1, range.start)
  if (style === 'flow') return {range, text: written.join(', ')}
  return /^ *- +$/.test(dash) ? {range, text: written.join(`\n${dash}`)} : undefined
}
