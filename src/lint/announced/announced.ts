import {numberOf} from '../../language/numerals.ts'

/** Something that a text announces by number, with what it delivers: `“三个紧盯”` and the items that follow. */
export interface Announced {
  readonly start: number
  readonly end: number
  readonly announced: number
  readonly delivered: number
  readonly items: ReadonlyArray<string>
}

/** Pattern source for a number that announces: 二 to 十九, or Arabic digits. */
export const numeral = '(?:[二两三四五六七八九]|十[一二三四五六七八九]?|\\d{1,2})'

/** What stands before a numeral that does not announce: it is an ordinal, or a part of a longer number. */
export const alone = '(?<![\\d.第之十百千万分余多几数零〇每近约])'

/** The number that a slogan's name announces, if it names just one: 5 of `五张牌`, 4 of `四个一`. */
export function announcedBy(name: string): number | undefined {
  const words = name.replace(/[“”‘’"]/gu, '')
  if (/[百千万零〇+＋N×*第双]/u.test(words)) return undefined
  const runs = words.replace(/个一$/u, '').match(/[一二两三四五六七八九十]+|\d+/gu) ?? []
  const number = runs.length === 1 ? numberOf(runs[0]!) : Number.NaN
  return number >= 2 && number <= 30 ? number : undefined
}

/** A list that ends in 等 or has a slot in it is not all of it. */
export const isOpen = (list: string): boolean => /[等*×…]|[XＸ]{2}/u.test(list)

/** 甲、乙和丙 may be two items or three. */
export const hasAnd = (items: ReadonlyArray<string>): boolean =>
  items.some(item => /(?<=.)[和与及]/u.test(item))

/**
 * Whether the items are made alike, so that it is plain that they are what was announced: they begin or end with the
 * same words, or all have a word of the announcement in them.
 */
export function areAlike(items: ReadonlyArray<string>, word = ''): boolean {
  const [first = ''] = items
  if (word && items.every(item => item.includes(word))) return true
  const head = first[0]!
  const tail = first.at(-1)!
  const isHead = /\p{Script=Han}/u.test(head) && items.every(item => item.startsWith(head))
  // Those that end in 局 or 县 are who does it, or where.
  const isTail =
    !/[局部委办县区市州镇乡村校院所社站室厅司组人名家\d]/u.test(tail) &&
    items.every(item => item.endsWith(tail))
  return isHead || isTail
}
