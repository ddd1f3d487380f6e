import type {Edit, Finding} from '../finding.ts'

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
  const edits: Edit[] = []
  for (const finding of findings) {
    const own = finding.fix
    if (!own?.length || !isSafe(text, own) || own.some(edit => edits.some(made => overlaps(edit, made))))
      continue
    edits.push(...own)
    applied.push(finding)
  }
  return {text: apply(text, edits), applied}
}

function apply(text: string, edits: ReadonlyArray<Edit>): string {
  const parts: string[] = []
  let from = 0
  for (const {range, text: words} of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    parts.push(text.slice(from, range.start), words)
    from = range.end
  }
  return parts.join('') + text.slice(from)
}

/** Two insertions at one place overlap too: their order would be a guess. */
function overlaps(a: Edit, b: Edit): boolean {
  const isSamePlace = a.range.start === b.range.start && a.range.end === b.range.end
  return isSamePlace || (a.range.start < b.range.end && b.range.start < a.range.end)
}

const words = /[\p{L}\p{N}]+/gu

/**
 * A fix may change marks, quotes and blanks, never a digit, a name or a word; and the one blank it may bring is the one
 * that YAML wants after a colon, because blanks around digits are what other tools damage official texts with.
 */
function isSafe(text: string, edits: ReadonlyArray<Edit>): boolean {
  return edits.every(({range, text: given}) => {
    const before = text.slice(range.start, range.end)
    const isSameWords = wordsOf(before) === wordsOf(given)
    return isSameWords && countBlanks(given.replaceAll(/: |- /g, '')) <= countBlanks(before)
  })
}

const wordsOf = (text: string): string => (text.match(words) ?? []).join('')
const countBlanks = (text: string): number => text.match(/\s/g)?.length ?? 0
