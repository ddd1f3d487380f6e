import type {Edit} from '../finding.ts'
import type {Need} from './needs.ts'
import {needsOf} from './needs.ts'
import type {Place, Text} from './text.ts'
import {mayHold, wholeOf} from './whole.ts'

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
  for (const text of anchor ? textsWith(texts, anchor) : texts) {
    // Most find nothing, which `search` says without the copy of the pattern that `matchAll` makes.
    if (text.value.search(pattern) < 0) continue
    for (const {0: words, index: start, groups = {}} of text.value.matchAll(pattern)) {
      const end = start + words.length
      const place = text.place(start, end)
      if (place) yield {text, words, start, end, groups, place}
    }
  }
}

/** So few texts are not worth putting together. */
const few = 4

/** The texts in which a pattern finds something. */
function* textsWith(texts: ReadonlyArray<Text>, anchor: RegExp): Generator<Text> {
  if (texts.length < few) {
    for (const text of texts) if (text.value.search(anchor) >= 0) yield text
    return
  }
  const whole = wholeOf(texts)
  const {everywhere, needs} = searchFor(anchor)
  // Most drafts have nothing that begins like most mistakes.
  if (needs && !mayHold(whole, needs)) return
  // What looks around itself would see the neighbours in one long text.
  if (anchor.source.includes('(?<') || anchor.source.includes('(?!') || anchor.source.includes('(?=')) {
    for (const text of texts) if (text.value.search(anchor) >= 0) yield text
    return
  }
  const {value, starts} = whole
  let index = 0
  while (index < texts.length) {
    everywhere.lastIndex = starts[index]!
    const found = everywhere.exec(value)
    if (!found) return
    while (index + 1 < texts.length && starts[index + 1]! <= found.index) index++
    yield texts[index]!
    index++
  }
}

/** An anchor as it is looked for, and what it needs. */
interface Search {
  readonly flags: string
  /** For which each text has a beginning and an end, and which goes on where it was. */
  readonly everywhere: RegExp
  readonly needs: ReadonlyArray<Need> | undefined
}

/** By their source, for a literal within a rule is another object each time. */
const searches = new Map<string, Search>()

function searchFor(anchor: RegExp): Search {
  const known = searches.get(anchor.source)
  if (known?.flags === anchor.flags) return known
  const everywhere = new RegExp(anchor.source, [...new Set(`${anchor.flags}gm`)].join(''))
  const search = {flags: anchor.flags, everywhere, needs: needsOf(anchor)}
  searches.set(anchor.source, search)
  return search
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
