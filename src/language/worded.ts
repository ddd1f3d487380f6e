import {halvesIn} from './halves.ts'
import {outOfIn} from './out-of.ts'
import type {FoundQuantity} from './printed-quantity.ts'
import {scales, unitPattern} from './units.ts'

const fraction =
  /([二三四五六七八九十百千万]{1,3})分之([一二三四五六七八九十百]{1,5}(?:点[零一二三四五六七八九]+)?)/gu
// 近万人, 上百家: a scale alone, with a word that makes it one.
const roundNumber = new RegExp(`(近|将近|上|超|超过|逾|过)([百千万亿])(${unitPattern})`, 'gu')
// 占六成, 近三成五, 七成以上: tenths where a word beside them says that they are a share.
const tenths =
  /(?<said>占比?|占到|约|近|超过|超|逾|不足|达到|达|有|为|到|的|[就即]是|即|(?:下降|减少|降低|增长|增加|提高|上升|缩短|减|降|增|多|少)了?|(?<=^|[，。；：、（])(?=[三四五六七八九]))(?<tens>[一二三四五六七八九])成(?<more>[一二三四五六七八九半])?(?<after>以上|多|左右)?(?=[，。；、：！？）的]|$|(?<=[，。；：、（]..{0,3})(?:[都是来用为]|[人户村](?!员)|农户|群众|村民|居民|干部|职工|企业|学生))/gu

/** The quantities of a text whose numbers are words: `三分之一`, `近万人`, `占六成`, `过半`, `每五人就有一人`. Most texts have none. */
export function wordedIn(text: string): FoundQuantity[] {
  return [...fractions(text), ...roundNumbers(text), ...tenthsIn(text), ...halvesIn(text), ...outOfIn(text)]
}

/** `三分之一`, `百分之二十`, `千分之三点五`. */
function fractions(text: string): FoundQuantity[] {
  if (!text.includes('分之')) return []
  return [...text.matchAll(fraction)].map(({0: printed, 1: base, 2: parts, index}) => {
    const [whole = '', decimal = ''] = parts!.split('点')
    const part = chineseNumber(whole) + Number(`0.${[...decimal].map(chineseDigit).join('') || '0'}`)
    const value = (part / chineseNumber(base!)) * 100
    // 三分之一 is said of 31% and of 35%, and of 25% no more.
    const step = Math.min(5, 100 / chineseNumber(base!)) / 10 ** decimal.length
    return {...rateOf(printed, index), ...about(value, step)}
  })
}

/** `占六成`: 5 points more or less, for they are said of 58% and of 63% alike. */
function tenthsIn(text: string): FoundQuantity[] {
  if (!text.includes('成')) return []
  return [...text.matchAll(tenths)].map(({0: words, index, groups}): FoundQuantity => {
    const {said = '', tens = '', more, after} = groups!
    const printed = words.slice(said.length)
    const value = chineseDigit(tens) * 10 + (more === '半' ? 5 : more ? chineseDigit(more) : 0)
    const rate = rateOf(printed, index + said.length)
    const step = more && more !== '半' ? 1 : 10 / 3
    if (/以上|多/.test(after ?? '') || /超|逾/.test(said))
      return {...rate, ...about(value, step), sense: 'least', low: value, high: value + 10}
    if (/近|不足/.test(said))
      return {...rate, ...about(value, step), sense: 'most', low: value - 10, high: value}
    return {...rate, ...about(value, step)}
  })
}

/** `近万人`, `上千家`. */
function roundNumbers(text: string): FoundQuantity[] {
  if (!/[近上超过逾][百千万亿]/.test(text)) return []
  return [...text.matchAll(roundNumber)].map(({0: printed, 1: said, 2: scale, 3: unit, index}) => {
    const value = 10 ** scales[scale!]!
    const common = {
      start: index,
      end: index + printed.length,
      printed,
      number: scale!,
      scale: scale!,
      unit: unit!
    }
    const worth = {value, decimals: 0, step: value, qualifiers: [said!]}
    if (said!.includes('近')) return {...common, ...worth, sense: 'most', low: value * 0.8, high: value}
    return {...common, ...worth, sense: 'least', low: value, high: Infinity}
  })
}

const rateOf = (printed: string, start: number) => ({
  ...{start, end: start + printed.length, printed, number: printed, scale: '', unit: '%'}
})

const about = (value: number, step: number) =>
  ({
    value,
    decimals: 0,
    step,
    qualifiers: [],
    sense: 'about',
    low: value - step / 2,
    high: value + step / 2
  }) as const

const chineseDigit = (char: string) => '零一二三四五六七八九'.indexOf(char === '两' ? '二' : char)

function chineseNumber(text: string): number {
  let total = 0
  let digit = 0
  for (const char of text) {
    const power = {十: 10, 百: 100, 千: 1000, 万: 10000}[char]
    if (!power) digit = chineseDigit(char)
    else {
      total += (digit || 1) * power
      digit = 0
    }
  }
  return total + digit
}
