import type {Range} from '../finding.ts'
import type {DraftNode, MapNode} from './tree.ts'

/**
 * What stands between the parts of a tree without being lost: marks of YAML, anchors, tags, document lines. Each part ends
 * in one place only, or a row of anchors could be divided in very many ways.
 */
const structure =
  /^(?:\s|[\u200b\u2060\ufeff]|[:,?[\]{}［］｛｝】｜|]|-(?=\s|$)|---|\.\.\.|[&!][^\s,[\]{}]+(?![^\s,[\]{}])|%(?:YAML|TAG).*(?!.)|<<)+$/u

/**
 * The parts of a text that are neither in a node nor in a range that is kept elsewhere, in order. There should be none; if the survey and the parser
 * disagree about some damage, this is where we notice.
 */
export function lostIn(text: string, root: MapNode | undefined, kept: ReadonlyArray<Range>): Range[] {
  const ranges = [...kept]
  if (root) collect(root, ranges, new Set())
  ranges.sort((a, b) => a.start - b.start)
  const lost: Range[] = []
  let at = 0
  for (const {start, end} of [...ranges, {start: text.length, end: text.length}]) {
    if (start > at) lost.push(...wordsOf(text, at, start))
    at = Math.max(at, end)
  }
  return lost
}

function collect(node: DraftNode, ranges: Range[], seen: Set<DraftNode>): void {
  if (seen.has(node)) return
  seen.add(node)
  if (node.type === 'text') ranges.push(node.range)
  else if (node.type === 'list') for (const item of node.items) collect(item, ranges, seen)
  else {
    for (const {key, value} of node.entries) {
      ranges.push(key.range)
      collect(value, ranges, seen)
    }
  }
}

/** The lines between two offsets that hold more than marks. */
function wordsOf(text: string, from: number, to: number): Range[] {
  const gap = text.slice(from, to)
  if (structure.test(gap)) return []
  const lost: Range[] = []
  for (const match of gap.matchAll(/[^\r\n]+/g)) {
    const line = match[0]
    if (structure.test(line)) continue
    const start = from + match.index + (line.length - line.trimStart().length)
    lost.push({start, end: from + match.index + line.trimEnd().length})
  }
  return lost
}
