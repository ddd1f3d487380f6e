import type {Quantity} from '../../language/quantity.ts'
import type {Interval} from '../figures/arithmetic.ts'
import {agreesAsShare, partOfWhole, percent, said, shown, unitOf} from '../figures/arithmetic.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {isExplained} from './explained.ts'
import type {Figure} from './passage.ts'
import {between, figuresIn} from './passage.ts'

/** A share in a row of parts with their shares, which cannot be of the whole that the others are of. */
export interface ParallelShare {
  readonly claimed: Mention
  readonly part: Mention
  /** The other parts of the row. */
  readonly others: ReadonlyArray<Mention>
  readonly message: string
}

interface Pair {
  readonly part: Figure
  readonly rate: Figure
}

/** 72334万人，占51.24%; 228.2万件（86.06%） */
const claimOf =
  /^[^，。；：、（）\uFDD6-\uFDD9]{0,10}(?:，|（)(?:所?占(?<of>[^，。；：、（）\uFDD6-\uFDD9占比]{0,12}?)的?(?:比重|比例)?|占?比重?|比例)?(?:约|达|为)*$/u
/** What stands between a row's pairs. */
const nextPair =
  /^[^。！？\uFDD6-\uFDD9]{0,4}[）]?[^，。；：、（）]{0,6}[，；、。][^。！？\uFDD6-\uFDD8]{0,30}$/u
const respective =
  /(?:所占(?:比重|比例)|占比|比重|比例|分别占(?<of>[^，。；：、\uFDD6-\uFDD9]{0,12}))(?:分别)?(?:为|达|达到|是|约|的)*$/u
const generic = /^(?:总(?:数|量|额|人数|人口|户数)?|全部|其)?$/u
/** Further away, a part is not of the row. */
const apart = 60

/** The shares of a passage whose row shows that they are wrong: no whole is needed for that. */
export function parallelSharesOf(passage: Sentence): ParallelShare[] {
  if (!/占|比[重例]|（\uFDD7/u.test(passage.skeleton)) return []
  const figures = figuresIn(passage)
  return [...rowsIn(passage, figures), ...respectiveRows(passage, figures)].flatMap(row =>
    judge(figures, row)
  )
}

function rowsIn(passage: Sentence, figures: ReadonlyArray<Figure>): Pair[][] {
  const rows: {of: string; pairs: Pair[]}[] = []
  figures.forEach((rate, index) => {
    const part = figures[index - 1]
    if (rate.mention.mark !== 'rate' || rate.mention.sense !== 'exact' || part?.mention.mark !== 'amount')
      return
    const claim = claimOf.exec(between(passage, part, rate))
    if (!claim || part.mention.sense !== 'exact') return
    const of = (claim.groups!.of ?? '').replace(/的$/u, '')
    const row = rows.at(-1)
    const last = row?.pairs.at(-1)
    const isNext =
      row &&
      last &&
      figures[index - 2] === last.rate &&
      (row.of === of || generic.test(of)) &&
      unitOf(last.part.mention) === unitOf(part.mention) &&
      nextPair.test(between(passage, last.rate, part)) &&
      !/其中/u.test(between(passage, last.rate, part))
    if (isNext) row.pairs.push({part, rate})
    else rows.push({of, pairs: [{part, rate}]})
  })
  return rows.map(({pairs}) => pairs).filter(({length}) => length > 1)
}

/** 甲228.2万件，乙23.1万件，分别占总数的86.06%、8.73%. */
function respectiveRows(passage: Sentence, figures: ReadonlyArray<Figure>): Pair[][] {
  return figures.flatMap((first, index): Pair[][] => {
    if (first.mention.mark !== 'rate' || !respective.test(first.lead)) return []
    const rates = [first]
    while (
      figures[index + rates.length]?.mention.mark === 'rate' &&
      /^[、，和及与]$/u.test(between(passage, rates.at(-1)!, figures[index + rates.length]!))
    )
      rates.push(figures[index + rates.length]!)
    const parts = figures.slice(Math.max(0, index - rates.length), index)
    const isRow =
      rates.length > 1 &&
      parts.length === rates.length &&
      parts.every(
        (part, at) =>
          part.mention.mark === 'amount' &&
          part.mention.sense === 'exact' &&
          unitOf(part.mention) === unitOf(parts[0]!.mention) &&
          between(passage, part, parts[at + 1] ?? first).length < apart &&
          !/[。；]/u.test(between(passage, part, parts[at + 1] ?? first))
      )
    return isRow ? [parts.map((part, at) => ({part, rate: rates[at]!}))] : []
  })
}

/** What a part may be a share of, by the share that is printed. */
function wholeBy({part, rate}: Pair): Interval {
  const {value, step} = rate.mention
  const {low, high} = part.mention
  return {low: (low / (value + step)) * 100, high: value > step ? (high / (value - step)) * 100 : Infinity}
}

function judge(figures: ReadonlyArray<Figure>, row: ReadonlyArray<Pair>): ParallelShare[] {
  const parts = row.map(({part}) => part.mention)
  if (areOfOne(row)) return []
  // Where the parts are all there is, each of them is known to be right or wrong.
  const all = sumIfAll(row)
  const odd = all
    ? row.filter(({part, rate}) => !agreesAsShare(partOfWhole(part.mention, all), rate.mention))
    : oddOneOut(row)
  const [one] = odd
  if (!one || isExplained(figures, one.part.mention, one.rate.mention)) return []
  const {part, rate} = one
  const message = all
    ? `占比对不上：${shown(part.mention)} ÷ (${parts.map(shown).join(' + ')}) = ${percent((part.mention.value / all.value) * 100, rate.mention.decimals)}，文中写${said(rate.mention)}`
    : `占比对不上：${shown(part.mention)}占${said(rate.mention)}，与同列其他各项按占比推算的总数不合`
  return [
    {
      claimed: rate.mention,
      part: part.mention,
      others: parts.filter(other => other !== part.mention),
      message
    }
  ]
}

/** Whether all may be shares of one whole. */
function areOfOne(row: ReadonlyArray<Pair>): boolean {
  const {beginsLast, endsFirst} = endsOf(row)
  return wholeBy(beginsLast).low <= wholeBy(endsFirst).high
}

/** The pair whose wholes begin highest, and the one whose wholes end lowest. */
function endsOf(row: ReadonlyArray<Pair>): {readonly beginsLast: Pair; readonly endsFirst: Pair} {
  return {
    beginsLast: row.reduce((last, pair) => (wholeBy(pair).low > wholeBy(last).low ? pair : last)),
    endsFirst: row.reduce((first, pair) => (wholeBy(pair).high < wholeBy(first).high ? pair : first))
  }
}

/** The sum of the parts, where the shares make up 100%, or one of them is that of its part in the sum. */
function sumIfAll(row: ReadonlyArray<Pair>): Quantity | undefined {
  const [{part: first, rate}] = row as [Pair]
  const parts = row.map(({part}) => part.mention)
  const value = parts.reduce((sum, part) => sum + part.value, 0)
  const low = parts.reduce((sum, part) => sum + part.low, 0)
  const high = parts.reduce((sum, part) => sum + part.high, 0)
  const sum: Quantity = {...first.mention, value, low, high}
  const shares = row.reduce((total, {rate}) => total + rate.mention.value, 0)
  const isHundred = Math.abs(shares - 100) <= rate.mention.step * (row.length - 0.5) && shares !== 0
  const isFine = rate.mention.step <= 0.1
  const known = row.filter(({part, rate}) => agreesAsShare(partOfWhole(part.mention, sum), rate.mention))
  return isHundred || (isFine && known.length > 0) ? sum : undefined
}

/** The one pair without which all others are of one whole. */
function oddOneOut(row: ReadonlyArray<Pair>): ReadonlyArray<Pair> {
  if (row.length < 3) return []
  const {beginsLast, endsFirst} = endsOf(row)
  const odd = [beginsLast, endsFirst].filter(one => areOfOne(row.filter(other => other !== one)))
  return odd.length === 1 ? odd : []
}
