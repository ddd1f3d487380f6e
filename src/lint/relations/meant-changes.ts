import {agrees, changesBy, differenceOf, growthOf, negative, unitOf} from '../figures/arithmetic.ts'
import {saysConstantPrices} from '../figures/claims.ts'
import {increaseMismatch} from '../figures/growth.ts'
import type {Mention, Sentence, Year} from '../figures/sentence.ts'
import {markedIn} from '../figures/sentence.ts'
import type {Change} from './changes.ts'
import {changeSaid, countsAtConstantPrices, saysEarlier, tellsMore, withoutFunction} from './changes.ts'
import type {Near} from './near.ts'
import {nearOf, wordsOf} from './near.ts'
import type {Figure} from './passage.ts'
import {between, figuresFrom, figuresIn, nounOf} from './passage.ts'

/** A change that comes out of no two numbers near it, though what was and what is are there. */
export interface MeantChange extends Omit<Change, 'years' | 'isByCustom'> {
  /** By how much it changed, where that is told instead of what was. */
  readonly change?: Mention
  /** Whether it only comes out where the numbers were rounded much more than they look. */
  readonly isRounded: boolean
  /** Whether the words say which is of which time. */
  readonly isSure: boolean
}

/** Of a part of the time, of what was meant to be, or of much at once. */
const other =
  /计划|目标|预计|力争|累计|年均|平均每年|季度|上半年|[上当本]月|[一二三四五六七八九十\d\uFDD6]月|增速|占|每|分别|其中|左右|倍/u
const mayChange = /[增升高降减少多涨跌低扩缩压落]/u

/** The changes of a passage that come out of no two numbers near them. */
export function meantChangesOf(passage: Sentence): MeantChange[] {
  if (!mayChange.test(passage.skeleton)) return []
  const figures = figuresIn(passage)
  return figures.flatMap((claimed, index): MeantChange[] => {
    const {mention, lead} = claimed
    // 新增48座，拆除10座: not all that changed.
    if (mention.mark === 'amount' && lead.includes('新增')) return []
    if (index === 0 || mention.sense === 'range' || !mayChange.test(lead)) return []
    const said = changeSaid(passage, claimed)
    if (!said || said.isYearly || countsAtConstantPrices(lead)) return []
    const found = read(passage, claimed, said.falls, said.thing)
    return found ? [found] : []
  })
}

function read(passage: Sentence, claimed: Figure, falls: boolean, thing: string): MeantChange | undefined {
  const near = nearOf(passage, claimed)
  const all = figuresFrom(figuresIn(passage), near.before, near.end)
  const ends = endsOf(passage, all, claimed, near, thing)
  const [a, b] = ends
  const from = Math.min(a?.mention.at ?? claimed.mention.at, claimed.mention.at)
  const to = Math.max(b?.mention.at ?? 0, claimed.mention.at)
  const words = passage.skeleton.slice(Math.max(near.before, from - (a?.lead.length ?? 0) - 12), to)
  if (!a || other.test(words) || countsAtConstantPrices(words)) return undefined
  const said = passage.text.value.slice(Math.max(0, a.mention.start - 60), claimed.mention.end + 24)
  // 增幅约为21.5%
  if (/[约近][为达]?(?:到|至)?$/u.test(claimed.lead)) return undefined
  const isRounded = comesOut(all, claimed, falls)
  if (saysConstantPrices(said) || (isRounded && comesOut(all.map(asTyped), claimed, falls))) return undefined
  const common = {claimed: claimed.mention, falls, isRounded}
  if (!b) {
    if (isRounded) return undefined
    const change = ofDifference(passage, all, claimed, a, falls)
    if (!change || !/[比较与同](?:上|去|前|比|年初|\uFDD9)|同比|环比/u.test(words)) return undefined
    return isRest(thing, a, a)
      ? {from: a.mention, to: a.mention, change: change.mention, ...common, isSure: false}
      : undefined
  }
  if (ends.length > 2 || !isOneThing(passage, a, b) || !isRest(thing, a, b)) return undefined
  const years = yearsOf(passage, a, b, near.before)
  const own = markedIn(passage, b.mention.at, claimed.mention.at).filter(
    (one): one is Year => one.mark === 'year'
  )
  if (own.some(({year}) => !years.includes(year))) return undefined
  const times = timesOf(passage, [a, b], years, near.before)
  const isDated = years[0] === undefined && years[1] !== undefined
  if (!times && !(isDated && /同比|比上年|比去年|较上年|较去年/u.test(claimed.lead))) return undefined
  const [then, now] = times ?? (falls === a.mention.value > b.mention.value ? [a, b] : [b, a])
  // A verb against the numbers is told as such.
  if (falls ? now.mention.low > then.mention.high : now.mention.high < then.mention.low) return undefined
  if (isRounded && !(times && isFarOff(then.mention, now.mention, claimed.mention))) return undefined
  return {from: then.mention, to: now.mention, ...common, isSure: times !== undefined}
}

/** What was and what is: two before the change in its clause, in its sentence, on both sides of it, or one in the sentence before. */
function endsOf(
  passage: Sentence,
  all: ReadonlyArray<Figure>,
  claimed: Figure,
  near: Near,
  thing: string
): ReadonlyArray<Figure> {
  const some = all.filter(figure => figure !== claimed && isEnd(passage, figure, claimed))
  const between_ = (from: number, to: number) =>
    some.filter(({mention}) => mention.at >= from && mention.at < to)
  const {at} = claimed.mention
  const own = between_(near.clause, at)
  if (own.length > 2) {
    const rest = withoutFunction(thing)
    const named = rest === '' ? [] : own.filter(figure => wordsOf(passage, figure).includes(rest.slice(0, 2)))
    return named.length === 2 ? named : own.length === 3 && isFollowed(passage, own) ? own.slice(-2) : own
  }
  if (own.length === 2) return own
  const sentence = between_(near.sentence, at)
  if (sentence.length === 2) return sentence
  const around = between_(near.clause, near.end)
  if (around.length === 2) return around
  const [only] = own
  if (!only || !isCompared(passage, only)) return own
  const last = between_(near.before, near.sentence).findLast(
    one => unitOf(one.mention) === unitOf(only.mention)
  )
  return last ? [last, only] : own
}

/** The last two of three stand beside each other, in a clause of their own. */
const isFollowed = (passage: Sentence, [, b, c]: ReadonlyArray<Figure>): boolean =>
  b !== undefined &&
  c !== undefined &&
  /^[^，。；、]{0,12}[到至为][^，。；、]{0,8}$/u.test(between(passage, b, c))

/** By how much something changed, where that stands beside the rate: 比上年增加60万人次. */
const ofDifference = (
  passage: Sentence,
  all: ReadonlyArray<Figure>,
  claimed: Figure,
  now: Figure,
  falls: boolean
): Figure | undefined => {
  if (claimed.mention.mark !== 'rate') return undefined
  const change = all.find(
    one =>
      one.mention.at > now.mention.at &&
      one.mention.at < claimed.mention.at &&
      isDifference(passage, one, now)
  )
  const isWrong = change && increaseMismatch(now.mention, change.mention, claimed.mention, falls)
  return isWrong ? change : undefined
}

/** Whether a number may be what was or what is: counted as what is claimed, or where that is a rate, in any unit. */
function isEnd(passage: Sentence, figure: Figure, {mention}: Figure): boolean {
  const own = figure.mention
  if (own.sense === 'range' || own.high === Infinity || own.value <= 0) return false
  const isCounted =
    mention.mark === 'points' ? own.mark === 'rate' : own.mark === 'amount' && !times.has(own.unit)
  if (!isCounted || (mention.mark === 'amount' && unitOf(own) !== unitOf(mention))) return false
  return changeSaid(passage, figure) === undefined && !tellsMore.test(figure.lead)
}

const times = new Set(['倍', '年', '周年', '个月', '成'])

/** 与2010年的72万人相比 */
const isCompared = (passage: Sentence, {mention}: Figure): boolean =>
  /[比较与同][^，。；]*\uFDD9[^，。；]*$/u.test(
    passage.skeleton.slice(Math.max(0, mention.at - 30), mention.at)
  )

const isDifference = (passage: Sentence, one: Figure, {mention}: Figure): boolean =>
  one.mention.mark === 'amount' &&
  unitOf(one.mention) === unitOf(mention) &&
  (changeSaid(passage, one) !== undefined || tellsMore.test(one.lead))

/** As if nothing had been rounded. */
const asTyped = (figure: Figure): Figure => ({
  ...figure,
  mention: {...figure.mention, low: figure.mention.value, high: figure.mention.value}
})

/** Whether a rate is far from what the two numbers give as they are typed: 25% of 15亿 and 18亿, of which 20% comes out. */
function isFarOff(then: Mention, now: Mention, {mark, sense, value}: Mention): boolean {
  const rate = Math.abs(now.value / then.value - 1) * 100
  const isTyped = [then, now].every(one => one.sense === 'exact')
  return mark === 'rate' && sense === 'exact' && isTyped && Math.abs(rate - value) > Math.max(1, rate * 0.1)
}

/** Whether the change is that of any two numbers near it, or that of a number which changed by another. */
function comesOut(figures: ReadonlyArray<Figure>, {mention}: Figure, falls: boolean): boolean {
  const some = figures.map(one => one.mention).filter(one => one !== mention && one.high < Infinity)
  return some.some(a =>
    some.some(b => {
      if (a === b || unitOf(a) !== unitOf(b)) return false
      const [less, more] = a.value <= b.value ? [a, b] : [b, a]
      if (mention.mark === 'rate') {
        if (a.mark !== 'amount') return false
        const up = growthOf(less, more)
        const down = negative(growthOf(more, less))
        if (agrees(up, mention) || agrees(down, mention)) return true
        return (falls || less.value < more.value) && !increaseMismatch(more, less, mention, falls)
      }
      return changesBy(less, more, mention) || agrees(differenceOf(less, more), mention)
    })
  )
}

/** The years that stand before two numbers. */
const yearsOf = (
  passage: Sentence,
  a: Figure,
  b: Figure,
  from: number
): ReadonlyArray<number | undefined> => [
  yearIn(passage, Math.max(from, a.mention.at - 24), a),
  yearIn(passage, a.mention.at, b)
]

/** What was and what is, as their times say; none where they say nothing. */
function timesOf(
  passage: Sentence,
  [a, b]: readonly [Figure, Figure],
  [one, two]: ReadonlyArray<number | undefined>,
  from: number
): [then: Figure, now: Figure] | undefined {
  if (one !== undefined && two !== undefined) return one === two ? undefined : one < two ? [a, b] : [b, a]
  const first = passage.skeleton.slice(Math.max(from, a.mention.at - 24), a.mention.at)
  // 与去年相比增长5.1%；投递3.3亿件: what is said of the growth of the one is not of the other.
  const gap = between(passage, a, b)
  const second = /[\uFDD6-\uFDD8；。]/u.test(gap) ? gap.slice(gap.search(/[^，；。]*$/u)) : gap
  const isFirst = saysEarlier(first) || /[由从自](?:[^，。；]*)$/u.test(first)
  const isSecond = saysEarlier(second) || (/[比较与同](?:[^，。；]*)$/u.test(second) && two !== undefined)
  if (isFirst === isSecond) return undefined
  return isFirst ? [a, b] : [b, a]
}

function yearIn(passage: Sentence, from: number, {mention}: Figure): number | undefined {
  const years = markedIn(passage, from, mention.at).filter((one): one is Year => one.mark === 'year')
  return years.at(-1)?.year
}

/** Whether both are counted alike, and the words of the one name nothing that those of the other do not. */
function isOneThing(passage: Sentence, a: Figure, b: Figure): boolean {
  if (unitOf(a.mention) !== unitOf(b.mention)) return false
  const gap = between(passage, a, b)
  if (/[\uFDD7\uFDD8]/u.test(gap) && !saysEarlier(gap.slice(gap.search(/[^，；。]*$/u)))) return false
  if (gap.length > 60 || (gap.includes('、') && !/^[^，。；]{0,4}、\uFDD9[^，。；、]{0,4}$/u.test(gap)))
    return false
  if (isRest(nounOf(b), a, a) || isRest(nounOf(a), b, b)) return true
  if (!isCompared(passage, b)) return false
  // 户籍人口与2010年普查的33万人相比; where nothing is named before 与, it is what was just told.
  const {at} = b.mention
  const clause = /[^，。；：！？]*$/u.exec(passage.skeleton.slice(Math.max(0, at - 40), at))![0]
  const noun = nounOf(a)
  return (
    /^[比较与同]/u.test(clause) ||
    [...noun].slice(1).some((_, from) => clause.includes(noun.slice(from, from + 2)))
  )
}

/** Whether words, but for those of time and change, stand beside one of two numbers, as far as two characters go. */
function isRest(words: string, a: Figure, b: Figure): boolean {
  const rest = withoutFunction(words)
  const known = `${a.lead}${a.tail}${b.lead}${b.tail}`
  return rest.length < 2 || rest.split(' ').some(word => word.length > 1 && known.includes(word.slice(-2)))
}
