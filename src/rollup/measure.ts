import {parseQuantity, type Quantity} from '../language/quantity.ts'
import {sameUnit, scales} from '../language/units.ts'
import {type Exact, exactOf} from './exact.ts'

/** What a unit measures, and how many of the smallest unit of that it is. */
interface Measure {
  readonly of: string
  readonly size: bigint
}

/** Units that turn into each other exactly, in the smallest of each that leaves no fraction. */
const measures: Readonly<Record<string, Readonly<Record<string, number>>>> = {
  // A third of a square metre: 1 亩 is 2000 of them.
  面积: {平方米: 3, 'm²': 3, 亩: 2000, 公顷: 30_000, 'hm²': 30_000, 平方公里: 3_000_000},
  // Millimetres.
  长度: {毫米: 1, mm: 1, 厘米: 10, cm: 10, 米: 1000, m: 1000, 里: 500_000, 公里: 1_000_000, 海里: 1_852_000},
  // Grams.
  质量: {克: 1, 斤: 500, 公斤: 1000, 吨: 1_000_000, t: 1_000_000},
  // Millilitres.
  体积: {毫升: 1, 升: 1000, 立方米: 1_000_000, 'm³': 1_000_000},
  // Tenths of a yuan.
  人民币: {角: 1, 元: 10},
  功率: {瓦: 1, 千瓦: 1000, kW: 1000, 兆瓦: 1_000_000, MW: 1_000_000, GW: 1_000_000_000},
  电量: {度: 1, 千瓦时: 1, kWh: 1},
  // Thousandths.
  比率: {'‰': 1, '%': 10},
  人: {人: 1, 名: 1, 位: 1, 口: 1}
}

const known = new Map<string, Measure>(
  Object.entries(measures).flatMap(([of, units]) =>
    Object.entries(units).map(([unit, size]): [string, Measure] => [unit, {of, size: BigInt(size)}])
  )
)

/** What a unit measures; one that turns into no other measures itself. */
export function measureOf(unit: string): Measure {
  const same = sameUnit[unit] ?? unit
  return known.get(same) ?? {of: same, size: 1n}
}

/** Values from `low` to `high` in billionths of the smallest unit; an end that is absent has no bound. */
export interface Span {
  readonly low?: Exact
  readonly high?: Exact
}

/** A quantity in billionths of the smallest unit of what it measures. */
export interface Amount extends Span {
  readonly of: string
  readonly value: Exact
  /** One unit of the last printed digit. */
  readonly step: Exact
  /** Whether it was printed as it is, without 约, 余 or the like. */
  readonly isPlain: boolean
  /** Whether its words say that it is so much or more: 余, 以上. */
  readonly leansUp: boolean
}

/** A quantity of any unit, exactly. */
export function amountOf(quantity: Quantity): Amount {
  const {unit, value, step, low, high, sense} = quantity
  const {of, size} = measureOf(unit)
  // Rates are in percent, whichever sign they were printed with.
  const times = unit === '‰' ? 10n : size
  const bound = (end: number) => (Number.isFinite(end) ? exactOf(end) * times : undefined)
  return {
    of,
    value: exactOf(value) * times,
    step: exactOf(step) * times,
    low: bound(low),
    high: bound(high),
    isPlain: sense === 'exact',
    leansUp: sense === 'least'
  }
}

/** A unit to print in, with its scale: `万人`, `亿元`, `%`. */
export interface Unit {
  readonly scale: string
  readonly unit: string
  readonly of: string
  /** How many of the smallest unit it is, with its scale and without. */
  readonly size: bigint
  readonly base: bigint
}

/** Read the name of a unit; undefined for what cannot be one. */
export function unitOf(words: string): Unit | undefined {
  const quantity = parseQuantity(`1${words.trim()}`)
  if (!quantity || quantity.qualifiers.length > 0) return undefined
  return scaledUnit(quantity)
}

/** The unit of a quantity as it was printed. */
export function scaledUnit({scale, unit}: Pick<Quantity, 'scale' | 'unit'>): Unit {
  const {of, size} = measureOf(unit)
  return {scale, unit, of, base: size, size: size * 10n ** BigInt(scales[scale] ?? 0)}
}
