import type {Edit} from '../finding.ts'
import {linesOf} from './lines.ts'
import {printable, printableLine} from './printable.ts'

/**
 * How a text changes by edits, as a unified diff for people, who see what a terminal would not show; empty when nothing
 * does. `edits` do not overlap.
 */
export function diffOf(file: string, text: string, edits: ReadonlyArray<Edit>): string {
  const hunks = hunksOf(text, edits)
  if (hunks.length === 0) return ''
  const lines = linesOf(text)
  const out = [`--- ${printableLine(file)}`, `+++ ${printableLine(file)}`]
  let shift = 0
  for (const {from, to, edits: own} of hunks) {
    const start = lines.bounds(from).start
    const end = lines.bounds(to).end
    const before = rows(text.slice(start, end))
    const after = rows(applied(text, own, start, end))
    out.push(`@@ -${from},${before.length} +${from + shift},${after.length} @@`)
    out.push(...before.map(line => `-${printable(line)}`), ...after.map(line => `+${printable(line)}`))
    shift += after.length - before.length
  }
  return `${out.join('\n')}\n`
}

interface Hunk {
  readonly from: number
  to: number
  readonly edits: Edit[]
}

/** The lines that edits touch, neighbours together. */
function hunksOf(text: string, edits: ReadonlyArray<Edit>): Hunk[] {
  const lines = linesOf(text)
  const hunks: Hunk[] = []
  for (const edit of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    const from = lines.at(edit.range.start).line
    const to = lines.at(edit.range.end).line
    const last = hunks.at(-1)
    if (last && from <= last.to + 1) {
      last.to = Math.max(last.to, to)
      last.edits.push(edit)
    } else {
      hunks.push({from, to, edits: [edit]})
    }
  }
  return hunks
}

function applied(text: string, edits: ReadonlyArray<Edit>, start: number, end: number): string {
  let from = start
  const parts: string[] = []
  for (const {range, text: words} of edits) {
    parts.push(text.slice(from, range.start), words)
    from = range.end
  }
  return parts.join('') + text.slice(from, end)
}

const rows = (text: string): string[] => text.split(/\r\n|\n|\r/)

/** The edits that turn one text into another: line by line, or all between the first and the last line that differ. */
export function editsBetween(before: string, after: string): Edit[] {
  const [old, now] = [before.split('\n'), after.split('\n')]
  const starts = startsOf(old)
  const edit = (from: number, to: number, lines: ReadonlyArray<string>): Edit => ({
    range: {start: starts[from]!, end: starts[to]! + old[to]!.length},
    text: lines.join('\n')
  })
  if (old.length === now.length)
    return old.flatMap((line, index) => (line === now[index] ? [] : [edit(index, index, [now[index]!])]))
  const least = Math.min(old.length, now.length) - 1
  let head = 0
  while (head < least && old[head] === now[head]) head++
  let tail = 0
  while (tail < least - head && old.at(-1 - tail) === now.at(-1 - tail)) tail++
  return [edit(head, old.length - 1 - tail, now.slice(head, now.length - tail))]
}

function startsOf(lines: ReadonlyArray<string>): number[] {
  let start = 0
  return lines.map(line => {
    start += line.length + 1
    return start - line.length - 1
  })
}
