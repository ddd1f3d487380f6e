import {parseQuantity} from '../language/quantity.ts'
import {decimal, divided, type Exact, floored, one} from './exact.ts'
import {amountOf, type Span, type Unit} from './measure.ts'

/** What was computed of several amounts. */
export interface Computed extends Span {
  readonly value: Exact
  /** The last digit that all the parts have, and the last that any has. */
  readonly step: Exact
  readonly finest: Exact
  /** Whether all parts were printed as they are. */
  readonly isPlain: boolean
  /** Whether none of them was rounded. */
  readonly isCounted: boolean
  /** Whether those that were not printed as they are all say `at least`. */
  readonly leansUp: boolean
  /** What the words of the parts leave open, rounding apart: nobody writes 约 because a number was rounded. */
  readonly said: Span
}

/**
 * A computed amount as it may be printed: with no digit that the parts do not have, and with 约, 余, 以上 or both its ends where
 * they are not exact, so that what is printed holds all that it may be.
 */
export function sayAmount(computed: Computed, unit: Unit): string {
  const {value, step, isPlain} = computed
  const {low, high} = computed.said
  let power = lastDigit(step, unit)
  // Counts are exact, whatever they are counted in: 2吨 and 500公斤 are 2.5吨.
  if (computed.isCounted && isPlain)
    while (value % sizeOf(unit, power) !== 0n && power > lastDigit(computed.finest, unit)) power--
  const size = sizeOf(unit, power)
  const count = divided(value, size)
  if (isPlain && (computed.isCounted || count * size === value || showsRounding(power, unit)))
    return printed(decimal(count, power), unit)
  if (high === undefined) return `${printed(short(floored(low ?? 0n, size), power), unit)}以上`
  return sayBetween({low: low ?? 0n, high}, unit, {power, leansUp: computed.leansUp})
}

/** A value in the digits that its parts have. */
export const inDigits = ({value, step}: Pick<Computed, 'value' | 'step'>, unit: Unit): string => {
  const power = lastDigit(step, unit)
  return printed(decimal(divided(value, sizeOf(unit, power)), power), unit)
}

/** The power of ten of the last digit that a step leaves in a unit. */
function lastDigit(step: Exact, unit: Unit): number {
  let power = -9
  while (sizeOf(unit, power) < step) power++
  return power
}

/** Whether a reader sees where a number was rounded: 3.4 and 34万, but not 3400. */
const showsRounding = (power: number, {scale}: Unit): boolean => power < 0 || (power === 0 && scale !== '')

interface Words {
  readonly power: number
  readonly leansUp: boolean
}

/**
 * 余 where all the words lean that way, and 以上 where that is not enough; else 约 with the last digit that will do, or, where
 * that leaves one digit alone, both ends.
 */
function sayBetween({low, high}: Required<Span>, unit: Unit, {power, leansUp}: Words): string {
  const size = sizeOf(unit, power)
  const [from, to] = [floored(low, size), -floored(-high, size)]
  if (leansUp) {
    const more = withMore(short(from, power), unit)
    return holds(more, {low, high}) ? more : `${printed(short(from, power), unit)}以上`
  }
  for (let coarse = power; coarse < power + 16; coarse++) {
    const middle = divided((low + high) / 2n, sizeOf(unit, coarse))
    if (coarse > power && digitsOf(middle) < 2) break
    const about = `约${printed(short(middle, coarse), unit)}`
    if (holds(about, {low, high})) return about
  }
  return `${decimal(from, power)}${unit.scale}—${printed(decimal(to, power), unit)}`
}

/** A decimal number without the zeros at its end: 约4.0万 says no more than 约4万. */
const short = (count: bigint, power: number): string =>
  decimal(count, power).replace(/\.?0+$/, zeros => (power < 0 ? '' : zeros))

/** How many digits of a number say something. */
const digitsOf = (count: bigint): number => String(count).replace(/0+$/, '').length

/** Ten to a power of a unit, in billionths of the smallest. */
const sizeOf = ({size}: Unit, power: number): Exact =>
  power >= 0 ? size * one * 10n ** BigInt(power) : (size * one) / 10n ** BigInt(-power)

const printed = (number: string, {scale, unit}: Unit): string => number + scale + unit

const withMore = (number: string, {scale, unit}: Unit): string => `${number}${scale}余${unit}`

/** Whether a reader of these words may take them for each of the values. */
function holds(text: string, {low, high}: Required<Span>): boolean {
  const quantity = parseQuantity(text)
  if (!quantity || quantity.value === 0) return false
  const {low: least, high: most} = amountOf(quantity)
  return least !== undefined && least <= low && (most === undefined || most >= high)
}

/** A rate in percent, from `low` to `high`, as far as it is certain; undefined where it is not certain by a percent. */
export function sayRate(
  {low, high}: {readonly low: number; readonly high: number},
  {decimals, isPlain}: {readonly decimals: number; readonly isPlain: boolean}
): string | undefined {
  if (!Number.isFinite(low) || !Number.isFinite(high)) return undefined
  for (let digits = decimals; digits >= 0; digits--) {
    if (high - low > 10 ** -digits) continue
    const text = ((low + high) / 2).toFixed(digits)
    return `${isPlain ? '' : '约'}${text}%`
  }
  return undefined
}
