import {anyOf, lexicon} from '../../language/lexicon/lexicon.ts'
import type {Quantity} from '../../language/quantity.ts'
import {addsUp, sumOfParts, unitOf} from '../figures/arithmetic.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {totalOf} from '../figures/sum.ts'
import {isSureOver} from './disjoint-parts.ts'
import {coresOf, isWholeFamily, labelOf} from './families.ts'
import {farthest, listingsIn, longest, openList} from './listings.ts'
import type {Figure} from './passage.ts'
import {between, figuresFrom, figuresIn} from './passage.ts'

/** A whole and its parts, which do not add up to it. */
export interface SumRelation {
  readonly whole: Mention
  readonly parts: ReadonlyArray<Mention>
  /** Whether the parts are known to be all; where not, they miss the whole by so little that one may be left out. */
  readonly isClosed: boolean
  /** Whether the parts, which nothing says are all, are more than the whole together. */
  readonly isOver: boolean
}

const crossing = new RegExp(anyOf(lexicon.relations.crossing), 'u')
const total = /(?:共|合计|总计|共计|总共|一共|总数为?|总量为?)[^，。；]{0,6}$/u
// 三年共计 is not only of what was listed last.
const definite = /(?:合计|总计|共计)(?:为|达|达到|投入|安排|实现|完成|播种)?$/u
const things = /^[个项件条种处家所支座名场次]$/u
const between_ = /^[^。！？\uFDD9]{0,14}[、；，和及与][^。！？]{0,14}$/u

/** The sums of a passage that do not come out; `divisions` are those that are complete elsewhere (`divisionsIn`). */
export function sumsOf(passage: Sentence, divisions: ReadonlySet<string> = new Set()): SumRelation[] {
  const figures = figuresIn(passage)
  if (figures.length < 3) return []
  const after = listingsIn(passage).flatMap(({whole, first, list, labels, isClosed, isAmong}) =>
    judged(whole.mention, list, isClosed || divisions.has(keyOf(labels)), labels, isAmong).filter(
      one => !one.isOver || isSureOver(figures, first, one.whole, one.parts)
    )
  )
  return [...after, ...beforeTotal(passage, figures)].filter(
    ({whole, parts}) => !isExplained(figures, whole, parts)
  )
}

/**
 * What wholes are divided into: 统筹基金 and 个人账户, where 收入22880亿元 is what both of them are together. What is all
 * there is once in a text, is all there is of the other wholes too.
 */
export function divisionsIn(passages: ReadonlyArray<Sentence>): ReadonlySet<string> {
  const keys = passages.flatMap(listingsIn).flatMap(({whole, list, labels}) => {
    const parts = list.map(({mention}) => mention)
    const isNamed = labels.every(label => label.length > 1) && new Set(labels).size === labels.length
    return isNamed && whole.mention.number.length > 2 && addsUp(parts, whole.mention) ? [keyOf(labels)] : []
  })
  return new Set(keys)
}

const keyOf = (labels: ReadonlyArray<string>): string => coresOf(labels).sort().join('、')

/** 一季度10场、二季度12场、三季度9场、四季度8场，全年共40场. */
function beforeTotal(passage: Sentence, figures: ReadonlyArray<Figure>): SumRelation[] {
  return figures.flatMap((whole, index): SumRelation[] => {
    if (whole.mention.mark !== 'amount' || whole.mention.sense !== 'exact' || !total.test(whole.lead))
      return []
    const list: Figure[] = []
    for (let at = index - 1; at >= 0 && list.length <= longest; at--) {
      const part = figures[at]!
      const gap = between(passage, part, list[0] ?? whole)
      const isNext =
        unitOf(part.mention) === unitOf(whole.mention) && between_.test(gap) && !openList.test(gap)
      if (!isNext) break
      list.unshift(part)
    }
    const labels = list.map(labelOf)
    const words = passage.skeleton.slice(Math.max(0, (list[0]?.mention.at ?? 0) - 30), whole.mention.at)
    const isAll =
      list.length > 1 &&
      definite.test(whole.lead) &&
      !things.test(whole.mention.unit) &&
      new Set(labels).size === labels.length &&
      !/年来|以来|累计|期间|单价|标准|前[两二三五十\d]|居前|排名|；[对向与从在由][^，。；]*(?:合计|总计|共计)/u.test(
        words
      )
    return isWholeFamily(labels) || isAll ? judged(whole.mention, list, true, labels) : []
  })
}

function judged(
  whole: Mention,
  list: ReadonlyArray<Figure>,
  isClosed: boolean,
  labels: ReadonlyArray<string>,
  isAmong = true
): SumRelation[] {
  const parts = list.map(({mention}) => mention)
  // A part that is more than the whole by itself is told as such.
  const isAbove = (isAmong || !isClosed) && parts.some(({value}) => value > whole.value)
  if (isAbove || parts.some(({sense}) => sense === 'range' || sense === 'least') || someAddUp(parts, whole))
    return []
  // 核载39人，包括司机实载39人: the same number once more, and no part of it.
  if (parts[0]?.value === whole.value) return []
  if (isClosed) return [{whole, parts, isClosed, isOver: false}]
  const {low, high} = sumOfParts(parts)
  const isDistinct = new Set(labels).size === labels.length && labels.every(label => label.length > 1)
  const misses = whole.value - high
  const isOver = low > whole.high
  // Two make a whole where nothing but what tells them apart stands between: 水田31万亩、旱地33万亩.
  const isPair =
    list.length === 2 &&
    list.every(({lead}) => lead !== '') &&
    list[0]!.tail.length < 2 &&
    labels.every(label => label.length < 5)
  const isNear =
    misses > 0 && misses / whole.value <= (parts.length > 2 ? 0.15 : 0.07) && (parts.length > 2 || isPair)
  return isDistinct && (isNear || isOver) && !labels.some(label => crossing.test(label))
    ? [{whole, parts, isClosed, isOver}]
    : []
}

/** Whether all parts make up the whole, or all but some at the beginning or the end, which are counted once more. */
export function someAddUp(parts: ReadonlyArray<Mention>, whole: Mention): boolean {
  const lists = parts.flatMap((_, at) => [parts.slice(at), parts.slice(0, at)])
  return lists.some(list => (list === lists[0] || list.length > 1) && addsUp(list, whole))
}

/** Whether the parts make up another number near them, or several together. */
export function isExplained(
  figures: ReadonlyArray<Figure>,
  whole: Mention,
  parts: ReadonlyArray<Mention>
): boolean {
  const others = figuresFrom(figures, whole.at - farthest, whole.at + farthest)
    .map(({mention}) => mention)
    .filter(
      mention =>
        mention !== whole &&
        mention.high < Infinity &&
        !parts.includes(mention) &&
        unitOf(mention) === unitOf(whole)
    )
  const sums = others.map((one): Quantity => ({...whole, ...totalOf([one, whole])}))
  return [...others, ...sums].some(one => addsUp(parts, one))
}
