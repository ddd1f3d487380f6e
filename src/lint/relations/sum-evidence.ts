import {anyOf, lexicon} from '../../language/lexicon/lexicon.ts'
import {numberOf} from '../../language/numerals.ts'
import type {Sentence} from '../figures/sentence.ts'
import {changed, isComposedOf, isOfSources, isWholeFamily} from './families.ts'
import type {Figure} from './passage.ts'
import {between, figuresIn, nounOf} from './passage.ts'
import {isCountedAlike, isPlain, labelsOf} from './rows.ts'
import type {Weights} from './weigh.ts'

/** A whole and the row that may be its parts. */
export interface Adding {
  readonly passage: Sentence
  readonly whole: Figure
  readonly parts: ReadonlyArray<Figure>
}

const crossing = new RegExp(anyOf(lexicon.relations.crossing), 'u')
const counted =
  /(?<![第一二三四五六七八九十百千])(?<count>[两二三四五六七八九十\d])[个大项段处样类块路批级档片种组方股笔部者家镇乡村]/gu

const isBehind = ({whole, parts}: Adding) => whole.mention.at > parts.at(-1)!.mention.at
const gapOf = (adding: Adding) =>
  isBehind(adding)
    ? between(adding.passage, adding.parts.at(-1)!, adding.whole)
    : between(adding.passage, adding.whole, adding.parts[0]!)
const after = ({passage, parts, whole}: Adding) => {
  const last = Math.max(parts.at(-1)!.mention.at, whole.mention.at)
  return passage.skeleton.slice(last + 1, last + 26)
}
const wordsOf = ({passage, parts, whole}: Adding) => {
  const from = Math.min(parts[0]!.mention.at - parts[0]!.lead.length, whole.mention.at - whole.lead.length)
  return passage.skeleton.slice(from, Math.max(parts.at(-1)!.mention.at, whole.mention.at))
}
const isTotalBehind = (adding: Adding) =>
  isBehind(adding) && /[共总计]|相加|加起来|加在一起|之和|，全[部体程线年境]/u.test(gapOf(adding))
/** 三项, 四个学段: how many parts there are. */
const isCountSaid = (adding: Adding) =>
  [...wordsOf(adding).matchAll(counted)].some(({groups}) => numberOf(groups!.count!) === adding.parts.length)

/** What speaks for and against a row being all parts of a whole; each is seen by itself, and weighed together. */
export const evidence = {
  behind: isBehind,
  totalBehind: isTotalBehind,
  plainTotal: adding =>
    isBehind(adding) && /^(?:合计|共计|总计|一共|总共|累计|共)(?:为|达|达到|有)?$/u.test(adding.whole.lead),
  // 18座，改建27座，两项加起来45座
  totalInParts: ({parts}) => parts.some(({lead}) => /合计|共计|总|加起来|相加|一共/u.test(lead)),
  countAndTotal: adding => isTotalBehind(adding) && isCountSaid(adding),
  among: adding => !isBehind(adding) && gapOf(adding).includes('其中'),
  colon: adding => !isBehind(adding) && /：[^，。；]*$/u.test(gapOf(adding)),
  comma: adding => /^[^，。；：]{0,10}，[^，。；：]{0,14}$/u.test(gapOf(adding)),
  stop: adding => /[。；]/u.test(gapOf(adding)),
  joined: adding => /^[^，。；：]*$/u.test(gapOf(adding)),
  madeUp: adding => /包[括含]|分为|分别|由|来自|构成|组成/u.test(gapOf(adding)),
  two: ({parts}) => parts.length === 2,
  three: ({parts}) => parts.length === 3,
  more: ({parts}) => parts.length > 3,
  // 二季度1.5亿元；三季度最多，有1.9亿元: each is called something else, wherever that stands.
  distinct: ({passage, parts}) => {
    const names = parts.map((part, at) =>
      at > 0 ? between(passage, parts[at - 1]!, part) : part.lead || '，'
    )
    const plain = names.map(name => name.replace(/[，；、和及与共有为达到]/gu, ''))
    return new Set(plain).size === plain.length && plain.slice(1).every(name => name !== '')
  },
  short: ({parts}) => labelsOf(parts).every(label => label.length < 6),
  restLast: ({passage, parts}) =>
    /其[他它余]|剩|余下|[还另]有/u.test(between(passage, parts.at(-2)!, parts.at(-1)!)),
  left: ({parts}) => labelsOf(parts).some(label => /[未没尚待]|正在|不/u.test(label)),
  family: ({parts, whole}) => isWholeFamily(labelsOf(parts), nounOf(whole)),
  sources: ({parts, whole}) => whole.mention.unit === '元' && isOfSources(labelsOf(parts)),
  composed: ({parts, whole}) => isComposedOf(nounOf(whole), labelsOf(parts)),
  countSaid: isCountSaid,
  countOther: adding =>
    [...wordsOf(adding).matchAll(counted)].some(
      ({groups}) => numberOf(groups!.count!) !== adding.parts.length
    ),
  nounInParts: ({whole, parts}) => {
    const noun = nounOf(whole).trim().split(' ').at(-1)!.slice(-2)
    return noun.length > 1 && parts.every(one => `${one.lead}${one.tail}`.includes(noun))
  },
  nounless: ({whole}) => nounOf(whole).trim().length < 2,
  partsNounless: ({parts}) => parts.every(({tail}) => tail === ''),
  wholeInParts: ({whole, parts}) => {
    const noun = nounOf(whole).replaceAll(' ', '')
    return parts.some(({lead}) => lead.length > 1 && noun.includes(lead.slice(0, 2)))
  },
  open: adding =>
    /^[^。；]{0,20}(?<![一二三优同上中下])等(?![级次])/u.test(after(adding)) ||
    /(?<![一二三优同上中下])等(?![级次])/u.test(wordsOf(adding)),
  goesOn: adding =>
    /^[^。；]{0,24}(?:另|此外|还有|其[余他它]|剩)|^[^，。；、]{0,8}[和及与]/u.test(after(adding)),
  ends: adding => /^[^，。；：、\uFDD6-\uFDD9]{0,6}(?:[。；]|$|，(?:均|都|全部?|各))/u.test(after(adding)),
  crossing: ({parts}) =>
    labelsOf(parts).some(label => crossing.test(label.replace(/新[建增改]/u, '')) && !/^[男女]/u.test(label)),
  changed: ({parts}) => labelsOf(parts).some(label => changed.test(label)),
  each: adding => /每|均/u.test(wordsOf(adding)),
  plans: adding => /计划|目标|力争|预计/u.test(wordsOf(adding)),
  grows: adding => /[增减降升]|同期|比|结余|净/u.test(wordsOf(adding)),
  times: adding => /去年|上年|以来|年来|近年|\uFDD9/u.test(wordsOf(adding)),
  cumulates: adding => /累计/u.test(wordsOf(adding)),
  prices: adding => /标准|价|最/u.test(wordsOf(adding)),
  rated: adding => /[\uFDD7\uFDD8]/u.test(wordsOf(adding)),
  money: ({whole}) => whole.mention.unit === '元',
  people: ({whole}) => /^[人名位户]/u.test(whole.mention.unit),
  measure: ({whole}) => /^(?:亩|公顷|吨|公里|米|平方公里|平方米)$/u.test(whole.mention.unit),
  semicolons: adding => wordsOf(adding).includes('；')
} satisfies Readonly<Record<string, (adding: Adding) => boolean>>

/** Fitted as `weigh` says. */
export const weights: Weights<typeof evidence> = {
  behind: -0.7,
  totalBehind: 0.8,
  plainTotal: 1.7,
  totalInParts: -0.6,
  countAndTotal: 1.5,
  among: 0.7,
  colon: 1.7,
  comma: -0.2,
  stop: -0.4,
  joined: -1.0,
  madeUp: 0.3,
  two: -0.8,
  three: 0.3,
  more: 0.5,
  distinct: 0.8,
  short: 0.4,
  restLast: 1.7,
  left: 0.8,
  family: 4.3,
  sources: 2.1,
  composed: 1.3,
  countSaid: 1.5,
  countOther: -0.8,
  nounInParts: -0.3,
  nounless: 0.6,
  partsNounless: 0.2,
  wholeInParts: 0.5,
  open: -0.4,
  goesOn: -0.6,
  ends: 0.4,
  crossing: -1.1,
  changed: -0.6,
  each: -0.8,
  plans: -0.4,
  grows: -0.8,
  times: -0.8,
  cumulates: -0.4,
  prices: 0.1,
  rated: -0.3,
  money: 0.7,
  people: -0.3,
  measure: 0.3,
  semicolons: -0.3,
  base: -1.1
}

/** 回落到1.4亿元 is what there is, not by how much it changed. */
export const isAmount = (figure: Figure): boolean =>
  isPlain(figure) || (/[到至]$/u.test(figure.lead) && isPlain({...figure, lead: ''}))

/** No row is longer. */
const longest = 12
/** What may stand between two parts: the end of a clause, and no end of a sentence. */
const beside = /^[^。！？\n]{0,30}$/u
const divided = /[、，；和及与]/u

/** All that may be a whole and its parts: amounts of one unit that follow each other, with one before or behind them. */
export function addingsIn(passage: Sentence): Adding[] {
  const figures = figuresIn(passage)
  const plain = figures.filter(isAmount)
  const rows: Figure[][] = []
  for (const figure of plain) {
    const row = rows.at(-1)
    const last = row?.at(-1)
    const isNext =
      last !== undefined &&
      isCountedAlike(last, figure) &&
      row!.length <= longest &&
      beside.test(between(passage, last, figure)) &&
      divided.test(between(passage, last, figure))
    if (isNext) row!.push(figure)
    else rows.push([figure])
  }
  return rows.flatMap((row, index): Adding[] => {
    const [first] = row
    const last = row.at(-1)!
    const found: Adding[] = []
    const before = rows[index - 1]?.at(-1)
    const after = rows[index + 1]?.[0]
    if (row.length > 1 && before && isNear(passage, before, first!))
      found.push({passage, whole: before, parts: row})
    if (row.length > 1 && after && isNear(passage, last, after))
      found.push({passage, whole: after, parts: row})
    if (row.length > 2)
      found.push(
        {passage, whole: first!, parts: row.slice(1)},
        {passage, whole: last, parts: row.slice(0, -1)}
      )
    return found
  })
}

const isNear = (passage: Sentence, a: Figure, b: Figure): boolean => {
  const gap = between(passage, a, b)
  return isCountedAlike(a, b) && gap.length <= 44 && (gap.match(/[。！？]/gu) ?? []).length <= 1
}
