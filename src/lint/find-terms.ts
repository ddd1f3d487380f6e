import {wordEndsAround} from '../language/words.ts'
import type {Term} from './terms.ts'

export interface TermMatch {
  readonly term: Term
  readonly start: number
  readonly end: number
}

type Finder = (text: string) => TermMatch[]

const finders = new WeakMap<ReadonlyArray<Term>, Finder>()

/**
 * A finder for a list of terms: the longest wrong wording at each place, without regard to word boundaries, which
 * Chinese does not have. What stands inside an exception, or inside the right wording itself, is passed over.
 */
export function termFinder(terms: ReadonlyArray<Term>): Finder {
  const known = finders.get(terms) ?? finderOf(terms)
  finders.set(terms, known)
  return known
}

const bits = 1 << 16
const bitOf = (group: number, second: number): number => (group * 31 + second * 7) & (bits - 1)

/** Terms that begin with the same code unit, by the one that comes second in them. */
interface Group {
  /** Those of one character. */
  readonly single: Term[]
  readonly bySecond: Map<number, Term[]>
}

function finderOf(terms: ReadonlyArray<Term>): Finder {
  // Hundreds of terms begin with every third character of a text, but few go on as it does; a pattern would stop at each.
  const groups: Group[] = []
  const groupAt = new Uint16Array(0x10000)
  // A bit for each two characters that a term begins with: to look there is quicker than in a map.
  const begun = new Int32Array(bits / 32)
  for (const term of terms) {
    const first = term.wrong.charCodeAt(0)
    groupAt[first] ||= groups.push({single: [], bySecond: new Map()})
    const {single, bySecond} = groups[groupAt[first] - 1]!
    if (term.wrong.length === 1) {
      single.push(term)
      begun.fill(-1)
    } else {
      const second = term.wrong.charCodeAt(1)
      const bit = bitOf(groupAt[first], second)
      begun[bit >> 5]! |= 1 << (bit & 31)
      const terms = bySecond.get(second) ?? []
      bySecond.set(second, terms)
      terms.push(term)
    }
  }
  for (const {bySecond} of groups)
    for (const alike of bySecond.values())
      if (alike.length > 1) alike.sort((a, b) => b.wrong.length - a.wrong.length)

  return text => {
    const matches: TermMatch[] = []
    for (let start = 0; start < text.length; start++) {
      const at = groupAt[text.charCodeAt(start)]!
      if (at === 0) continue
      const bit = bitOf(at, text.charCodeAt(start + 1))
      if ((begun[bit >> 5]! & (1 << (bit & 31))) === 0) continue
      const {single, bySecond} = groups[at - 1]!
      const longer = bySecond.get(text.charCodeAt(start + 1))
      if (!longer && single.length === 0) continue
      const isHere = (term: Term) => isAt(text, start, term)
      const term = longer?.find(isHere) ?? single.find(isHere)
      if (!term) continue
      const end = start + term.wrong.length
      if (!isExcepted(text, start, term) && !isAcrossWords(text, start, term))
        matches.push({term, start, end})
      start = end - 1
    }
    return matches
  }
}

function isAt(text: string, start: number, {wrong, before}: Term): boolean {
  const end = start + wrong.length
  return (
    text.startsWith(wrong, start) && (before.length === 0 || before.some(next => text.startsWith(next, end)))
  )
}

function isExcepted(text: string, start: number, {wrong, right, except, unless}: Term): boolean {
  if (unless.some(word => text.includes(word))) return true
  return [...right, ...except].some(longer => {
    for (let at = longer.indexOf(wrong); at >= 0; at = longer.indexOf(wrong, at + 1)) {
      if (text.startsWith(longer, start - at)) return true
    }
    return false
  })
}

/** Two characters for two: a slip of the pen, and no name or set phrase. */
const isSlip = ({wrong, right}: Term) =>
  wrong.length === 2 && right.length > 0 && right.every(words => words.length === 2)

/** Whether what looks like a slip is the end of one word and the beginning of the next: 轻松驰骋, 多部暑期档. */
function isAcrossWords(text: string, start: number, term: Term): boolean {
  if (!isSlip(term)) return false
  const ends = wordEndsAround(text, start)
  return !(ends.has(start) && ends.has(start + 2))
}
