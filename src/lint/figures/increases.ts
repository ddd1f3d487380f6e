import type {Quantity} from '../../language/quantity.ts'
import type {Interval} from './arithmetic.ts'
import {agrees, percent, said, shown, unitOf} from './arithmetic.ts'
import {saysConstantPrices} from './claims.ts'
import type {Mention, Sentence} from './sentence.ts'
import {isMention, markedIn, pattern} from './sentence.ts'

/** A rate that does not fit the amount that it is the rate of. */
export interface Increase {
  readonly to: Mention
  readonly change: Mention
  readonly claimed: Mention
  readonly message: string
}

// 达8.6亿元，比上年增加0.4亿元，增长4.9%
const increase = pattern(
  'A[，（][比较](?:上年|去年|上一年|Y)(?:同期|末|底)?(?:净|共)?(?<verb>增加|增长|提高|多|减少|下降|降低|少)了?A[，、](?<rate>增长|增幅|增速|提高|上升|下降|减少|降低|降幅)(?:率|幅度)?了?(?:为|达到|达|是)?P'
)
const falls = /减少|下降|降/
// Their growth is told at constant prices or on another basis, whether that is said or not.
const otherBasis = /生产总值|增加值|产值|GDP|零售总额|固定资产|口径|剔除|扣除/

/** What grew by an amount and by a rate since a time, where the one is not the other. */
export function increasesIn(sentence: Sentence): Increase[] {
  const {skeleton, value} = sentence
  if (!/[比较][上去\uFDD9]/.test(skeleton) || otherBasis.test(value) || saysConstantPrices(value)) return []
  return [...skeleton.matchAll(increase)].flatMap(({0: words, index, groups}): Increase[] => {
    const {verb = '', rate = ''} = groups!
    const isLess = falls.test(verb) || verb === '少'
    const [to, change, claimed] = markedIn(sentence, index, index + words.length).filter(isMention)
    if (!to || !change || !claimed || unitOf(to) !== unitOf(change) || isLess !== falls.test(rate)) return []
    const message = increaseMismatch(to, change, claimed, isLess)
    return message === undefined ? [] : [{to, change, claimed, message}]
  })
}

/** The message when a rate is not that of an amount which changed by another. */
export function increaseMismatch(
  to: Quantity,
  change: Quantity,
  claimed: Quantity,
  isLess: boolean
): string | undefined {
  const before = isLess ? to.value + change.value : to.value - change.value
  const computed = rateOf(change, to, isLess)
  if (before <= 0 || !computed || agrees(computed, claimed)) return undefined
  const sum = `${shown(change)} ÷ (${shown(to)} ${isLess ? '+' : '−'} ${shown(change)})`
  const is = percent((change.value / before) * 100, claimed.decimals)
  return `${isLess ? '下降' : '增长'}对不上：${sum} = ${is}，文中写${said(claimed)}`
}

/** What the change is of what there was before, in percent. */
function rateOf(change: Interval, to: Interval, isLess: boolean): Interval | undefined {
  if (isLess)
    return {
      low: (change.low / (to.high + change.low)) * 100,
      high: (change.high / (to.low + change.high)) * 100
    }
  if (!(to.low > change.high)) return undefined
  return {
    low: (change.low / (to.high - change.low)) * 100,
    high: (change.high / (to.low - change.high)) * 100
  }
}
