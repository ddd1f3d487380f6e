import type {Edit} from '../finding.ts'
import type {Place, Text} from './text.ts'

/** Words that a pattern found in a text and that the author can change. */
export interface Match {
  readonly text: Text
  readonly words: string
  readonly start: number
  readonly end: number
  readonly groups: Readonly<Record<string, string | undefined>>
  readonly place: Place
}

/**
 * What a pattern finds in the texts, the template's own words left out. Texts in which `anchor`, a simpler pattern,
 * finds nothing are passed over, for a pattern that begins with a look behind is slow to say no.
 */
export function* matchesIn(texts: ReadonlyArray<Text>, pattern: RegExp, anchor?: RegExp): Generator<Match> {
  for (const text of texts) {
    // Most find nothing, which `search` says without the copy of the pattern that `matchAll` makes.
    if ((anchor && !anchor.test(text.value)) || text.value.search(pattern) < 0) continue
    for (const {0: words, index: start, groups = {}} of text.value.matchAll(pattern)) {
      const end = start + words.length
      const place = text.place(start, end)
      if (place) yield {text, words, start, end, groups, place}
    }
  }
}

/** The edit that puts other words in a place; none where the file does not hold the words as they read. */
export function replacing(place: Place, words: string): ReadonlyArray<Edit> | undefined {
  return place.isVerbatim ? [{range: place.range, text: words}] : undefined
}

/**
 * The edits that put other marks in the places of a pair, both at once: one alone would leave the other without a
 * partner. None where the file does not hold both as they read.
 */
export function replacingPair(
  text: Text,
  at: ReadonlyArray<number>,
  marks: ReadonlyArray<string>
): ReadonlyArray<Edit> | undefined {
  const edits = at.map((index, order) => {
    const place = text.place(index, index + 1)
    return place && replacing(place, marks[order]!)
  })
  return edits.every(edit => edit !== undefined) ? edits.flat() : undefined
}
