import type {Quantity} from '../../model/quantity.ts'
import {sameUnit} from '../../model/units.ts'

/** All values from `low` to `high`. Rounded numbers and bounds are computed with as what they may stand for. */
export interface Interval {
  readonly low: number
  readonly high: number
}

/** `part` of `whole`, in percent. */
export function shareOf(part: Interval, whole: Interval): Interval {
  return {low: (part.low / whole.high) * 100, high: whole.low > 0 ? (part.high / whole.low) * 100 : Infinity}
}

/** By how much `to` is more than `from`, in percent. */
export function growthOf(from: Interval, to: Interval): Interval {
  return {low: (to.low / from.high - 1) * 100, high: from.low > 0 ? (to.high / from.low - 1) * 100 : Infinity}
}

/** The yearly rate, in percent, that leads from one value to the other in so many years. */
export function yearlyGrowthOf(from: Interval, to: Interval, years: number): Interval {
  const yearly = (ratio: number) => (Math.max(0, ratio) ** (1 / years) - 1) * 100
  return {low: yearly(to.low / from.high), high: from.low > 0 ? yearly(to.high / from.low) : Infinity}
}

export function differenceOf(from: Interval, to: Interval): Interval {
  return {low: to.low - from.high, high: to.high - from.low}
}

export function sumOf(parts: ReadonlyArray<Interval>): Interval {
  return {
    low: parts.reduce((sum, part) => sum + part.low, 0),
    high: parts.reduce((sum, part) => sum + part.high, 0)
  }
}

export function negative({low, high}: Interval): Interval {
  return {low: -high, high: -low}
}

/**
 * Whether a computed value and the printed one can be the same: a number meant as it is may differ by one unit of its
 * last printed digit (rounded or cut off), a bound by nothing more than what it allows.
 */
export function agrees(computed: Interval, claimed: Quantity): boolean {
  const {low, high} =
    claimed.sense === 'exact'
      ? {low: claimed.value - claimed.step, high: claimed.value + claimed.step}
      : {low: claimed.low - claimed.step, high: claimed.high + claimed.step}
  // Binary fractions: 20.8 − 0.1 is not quite 20.7.
  const grain = Math.max(1e-9, claimed.step * 1e-6)
  return computed.low <= high + grain && computed.high >= low - grain
}

/** A whole number of things, neither rounded nor qualified: nothing of it may be missing. */
const isCount = ({sense, decimals, scale, unit}: Quantity) =>
  sense === 'exact' && decimals === 0 && scale === '' && !['%', '‰'].includes(unit)

/** Whether a sum or difference is the printed one: counts must come out exactly, rounded numbers as `agrees` has it. */
export function addsUp(computed: Interval, claimed: Quantity, from: ReadonlyArray<Quantity>): boolean {
  const isExact = [claimed, ...from].every(isCount)
  return isExact ? Math.abs(computed.low - claimed.value) < 0.5 : agrees(computed, claimed)
}

/** Whether both can stand for the same value. */
export function overlaps(a: Interval, b: Interval): boolean {
  return a.low <= b.high && b.low <= a.high
}

/** People are counted in 人, 名, 位 alike; other units only compare with themselves. */
export function unitOf({unit}: Quantity): string {
  if (unit === '名' || unit === '位' || unit === '口') return '人'
  return sameUnit[unit] ?? unit
}

export const isRate = (quantity: Quantity) => ['%', '‰'].includes(quantity.unit)

/** The number with its scale, for a line of arithmetic: `2.8万`. */
export function shown(quantity: Quantity): string {
  return (
    quantity.number + quantity.scale + (isRate(quantity) && /\d$/.test(quantity.number) ? quantity.unit : '')
  )
}

/** The quantity as a message quotes it: without the verbs (达, 仅) that `printed` may begin with. */
export function said(quantity: Quantity): string {
  return quantity.printed.replace(/^(?:达到|高达|多达|达|仅) ?/, '')
}

/** A computed rate with one digit more than the printed one, at least two: `20.82%`. */
export function percent(value: number, decimals: number): string {
  return `${value.toFixed(Math.max(1, decimals))}%`
}

/** A computed amount in the scale of a printed one: `641`, `366.55亿`. */
export function amount(value: number, like: Quantity): string {
  const power = like.step * 10 ** like.decimals
  return `${Number((value / power).toFixed(Math.max(like.decimals, 0)))}${like.scale}`
}
