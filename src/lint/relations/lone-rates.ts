import {anyOf, lexicon, wordsOf as wordsIn} from '../../language/lexicon/lexicon.ts'
import {addsUp} from '../figures/arithmetic.ts'
import type {Sentence} from '../figures/sentence.ts'
import {isOneThing} from './done-rates.ts'
import type {Meant} from './meant.ts'
import {other, says, totals} from './meant.ts'
import type {Near} from './near.ts'
import {wordsOf} from './near.ts'
import {isAlike} from './nouns.ts'
import type {Figure} from './passage.ts'
import {between, figuresFrom, figuresIn} from './passage.ts'

const named = new RegExp(
  `(?<name>\\p{Script=Han}{1,10})(?:率|面|(?<=满意|知晓|参与|支持|信任|认可)度)${says}$`,
  'u'
)
const measured = new Set(['元', '年', '岁', '倍', '天', '个月', '小时', '分钟', '分', '%', '个百分点'])
/** They stand in many words and say little. */
const common = /[一不有人数总共全为的在理行实际会工员]/u
const next = /^[^，。；：（）]{0,10}[，（]\p{Script=Han}{2,14}$/u
const did = /已|其中|的有?$|[中里]，?有|计|完成|完$|做/u
/** 装上净化器的已有345家: of those just counted. */
const ofThese = /的(?:已经?|共|现|就)*(?:有|达到?|为|是)?$/u
const {capacity, filled} = lexicon.rates
const isCapacity = new RegExp(`(?:${anyOf(capacity)})`, 'u')
const isFilled = new RegExp(`(?:${anyOf(filled)})率`, 'u')
const ownless = /^(?:总体?|综合|平均|整体|实际|累计)/u
const otherBase = new Set(wordsIn(lexicon.rates.other_base))
const changesTo = /[降增升减](?:到|至|为)/u
const left = /剩|余|未|没|尚|还有/u
/** How far behind a rate that comes first its two numbers stand. */
const behind = 80

/**
 * What a rate means that stands beside no more than two numbers which are counted alike, whatever they are called: one is
 * within the other.
 */
export function readLone(passage: Sentence, near: Near, rate: Figure): Meant | undefined {
  const name = named.exec(rate.lead)?.groups?.name
  if (name === undefined || other.test(rate.lead)) return undefined
  if (isFilled.test(rate.lead)) return filledOf(passage, near, rate)
  return twoBefore(passage, near, rate, name) ?? threeBehind(passage, rate)
}

/** 应签214户，实际签订211户，签订率98.6%. */
function twoBefore(passage: Sentence, near: Near, rate: Figure, name: string): Meant | undefined {
  const own = near.amounts.filter(
    ({mention}) => mention.at >= near.clause && mention.at < rate.mention.at && !measured.has(mention.unit)
  )
  const part = own.at(-1)
  if (part?.mention.sense !== 'exact' || !next.test(between(passage, part, rate))) return undefined
  const [whole, ...rest] = own.slice(0, -1).filter(one => isAlike(one.mention, part.mention))
  if (!whole || rest.length > 0 || whole.mention.sense !== 'exact') return undefined
  if (whole.mention.value <= part.mention.value) return undefined
  const words = wordsOf(passage, part)
  if (other.test(words) || other.test(wordsOf(passage, whole)) || left.test(words)) return undefined
  if (between(passage, whole, part).length > 30) return undefined
  if (!ofThese.test(part.lead) && !isOneThing(whole, part, name.slice(-2))) return undefined
  // 就业率 is of those who seek work, 按期签约率 of more than was told; 降到78件 is the same at another time.
  const told = words + wordsOf(passage, whole)
  const kind = name.slice(0, -2).replace(ownless, '')
  if (otherBase.has(name.slice(-2)) || ![...kind].every(char => told.includes(char))) return undefined
  if (changesTo.test(part.lead)) return undefined
  const isCalled = [...name.slice(-2)].some(char => !common.test(char) && words.includes(char))
  return isCalled || did.test(part.lead) ? {parts: [part], whole, isSure: false} : undefined
}

/** 完成率为87.5%。需要整改的64个，销号56个，剩余8个: the whole, what was done of it, and the rest, which together come out. */
function threeBehind(passage: Sentence, rate: Figure): Meant | undefined {
  const {at} = rate.mention
  const after = figuresFrom(figuresIn(passage), at + 1, at + behind)
  const [whole, part, rest] = after
  if (!whole || !part || !rest || left.test(part.lead) || !left.test(rest.lead)) return undefined
  const isOfOne = [whole, part, rest].every(
    ({mention}) =>
      mention.mark === 'amount' &&
      mention.sense === 'exact' &&
      !measured.has(mention.unit) &&
      isAlike(mention, whole.mention)
  )
  if (!isOfOne || !addsUp([part.mention, rest.mention], whole.mention)) return undefined
  if (!totals.test(whole.lead) || (between(passage, rate, whole).match(/。/gu) ?? []).length > 1)
    return undefined
  return {parts: [part], whole, isSure: false}
}

/** 座位800个，平均每场观众624人，上座率78%: what there is room for, and what of it was taken. */
function filledOf(passage: Sentence, near: Near, rate: Figure): Meant | undefined {
  const own = near.amounts.filter(
    ({mention}) => mention.at >= near.sentence && mention.at < rate.mention.at && mention.sense === 'exact'
  )
  const rooms = own.filter(figure => isCapacity.test(`${figure.lead}${figure.mention.unit}${figure.tail}`))
  const part = own.at(-1)
  const [whole] = rooms
  if (!part || !whole || whole === part || !next.test(between(passage, part, rate))) return undefined
  if (rooms.length - (rooms.includes(part) ? 1 : 0) > 1 || measured.has(part.mention.unit)) return undefined
  const isMany = /共|累计|全年|总/u.test(part.lead) || part.mention.value > whole.mention.value
  return isMany || other.test(part.lead.replace('平均', ''))
    ? undefined
    : {parts: [part], whole, isSure: false}
}
