import {unitOf} from '../figures/arithmetic.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {without} from '../figures/sentence.ts'
import {between, figuresIn} from './passage.ts'

/** A whole and two parts. */
const least = 3

/** Two numbers that count the same thing in two units: 800户2600人, 800户、2600人, 800户（2600人）. */
interface Pair {
  readonly first: Mention
  readonly second: Mention
  readonly units: string
}

/**
 * A passage whose things are counted in two units side by side, once in each of the two, so that its relations are read
 * as if it spoke of one: 安置800户2600人，其中集中560户1820人、分散240户780人. None where nothing is counted so.
 */
export function columnsOf(passage: Sentence): ReadonlyArray<Sentence> {
  const pairs = pairsIn(passage)
  const counts = new Map<string, number>()
  for (const {units} of pairs) counts.set(units, (counts.get(units) ?? 0) + 1)
  const own = pairs.filter(({units}) => counts.get(units)! >= least)
  if (own.length === 0) return []
  return [without(passage, own.map(secondOf(passage))), without(passage, own.flatMap(firstOf(passage)))]
}

function pairsIn(passage: Sentence): Pair[] {
  const figures = figuresIn(passage)
  const pairs: Pair[] = []
  for (let at = 0; at + 1 < figures.length; at++) {
    const [a, b] = [figures[at]!, figures[at + 1]!]
    const [first, second] = [a.mention, b.mention]
    if (first.mark !== 'amount' || second.mark !== 'amount' || unitOf(first) === unitOf(second)) continue
    const gap = between(passage, a, b)
    const isClosed = gap === '（' && passage.skeleton[second.at + 1] === '）'
    if (gap !== '' && gap !== '、' && !isClosed) continue
    pairs.push({first, second, units: `${unitOf(first)} ${unitOf(second)}`})
    at++
  }
  return pairs
}

const isBracketed = ({skeleton}: Sentence, {second}: Pair): boolean => skeleton[second.at - 1] === '（'

const secondOf = (passage: Sentence) => (pair: Pair) =>
  stretch(passage, pair.first.at + 1, pair.second.at + (isBracketed(passage, pair) ? 2 : 1))

const firstOf = (passage: Sentence) => (pair: Pair) => [
  stretch(passage, pair.first.at, pair.second.at),
  ...(isBracketed(passage, pair) ? [stretch(passage, pair.second.at + 1, pair.second.at + 2)] : [])
]

const stretch = ({skeleton}: Sentence, from: number, to: number) => ({
  0: skeleton.slice(from, to),
  index: from
})
