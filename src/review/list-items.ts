import type {DraftTree, ListNode} from '../draft/tree.ts'
import type {Edit, Path} from '../finding.ts'
import {nodeAt} from '../model/node-at.ts'

/** The items of a list in the draft as they are typed, each with the comments above it. */
export interface TypedItems {
  readonly range: {readonly start: number; readonly end: number}
  /** Whole lines. */
  readonly chunks: ReadonlyArray<string>
  /** What stands before the dash of each. */
  readonly indent: string
}

/** The items of a list; undefined unless each begins on a line of its own. */
export function typedItems(tree: DraftTree, path: Path): TypedItems | undefined {
  const node = nodeAt(tree, path)
  return node?.type === 'list' && node.style === 'block' ? itemsOf(tree.source.text, node) : undefined
}

function itemsOf(source: string, {items}: ListNode): TypedItems | undefined {
  const chunks: string[] = []
  let indent: string | undefined
  let start: number | undefined
  let done = 0
  for (const {range} of items) {
    const line = source.lastIndexOf('\n', range.start - 1) + 1
    const before = /^([ \t]*)- +$/.exec(source.slice(line, range.start))
    if (!before || (indent !== undefined && before[1] !== indent)) return undefined
    indent = before[1]!
    if (start === undefined) start = done = line
    const end = lineEnd(source, Math.max(range.end - 1, range.start))
    chunks.push(ended(source.slice(done, end)))
    done = end
  }
  return start === undefined || indent === undefined ? undefined : {range: {start, end: done}, chunks, indent}
}

const lineEnd = (source: string, at: number): number => {
  const feed = source.indexOf('\n', at)
  return feed < 0 ? source.length : feed + 1
}

const ended = (lines: string): string => (lines.endsWith('\n') ? lines : `${lines}\n`)

/** A chunk as an item of a list that is indented otherwise. */
export function indented(chunk: string, from: string, to: string): string {
  if (from === to) return chunk
  return chunk
    .split('\n')
    .map(line => (line.startsWith(from) && line.trim() ? to + line.slice(from.length) : line))
    .join('\n')
}

/** The edit that gives a list other items. */
export function editList({source}: DraftTree, {range}: TypedItems, chunks: ReadonlyArray<string>): Edit {
  const text = chunks.join('')
  return {
    range,
    text: range.end === source.text.length && !source.text.endsWith('\n') ? text.slice(0, -1) : text
  }
}
