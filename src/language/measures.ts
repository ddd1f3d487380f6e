import {sameUnit} from './units.ts'

/** What is measured, and how many of its smallest unit here the unit holds. */
interface Measure {
  readonly of: string
  readonly size: number
}

const mu = 10000 / 15
const measures: Readonly<Record<string, Measure>> = {
  吨: {of: '公斤', size: 1000},
  公斤: {of: '公斤', size: 1},
  斤: {of: '公斤', size: 0.5},
  平方公里: {of: '平方米', size: 1e6},
  公顷: {of: '平方米', size: 1e4},
  'hm²': {of: '平方米', size: 1e4},
  亩: {of: '平方米', size: mu},
  平方米: {of: '平方米', size: 1},
  公里: {of: '米', size: 1000},
  米: {of: '米', size: 1}
}

/** The unit in which all of one measure can be told: 公斤 for 吨, 平方米 for 亩 and 公顷; any other unit is its own. */
export function measureOf(unit: string): string {
  const plain = sameUnit[unit] ?? unit
  return measures[plain]?.of ?? plain
}

/** How many of `measureOf(unit)` a unit holds: 1000 for 吨. */
export const sizeOf = (unit: string): number => measures[sameUnit[unit] ?? unit]?.size ?? 1
