import type {Quantity} from '../../language/quantity.ts'
import type {Interval} from './arithmetic.ts'
import {
  agrees,
  agreesAsShare,
  asEnd,
  growthOf,
  negative,
  percent,
  said,
  shown,
  unitOf,
  yearlyGrowthOf
} from './arithmetic.ts'

/** What is claimed to have grown, from when to when, and by how much. */
export interface Growth {
  readonly from: Quantity
  readonly to: Quantity
  readonly claimed: Quantity
  /** Whether the claim says how much less it is. */
  readonly falls?: boolean
  /** Whether it is said to be at current prices (false) or nothing is said of prices (undefined). */
  readonly isConstantPrice?: boolean
}

const constantPriceHint = '；如果是可比价增速，请写明“按可比价计算”'

/** The message when an average yearly growth is not the one that leads from one value to the other. */
export function averageMismatch(growth: Growth, years: number): string | undefined {
  const {from, to, claimed, falls = false} = growth
  if (!isComparable(growth) || years < 1) return undefined
  const computed = yearlyGrowthOf(from, to, years)
  if (agrees(falls ? negative(computed) : computed, claimed)) return undefined
  const rate = Math.abs((to.value / from.value) ** (1 / years) - 1) * 100
  const power = `(${shown(to)} ÷ ${shown(from)})^(1/${years})`
  const sum = to.value < from.value ? `1 − ${power}` : `${power} − 1`
  const isMoney = unitOf(to) === '元' && growth.isConstantPrice === undefined
  return (
    `年均${falls ? '下降' : '增长'}对不上：${sum} = ${percent(rate, Math.max(2, claimed.decimals))}` +
    `${isMoney ? '（现价复合增速）' : ''}，文中写${falls ? '下降' : ''}${said(claimed)}${isMoney ? constantPriceHint : ''}`
  )
}

/** Whether a claimed average is so near that the mean of the yearly rates may be meant, which is no compound rate. */
export function isNearAverage({from, to, claimed}: Growth, years: number): boolean {
  const rate = Math.abs((to.value / from.value) ** (1 / years) - 1) * 100
  return Math.abs(rate - claimed.value) < 0.5
}

/** The message when a yearly growth does not make a value so many times itself in so many years. */
export function powerMismatch(times: Quantity, years: number, claimed: Quantity): string | undefined {
  if (times.value <= 0 || unitOf(claimed) !== '%') return undefined
  const one = {low: 1, high: 1}
  if (agrees(yearlyGrowthOf(one, times, years), claimed)) return undefined
  const rate = (times.value ** (1 / years) - 1) * 100
  return `年均增长对不上：${shown(times)}^(1/${years}) − 1 = ${percent(rate, Math.max(2, claimed.decimals))}，文中写${said(claimed)}`
}

/** The message when a growth from one value to the other is not the one claimed. */
export function growthMismatch(name: string, growth: Growth): string | undefined {
  const {from, to, claimed, falls = false} = growth
  if (!isComparable(growth)) return undefined
  const computed = growthOf(asEnd(from, to), asEnd(to, from))
  if (agrees(falls ? negative(computed) : computed, claimed)) return undefined
  const rate = Math.abs(to.value / from.value - 1) * 100
  const sum =
    to.value < from.value ? `1 − ${shown(to)} ÷ ${shown(from)}` : `${shown(to)} ÷ ${shown(from)} − 1`
  const isMoney = unitOf(to) === '元' && growth.isConstantPrice === undefined
  return (
    `${name}${falls ? '下降' : '增长'}对不上：${sum} = ${percent(rate, claimed.decimals)}` +
    `${isMoney ? '（现价）' : ''}，文中写${falls ? '下降' : ''}${said(claimed)}${isMoney ? constantPriceHint : ''}`
  )
}

/** Amounts of one unit, and a rate; the growth of a rate is a matter of percentage points. */
function isComparable({from, to, claimed, isConstantPrice}: Growth): boolean {
  if (isConstantPrice || from.value <= 0 || to.value <= 0) return false
  return unitOf(from) === unitOf(to) && unitOf(from) !== '%' && unitOf(claimed) === '%'
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
  // Of rounded numbers the last digit is not sure.
  if (before <= 0 || !computed || agreesAsShare(computed, claimed)) return undefined
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
