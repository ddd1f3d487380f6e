import type {Sentence} from '../figures/sentence.ts'
import type {Figure} from './passage.ts'
import {figuresFrom, figuresIn} from './passage.ts'

/** What stands near a figure: in its clause of a sentence, in its sentence, and from the sentence before on. */
export interface Near {
  /** Where the part between semicolons, the sentence, and the sentence before it begin. */
  readonly clause: number
  readonly sentence: number
  readonly before: number
  /** Where the sentence, or its part up to a semicolon, ends. */
  readonly end: number
  /** The amounts from the sentence before to that end, without ranges and open ends. */
  readonly amounts: ReadonlyArray<Figure>
}

/** Further away, nothing is told of one thing. */
const reach = 240

/** The surroundings in which the numbers are that a figure was worked out from. */
export function nearOf(passage: Sentence, {mention}: Figure): Near {
  const {skeleton} = passage
  const far = Math.max(0, mention.at - reach)
  const head = skeleton.slice(far, mention.at)
  const sentence = far + lastEnd(head, head.length) + 1
  const before = far + (sentence > far ? lastEnd(head, sentence - far - 2) + 1 : 0)
  const clause = Math.max(sentence, far + head.lastIndexOf('；') + 1)
  const stop = skeleton.slice(mention.at, mention.at + reach).search(/[。！？；\n]/u)
  const end = stop < 0 ? Math.min(skeleton.length, mention.at + reach) : mention.at + stop
  const amounts = figuresFrom(figuresIn(passage), before, end).filter(isWorth)
  return {clause, sentence, before, end, amounts}
}

/** An amount that others are worked out from: no range, no open end, no age, and not that of each. */
const isWorth = ({mention: {mark, sense, high, value, unit}, lead}: Figure): boolean =>
  mark === 'amount' &&
  sense !== 'range' &&
  high < Infinity &&
  value > 0 &&
  !/^周?岁$/u.test(unit) &&
  !lead.endsWith('每')

/** The amounts near a figure, and those of the sentence after it. */
export function amountsAround(passage: Sentence, near: Near): ReadonlyArray<Figure> {
  const {skeleton} = passage
  if (!/[。！？\n]/u.test(skeleton[near.end] ?? '')) return near.amounts
  const stop = skeleton.slice(near.end + 1, near.end + reach).search(/[。！？\n]/u)
  const end = stop < 0 ? near.end + reach : near.end + 1 + stop
  return [...near.amounts, ...figuresFrom(figuresIn(passage), near.end, end).filter(isWorth)]
}

const ends = ['。', '！', '？', '\n']

function lastEnd(words: string, from: number): number {
  return from < 0 ? -1 : Math.max(...ends.map(mark => words.lastIndexOf(mark, from)))
}

/** The words of a figure: from the mark before it to the mark after it, and the clause without a figure that leads up to it. */
export function wordsOf({skeleton}: Sentence, {mention, lead, tail}: Figure): string {
  const from = mention.at - lead.length
  if (!/[，：]/u.test(skeleton[from - 1] ?? '')) return lead + tail
  const before = /[^，。；：！？（）\uFDD6-\uFDD9]{1,24}$/u.exec(
    skeleton.slice(Math.max(0, from - 26), from - 1)
  )
  const opens = before ? (skeleton[from - 1 - before[0].length - 1] ?? '。') : ''
  return before && /[，。；：！？\n]/u.test(opens) ? `${before[0]} ${lead}${tail}` : lead + tail
}
