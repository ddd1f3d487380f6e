import type {Related} from '../../finding.ts'
import type {FoundQuantity} from '../../language/quantity.ts'
import {findQuantities, halfWidth} from '../../language/quantity.ts'
import type {Place, Text} from '../text.ts'

/** What stands in a skeleton for a quantity or a year. No text can hold these characters otherwise. */
export const marks = {
  amount: '\uFDD6',
  rate: '\uFDD7',
  points: '\uFDD8',
  year: '\uFDD9'
} as const

export type Mark = keyof typeof marks

/** A year or a date with its year, as it is written: `2022年底`. */
export interface Year {
  readonly mark: 'year'
  readonly year: number
  readonly printed: string
  readonly start: number
  readonly end: number
  /** Where its mark is in the skeleton. */
  readonly at: number
}

/** A quantity in a sentence. */
export interface Mention extends FoundQuantity {
  readonly mark: 'amount' | 'rate' | 'points'
  /** Where its mark is in the skeleton. */
  readonly at: number
}

/** What the marks of a skeleton stand for. */
export type Marked = Mention | Year

/** Before the skeleton is made. */
type Unplaced = Omit<Mention, 'at'> | Omit<Year, 'at'>

/**
 * A sentence up to its full stop, with its quantities and years. Offsets count in `text.value`. In the `skeleton`
 * each of them is one character (`marks`), commas and brackets are full-width, and brackets without numbers are
 * left out, so that patterns over it stay short.
 */
export interface Sentence {
  readonly text: Text
  readonly start: number
  readonly value: string
  /** The headings that it stands under. */
  readonly heading: string
  readonly skeleton: string
  readonly marked: ReadonlyArray<Marked>
}

const year = /(?<!\d)((?:1[0-9]|20)\d\d) ?年(?:底|末|初|度|(?:[01]?\d月(?:[0-3]?\d日)?(?:底|末|初)?))?/g
// Up to the full stop. One that is longer than any sentence (a table in one line) is cut, so that no pattern gets slow.
const sentence = /[^。！？\n]{1,600}(?:[。！？]|(?=\n)|$|[；，])|[^。！？\n]{1,600}/g
const mayCount = /[\d０-９]|分之|[近上超过逾][百千万亿]/
const wide: Readonly<Record<string, string>> = {',': '，', ';': '；', ':': '：', '(': '（', ')': '）'}

/** The sentences of a text that have a quantity in them, and the whole text as one, where it has two to relate. */
export interface Reading {
  readonly sentences: ReadonlyArray<Sentence>
  readonly passage?: Sentence
}

const nothing: Reading = {sentences: []}

/** Read the quantities of a text in their sentences. */
export function readQuantities(text: Text, heading = ''): Reading {
  if (!mayCount.test(text.value)) return nothing
  const quantities = findQuantities(text.value).map(mentionOf)
  if (quantities.length === 0) return nothing
  const years = [...halfWidth(text.value).matchAll(year)].map(
    ({0: printed, 1: digits, index}): Omit<Year, 'at'> => ({
      mark: 'year',
      year: Number(digits),
      printed,
      start: index,
      end: index + printed.length
    })
  )
  const found = [...quantities, ...years].sort((a, b) => a.start - b.start)
  const sentences: Sentence[] = []
  const plain = plainly(text.value)
  let next = 0
  for (const {0: value, index: start} of text.value.matchAll(sentence)) {
    const end = start + value.length
    const own: Unplaced[] = []
    for (; next < found.length && found[next]!.start < end; next++)
      if (found[next]!.end <= end) own.push(found[next]!)
    if (own.some(({mark}) => mark !== 'year'))
      sentences.push(sentenceOf({text, heading, start, value}, plain, own))
  }
  const passage = quantities.length > 1 ? passageOf(sentences, plain) : undefined
  return {sentences, ...(passage && {passage})}
}

/** The sentences of one text as one, with the same quantities; `plain` is the whole text with full-width marks. */
function passageOf(sentences: ReadonlyArray<Sentence>, plain: string): Sentence | undefined {
  const [first] = sentences
  if (!first) return undefined
  if (first.start === 0 && first.value.length === plain.length) return first
  let skeleton = ''
  let from = 0
  const marked: Marked[] = []
  for (const one of sentences) {
    skeleton += plain.slice(from, one.start).replace(aside, '')
    const shift = skeleton.length
    for (const mention of one.marked) marked.push({...mention, at: mention.at + shift})
    skeleton += one.skeleton
    from = one.start + one.value.length
  }
  skeleton += plain.slice(from).replace(aside, '')
  const {text, heading} = first
  return {text, heading, start: 0, value: text.value, skeleton, marked}
}

/** 达 and 仅 are verbs of the sentence, not of the number. */
function mentionOf(found: FoundQuantity): Omit<Mention, 'at'> {
  const verb =
    found.qualifiers.length > 0 ? (/^(?:达到|高达|多达|达|仅) ?/.exec(found.printed)?.[0].length ?? 0) : 0
  if (verb === 0) return Object.assign(found, {mark: markOf(found)})
  const printed = found.printed.slice(verb)
  return {...found, start: found.start + verb, printed, mark: markOf(found)}
}

function markOf({unit}: FoundQuantity): Mention['mark'] {
  if (unit === '%' || unit === '‰') return 'rate'
  return unit === '个百分点' || unit === '百分点' ? 'points' : 'amount'
}

/** `plain` is the whole text with full-width marks (`plainly`). */
function sentenceOf(
  {text, heading, start, value}: Pick<Sentence, 'text' | 'heading' | 'start' | 'value'>,
  plain: string,
  own: ReadonlyArray<Unplaced>
): Sentence {
  let skeleton = ''
  let from = start
  const marked: Marked[] = []
  for (const mention of own) {
    skeleton += plain.slice(from, mention.start)
    // It was made here; a copy of each would take as long as to find it.
    marked.push(Object.assign(mention, {at: skeleton.length}))
    skeleton += marks[mention.mark]
    from = mention.end
  }
  skeleton += plain.slice(from, start + value.length)
  return withoutBrackets({text, heading, start, value, skeleton, marked})
}

/** With full-width marks, one for one, and nothing that skeletons have for a quantity. */
const plainly = (words: string) => words.replace(/[,;:()\uFDD0-\uFDEF]/g, char => wide[char] ?? ' ')

const aside = /（[^（）\uFDD6-\uFDD9]*）/g

/** Brackets without a number say more about the words before them; patterns read on over them. */
function withoutBrackets(sentence: Sentence): Sentence {
  return sentence.skeleton.includes('（')
    ? without(sentence, [...sentence.skeleton.matchAll(aside)])
    : sentence
}

/** A sentence without some stretches of its skeleton, in order, and without the marks in them. */
export function without(
  sentence: Sentence,
  gaps: ReadonlyArray<{readonly 0: string; readonly index: number}>
): Sentence {
  if (gaps.length === 0) return sentence
  let skeleton = ''
  let from = 0
  let next = 0
  const marked: Marked[] = []
  for (const {0: gap, index} of gaps) {
    for (; next < sentence.marked.length && sentence.marked[next]!.at < index; next++)
      marked.push({...sentence.marked[next]!, at: sentence.marked[next]!.at - from + skeleton.length})
    skeleton += sentence.skeleton.slice(from, index)
    from = index + gap.length
    while (next < sentence.marked.length && sentence.marked[next]!.at < from) next++
  }
  for (const mention of sentence.marked.slice(next))
    marked.push({...mention, at: mention.at - from + skeleton.length})
  return {...sentence, skeleton: skeleton + sentence.skeleton.slice(from), marked}
}

/** Those of a row in order whose place is from `from` up to `to`. */
export function within<One>(
  row: ReadonlyArray<One>,
  from: number,
  to: number,
  placeOf: (one: One) => number
): ReadonlyArray<One> {
  let [low, high] = [0, row.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (placeOf(row[middle]!) < from) low = middle + 1
    else high = middle
  }
  let end = low
  while (end < row.length && placeOf(row[end]!) < to) end++
  return row.slice(low, end)
}

/** The marks of the skeleton from `from` up to `to`. */
export function markedIn(sentence: Sentence, from: number, to: number): ReadonlyArray<Marked> {
  return within(sentence.marked, from, to, ({at}) => at)
}

export const isMention = (marked: Marked): marked is Mention => marked.mark !== 'year'

/** A pattern over skeletons, written with A, P, D and Y for an amount, a rate, percentage points and a year. */
export function pattern(source: string, flags = 'gu'): RegExp {
  const letters: Readonly<Record<string, string>> = {
    A: marks.amount,
    P: marks.rate,
    D: marks.points,
    Y: marks.year
  }
  return new RegExp(
    source.replace(/[APDY]/g, letter => letters[letter]!),
    flags
  )
}

/** Where a mention stands in the draft or the file. Undefined for the template's own words. */
export function placeOf(sentence: Sentence, {start, end}: {start: number; end: number}): Place | undefined {
  return sentence.text.place(start, end)
}

/** The figure of the data block that a mention was inserted for. */
export function figureAt({text}: Sentence, {start, end}: {start: number; end: number}): string | undefined {
  return text.pieces.find(piece => piece.start < end && start < piece.end && piece.figure !== undefined)
    ?.figure
}

/** Related places for a finding, by what to say of each. */
export function relatedIn(
  sentence: Sentence,
  mentions: Readonly<Record<string, {start: number; end: number}>>
): Related[] {
  return Object.entries(mentions).flatMap(([message, mention]) => {
    const place = placeOf(sentence, mention)
    return place ? [{message, range: place.range}] : []
  })
}
