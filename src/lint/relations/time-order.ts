import {anyOf, lexicon} from '../../language/lexicon/lexicon.ts'
import {numberOf} from '../../language/numerals.ts'
import type {Sentence, Year} from '../figures/sentence.ts'
import {markedIn, marks} from '../figures/sentence.ts'

/** When a number was true, as far as the words before it say. */
export interface Time {
  readonly year?: number
  readonly month?: number
  /** 之前 and 之后 of something, or of what is now. */
  readonly side?: 'then' | 'now'
  /** What it is before or after: 试点 of 试点前. */
  readonly event?: string
}

const {earlier, later} = lexicon.relations
const then = new RegExp(`(?:${anyOf(earlier)}|[一二两三四五六七八九十]+年前|\uFDD6前)(?!三季度)`, 'u')
const now = new RegExp(`(?:${anyOf(later)}|如今|现有|今|时下|当下|这个数字|这一数字)`, 'u')
const month = /(?<!\d)(?<month>1?\d|[一二三四五六七八九十]{1,2})月份?(?!\d|日|[上中下]旬)/gu
/** 试点前, 改造后; 年前 and 前三季度 are times of their own. */
const around = /(?<event>[\p{Script=Han}]{2})(?:之|以)?(?<side>[前后])(?![三三两\d位名列所述])/gu

/** The time that words of a passage tell last, from one place of it to another. */
export function timeIn(passage: Sentence, from: number, to: number): Time | undefined {
  const words = passage.skeleton.slice(from, to)
  const year = markedIn(passage, from, to).findLast((one): one is Year => one.mark === 'year')?.year
  if (year !== undefined) return {year}
  const sided = [...words.matchAll(around)].findLast(
    ({groups}) => !/[年月目此先以之从日当]$/u.test(groups!.event!)
  )
  if (sided) return {side: sided.groups!.side === '前' ? 'then' : 'now', event: sided.groups!.event!}
  const months = [...words.matchAll(month)]
  const last = months.length === 1 ? numberOf(months[0]!.groups!.month!) : Number.NaN
  if (last >= 1 && last <= 12) return {month: last}
  if (then.test(words)) return {side: 'then'}
  return now.test(words) ? {side: 'now'} : undefined
}

/** Whether the first of two times is before the other; undefined where they cannot be told apart. */
export function isBefore(a: Time | undefined, b: Time | undefined): boolean | undefined {
  if (a?.year !== undefined && b?.year !== undefined) return a.year === b.year ? undefined : a.year < b.year
  if (a?.month !== undefined && b?.month !== undefined)
    return a.month === b.month ? undefined : a.month < b.month
  if (a?.event !== undefined && b?.event !== undefined && a.event !== b.event) return undefined
  const [one, two] = [a, b].map(time => time?.side ?? (time?.year === undefined ? undefined : 'year'))
  if (one === two || (a?.month ?? b?.month) !== undefined) return undefined
  // 2019年9.6平方米，如今13.2平方米
  const isFirst = (a: typeof one, b: typeof one) => (a === 'then' || a === 'year') && b === 'now'
  if (isFirst(one, two)) return true
  return isFirst(two, one) ? false : undefined
}

/** Words without those that tell a time. */
export const withoutTime = (words: string): string =>
  words
    .replace(around, '')
    .replace(month, '')
    .replaceAll(marks.year, '')
    .replace(
      new RegExp(
        `${anyOf(earlier)}|${anyOf(later)}|同期|全年|如今|时下|当下|[去今]年|这个数字|这一数字`,
        'gu'
      ),
      ''
    )
