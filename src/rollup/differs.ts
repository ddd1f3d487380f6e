import {parseQuantity, type Quantity} from '../language/quantity.ts'
import type {Notice} from '../notice.ts'
import type {Combined} from './combine.ts'
import {amountOf, type Span} from './measure.ts'
import {cityDiffers} from './notices.ts'
import type {Part, Problem} from './take.ts'

export interface Difference {
  readonly notice: Notice
  readonly message: string
  readonly related: Problem['related']
}

/** Parts that a message points at; the others are in the sum. */
const mostRelated = 20

/** Whether what the city says cannot be what its counties come to, and in which words. */
export function cityDiffersFrom(
  said: string | Quantity,
  combined: Combined,
  parts: ReadonlyArray<Part>
): Difference | undefined {
  const quantity = typeof said === 'string' ? parseQuantity(said) : said
  if (!quantity) return undefined
  const city = amountOf(quantity)
  const related = parts
    .slice(0, mostRelated)
    .map(({county, text, spot}) => ({message: `${county}${text}`, spot}))
  if (city.of !== combined.unit.of)
    return {
      notice: cityDiffers,
      message: `的单位与各县不同：市里写${quantity.printed}，各县是“${combined.unit.scale}${combined.unit.unit}”。`,
      related
    }
  if (meet(city, combined)) return undefined
  return {
    notice: cityDiffers,
    message: `与各县对不上：市里写${quantity.printed}，各县${combined.county ? `是${combined.county}的` : '得出'}${combined.printed}。`,
    related
  }
}

/** Whether two spans have a value in common. */
export function meet(a: Span, b: Span): boolean {
  const isBelow = (one: Span, other: Span) =>
    one.high !== undefined && other.low !== undefined && one.high < other.low
  return !isBelow(a, b) && !isBelow(b, a)
}
