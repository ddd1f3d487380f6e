import {lineEnd, lineStart} from './edit.ts'
import type {EntryPart, MapPart, Part} from './tree.ts'

/** Where the last line of a part ends, with the comment that may stand on it. */
export function endOfPart(text: string, part: Part): number {
  if (part.type === 'text' || isBracketed(text, part)) {
    const {start, end} = part.range
    const isBlock = part.type === 'text' && (part.style === 'literal' || part.style === 'folded')
    // The lines of a block may be followed by empty ones, which are its own.
    return lineEnd(text, isBlock ? Math.max(start, start + text.slice(start, end).trimEnd().length) : end)
  }
  if (part.type === 'list') {
    const last = part.items.at(-1)
    return last ? endOfPart(text, last) : lineEnd(text, part.range.end)
  }
  const last = part.entries.at(-1)
  return last ? endOfEntry(text, last) : lineEnd(text, part.range.end)
}

/** Where the last line of an entry ends. */
export function endOfEntry(text: string, {keyRange, value}: EntryPart): number {
  const isEmpty = value.type === 'text' && value.style === 'empty'
  return isEmpty ? lineEnd(text, keyRange.end) : endOfPart(text, value)
}

/** What the lines of a map begin with, as blanks: before its first key, dashes count as blanks. */
export function indentOfMap(text: string, {entries, range}: MapPart): string {
  const at = entries[0]?.keyRange.start ?? range.start
  return blanks(text.slice(lineStart(text, at), at))
}

/** The blanks that a line of this beginning stands behind. */
export const blanks = (before: string): string => before.replace(/[^\t]/g, ' ')

/** The blanks before the line in which an offset lies. */
export function indentAt(text: string, at: number): string {
  return /^[ \t]*/.exec(text.slice(lineStart(text, at), at))![0]
}

/** Where the value of an entry begins: behind its colon. */
export function afterColon(text: string, {keyRange}: EntryPart): number {
  const colon = text.slice(keyRange.end).search(/[:：]/)
  return colon < 0 ? keyRange.end : keyRange.end + colon + 1
}

/** Behind the dash of an item, where its value begins; where there is none, the place itself. */
export function afterDash(text: string, at: number): number {
  const before = text.slice(lineStart(text, at), at)
  return /-[ \t]*$/.test(before) ? at - (before.length - before.trimEnd().length) : at
}

const isBracketed = (text: string, {range}: Part): boolean => '[{［｛'.includes(text[range.start] ?? ' ')
