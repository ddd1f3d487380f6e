import type {Edit, Finding} from '../finding.ts'
import {asMeant} from '../language/look-alikes.ts'

export interface Fixed {
  readonly text: string
  /** The findings whose edits were made, in the order of the text. */
  readonly applied: ReadonlyArray<Finding>
}

/**
 * Make the edits of findings in a text. A finding is mended whole or not at all: one that overlaps a finding before it
 * is left for the next run.
 */
export function applyFixes(text: string, findings: ReadonlyArray<Finding>): Fixed {
  const applied: Finding[] = []
  const taken: Edit[] = []
  for (const finding of findings) {
    const own = finding.fix
    if (!own?.length || !isSafe(text, own) || !isFree(taken, own)) continue
    for (const edit of own) taken.splice(placeFor(taken, edit), 0, edit)
    applied.push(finding)
  }
  return {text: apply(text, taken), applied}
}

/** Whether edits overlap none that are taken, nor each other. */
function isFree(taken: ReadonlyArray<Edit>, own: ReadonlyArray<Edit>): boolean {
  return own.every((edit, index) => {
    const at = placeFor(taken, edit)
    const near = [taken[at - 1], taken[at], ...own.slice(0, index)]
    return near.every(other => !other || !overlaps(edit, other))
  })
}

/** Where an edit belongs among those that are taken, which are in order and do not overlap. */
function placeFor(taken: ReadonlyArray<Edit>, {range}: Edit): number {
  let low = 0
  let high = taken.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (taken[middle]!.range.start < range.start) low = middle + 1
    else high = middle
  }
  return low
}

/** Make edits that are in order. */
function apply(text: string, edits: ReadonlyArray<Edit>): string {
  const parts: string[] = []
  let from = 0
  for (const {range, text: words} of edits) {
    parts.push(text.slice(from, range.start), words)
    from = range.end
  }
  return parts.join('') + text.slice(from)
}

/** Two edits that begin at one place overlap too, empty ones as well: their order would be a guess. */
function overlaps({range: a}: Edit, {range: b}: Edit): boolean {
  return a.start === b.start || (a.start < b.end && b.start < a.end)
}

const words = /[\p{L}\p{N}]+/gu

/**
 * A fix may change marks, quotes and blanks, never a digit, a name or a word; and the only blanks it may bring are those
 * that YAML wants after a colon or comma and in front of a line, because blanks around digits are what other tools
 * damage official texts with.
 */
export function isSafe(text: string, edits: ReadonlyArray<Edit>): boolean {
  return edits.every(({range, text: given}) => {
    const before = text.slice(range.start, range.end)
    if (isIndent(text, range) && given.trim() === '' && !given.includes('\n')) return true
    const isSameWords = wordsOf(before) === wordsOf(given)
    return isSameWords && countBlanks(given.replaceAll(/[:,] |- /g, '')) <= countBlanks(before)
  })
}

/** Whether a range is what stands before the first word of a line. */
const isIndent = (text: string, {start, end}: Edit['range']): boolean =>
  (start === 0 || text[start - 1] === '\n') && /^[^\S\n]*$/.test(text.slice(start, end))

const wordsOf = (text: string): string => (asMeant(text).match(words) ?? []).join('')
const countBlanks = (text: string): number => text.match(/\s/g)?.length ?? 0
