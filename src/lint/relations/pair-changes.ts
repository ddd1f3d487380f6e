import {
  agrees,
  changesBy,
  differenceOf,
  growthOf,
  isRate,
  negative,
  said,
  shown,
  unitOf
} from '../figures/arithmetic.ts'
import {saysConstantPrices} from '../figures/claims.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import type {Pair} from './pairs.ts'
import {isNamedIn, pairsIn} from './pairs.ts'
import type {Figure} from './passage.ts'
import {between, figuresFrom, figuresIn} from './passage.ts'
import {changeBy} from './said-changes.ts'

/** By how much something is said to have changed, which is not what its two numbers give. */
export interface PairChange {
  readonly from: Mention
  readonly to: Mention
  readonly claimed: Mention
  readonly falls: boolean
  /** Whether the numbers change by as much, but the other way. */
  readonly isReversed: boolean
}

/** What stands between the second number and the change. */
const next =
  /^[^，。；：、（）]{0,8}[，；（](?:[^，。；：！？（）\uFDD6-\uFDD8]{1,10}，)?[^，。；：、！？（）\uFDD6-\uFDD8]{0,14}$/u
const each = /^每[户亩人年]/u

/** The changes of a passage that do not come out of the two numbers before them. */
export function pairChangesOf(passage: Sentence): PairChange[] {
  const figures = figuresIn(passage)
  if (figures.length < 3) return []
  const ofPairs = pairsIn(passage).flatMap((pair): PairChange[] => {
    const found: PairChange[] = []
    let last = figures[pair.index]!
    for (const claimed of figures.slice(pair.index + 1, pair.index + 3)) {
      const change = next.test(between(passage, last, claimed)) ? changeBy(passage, claimed) : undefined
      if (
        !change ||
        !isClaimOf(claimed.mention, pair.to.mention) ||
        !isNamedIn(change.thing.replace(each, ''), pair.words)
      )
        break
      if (isSinceOther(passage, pair, claimed)) break
      const wrong = judged(figures, pair, claimed, change.falls)
      if (wrong) found.push(wrong)
      last = claimed
    }
    return found
  })
  return [...ofPairs, ...laterBasesOf(passage, figures)].filter(({from, to, claimed}) => {
    const start = Math.max(0, Math.min(from.start, to.start) - 60)
    return !saysConstantPrices(passage.text.value.slice(start, claimed.end + 24))
  })
}

/** 由2021年的86亿元增加到2022年的95亿元，比2020年增长31.9%: since another year than the first of the two. */
function isSinceOther({marked}: Sentence, {from, to}: Pair, {mention}: Figure): boolean {
  const years = (start: number, end: number) =>
    marked.flatMap(one => (one.mark === 'year' && one.at > start && one.at < end ? [one.year] : []))
  const known = years(from.mention.at - 24, to.mention.at)
  return years(to.mention.at, mention.at).some(year => known.length > 0 && !known.includes(year))
}

/** Counted as what changed, or a rate of it; points of a rate. */
const isClaimOf = (claimed: Mention, end: Mention): boolean => {
  if (end.mark === 'rate') return claimed.mark === 'points'
  return claimed.mark === 'rate' || (claimed.mark === 'amount' && unitOf(claimed) === unitOf(end))
}

function judged(
  figures: ReadonlyArray<Figure>,
  {from, to}: Pick<Pair, 'from' | 'to'>,
  {mention: claimed}: Figure,
  falls: boolean
): PairChange | undefined {
  const [a, b] = [from.mention, to.mention]
  if (comes(a, b, claimed, falls)) return undefined
  const near = figuresFrom(figures, from.mention.at - 80, claimed.at + 40).map(({mention}) => mention)
  const isOther = near.some(one =>
    near.some(
      two =>
        one !== two &&
        !(one === a && two === b) &&
        !(one === b && two === a) &&
        ![one, two].includes(claimed) &&
        unitOf(one) === unitOf(two) &&
        (comes(one, two, claimed, false) || comes(one, two, claimed, true))
    )
  )
  if (isOther) return undefined
  return {from: a, to: b, claimed, falls, isReversed: comes(a, b, claimed, !falls)}
}

/** Whether a number is by how much the second is more than the first, or less, where it falls. */
function comes(from: Mention, to: Mention, claimed: Mention, falls: boolean): boolean {
  if (claimed.mark === 'rate' && !isRate(from)) {
    const growth = growthOf(from, to)
    return agrees(falls ? negative(growth) : growth, claimed)
  }
  const [less, more] = falls ? [to, from] : [from, to]
  return changesBy(less, more, claimed) || agrees(differenceOf(less, more), claimed)
}

/** 13.8万人次，同比增长15%。…去年全年是10.2万人次: what was stands in a clause of its own behind the rate. */
function laterBasesOf(passage: Sentence, figures: ReadonlyArray<Figure>): PairChange[] {
  return figures.flatMap((from, index): PairChange[] => {
    const [to, claimed] = [figures[index - 2], figures[index - 1]]
    if (!to || claimed?.mention.mark !== 'rate' || from.mention.sense !== 'exact') return []
    if (to.mention.mark !== 'amount' || !isClaimOf(from.mention, to.mention)) return []
    const gap = between(passage, claimed, from)
    if (gap.length > 50 || !/[，；。][^，。；]{2,10}$/u.test(gap) || !isNamedByTime(from)) return []
    if (!sinceLastYear.test(claimed.lead) || !next.test(between(passage, to, claimed))) return []
    const change = changeBy(passage, claimed)
    if (
      !change ||
      passage.marked.some(({mark, at}) => mark === 'year' && at > to.mention.at && at < from.mention.at)
    )
      return []
    const wrong = judged(figures, {from, to}, claimed, change.falls)
    return wrong ? [wrong] : []
  })
}

const sinceLastYear = /同比|[比较](?:上|去)年/u
const lastYear =
  /^(?:而|但)?(?:[去上]年(?:同期|全年)?|全年)(?:则|就|只|仅)?(?:是|为|有|只有|仅有|达到|完成)?$/u
const isNamedByTime = ({lead, tail}: Figure): boolean =>
  lastYear.test(lead) && /[去上]年/u.test(lead) && tail === ''

export const reversedMessage = ({from, to, claimed, falls}: PairChange): string =>
  `增减相反：由${said(from)}到${said(to)}，${falls ? '增加' : '减少'}了（${shown(to)} ${falls ? '>' : '<'} ${shown(from)}），文中写${falls ? '减少' : '增加'}${said(claimed)}`
