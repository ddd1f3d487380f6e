import type {Range} from '../finding.ts'
import type {FoundQuantity, Quantity} from './printed-quantity.ts'
import type {Bound} from './units.ts'
import {anyOf, qualifiersAfter, qualifiersBefore, scales, unitPattern} from './units.ts'
import {wordedIn} from './worded.ts'

export type {FoundQuantity, Quantity} from './printed-quantity.ts'

const digits = String.raw`(?:\d{1,3}(?:,\d{3})+(?![\d,])|\d+)(?:\.\d+)?`
// 千 and 百 also begin units (千克, 千瓦) and words (百姓, 百强).
const scale = '万亿|[十百千]?[万亿]|[百千](?![克米瓦卡帕伏赫分姓强])'
const amount = new RegExp(
  `(?<number>${digits}) ?(?<inner>[余多])?(?<scale>${scale})?(?<outer>[余多])?(?: ?(?<unit>${unitPattern}))?(?<after>(?!多[了出于\\d])(?:${anyOf(Object.keys(qualifiersAfter))}))?`,
  'uy'
)
// 签约120户 and 节约30万元 say nothing of how exact the number is.
const before = new RegExp(`(?<![签节预邀](?=约))(?:${anyOf(Object.keys(qualifiersBefore))}) ?$`, 'u')
const endings = new Set(Object.keys(qualifiersBefore).map(word => word.at(-1)!))
const dash = / ?(?:[~～—–-]|至) ?(?=\d)/uy
const word = /^\p{Script=Han}{1,6}/u

/** Every quantity of a text, in order. Dates, years, ordinals, document numbers and slogans in quotes are none. */
export function findQuantities(text: string): FoundQuantity[] {
  const plain = halfWidth(text)
  const worded = wordedIn(plain)
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
  const all = worded.length > 0 ? withWorded(found, worded) : found
  return plain === text ? all : all.map(quantity => asTyped(quantity, text))
}

/** Those in digits and those in words in order; 5户 of 每10户就有5户 is no quantity of its own. */
function withWorded(
  found: ReadonlyArray<FoundQuantity>,
  worded: ReadonlyArray<FoundQuantity>
): FoundQuantity[] {
  const isWithin = ({start, end}: Range) => worded.some(one => one.start <= start && end <= one.end)
  return [...found.filter(one => !isWithin(one)), ...worded].sort((a, b) => a.start - b.start)
}

/**
 * The quantity that a field holds, e.g. `233.57亿元` or `不低于100万元`. Words may follow it, another number may not; any
 * word after the number serves as its unit. Undefined for everything else.
 */
export function parseQuantity(text: string): Quantity | undefined {
  const plain = halfWidth(text)
  const at = nextDigit(plain, 0)
  const found = at < 0 ? wordedIn(plain)[0] : readAt(plain, at)
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
