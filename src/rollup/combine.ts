import {divided, type Exact, exactOf, toNumber} from './exact.ts'
import type {Amount, Span, Unit} from './measure.ts'
import type {Method} from './plan.ts'
import {intervalOf, meanOf} from './rates.ts'
import {type Computed, inDigits, sayAmount} from './say-amount.ts'
import type {Part} from './take.ts'

/** What parts come to. */
export interface Combined extends Computed {
  readonly printed: string
  readonly unit: Unit
  /** The county whose value it is, of the greatest and the least. */
  readonly county?: string
}

/** A part with what it weighs. */
export type Weights = ReadonlyMap<string, Part>

/** Parts of one year, which measure the same, as one amount; undefined where there are none. */
export function combine(
  method: Method,
  parts: ReadonlyArray<Part>,
  unit: Unit,
  weights: Weights
): Combined | undefined {
  if (parts.length === 0) return undefined
  if (method === 'most' || method === 'least') return extreme(method, parts)
  return method === 'weighted' ? mean(parts, unit, weights) : sum(parts, unit)
}

/** The unit in which most of the parts are printed, the first of those that are as many. */
export function usualUnit(parts: ReadonlyArray<Part>): Unit | undefined {
  const counts = new Map<string, {unit: Unit; count: number}>()
  for (const {unit} of parts) {
    const key = unit.scale + unit.unit
    const known = counts.get(key) ?? {unit, count: 0}
    counts.set(key, {unit, count: known.count + 1})
  }
  let best: {unit: Unit; count: number} | undefined
  for (const one of counts.values()) if (!best || one.count > best.count) best = one
  return best?.unit
}

function sum(parts: ReadonlyArray<Part>, unit: Unit): Combined {
  const amounts = parts.map(({amount}) => amount)
  const add = (end: (amount: Amount) => Exact | undefined): Exact | undefined =>
    amounts.reduce<Exact | undefined>((total, amount) => {
      const bound = end(amount)
      return total === undefined || bound === undefined ? undefined : total + bound
    }, 0n)
  const computed: Computed = {
    value: amounts.reduce((total, {value}) => total + value, 0n),
    low: add(({low}) => low),
    high: add(({high}) => high),
    said: {
      low: add(({isPlain, value, low}) => (isPlain ? value : low)),
      high: add(({isPlain, value, high}) => (isPlain ? value : high))
    },
    step: amounts.reduce((most, {step}) => (step > most ? step : most), 0n),
    finest: amounts.reduce((least, {step}) => (step < least ? step : least), amounts[0]!.step),
    isPlain: amounts.every(({isPlain}) => isPlain),
    isCounted: amounts.every(({low, high}) => low === high),
    leansUp:
      amounts.some(({isPlain}) => !isPlain) && amounts.every(({isPlain, leansUp}) => isPlain || leansUp)
  }
  return {...computed, unit, printed: sayAmount(computed, unit)}
}

/** As the county printed it: nothing was computed. */
function extreme(method: 'most' | 'least', parts: ReadonlyArray<Part>): Combined {
  const isBetter = (a: Exact, b: Exact) => (method === 'most' ? a > b : a < b)
  const best = parts.reduce((found, part) => (isBetter(part.amount.value, found.amount.value) ? part : found))
  const {amount, unit, county, text} = best
  const ends = (end: 'low' | 'high'): Exact | undefined => {
    const bounds = parts.map(part => part.amount[end])
    if (method === 'most' && bounds.includes(undefined)) return undefined
    const known = bounds.filter(bound => bound !== undefined)
    return known.length > 0
      ? known.reduce((found, bound) => (isBetter(bound, found) ? bound : found))
      : undefined
  }
  return {
    ...amount,
    finest: amount.step,
    low: ends('low'),
    high: ends('high'),
    isCounted: amount.low === amount.high,
    leansUp: false,
    said: amount,
    unit,
    county,
    printed: text
  }
}

/** Weights are looked up by the county. A mean has as many digits as the parts, and no more. */
function mean(parts: ReadonlyArray<Part>, unit: Unit, weights: Weights): Combined | undefined {
  const weighed = parts.flatMap(part => {
    const weight = weights.get(part.county)
    return weight ? [{part, weight}] : []
  })
  if (weighed.length === 0) return undefined
  const total = weighed.reduce((all, {weight}) => all + weight.amount.value, 0n)
  if (total <= 0n) return undefined
  const value = divided(
    weighed.reduce((all, {part, weight}) => all + part.amount.value * weight.amount.value, 0n),
    total
  )
  const bounds = meanOf(
    weighed.map(({part, weight}) => ({value: intervalOf(part.amount), weight: intervalOf(weight.amount)}))
  )
  const ends: Span = {
    low: exactOf(bounds.low),
    high: Number.isFinite(bounds.high) ? exactOf(bounds.high) : undefined
  }
  const step = parts.reduce((most, {amount}) => (amount.step > most ? amount.step : most), 0n)
  const isPlain = weighed.every(({part, weight}) => part.amount.isPlain && weight.amount.isPlain)
  const computed: Computed = {
    value,
    ...ends,
    said: ends,
    step,
    finest: step,
    isPlain,
    isCounted: false,
    leansUp: false
  }
  return {...computed, unit, printed: isPlain ? inDigits(computed, unit) : sayAmount(computed, unit)}
}

/** The ends of what was computed, in the unit without its scale: persons for 万人. */
export function endsOf({low, high}: Span, {base}: Unit): {low?: number; high?: number} {
  const end = (bound: Exact | undefined) => (bound === undefined ? undefined : toNumber(bound) / Number(base))
  const [least, most] = [end(low), end(high)]
  return {...(least === undefined ? {} : {low: least}), ...(most === undefined ? {} : {high: most})}
}
