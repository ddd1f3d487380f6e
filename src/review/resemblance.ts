import type {TextNode} from '../draft/tree.ts'
import {keyOf, type Piece} from './already-pulled.ts'

/** How much of what a review copy was written from the draft has. */
export interface Resemblance {
  /** Fields of the copy that were filled in when it was written. */
  readonly fields: number
  /** Those that the draft has, where they stood or, if they are long enough to tell, anywhere. */
  readonly known: number
  /**
   * Whether the draft is most likely another one: it has less than half of the words, and less than two thirds of the
   * fields, since drafts of one county share figures and one long paragraph is soon rewritten.
   */
  readonly isOther: boolean
}

/** Fewer characters than these stand in many drafts. */
const telling = 8

/**
 * Compare what a review copy recorded with what the draft says now. A field is known when it reads as it was written or
 * as it was changed, or when at least half of its pairs of characters are still there: a draft that was worked on since
 * is still the same.
 */
export function resemblance(pieces: ReadonlyArray<Piece>, nodes: ReadonlyMap<string, TextNode>): Resemblance {
  const all = [...nodes.values()].map(({value}) => value).join('\n')
  const seen = {fields: 0, words: 0}
  const known = {fields: 0, words: 0}
  for (const {field, after} of pieces) {
    // A placeholder is there to be replaced.
    if (field.isMissing || !/[\p{L}\p{N}]/u.test(field.before)) continue
    const now = nodes.get(keyOf(field))?.value ?? ''
    const isKnown =
      readsLike(field.before, now) ||
      (after.trim() !== '' && readsLike(after, now)) ||
      (field.before.length >= telling && all.includes(field.before))
    for (const count of isKnown ? [seen, known] : [seen]) {
      count.fields += 1
      count.words += field.before.length
    }
  }
  return {
    fields: seen.fields,
    known: known.fields,
    isOther: known.fields * 3 < seen.fields * 2 && known.words * 2 < seen.words
  }
}

function readsLike(words: string, now: string): boolean {
  if (now.includes(words)) return true
  const there = new Set(pairsOf(now))
  const pairs = pairsOf(words)
  const kept = pairs.filter(pair => there.has(pair))
  return kept.length > 0 && kept.length * 2 >= pairs.length
}

const pairsOf = (words: string): string[] =>
  Array.from({length: Math.max(0, words.length - 1)}, (_, at) => words.slice(at, at + 2))
