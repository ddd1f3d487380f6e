import type {Sentence} from '../figures/sentence.ts'
import {tellsMore, withoutFunction} from './changes.ts'
import {isAlike} from './nouns.ts'
import type {Figure} from './passage.ts'
import {between, figuresIn} from './passage.ts'
import {changeBy} from './said-changes.ts'
import {isBefore, timeIn, withoutTime} from './time-order.ts'

/** What something was and what it is, told beside each other with their times. */
export interface Pair {
  readonly from: Figure
  readonly to: Figure
  /** Where the second of them is among the figures of the passage. */
  readonly index: number
  /** The words that name what both are of. */
  readonly words: string
}

/** Further apart, two numbers are not told of one thing. */
const farthest = 40
const measured = new Set(['倍', '年', '周年', '个月', '成', '天', '岁'])
/** Of a part of the time, of what was meant to be, or of some of them. */
const other = /计划|目标|预计|力争|累计|其中|分别|占|每(?!亩|户|人)|以来|至今|年均|增速|[（）]|等/u

const known = new WeakMap<Sentence, ReadonlyArray<Pair>>()

/** The pairs of a passage, found once for all that ask. */
export function pairsIn(passage: Sentence): ReadonlyArray<Pair> {
  const pairs = known.get(passage) ?? readPairs(passage)
  known.set(passage, pairs)
  return pairs
}

function readPairs(passage: Sentence): Pair[] {
  const figures = figuresIn(passage)
  return figures.flatMap((second, index): Pair[] => {
    const first = figures[index - 1]
    if (!first || !isEnd(passage, first) || !isEnd(passage, second)) return []
    const gap = between(passage, first, second)
    if (!isAlike(first.mention, second.mention) || gap.length > farthest) return []
    if (other.test(gap + first.lead) || (gap.match(/[。；]/gu) ?? []).length > 1) return []
    const from = startOf(passage, first, figures[index - 2])
    const times = [
      timeIn(passage, from, first.mention.at),
      timeIn(passage, first.mention.at + 1, second.mention.at)
    ] as const
    const isFirst = isBefore(...times)
    if (isFirst === undefined || !isOneThing(passage, from, first, second)) return []
    const words = passage.skeleton.slice(from, second.mention.at) + second.tail
    return [{...(isFirst ? {from: first, to: second} : {from: second, to: first}), index, words}]
  })
}

/** Where the words of a figure begin: with its sentence, or behind the figure before it. */
function startOf({skeleton}: Sentence, {mention}: Figure, previous: Figure | undefined): number {
  const near = Math.max(previous ? previous.mention.at + 1 : 0, mention.at - 60)
  return near + /[^。；！？\n]*$/u.exec(skeleton.slice(near, mention.at))!.index
}

/** A number that something is, and not one by which it changed. */
const isEnd = (passage: Sentence, figure: Figure): boolean =>
  figure.mention.mark !== 'points' &&
  figure.mention.sense !== 'range' &&
  figure.mention.high < Infinity &&
  figure.mention.value > 0 &&
  !measured.has(figure.mention.unit) &&
  changeBy(passage, figure) === undefined &&
  !/同比|环比/u.test(figure.lead) &&
  !tellsMore.test(figure.lead)

/** Whether the words of the second number name nothing that those of the first do not. */
function isOneThing(passage: Sentence, from: number, first: Figure, second: Figure): boolean {
  const own = passage.skeleton.slice(from, first.mention.at) + first.tail
  const gap = between(passage, first, second).slice(first.tail.length)
  return isNamedIn(gap + second.tail, own)
}

/** Whether words name nothing, but for times and changes, that others do not. */
export function isNamedIn(words: string, others: string): boolean {
  const rest = withoutFunction(withoutTime(words)).replace(particles, '')
  return (
    rest === '' ||
    others.includes(rest) ||
    (rest.length > 2 && others.includes(rest.slice(0, 2)) && others.includes(rest.slice(-2)))
  )
}

const particles =
  /[，。；：、只才却还又再则也就均共来用得间\uFDD6-\uFDD9]|已经|已有|同期|同样|仅有|总数|数量|一下子|整整|足足/gu
