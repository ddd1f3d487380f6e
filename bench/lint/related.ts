import type {FoundQuantity} from '../../src/language/quantity.ts'
import {findQuantities} from '../../src/language/quantity.ts'

/** How figures of a text hang together by arithmetic, whatever its words are. */
export type Tie = 'share' | 'growth' | 'increase' | 'difference' | 'sum' | 'average'

/** A figure that others of its text make up to their last digit. */
export interface Tied {
  readonly tie: Tie
  readonly start: number
  readonly end: number
}

/** Further apart, figures hang together by chance. */
const [before, after] = [130, 60]
const longest = 8

/**
 * The figures of a text that hang together by arithmetic: found by the numbers and one word before the result, not by the
 * grammar that is measured with them. Some hang together by chance; they are in every count alike.
 */
export function tiedIn(text: string): Tied[] {
  const figures = findQuantities(text).filter(({sense}) => sense === 'exact')
  if (figures.length < 3) return []
  const tied = new Map<FoundQuantity, Tie>()
  for (const [index, result] of figures.entries())
    for (const {tie, parts} of tiesOf(text, figures, index))
      for (const one of [result, ...parts]) if (!tied.has(one)) tied.set(one, tie)
  return [...tied].map(([{start, end}, tie]) => ({tie, start, end}))
}

interface Ties {
  readonly tie: Tie
  readonly parts: ReadonlyArray<FoundQuantity>
}

function tiesOf(text: string, figures: ReadonlyArray<FoundQuantity>, index: number): Ties[] {
  const result = figures[index]!
  const lead = text.slice(Math.max(0, result.start - 16), result.start)
  const amounts = figures.filter(
    one =>
      one !== result && one.start > result.start - before && one.end < result.end + after && one.unit !== '%'
  )
  const pairs = amounts.flatMap(a => amounts.filter(b => b !== a).map(b => [a, b] as const))
  const comes = (value: number) => Math.abs(value - result.value) <= result.step * 0.51
  const ties = (tie: Tie, isTied: (a: FoundQuantity, b: FoundQuantity) => boolean): Ties[] =>
    pairs.filter(([a, b]) => isTied(a, b)).map(parts => ({tie, parts}))
  const sign = /[降减跌少]/u.test(lead.slice(-8)) ? -1 : 1
  const grows = /[增升高降减涨跌多少]/u.test(lead.slice(-12))
  if (result.unit === '%') {
    if (result.decimals === 0) return []
    return [
      ...(/占|率|比[重例]|份额/u.test(lead)
        ? ties(
            'share',
            (a, b) => isOneUnit(a, b) && a.value < b.value && isLong(a, 3) && comes((a.value / b.value) * 100)
          )
        : []),
      ...(grows
        ? [
            ...ties(
              'growth',
              (a, b) =>
                isOneUnit(a, b) && isLong(a, 3) && isLong(b, 3) && comes(sign * (b.value / a.value - 1) * 100)
            ),
            ...ties(
              'increase',
              (a, b) =>
                isOneUnit(a, b) &&
                isLong(b, 2) &&
                b.value < a.value &&
                comes((b.value / (a.value - sign * b.value)) * 100)
            )
          ]
        : [])
    ]
  }
  return [
    ...(grows
      ? ties(
          'difference',
          (a, b) =>
            isOneUnit(a, b) &&
            isOneUnit(a, result) &&
            isLong(a, 3) &&
            isLong(b, 3) &&
            comes(Math.abs(a.value - b.value))
        )
      : []),
    ...(/[户人村亩日月]均|平均每/u.test(lead) && isLong(result, 2)
      ? ties(
          'average',
          (a, b) =>
            isOneUnit(a, result) &&
            !isOneUnit(b, result) &&
            b.value > 1 &&
            isLong(a, 2) &&
            comes(a.value / b.value)
        )
      : []),
    ...(isLong(result, 3) ? [1, -1].flatMap(step => sumFrom(figures, index, step)) : [])
  ]
}

/** The figures on one side of a total that make it up. */
function sumFrom(figures: ReadonlyArray<FoundQuantity>, index: number, step: number): Ties[] {
  const total = figures[index]!
  const parts: FoundQuantity[] = []
  for (let at = index + step; at >= 0 && at < figures.length && parts.length < longest; at += step) {
    const part = figures[at]!
    if (part.unit === '%') continue
    if (!isOneUnit(part, total) || part.value >= total.value || Math.abs(part.start - total.start) > 220)
      break
    parts.push(part)
    const sum = parts.reduce((all, {value}) => all + value, 0)
    const grain = Math.max(total.step, ...parts.map(one => one.step))
    if (parts.length > 1 && Math.abs(sum - total.value) < grain * 0.6) return [{tie: 'sum', parts}]
  }
  return []
}

const people = new Set(['人', '名', '位', '口'])
const isOneUnit = (a: FoundQuantity, b: FoundQuantity): boolean =>
  a.unit === b.unit || (people.has(a.unit) && people.has(b.unit))

/** Whether a number has so many digits that it says something. */
const isLong = ({number}: FoundQuantity, least: number): boolean =>
  number.replace(/[.,-]/g, '').replace(/^0+/, '').length >= least
