import type {Range} from '../finding.ts'

/** A quantity as it is printed, and what it means. */
export interface Quantity {
  /** Exactly as printed, with qualifiers, scale and unit: `2.8万余个`. */
  readonly printed: string
  /** The number exactly as printed: `2.8`, `1,234.5`, `8000—10000`, `三分之一`. */
  readonly number: string
  /** In units: 28000 for `2.8万余个`. Rates are in percent, `3‰` and `千分之三` too (0.3). Of a range, its first end. */
  readonly value: number
  /** Printed decimals. */
  readonly decimals: number
  /** One unit of the last printed digit, in the same units as `value`: 1000 for `2.8万余个`. */
  readonly step: number
  /** `万`, `亿`, `万亿` …, or empty. */
  readonly scale: string
  /** `元`, `人次`, `%`, `个百分点` … as printed; empty when there is none, `%` for `千分之三`. */
  readonly unit: string
  /** The words that qualify it, in order: `['约', '余']`. */
  readonly qualifiers: ReadonlyArray<string>
  /** Whether the number is meant as it is, as a bound, roughly, or as one end of two. */
  readonly sense: 'exact' | 'least' | 'most' | 'about' | 'range'
  /** The least and the greatest value that the words can stand for, rounding included. */
  readonly low: number
  readonly high: number
}

/** A quantity in a longer text: `text.slice(start, end) === printed`. */
export interface FoundQuantity extends Quantity, Range {}
