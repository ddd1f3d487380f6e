import type {Range} from '../finding.ts'
import type {Bound} from './units.ts'
import {qualifiersAfter, qualifiersBefore, scales, units} from './units.ts'

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

const anyOf = (words: Iterable<string>) =>
  [...words]
    .sort((a, b) => b.length - a.length)
    .map(word => word.replace(/[()/]/g, '\\$&'))
    .join('|')

const digits = String.raw`(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?`
// 千 and 百 also begin units (千克, 千瓦) and words (百姓, 百强).
const scale = '万亿|[十百千]?[万亿]|[百千](?![克米瓦卡帕伏赫分姓强])'
// What looks like a unit but begins a longer word: 2m in 2max, 节气, 部门, 方面, 地区.
const unit = `(?:${anyOf(units)})(?![A-Za-z])(?<!年(?=[代级])|节(?=气)|部(?=门)|分(?=[之局公析工管支])|地(?=[处理震])|成(?=[功立为员果])|面(?=[向对])|对(?=口))`
const amount = new RegExp(
  `(?<number>${digits}) ?(?<inner>[余多])?(?<scale>${scale})?(?<outer>[余多])?(?: ?(?<unit>${unit}))?(?<after>${anyOf(Object.keys(qualifiersAfter))})?`,
  'uy'
)
// 签约120户 and 节约30万元 say nothing of how exact the number is.
const before = new RegExp(`(?<![签节预邀](?=约))(?:${anyOf(Object.keys(qualifiersBefore))}) ?$`, 'u')
const endings = new Set(Object.keys(qualifiersBefore).map(word => word.at(-1)!))
const dash = / ?(?:[~～—–-]|至) ?(?=\d)/uy
const fraction =
  /([二三四五六七八九十百千万]{1,3})分之([一二三四五六七八九十百]{1,5}(?:点[零一二三四五六七八九]+)?)/gu
// 近万人, 上百家: a scale alone, with a word that makes it one.
const roundNumber = new RegExp(`(近|将近|上|超|超过|逾|过)([百千万亿])(${unit})`, 'gu')
const word = /^\p{Script=Han}{1,6}/u

/** Every quantity of a text, in order. Dates, years, ordinals, document numbers and slogans in quotes are none. */
export function findQuantities(text: string): FoundQuantity[] {
  const plain = halfWidth(text)
  const worded = [...fractions(plain), ...roundNumbers(plain)]
  const found: FoundQuantity[] = []
  let closed: Range[] | undefined
  let next = 0
  for (let at = nextDigit(plain, 0); at >= 0; ) {
    closed ??= closedSpans(plain)
    while (closed[next] && closed[next]!.end <= at) next++
    const span = closed[next] && closed[next]!.start <= at ? closed[next] : undefined
    const quantity = span ? undefined : readAt(plain, at)
    if (quantity && (quantity.unit || quantity.scale)) found.push(quantity)
    at = nextDigit(plain, span?.end ?? Math.max(quantity?.end ?? 0, endOfNumber(plain, at)))
  }
  const all = worded.length > 0 ? [...found, ...worded].sort((a, b) => a.start - b.start) : found
  return plain === text ? all : all.map(quantity => asTyped(quantity, text))
}

/**
 * The quantity that a field holds, e.g. `233.57亿元` or `不低于100万元`. Words may follow it, another number may not; any
 * word after the number serves as its unit. Undefined for everything else.
 */
export function parseQuantity(text: string): Quantity | undefined {
  const plain = halfWidth(text)
  const at = nextDigit(plain, 0)
  const found = at < 0 ? (fractions(plain)[0] ?? roundNumbers(plain)[0]) : readAt(plain, at)
  if (!found || plain.slice(0, found.start).trim() || nextDigit(plain, found.end) >= 0) return undefined
  const {start, end, ...quantity} = asTyped(found, text)
  if (quantity.unit) return quantity
  const own = word.exec(plain.slice(end))?.[0] ?? ''
  return {...quantity, unit: own, printed: text.slice(start, end + own.length)}
}

/** Full-width digits and signs as half-width ones, one for one, so that offsets stay. */
export function halfWidth(text: string): string {
  if (!/[０-９．％－\u00a0\u2009\u202f\u3000−]/.test(text)) return text
  return text.replace(/[０-９．％－\u00a0\u2009\u202f\u3000−]/g, char => {
    if (char === '−') return '-'
    return /\s/.test(char) ? ' ' : String.fromCharCode(char.charCodeAt(0) - 0xfee0)
  })
}

/** The same quantity with the words of the text as it was typed. */
function asTyped(found: FoundQuantity, text: string): FoundQuantity {
  const at = found.start + found.printed.indexOf(found.number)
  const number = text.slice(at, at + found.number.length)
  return {...found, printed: text.slice(found.start, found.end), number}
}

function nextDigit(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (isDigit(text.charCodeAt(at))) return at
  }
  return -1
}

const isDigit = (code: number): boolean => code >= 48 && code <= 57

function endOfNumber(text: string, from: number): number {
  let at = from
  while (isDigit(text.charCodeAt(at)) || text[at] === '.') at++
  return at
}

/** Titles of documents, and short quoted words: their numbers count nothing. */
function closedSpans(text: string): Range[] {
  const spans = text.matchAll(/《[^《》]{1,80}》|“[^“”]{1,16}”|「[^「」]{1,16}」/gu)
  return [...spans].map(({0: span, index}) => ({start: index, end: index + span.length}))
}

type Parts = Partial<Record<'number' | 'inner' | 'scale' | 'outer' | 'unit' | 'after', string>>

interface Amount extends Range {
  readonly parts: Parts
}

function amountAt(text: string, at: number): Amount | undefined {
  amount.lastIndex = at
  const found = amount.exec(text)
  return found ? {start: at, end: at + found[0].trimEnd().length, parts: found.groups as Parts} : undefined
}

function readAt(text: string, at: number): FoundQuantity | undefined {
  const first = amountAt(text, at)
  if (!first || !counts(text, first)) return undefined
  const second = otherEnd(text, first)
  const {parts, end} = second ?? first
  const signed = isNegative(text, at) ? at - 1 : at
  const leading = leadingAt(text, signed)
  const start = signed - leading.length
  const qualifiers = [leading.trim(), parts.inner, parts.outer, parts.after].filter(word => word) as string[]
  const common = {
    start,
    end,
    printed: text.slice(start, end),
    unit: parts.unit ?? '',
    scale: parts.scale ?? '',
    qualifiers
  }
  const one = worthOf(
    text.slice(signed, at) + first.parts.number,
    first.parts.scale ?? (first.parts.unit ? '' : common.scale),
    common.unit
  )
  if (!second) {
    const {value, decimals, step} = one
    const {sense, low, high} = meaning(one, common)
    const {printed, unit, scale} = common
    const number = text.slice(signed, at + parts.number!.length)
    return {start, end, printed, number, value, decimals, step, scale, unit, qualifiers, sense, low, high}
  }
  const two = worthOf(parts.number!, common.scale, common.unit)
  return {
    ...common,
    ...one,
    number: text.slice(signed, second.start + parts.number!.length),
    sense: 'range',
    low: Math.min(one.value - slack(one, common), two.value),
    high: Math.max(one.value, two.value + slack(two, common))
  }
}

/** The word before a number that qualifies it. Few numbers have one, and most of them show it by one character. */
function leadingAt(text: string, at: number): string {
  const last = text[at - 1] === ' ' ? text[at - 2] : text[at - 1]
  if (last === undefined || !endings.has(last)) return ''
  return before.exec(text.slice(Math.max(0, at - 4), at))?.[0] ?? ''
}

interface Worth {
  readonly value: number
  readonly decimals: number
  readonly step: number
}

/** Computed on the digits, not by multiplying, so that `233.57亿` is exactly 23357000000. */
function worthOf(printed: string, scale: string, unit: string): Worth {
  const number = printed.includes(',') ? printed.replaceAll(',', '') : printed
  const point = number.indexOf('.')
  const decimals = point < 0 ? 0 : number.length - point - 1
  const power = (scales[scale] ?? 0) - (unit === '‰' ? 1 : 0)
  const value = power === 0 ? Number(number) : Number(`${number}e${power}`)
  return {value, decimals, step: tenTo(power - decimals)}
}

const powers = new Map<number, number>()

/** As exact as if it were typed. */
function tenTo(exponent: number): number {
  const known = powers.get(exponent) ?? Number(`1e${exponent}`)
  powers.set(exponent, known)
  return known
}

/** How far a number meant as it is may be off: whole numbers of things are exact, others were rounded. */
function slack({decimals, step}: Worth, {scale, unit}: {scale: string; unit: string}): number {
  return decimals || scale || unit === '%' || unit === '‰' ? step / 2 : 0
}

/** The unit of the last digit that is not 0: the next round number after 300 is 400. */
function roundStep(value: number, step: number): number {
  let unit = step
  while (value && Math.abs(Math.round(value / unit / 10) * unit * 10 - value) < step / 2) unit *= 10
  return unit
}

function meaning(worth: Worth, common: {scale: string; unit: string; qualifiers: ReadonlyArray<string>}) {
  const {value, step} = worth
  const bounds = common.qualifiers.map(word => qualifiersBefore[word] ?? qualifiersAfter[word] ?? 'none')
  const has = (bound: Bound) => bounds.includes(bound)
  const round = roundStep(value, step)
  if (has('about')) return {sense: 'about', low: value - round, high: value + round} as const
  if (has('up')) return {sense: 'least', low: value, high: Infinity} as const
  if (has('more')) return {sense: 'least', low: value, high: value + round} as const
  if (has('less')) return {sense: 'most', low: value - round, high: value} as const
  if (has('down')) return {sense: 'most', low: Math.min(0, value), high: value} as const
  return {sense: 'exact', low: value - slack(worth, common), high: value + slack(worth, common)} as const
}

/** The second number of `15%~30%`, unless the words say from one to the other (`由15%至30%`). */
function otherEnd(text: string, first: Amount): Amount | undefined {
  dash.lastIndex = first.end
  const sign = dash.exec(text)
  if (!sign) return undefined
  const second = amountAt(text, first.end + sign[0].length)
  if (!second?.parts.unit && !second?.parts.scale) return undefined
  const unit = first.parts.unit
  if (unit && unit !== second.parts.unit) return undefined
  if (
    sign[0].includes('至') &&
    /[由从自][^，。；、]{0,16}$/u.test(text.slice(Math.max(0, first.start - 18), first.start))
  )
    return undefined
  return second
}

const isNegative = (text: string, at: number) =>
  text[at - 1] === '-' && (at === 1 || /[\p{Script=Han}：:（(，,]/u.test(text[at - 2]!))

/** Whether a number counts or measures something: no date, time, ordinal, code or formula. */
function counts(text: string, {start, end, parts}: Amount): boolean {
  const number = parts.number!
  const past = start + number.length
  if (number.length > 15 || /^0\d/.test(number)) return false
  if (
    /(?:[第〔[A-Za-z+×·*./\\_#@]|\d[:：时点-]|[年\d][—–~～])$/u.test(
      text.slice(Math.max(0, start - 2), start)
    )
  )
    return false
  if (/^(?:[A-Za-z+×·*/_@〕\]]|[:：.]\d|,\d|-\d*[A-Za-z])/u.test(text.slice(past)) && !parts.unit)
    return false
  if (
    /^(?:小时制|世纪|年代|年级|号|版|时\d|点(?!\p{Script=Han}{0,2}以上)|月(?!饼)|日|级|线|后)/u.test(
      text.slice(past)
    )
  )
    return false
  const year = Number(number)
  const isYear = /^\d{4}$/.test(number) && year >= 1000 && year <= 2100
  if (isYear && /^ ?(?:年|(?:[—–~～-]|至)\d{2,4} ?年)/u.test(text.slice(past))) return false
  return end > start
}

/** `三分之一`, `百分之二十`, `千分之三点五`. */
function fractions(text: string): FoundQuantity[] {
  if (!text.includes('分之')) return []
  return [...text.matchAll(fraction)].map(({0: printed, 1: base, 2: parts, index}) => {
    const [whole = '', decimal = ''] = parts!.split('点')
    const part = chineseNumber(whole) + Number(`0.${[...decimal].map(chineseDigit).join('') || '0'}`)
    const value = (part / chineseNumber(base!)) * 100
    const step = 100 / chineseNumber(base!) / 10 ** decimal.length
    const common = {start: index, end: index + printed.length, printed, number: printed, scale: '', unit: '%'}
    return {
      ...common,
      value,
      decimals: 0,
      step,
      qualifiers: [],
      sense: 'about',
      low: value - step / 2,
      high: value + step / 2
    }
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
