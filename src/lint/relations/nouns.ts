import {anyOf, lexicon, wordsOf} from '../../language/lexicon/lexicon.ts'
import type {Quantity} from '../../language/quantity.ts'
import {isOneMeasure, unitOf} from '../figures/arithmetic.ts'
import type {Figure} from './passage.ts'
import {nounOf} from './passage.ts'

const wholes = lexicon.relations.wholes.map(row => new Set(wordsOf(row)))
const wholeNoun = lexicon.relations.wholes.map(row => new RegExp(`(?:${anyOf(row)})$`, 'u'))
const people = new Set(['人', '名', '位', '口'])
const things = new Set(['个', '家', '所', '处', '座'])

/** Whether both are counted in one unit, or in words for people or for things. */
export function isAlike(a: Quantity, b: Quantity): boolean {
  if (unitOf(a) === unitOf(b)) return true
  return (people.has(a.unit) && people.has(b.unit)) || (things.has(a.unit) && things.has(b.unit))
}

/** Counted in one unit or in units of one measure, or one of them without a unit: 总人口23万. */
export const isComparable = (a: Quantity, b: Quantity): boolean =>
  isAlike(a, b) ||
  isOneMeasure(a, b) ||
  (a.unit === '' && b.unit !== '元') ||
  (b.unit === '' && a.unit !== '元')

/** Whether a number is called so, or as something that is the same whole: 居民 and 总人口. */
export function isCalled(figure: Figure, called: string): boolean {
  const name = withoutUnit(called, figure)
  const noun = nounOf(figure)
  const core = name
    .replace(/^(?:全部|总)|(?:总数|总量|总额|总值|总人数|人数|数量|数)$/gu, '')
    .replace(/总/gu, '')
    .replaceAll('进出口', '外贸')
  if (core === '' || core === figure.mention.unit) return true
  // 出口 is no part of the word 进出口.
  if (noun.replace(/总/g, '').replaceAll('进出口', '外贸').includes(core)) return true
  // 跨区送电量 of 完成跨区输送电量
  if (core.length > 3 && isWithin(core, noun.replace(/总/g, ''))) return true
  const words = noun.split(' ').filter(Boolean)
  // 总面积 is 国家公园候选区总面积.
  if (words.some(word => /^总.{2}/u.test(word) && name.endsWith(word))) return true
  return wholes.some(
    (set, index) => (set.has(core) || set.has(name)) && words.some(word => wholeNoun[index]!.test(word))
  )
}

const measure =
  /^[^，、]*的[^，、的]{0,6}(?:[量额值]|产[能出]|面积|收入|投资|人口|规模|里程)(?:只|仅|要|已|就|约)*$/u

/** Whether words after a number speak of what is measured of the things: 8家企业的产量. */
export const isMeasureOf = (words: string): boolean => measure.test(words)

/** Whether both are of one kind of people or things: 科级领导干部 and 少数民族干部. */
export function isOneKind(whole: Figure, part: Figure): boolean {
  // 完成换届的有120个 leaves the noun out.
  if (/^$|的$/u.test(nounOf(part).trim())) return true
  const [a, b] = [nounOf(whole), nounOf(part)].map(noun =>
    noun
      .split(' ')
      .filter(Boolean)
      .map(word => word.slice(-2))
  )
  return b!.some(end => a!.includes(end) || (end.length > 1 && nounOf(whole).includes(end)))
}

const common = /(?:人口|人员|群众|人数|户数|总数|数量|总量|总额|总值|面积|收入|数|性|的)$/u

/** Whether a number is called so, perhaps with other words between: 民生支出, where 民生类支出 was counted. */
export function isNamed(figure: Figure, name: string): boolean {
  const plain = withoutUnit(name, figure)
  const core = plain.replace(common, '') || plain
  const noun = nounOf(figure).replaceAll(' ', '')
  return core !== '' && isWithin(core, noun)
}

/** 演出 of 演出总场次, where 场 were counted. */
const withoutUnit = (name: string, {mention}: Figure): string =>
  mention.unit !== '' && name.length > 3
    ? name.replace(new RegExp(`总?${mention.unit.replace(/[^\p{Script=Han}]/gu, '')}[次数]$`, 'u'), '')
    : name

/** Whether the characters of a word stand in another in this order. */
function isWithin(word: string, other: string): boolean {
  let at = -1
  return [...word].every(char => {
    at = other.indexOf(char, at + 1)
    return at >= 0
  })
}
