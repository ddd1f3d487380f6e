import {type Aligning, alignFields} from './align-fields.ts'
import {alike} from './alike.ts'
import {longestRow} from './longest-row.ts'
import type {ReadParagraph} from './read-body.ts'
import type {Token} from './token.ts'
import type {WrittenParagraph} from './written-paragraphs.ts'

/** Paragraphs that belong together: one before and one after, or several of one that were joined or divided. */
export interface Group {
  /** Indexes of paragraphs as they were written, in order. */
  readonly before: ReadonlyArray<number>
  /** Indexes of paragraphs as they are now, in order. */
  readonly after: ReadonlyArray<number>
  /** Whether it stands elsewhere than the paragraphs around it. */
  readonly isMoved: boolean
}

export interface Matched {
  /** In the order in which they were written. */
  readonly groups: ReadonlyArray<Omit<Group, 'isMoved'>>
  /** Paragraphs with words of which nothing is left. */
  readonly deleted: ReadonlyArray<number>
  /** Paragraphs with words that are new. */
  readonly added: ReadonlyArray<number>
  /** The words and fields of each paragraph of now; copies of a field are words. */
  readonly tokens: ReadonlyArray<ReadonlyArray<Token>>
  /** Other readings of a field that somebody copied. */
  readonly copies: ReadonlyMap<number, ReadonlyArray<string>>
}

interface Place {
  readonly paragraph: number
  readonly token: number
}

/** Find out which paragraph of now is which of those that were written: by their fields, else by their words. */
export function matchParagraphs(
  before: ReadonlyArray<WrittenParagraph>,
  after: ReadonlyArray<ReadParagraph>,
  isProse: Aligning['isProse']
): Matched {
  const tokens: Array<ReadonlyArray<Token>> = after.map(one => one.tokens)
  const copies = new Map<number, string[]>()
  const owner = new Map<number, number>()
  const written = new Map<number, string>()
  for (const [index, paragraph] of before.entries())
    for (const {field, words} of paragraph.tokens)
      if (field !== undefined) {
        owner.set(field, index)
        written.set(field, words)
      }

  /** How many characters of fields each pair of paragraphs has in common. */
  const shared = new Map<string, number>()
  const places = new Map<number, Place[]>()
  for (const [paragraph, list] of tokens.entries())
    for (const [token, {field, words}] of list.entries()) {
      const own = field === undefined ? undefined : owner.get(field)
      if (field === undefined || own === undefined) continue
      places.set(field, [...(places.get(field) ?? []), {paragraph, token}])
      const pair = `${own} ${paragraph}`
      shared.set(pair, (shared.get(pair) ?? 0) + words.length + 1)
    }
  const sharedBy = (one: number, other: number) => shared.get(`${one} ${other}`) ?? 0
  const best = (of: 0 | 1) => {
    const found = new Map<number, number>()
    for (const [pair, size] of shared) {
      const both = pair.split(' ').map(Number)
      const [mine, other] = [both[of]!, both[1 - of]!]
      const known = found.get(mine)
      const knownSize = known === undefined ? 0 : of === 0 ? sharedBy(mine, known) : sharedBy(known, mine)
      if (size > knownSize) found.set(mine, other)
    }
    return found
  }
  const [bestAfter, bestBefore] = [best(0), best(1)]

  const links: Array<readonly [number, number]> = []
  for (const [field, found] of places) {
    const own = owner.get(field)!
    const kept = primary(field, found, own)
    for (const place of found) {
      if (kept.includes(place)) links.push([own, place.paragraph])
      else toWords(place, field, found.length > 1)
    }
  }

  function primary(field: number, found: ReadonlyArray<Place>, own: number): ReadonlyArray<Place> {
    const near = found.filter(
      ({paragraph}) => bestAfter.get(own) === paragraph || bestBefore.get(paragraph) === own
    )
    if (near.length < 2) return near
    const texts = near.map(({paragraph, token}) => tokens[paragraph]![token]!.words)
    const whole = written.get(field)!
    const isInRow = near.every(({paragraph}, index) => paragraph === near[0]!.paragraph + index)
    const isDivided =
      isInRow && texts.every(text => text && alike(text, whole) < 0.9) && alike(texts.join(''), whole) > 0.6
    if (isDivided) return near
    return [near.toSorted((a, b) => sharedBy(own, b.paragraph) - sharedBy(own, a.paragraph))[0]!]
  }

  function toWords({paragraph, token}: Place, field: number, isCopy: boolean): void {
    const {words} = tokens[paragraph]![token]!
    if (isCopy) copies.set(field, [...(copies.get(field) ?? []), words])
    tokens[paragraph] = tokens[paragraph]!.map((one, index) => (index === token ? {words} : one))
  }

  const beforeOf = new Map<number, number[]>()
  const afterOf = new Map<number, number[]>()
  const link = (one: number, other: number) => {
    beforeOf.set(other, [...new Set([...(beforeOf.get(other) ?? []), one])])
    afterOf.set(one, [...new Set([...(afterOf.get(one) ?? []), other])])
  }
  for (const [one, other] of links) link(one, other)

  const isBare = places.size === 0
  const free = () => after.flatMap(({words}, index) => (words.trim() && !beforeOf.has(index) ? [index] : []))
  const lost = () => before.flatMap(({words}, index) => (words.trim() && !afterOf.has(index) ? [index] : []))
  const pair = (one: number, other: number) => {
    link(one, other)
    tokens[other] = alignFields(before[one]!, after[other]!.words, {isProse, isBare})
  }
  /** The paragraphs of now between those of the neighbours of a paragraph that was written. */
  const around = (index: number): readonly [number, number] => {
    let [low, high] = [index - 1, index + 1]
    while (low >= 0 && !afterOf.has(low)) low--
    while (high < before.length && !afterOf.has(high)) high++
    return [
      low < 0 ? -1 : Math.max(...afterOf.get(low)!),
      high < before.length ? Math.min(...afterOf.get(high)!) : after.length
    ]
  }
  const hasProse = ({tokens: own}: WrittenParagraph) =>
    own.some(({field}) => field !== undefined && isProse(field))
  const byWords = new Map<string, number[]>()
  for (const index of free()) {
    const words = after[index]!.words.trim()
    byWords.set(words, [...(byWords.get(words) ?? []), index])
  }
  for (const index of lost()) {
    const candidates = byWords.get(before[index]!.words.trim()) ?? []
    const [low, high] = around(index)
    const nearest = candidates.findIndex(one => one > low && one < high)
    const [chosen] = candidates.splice(Math.max(0, nearest), 1)
    if (chosen !== undefined) pair(index, chosen)
  }
  for (const index of lost()) {
    const [low, high] = around(index)
    const candidates = free().filter(one => one > low && one < high)
    const ranked = candidates
      .map(one => ({one, likeness: alike(before[index]!.words, after[one]!.words)}))
      .toSorted((a, b) => b.likeness - a.likeness)
    if (ranked[0] && ranked[0].likeness >= leastLikeness) pair(index, ranked[0].one)
    // A heading that was typed anew stands alone where the old one stood.
    else if (candidates.length === 1 && after[candidates[0]!]!.isHeading && !hasProse(before[index]!))
      pair(index, candidates[0]!)
  }

  return {groups: groupsOf(afterOf, beforeOf), deleted: lost(), added: free(), tokens, copies}
}

/** Below this two paragraphs are not the same one reworded. */
const leastLikeness = 0.35

/** The paragraphs that hang together. */
function groupsOf(
  afterOf: ReadonlyMap<number, ReadonlyArray<number>>,
  beforeOf: ReadonlyMap<number, ReadonlyArray<number>>
): Array<Omit<Group, 'isMoved'>> {
  const seen = new Set<number>()
  const groups: Array<Omit<Group, 'isMoved'>> = []
  for (const first of [...afterOf.keys()].sort((a, b) => a - b)) {
    if (seen.has(first)) continue
    const [ones, others] = [new Set([first]), new Set<number>()]
    for (const one of ones) {
      seen.add(one)
      for (const other of afterOf.get(one) ?? []) {
        others.add(other)
        for (const next of beforeOf.get(other) ?? []) ones.add(next)
      }
    }
    const sorted = (set: ReadonlySet<number>) => [...set].sort((a, b) => a - b)
    groups.push({before: sorted(ones), after: sorted(others)})
  }
  return groups
}

/** Mark the fewest groups as moved without which the others stand in the order that is given. */
export function inOrder(groups: ReadonlyArray<Omit<Group, 'isMoved'>>): Group[] {
  const kept = longestRow(groups.map(({after}) => after[0]!))
  return groups.map((group, index) => ({...group, isMoved: !kept.has(index)}))
}
