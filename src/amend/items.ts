import type {Edit, Path} from '../finding.ts'
import {create, itemBeside} from './create.ts'
import {lineStart} from './edit.ts'
import {emitFlow, keysOf, newItem, type Plain} from './emit.ts'
import {countAt, inFlow, isFlow, wayTo} from './find.ts'
import {blanks, endOfEntry, endOfPart} from './place.ts'
import type {FormTree, ListPart} from './tree.ts'

/** Put an item into a list, before the one of an index or at its end. Undefined where there is no list and can be none. */
export function insertItem(
  tree: FormTree,
  path: Path,
  at?: number,
  item: Plain = newItem(path)
): Edit[] | undefined {
  const {text} = tree
  const {steps, depth} = wayTo(tree, path)
  const part = depth === path.length ? steps.at(-1)!.part : undefined
  const count = countAt(tree, path)
  if (part?.type !== 'list' || at === undefined || at >= count) return create(tree, [...path, count], item)
  const keys = keysOf(tree)
  if (inFlow(text, steps)) {
    const start = part.items[at]!.range.start
    return [{range: {start, end: start}, text: `${emitFlow(item, [...path, at], keys)}, `}]
  }
  const {starts, indent} = chunksOf(text, part)
  const start = starts[at]!
  return [
    {range: {start, end: start}, text: `${indent}-${itemBeside(part, item, [...path, at], indent, keys)}\n`}
  ]
}

/** Take an item out of a list. The comments above it go with it. Undefined where there is none. */
export function removeItem(tree: FormTree, path: Path, index: number): Edit[] | undefined {
  const {text} = tree
  const {steps, depth} = wayTo(tree, path)
  if (depth < path.length) return undefined
  const {part, entry} = steps.at(-1)!
  if (part.type !== 'list') {
    // One that stands alone is the whole field.
    if (!entry || index > 0) return undefined
    const {start, end} = part.range
    const length = text.slice(start, end).trimEnd().length
    if (inFlow(text, steps.slice(0, -1))) return [{range: part.range, text: '""'}]
    const from = text.slice(0, start).trimEnd().length
    return [{range: {start: from, end: start + length}, text: ''}]
  }
  if (!part.items[index]) return undefined
  if (inFlow(text, steps)) {
    const raw = part.items
      .filter((_, other) => other !== index)
      .map(({range}) => text.slice(range.start, range.end))
    return [{range: {start: part.range.start + 1, end: part.range.end - 1}, text: raw.join(', ')}]
  }
  const {starts, end} = chunksOf(text, part)
  const [from, to] = [starts[index]!, starts[index + 1] ?? end]
  return [lines(text, from, to, '')]
}

/** Put an item of a list elsewhere in it. */
export function moveItem(tree: FormTree, path: Path, from: number, to: number): Edit[] | undefined {
  const {text} = tree
  const {steps, depth} = wayTo(tree, path)
  const part = depth === path.length ? steps.at(-1)!.part : undefined
  if (part?.type !== 'list' || from === to || !part.items[from] || !part.items[to]) return undefined
  const moved = <One>(all: ReadonlyArray<One>): One[] => {
    const copy = [...all]
    const [one] = copy.splice(from, 1)
    copy.splice(to, 0, one!)
    return copy
  }
  if (isFlow(text, part) || inFlow(text, steps)) {
    const raw = part.items.map(({range}) => text.slice(range.start, range.end))
    return [{range: {start: part.range.start + 1, end: part.range.end - 1}, text: moved(raw).join(', ')}]
  }
  const {starts, end} = chunksOf(text, part)
  const chunks = starts.map((start, index) => ended(text.slice(start, starts[index + 1] ?? end)))
  return [lines(text, starts[0]!, end, moved(chunks).join(''))]
}

/** Take an entry with its comments out of a map. */
export function removeEntry(tree: FormTree, path: Path): Edit[] | undefined {
  const {text} = tree
  const {steps, depth} = wayTo(tree, path)
  const {entry, holder} = steps.at(-1) ?? {}
  if (depth < path.length || !entry || holder?.type !== 'map') return undefined
  if (inFlow(text, steps.slice(0, -1)) || isFlow(text, holder)) {
    const raw = holder.entries
      .filter(one => one !== entry)
      .map(one => text.slice(one.keyRange.start, Math.max(one.value.range.end, one.keyRange.end + 1)))
    return [{range: {start: holder.range.start + 1, end: holder.range.end - 1}, text: raw.join(', ')}]
  }
  const from = lineStart(text, entry.keyRange.start)
  if (text.slice(from, entry.keyRange.start).trim() !== '') return undefined
  return [lines(text, from, endOfEntry(text, entry) + 1, '')]
}

/** Where the lines of each item begin, with the comments above it; those above the first stay with the list. */
function chunksOf(text: string, {items}: ListPart): {starts: number[]; end: number; indent: string} {
  const dash = (index: number) => {
    const {start} = items[index]!.range
    const line = lineStart(text, start)
    if (/^[ \t]*-/.test(text.slice(line, start + 1))) return line
    // The item begins below its dash.
    return lineStart(text, text.lastIndexOf('-', start))
  }
  const ends = items.map(item => Math.min(text.length, endOfPart(text, item) + 1))
  const starts = items.map((_, index) => (index === 0 ? dash(0) : ends[index - 1]!))
  const first = dash(0)
  return {starts, end: ends.at(-1)!, indent: blanks(/^[ \t]*/.exec(text.slice(first))![0])}
}

const ended = (chunk: string): string => (chunk.endsWith('\n') ? chunk : `${chunk}\n`)

/** Other lines in the place of whole ones; a file that ends without a break goes on doing so. */
function lines(text: string, start: number, end: number, words: string): Edit {
  const isLast = end >= text.length && !text.endsWith('\n')
  if (!isLast) return {range: {start, end: Math.min(end, text.length)}, text: words}
  const from = words === '' && start > 0 ? start - 1 : start
  return {range: {start: from, end: text.length}, text: words.replace(/\n$/, '')}
}
