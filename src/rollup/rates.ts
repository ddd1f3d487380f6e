import {growthOf, type Interval, shareOf, yearlyGrowthOf} from '../lint/figures/arithmetic.ts'
import {toNumber} from './exact.ts'
import type {Span} from './measure.ts'

export {growthOf, shareOf, yearlyGrowthOf}

/** A span in plain numbers; an end without a bound is infinite. */
export const intervalOf = ({low, high}: Span): Interval => ({
  low: low === undefined ? 0 : toNumber(low),
  high: high === undefined ? Number.POSITIVE_INFINITY : toNumber(high)
})

export interface Weighed {
  readonly value: Interval
  readonly weight: Interval
}

/** The least and the greatest weighted mean that values and weights allow, each of them anywhere in its interval. */
export function meanOf(parts: ReadonlyArray<Weighed>): Interval {
  return {
    low: extreme(
      parts.map(({value, weight}) => ({value: value.low, weight})),
      Math.min,
      (a, b) => a - b
    ),
    high: extreme(
      parts.map(({value, weight}) => ({value: value.high, weight})),
      Math.max,
      (a, b) => b - a
    )
  }
}

/** The mean is most extreme where the most extreme values have all the weight that they can have, and the others the least. */
function extreme(
  parts: ReadonlyArray<{readonly value: number; readonly weight: Interval}>,
  better: (a: number, b: number) => number,
  order: (a: number, b: number) => number
): number {
  const sorted = [...parts].sort((a, b) => order(a.value, b.value))
  // A weight without a bound draws the mean to its value.
  if (sorted.some(({weight}) => weight.high === Number.POSITIVE_INFINITY)) return sorted[0]!.value
  let total = sorted.reduce((sum, {value, weight}) => sum + value * weight.low, 0)
  let weights = sorted.reduce((sum, {weight}) => sum + weight.low, 0)
  let best = weights > 0 ? total / weights : sorted[0]!.value
  for (const {value, weight} of sorted) {
    total += value * (weight.high - weight.low)
    weights += weight.high - weight.low
    if (weights > 0) best = better(best, total / weights)
  }
  return best
}

/**
 * The growth of a sum, in percent, from the amounts of the parts and how each of them grew: the parts of the year before
 * are theirs divided by that, so the rate is a harmonic mean.
 */
export function growthOfSum(
  parts: ReadonlyArray<{readonly amount: Interval; readonly rate: Interval}>
): Interval {
  const mean = meanOf(
    parts.map(({amount, rate}) => ({
      value: {low: 1 / (1 + rate.high / 100), high: 1 / (1 + rate.low / 100)},
      weight: amount
    }))
  )
  return {low: (1 / mean.high - 1) * 100, high: (1 / mean.low - 1) * 100}
}
