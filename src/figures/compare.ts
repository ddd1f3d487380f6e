import {parseQuantity} from '../language/quantity.ts'
import {sameUnit, scales} from '../language/units.ts'
import {shifted} from '../sheets/decimal.ts'
import type {Reading} from './readings.ts'

const unitName = (unit: string): string => sameUnit[unit] ?? unit

/** By how many percent a value grew; undefined for rates, and for what cannot be compared. */
export function growthSince(before: string, after: string): number | undefined {
  const [old, now] = [parseQuantity(before), parseQuantity(after)]
  if (!old || !now || unitName(old.unit) !== unitName(now.unit) || old.value <= 0) return undefined
  if (/[%‰]|百分点/.test(old.unit)) return undefined
  return Math.round((now.value / old.value - 1) * 1000) / 10
}

/** What there is to say of the units of an old and a new value. */
export function noteOnUnit(before: string, after: string, isConverted: boolean): string[] {
  const [old, now] = [parseQuantity(before), parseQuantity(after)]
  if (!old || !now) return []
  const [was, is] = [old.scale + old.unit, now.scale + now.unit]
  const lost = old.qualifiers.filter(word => !now.qualifiers.includes(word))
  const growth = growthSince(before, after)
  return [
    ...(was !== is && !isConverted
      ? [`单位由“${was || '没写'}”变为“${is || '没写'}”${otherwise(before, after)}`]
      : []),
    ...(isConverted ? ['照草稿的单位移了小数点'] : []),
    ...(lost.length > 0 ? [`原来写着“${lost.join('”“')}”`] : []),
    ...(growth !== undefined && (growth >= 200 || growth <= -60) ? ['变化很大，请核对单位和小数点'] : [])
  ]
}

function otherwise(before: string, after: string): string {
  const made = converted(before, after)
  return made === undefined ? '' : `，合${made}`
}

/** The value of a table in the scale of the draft's: only the point moves. Undefined where the units differ, or nothing moves. */
export const inUnitOf = (before: string, {value}: Reading): string | undefined => converted(before, value)

function converted(before: string, after: string): string | undefined {
  const [old, now] = [parseQuantity(before), parseQuantity(after)]
  if (!old || !now || unitName(old.unit) !== unitName(now.unit) || old.scale === now.scale) return undefined
  if (!/^\d+(?:\.\d+)?$/.test(now.number)) return undefined
  const places = (scales[now.scale] ?? 0) - (scales[old.scale] ?? 0)
  const number = shifted(now.number, places)
  // A point that moved to the left leaves zeros behind that say nothing of how exact the number is.
  const tidy = places < 0 && number.includes('.') ? number.replace(/\.?0+$/, '') : number
  return `${tidy}${old.scale}${old.unit}`
}
