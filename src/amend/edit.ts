import type {Edit, Range} from '../finding.ts'

/** The edit that puts words in the place of a range and touches only what differs; undefined when nothing does. */
export function smallest(text: string, range: Range, words: string): Edit | undefined {
  const old = text.slice(range.start, range.end)
  if (old === words) return undefined
  let head = 0
  while (head < old.length && head < words.length && old[head] === words[head]) head++
  if (splits(old, head) || splits(words, head)) head--
  let tail = 0
  const most = Math.min(old.length, words.length) - head
  while (tail < most && old[old.length - 1 - tail] === words[words.length - 1 - tail]) tail++
  if (splits(old, old.length - tail) || splits(words, words.length - tail)) tail--
  return {
    range: {start: range.start + head, end: range.end - tail},
    text: words.slice(head, words.length - tail)
  }
}

/** A text with edits that do not overlap. */
export function withEdits(text: string, edits: ReadonlyArray<Edit>): string {
  return [...edits]
    .sort((a, b) => b.range.start - a.range.start || b.range.end - a.range.end)
    .reduce((left, {range, text: words}) => left.slice(0, range.start) + words + left.slice(range.end), text)
}

/** The one edit that makes one text of another. */
export const between = (before: string, after: string): Edit | undefined =>
  smallest(before, {start: 0, end: before.length}, after)

/** Whether an offset lies between the halves of a character beyond the BMP. */
function splits(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '')
}

/** Where the line of an offset begins. */
export const lineStart = (text: string, at: number): number => text.lastIndexOf('\n', at - 1) + 1

/** Where the line of an offset ends, without its break. */
export function lineEnd(text: string, at: number): number {
  const feed = text.indexOf('\n', at)
  return feed < 0 ? text.length : feed
}
