import {parseQuantity} from '../language/quantity.ts'

/** A number to be reached, and from which side. */
export interface Target {
  readonly direction: 'least' | 'most' | 'equal'
  readonly value: number
  readonly unit: string
  /** Whether the number itself does not count: 大于, 低于. */
  readonly isStrict: boolean
}

const strict = /^(?:>(?!=)|＞(?!＝)|<(?!=)|＜(?!＝)|大于(?!等于|或)|高于|超过|低于|小于(?!等于|或))/u

const before: Readonly<Record<Target['direction'], RegExp>> = {
  least: /^(?:≥|>=|＞＝|>|＞|不低于|不少于|不小于|至少|大于等于|大于或等于|大于|高于|达到|达|超过)\s*/u,
  most: /^(?:≤|<=|＜＝|<|＜|不高于|不超过|不大于|不多于|低于|小于等于|小于或等于|小于|至多|控制在)\s*/u,
  equal: /^(?:=|＝|等于|为)\s*/u
}
const after: Readonly<Record<'least' | 'most', RegExp>> = {
  least: /(?<!\s)\s*(?:以上|及以上|或以上|（含）以上)$/u,
  most: /(?<!\s)\s*(?:以下|及以下|或以下|以内|之内)$/u
}

/** A target as it is printed, `≥85%`, `90%以上`, `不超过3‰`; undefined where no number or no side is said. */
export function targetOf(text: string, direction?: string): Target | undefined {
  const said = text.trim()
  for (const side of ['least', 'most', 'equal'] as const) {
    const front = before[side].exec(said)?.[0]
    const back = side === 'equal' ? undefined : after[side].exec(said)?.[0]
    if (front === undefined && back === undefined) continue
    const bare = said.slice(front?.length ?? 0, back ? -back.length : undefined)
    return withSide(bare, side, strict.test(said))
  }
  const side = direction === undefined ? undefined : sideNamed(direction)
  if (side) return withSide(said, side)
  // All of it, or none: there is only one side.
  return /^100(?:\.0+)?\s*[%％]$/u.test(said) ? withSide(said, 'least') : undefined
}

/** The side that a word says: 不低于, 不高于, 等于 and what means the same. */
export function sideNamed(word: string): Target['direction'] | undefined {
  for (const side of ['least', 'most', 'equal'] as const) {
    const found = before[side].exec(word.trim())?.[0]
    if (found !== undefined && found.trim() === word.trim()) return side
  }
  return undefined
}

function withSide(text: string, direction: Target['direction'], isStrict = false): Target | undefined {
  const quantity = parseQuantity(text)
  return quantity && {direction, value: quantity.value, unit: quantity.unit, isStrict}
}

/** Whether a value reaches a target; undefined where nobody can say: another unit, no number, a range across it. */
export function reaches(value: string, target: Target): boolean | undefined {
  const {direction, value: wanted, unit, isStrict} = target
  const quantity = parseQuantity(value)
  if (!quantity) return undefined
  if (rate(quantity.unit) !== rate(unit)) return undefined
  const {low, high} = boundsOf(quantity)
  // What was computed in binary may be off by nothing that anybody printed.
  const slack = (isStrict ? -1 : 1) * 1e-9 * Math.max(1, Math.abs(wanted))
  if (direction === 'least') return low >= wanted - slack ? true : high < wanted - slack ? false : undefined
  if (direction === 'most') return high <= wanted + slack ? true : low > wanted + slack ? false : undefined
  return low > wanted + slack || high < wanted - slack ? false : low === high ? true : undefined
}

/** Units of a target and of a value that nobody can hold against each other: `立方米` and `吨`; undefined where they fit. */
export function unitsApart(value: string, {unit}: Target): {value: string; target: string} | undefined {
  const quantity = parseQuantity(value)
  if (!quantity || rate(quantity.unit) === rate(unit)) return undefined
  // 人 and 名, 个 and 家 count the same things.
  if (quantity.unit.length === 1 && unit.length === 1 && !/[%％‰]/u.test(quantity.unit + unit))
    return undefined
  return {value: quantity.unit, target: unit}
}

/** A printed number is meant as it stands; words such as 约, 余 and two ends make a range of it. */
function boundsOf({sense, value, low, high}: NonNullable<ReturnType<typeof parseQuantity>>) {
  return sense === 'exact' ? {low: value, high: value} : {low, high}
}

/** Rates are all in percent, whatever they are printed in. */
const rate = (unit: string): string => (/^[%％‰]$/u.test(unit) ? '%' : unit)
