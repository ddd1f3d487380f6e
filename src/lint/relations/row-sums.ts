import {anyOf, lexicon} from '../../language/lexicon/lexicon.ts'
import {numberOf} from '../../language/numerals.ts'
import {sumOfParts} from '../figures/arithmetic.ts'
import type {Sentence} from '../figures/sentence.ts'
import {changed} from './families.ts'
import type {Figure} from './passage.ts'
import {between, figuresIn} from './passage.ts'
import {isCountedAlike, isPlain, labelsOf, rowsIn} from './rows.ts'
import type {SumRelation} from './sums.ts'
import {isExplained, someAddUp} from './sums.ts'

/** A whole and a row that may be its parts. */
interface Candidate {
  readonly whole: Figure
  readonly parts: ReadonlyArray<Figure>
  /** The words that tell of the parts before the first of them, and those that tell of the whole. */
  readonly words: string
}

const crossing = new RegExp(anyOf(lexicon.relations.crossing), 'u')
/** What goes on beyond a row, is counted otherwise, or is of another time. */
const unsure =
  /(?<![一二三优同上中下])等(?![级次])|每|均|交叉|兼|重复|主要|近年|另[有外]|此外|不[含包]|如|(?<!列入)计划|目标|力争|比|从(?![^，。；：]{0,8}(?:来|出))|增(?:长|至|加(?!值))|减少|同期|年来|以来|结余|净|最[大高低多少]|(?<!截)至|标准|价|带动|惠及|服务|覆盖|受益|涉及|辐射|分别|新增|先后|累计/u
/** Words of a whole behind its parts. */
const total = /[共总计]|相加|加起来|加在一起|^全[部体程线年境]/u
/** 三项, 四处, 三个口子, 分三段: how many parts there are. */
const counted =
  /(?<![第一二三四五六七八九十百千])(?<count>[两二三四五六七八九十])[个大项段处样类块路批级档片种组方股笔部]/gu
const rest = /^(?:其余|剩余|剩下|余下)/u
/** States of which none is another: what is done, what is not, and what is left as it is. */
const left = /[未没尚待]|正在|需要|计划|长期|留[作待]|暂|剩/u
/** Periods and those that they are made up of. */
const periods: Readonly<Record<string, ReadonlyArray<ReadonlyArray<string>>>> = {
  上半年: [['一季度', '二季度']],
  下半年: [['三季度', '四季度']],
  全年: [
    ['上半年', '下半年'],
    ['一季度', '二季度', '三季度', '四季度']
  ]
}
const period = /^(?:上半年|下半年|全年)/u
/** Further away, nothing is a whole of a row. */
const farthest = 44

/** The sums of a passage whose parts are a row of amounts, each named for itself, which do not come out. */
export function rowSumsOf(passage: Sentence): SumRelation[] {
  const figures = figuresIn(passage)
  if (figures.length < 3) return []
  return rowsIn(passage).flatMap(({index, list}) =>
    candidatesOf(passage, figures, index, list).flatMap(candidate => judged(passage, figures, candidate))
  )
}

function candidatesOf(
  passage: Sentence,
  figures: ReadonlyArray<Figure>,
  index: number,
  list: ReadonlyArray<Figure>
): Candidate[] {
  const [first] = list
  const last = list.at(-1)!
  const candidates: Candidate[] = []
  const before = figures[index - 1]
  const after = figures[figures.indexOf(last, index) + 1]
  const opening = openingOf(passage, first!)
  if (before && isWhole(passage, before, first!))
    candidates.push({whole: before, parts: list, words: before.lead + between(passage, before, first!)})
  if (list.length > 2) {
    candidates.push({whole: first!, parts: list.slice(1), words: first!.lead + first!.tail})
    if (isTotal(last))
      candidates.push({whole: last, parts: list.slice(0, -1), words: `${opening}。${last.lead}`})
  }
  if (after && isWhole(passage, last, after) && isTotal(after))
    candidates.push({whole: after, parts: list, words: `${opening}。${after.lead}`})
  return candidates.filter(({whole}) => isPlain(whole))
}

const isTotal = ({lead}: Figure): boolean => total.test(lead) || period.test(lead)

/** 一季度办结98件，二季度办结112件，上半年办结210件: the whole of a period, of which the same is told. */
function isWholePeriod({lead}: Figure, labels: ReadonlyArray<string>): boolean {
  const name = period.exec(lead)?.[0]
  const names = labels.map(label => /^第?([一二三四]季度|[上下]半年)/u.exec(label)?.[1] ?? '')
  const said = new Set(labels.map(label => label.replace(/^第?(?:[一二三四]季度|[上下]半年)/u, '')))
  const isOne = [...said].every(words => words === '' || lead.includes(words))
  return name !== undefined && isOne && periods[name]!.some(all => all.join() === names.join())
}

/** Whether two figures are counted alike, and near enough for one to be the whole of what begins or ends at the other. */
function isWhole(passage: Sentence, a: Figure, b: Figure): boolean {
  const gap = between(passage, a, b)
  return isCountedAlike(a, b) && gap.length <= farthest && (gap.match(/[。！？]/gu) ?? []).length <= 1
}

/** The words of the sentence before a figure. */
const openingOf = ({skeleton}: Sentence, {mention}: Figure): string =>
  /[^。！？\n]*$/u.exec(skeleton.slice(Math.max(0, mention.at - 60), mention.at))![0]

function judged(
  passage: Sentence,
  figures: ReadonlyArray<Figure>,
  {whole, parts: list, words}: Candidate
): SumRelation[] {
  const parts = list.map(({mention}) => mention)
  const labels = labelsOf(list)
  if (parts.length < 2 || new Set(labels).size < labels.length || labels.includes('')) return []
  if (parts.some(({value}) => value >= whole.mention.value)) return []
  const {low, high} = sumOfParts(parts)
  if (low <= whole.mention.high && high >= whole.mention.low) return []
  // 其余由3个部门推进: who does it, and how many of them.
  if (list.some(({lead}) => /[由被]$/u.test(lead))) return []
  if (labels.some(label => changed.test(label)) || goesOn(passage, list.at(-1)!)) return []
  const from = Math.min(whole.mention.at, parts[0]!.at)
  const told = passage.skeleton.slice(from, Math.max(whole.mention.at, parts.at(-1)!.at))
  if (unsure.test(told.replaceAll('由来', '') + words + whole.tail)) return []
  if (someAddUp(parts, whole.mention) || isExplained(figures, whole.mention, parts)) return []
  const relation = {whole: whole.mention, parts}
  const isCounted = [...words.matchAll(counted)].some(({groups}) => numberOf(groups!.count!) === parts.length)
  const isAll = (isCounted && parts.length > 2) || rest.test(labels.at(-1)!) || isWholePeriod(whole, labels)
  if (isAll) return [{...relation, isClosed: true, isOver: false}]
  const isBehind = whole.mention.at > parts[0]!.at
  if (isBehind || labels.some(label => crossing.test(label))) return []
  const gap = between(passage, whole, list[0]!)
  const isListed = /^[^，。；：]{0,16}：[^，。；：]*$/u.test(gap) && parts.length > 2
  const isOver = low > whole.mention.high
  if (isOver) {
    const isOfStates = parts.length > 2 && labels.some(label => left.test(label))
    return isListed || isOfStates ? [{...relation, isClosed: false, isOver}] : []
  }
  const misses = (whole.mention.value - high) / whole.mention.value
  const isNear = misses <= (isListed ? 0.2 : 0.1) && parts.length > 2 && !/。/u.test(gap)
  const isWholeRow = isListed || parts.length > 3
  return isNear && isWholeRow && endsHere(passage, list.at(-1)!)
    ? [{...relation, isClosed: false, isOver}]
    : []
}

/** 等, 其余正在施工, 另有2个: more are meant than were told. */
const goesOn = ({skeleton}: Sentence, last: Figure): boolean =>
  /^[^。；]{0,24}(?:[等另]|其余|其[他它]|剩[余下]|还有)|^[^，。；、]{0,8}[和及与]/u.test(
    skeleton.slice(last.mention.at + 1, last.mention.at + 26)
  )

/** Whether the sentence ends with the row, or says no more than what is true of all of it. */
const endsHere = ({skeleton}: Sentence, last: Figure): boolean =>
  /^[^，。；：、\uFDD6-\uFDD9]{0,4}(?:[。；]|$|，(?:均|都|全部?|各))/u.test(
    skeleton.slice(last.mention.at + 1, last.mention.at + 16)
  )
