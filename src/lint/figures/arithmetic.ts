import {measureOf, sizeOf} from '../../language/measures.ts'
import type {Quantity} from '../../language/quantity.ts'
import {sameUnit} from '../../language/units.ts'

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

/** Binary fractions: 20.8 − 0.1 is not quite 20.7. */
const grainOf = ({step}: Quantity) => Math.max(1e-9, step * 1e-6)

/** What a printed number that was worked out from others may stand for: it may have been rounded, or cut off. */
function workedOut({sense, value, step, low, high}: Quantity): Interval {
  if (sense !== 'exact') return {low: low - step, high: high + step}
  return value < 0 ? {low: value - step, high: value + step / 2} : {low: value - step / 2, high: value + step}
}

/**
 * Whether a computed growth, rate or difference can be the printed one: rounded or cut off to its last printed digit,
 * and no more than that. What it was computed from is known only as far as it was printed.
 */
export function agrees(computed: Interval, claimed: Quantity): boolean {
  const {low, high} = workedOut(claimed)
  const grain = grainOf(claimed)
  return computed.low < high - grain && computed.high >= low - grain
}

/** Whether a computed share can be the printed one: less than one unit of its last digit away, for shares are often
 * moved by that much so that they make up 100%. */
export function agreesAsShare(computed: Interval, claimed: Quantity): boolean {
  const {sense, value, step} = claimed
  const {low, high} = sense === 'exact' ? {low: value - step, high: value + step} : workedOut(claimed)
  const grain = grainOf(claimed)
  return computed.low < high - grain && computed.high > low + grain
}

/** A whole number of things, neither rounded nor qualified: nothing of it may be missing. */
const isCount = ({sense, decimals, scale, unit}: Quantity) =>
  sense === 'exact' && decimals === 0 && scale === '' && !['%', '‰'].includes(unit)

/** What a part stands for: nobody rounds 2.4亿 to 2亿 without saying 约, so one digit alone is meant as it is. */
export function asPart(part: Quantity): Interval {
  const isOneDigit = part.sense === 'exact' && part.scale !== '' && part.number.length === 1
  return isOneDigit ? {low: part.value, high: part.value} : part
}

/** `part` of `whole` in percent, as a reader takes the two beside each other: 2亿 of 2.5亿 is 80%. */
export function partOfWhole(part: Quantity, whole: Quantity): Interval {
  const scale = scaleTo(part, whole)
  const {low, high} = shareOf(asEnd(part, whole), asEnd(whole, part))
  return {low: low * scale, high: high * scale}
}

/** How many of the unit of another quantity one of the own unit is, where both are of one measure: 亩 in 公顷. */
export const scaleTo = (own: Quantity, other: Quantity): number =>
  isOneMeasure(own, other) ? sizeOf(own.unit) / sizeOf(other.unit) : 1

/** Whether two quantities can be told in one unit: 126万亩 and 1400平方公里. */
export const isOneMeasure = (a: Quantity, b: Quantity): boolean => measureOf(a.unit) === measureOf(b.unit)

/** A quantity as another unit of its measure tells it. */
export function inUnitOf<Own extends Quantity>(own: Own, other: Quantity): Own {
  const scale = scaleTo(own, other)
  if (scale === 1) return own
  const {value, low, high, step} = own
  return {...own, value: value * scale, low: low * scale, high: high * scale, step: step * scale}
}

/** A number in a line of arithmetic, with its unit where others of the line have another one. */
export const shownBeside = (own: Quantity, other: Quantity): string =>
  own.unit !== other.unit && isOneMeasure(own, other) && scaleTo(own, other) !== 1
    ? shown(own) + own.unit
    : shown(own)

/** What an end of a growth stands for: nobody who says 4.5万 beside it rounds 3.4万 to 3万. */
export function asEnd(end: Quantity, other: Quantity): Interval {
  const isOneDigit = end.sense === 'exact' && end.scale !== '' && end.number.length === 1
  if (!isOneDigit || other.step >= end.step) return end
  return {low: end.value - end.step / 10, high: end.value + end.step / 10}
}

/** The sum that parts may stand for, each of them rounded by itself. */
export function sumOfParts(parts: ReadonlyArray<Quantity>): Interval {
  return sumOf(parts.map(asPart))
}

/**
 * Whether parts make up the printed whole: counts exactly; rounded numbers as far as half a unit for each of them and
 * for the whole can explain. With equal digits the bound itself cannot be reached: 1.25 was rounded to 1.3.
 */
export function addsUp(parts: ReadonlyArray<Quantity>, whole: Quantity): boolean {
  const all = [whole, ...parts]
  const computed = sumOfParts(parts)
  if (all.every(isCount)) return Math.abs(computed.low - whole.value) < 0.5
  const {low, high} = whole.sense === 'exact' ? whole : workedOut(whole)
  const isOfOneStep = all.every(({step, low, high}) => step === whole.step && high > low)
  const grain = isOfOneStep ? -grainOf(whole) : grainOf(whole)
  return computed.low <= high + grain && computed.high >= low - grain
}

/** Whether what changed by the printed number: counts exactly, other numbers as `agrees` has it. */
export function changesBy(from: Quantity, to: Quantity, claimed: Quantity): boolean {
  if ([from, to, claimed].every(isCount)) return Math.abs(to.value - from.value - claimed.value) < 0.5
  return agrees(differenceOf(asPart(from), asPart(to)), claimed)
}

/** A number as a reader compares it with another one: an exact one as it is printed, 2亿 as less than 2.3亿. */
export function asPrinted({sense, value, low, high}: Quantity): Interval {
  return sense === 'exact' ? {low: value, high: value} : {low, high}
}

/** What a quantity may stand for, without its words. */
type Worth = Pick<Quantity, 'sense' | 'value' | 'step' | 'low' | 'high'>

/** Whether two printed numbers can be of one value: the one with fewer digits must be the other rounded or cut off. */
export function canBeOne(a: Worth, b: Worth): boolean {
  if (a.sense !== 'exact' || b.sense !== 'exact') return overlaps(a, b)
  const [coarse, fine] = a.step >= b.step ? [a, b] : [b, a]
  const inSteps = (value: number) => Number((value / coarse.step).toFixed(6))
  const value = inSteps(fine.value)
  return [value, Math.round(value), Math.trunc(value)].includes(inSteps(coarse.value))
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
