import type {Quantity} from '../../language/quantity.ts'
import type {Interval} from './arithmetic.ts'
import {
  agrees,
  agreesAsShare,
  asEnd,
  asPart,
  differenceOf,
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

/**
 * The message when what is said to be added each year is not a part of the whole change: 从20家增至95家，年均净增15家.
 * `isVague` where the years are only counted (五年来), maybe with the first of them.
 */
export function yearlyChangeMismatch(
  {from, to, claimed, falls = false}: Growth,
  years: number,
  isVague = false
): string | undefined {
  if (years < 2 || unitOf(from) !== unitOf(to) || claimed.sense === 'range') return undefined
  const isPoints = unitOf(claimed).endsWith('百分点')
  if (unitOf(to) === '%' ? !isPoints : unitOf(claimed) !== unitOf(to)) return undefined
  const [less, more] = falls ? [to, from] : [from, to]
  const {low, high} = differenceOf(asPart(less), asPart(more))
  // From the first year to the last there is one year less than there are years; some count them all.
  const isOf = (count: number) => agrees({low: low / count, high: high / count}, claimed)
  if (isOf(years) || isOf(years + 1) || (isVague && isOf(years - 1))) return undefined
  const each = finely((more.value - less.value) / years, claimed)
  const verb = falls ? '减少' : '增加'
  return `年均${verb}的数对不上：(${shown(more)} − ${shown(less)}) ÷ ${years} = ${each}${isPoints ? '个百分点' : ''}，文中写${said(claimed)}`
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

/** In the scale of a printed number, with one decimal at least. */
function finely(value: number, {step, decimals, scale}: Quantity): string {
  return `${Number((value / (step * 10 ** decimals)).toFixed(Math.max(1, decimals)))}${scale}`
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
