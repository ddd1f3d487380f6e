import type {Path} from '../../finding.ts'
import type {Quantity} from '../../language/quantity.ts'
import {parseQuantity} from '../../language/quantity.ts'
import type {Figure} from '../../model/schema.ts'
import type {Value} from '../../model/value.ts'
import {placeIn} from '../../model/value.ts'
import type {Subject} from '../rule.ts'
import type {Text} from '../text.ts'
import type {Sentence} from './sentence.ts'
import {readQuantities} from './sentence.ts'

/** All quantities of a subject: those of the data block, and those of the text in their sentences. */
export interface Ledger {
  readonly figures: ReadonlyMap<string, Entry>
  readonly sentences: ReadonlyArray<Sentence>
  /** The same by the paragraph, where it has two quantities at least. */
  readonly passages: ReadonlyArray<Sentence>
  /** Whether a note says that all growth in the article is at constant prices. */
  readonly isAtConstantPrices: boolean
}

/** A figure of the data block with its quantities read. */
export interface Entry {
  readonly name: string
  /** What to call it: its full name, or its key. */
  readonly label: string
  readonly figure: Figure
  /** The value, or that of the only period. Undefined when it is not filled in, or there is a choice. */
  readonly worth: Worth | undefined
  readonly points: ReadonlyArray<Point>
}

/** A quantity of the data block, and where it was typed. */
export interface Worth {
  readonly quantity: Quantity
  readonly value: Value
}

export interface Point extends Worth {
  readonly time: string
  readonly year: number | undefined
}

const ledgers = new WeakMap<Subject, Ledger>()

/** The ledger of a subject, made once for all rules. */
export function ledgerOf(subject: Subject): Ledger {
  const known = ledgers.get(subject)
  if (known) return known
  const entries = Object.entries(subject.draft?.figures ?? {})
  const ledger = {
    figures: new Map(entries.map(([name, figure]) => [name, entryOf(name, figure)])),
    ...sentencesIn(subject.texts),
    isAtConstantPrices: subject.texts.some(({value}) => /[均都][^，。；]{0,4}(?:可比|不变)价/.test(value))
  }
  ledgers.set(subject, ledger)
  return ledger
}

function sentencesIn(texts: ReadonlyArray<Text>): Pick<Ledger, 'sentences' | 'passages'> {
  const headings: string[] = []
  const sentences: Sentence[] = []
  const passages: Sentence[] = []
  for (const text of texts) {
    if (text.block === 'heading' || text.block === 'run-in') {
      headings.length = Math.min(headings.length, text.depth)
      headings[text.depth] = text.value
    }
    if (!read.has(text.block)) continue
    const {sentences: found, passage} = readQuantities(text, headings.join('\n'))
    for (const sentence of found) sentences.push(sentence)
    if (passage) passages.push(passage)
  }
  return {sentences, passages}
}

const read = new Set(['paragraph', 'run-in', 'caption', 'deck', 'heading', 'title'])

/** The quantity of a field, when it is filled in and is one. */
export function worthOf(value: Value | undefined): Worth | undefined {
  if (!value || value.slot !== undefined) return undefined
  const quantity = parseQuantity(value.text)
  return quantity && {quantity, value}
}

function entryOf(name: string, figure: Figure): Entry {
  const points = (figure.points ?? []).flatMap(({time, value}): Point[] => {
    const worth = worthOf(value)
    return worth ? [{...worth, time: time.text, year: yearIn(time.text)}] : []
  })
  const only = points.length === 1 && figure.points?.length === 1 ? points[0] : undefined
  return {name, label: figure.label?.text ?? name, figure, points, worth: worthOf(figure.value) ?? only}
}

export function yearIn(text: string): number | undefined {
  const found = /(?<!\d)((?:1[0-9]|20)\d\d)(?!\d)/.exec(text)
  return found ? Number(found[1]) : undefined
}

/** The quantity of the figure that a field names, at the time of the one who names it; of another year, it is none. */
export function namedBy(ledger: Ledger, name: Value | undefined, by: Entry): Worth | undefined {
  const entry = name && ledger.figures.get(name.text)
  if (!entry) return undefined
  const year = yearIn(by.figure.time?.text ?? '')
  const point = entry.points.find(point => year !== undefined && point.year === year)
  if (point || !entry.worth) return point
  const other = yearIn(entry.figure.time?.text ?? '')
  return year !== undefined && other !== undefined && year !== other ? undefined : entry.worth
}

/** The place of a value, as a finding wants it. */
export function at(value: Value): {path: Path; range: ReturnType<typeof placeIn>} {
  return {path: value.path, range: placeIn(value)}
}

/** A related place. */
export function also(message: string, value: Value) {
  return {message, range: placeIn(value)}
}
