import {anyOf, lexicon} from '../../language/lexicon/lexicon.ts'
import {sumOfParts, unitOf} from '../figures/arithmetic.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {marks, within} from '../figures/sentence.ts'
import {claims} from './claims.ts'
import {changed, coversAges, hasMore, isWholeFamily, labelOf} from './families.ts'
import type {Figure} from './passage.ts'
import {between, figuresFrom, figuresIn, nounOf} from './passage.ts'

const industries = /第一(?:产业)?、(?:第)?二(?:产业)?[、和](?:第)?三产业(?=[^。；]*分别)/u
const included = /包[括含]/u
const among = new RegExp(`其中[，：]?(?:${marks.year})?$`, 'u')
const divided =
  /(?:按[^，。；：\uFDD6-\uFDD9]{1,10}(?:分|划分|分类|统计)|分[^，。；：\uFDD6-\uFDD9]{1,8}看)[，：]?(?:其中)?$/u
const closers = anyOf(lexicon.relations.closed)
const madeUp = new RegExp(
  `^[^，。；：\uFDD6-\uFDD9]{0,12}，?(?:${closers})[，：]?[^，。；：、\uFDD6-\uFDD9]{0,14}$`,
  'u'
)
/** A character of what stands before the first part of a list: a comma, a colon, 其中, 按…分, 包括, 由, 分别为. */
const mayBegin = /[，：中按分包由来]/u
/** Further away than this nothing belongs to a sum. */
export const farthest = 300
/** No sum has as many parts. */
export const longest = 60
const respectively = /分别(?:为|是|有|达|达到)?$/u
const rest = /^(?:其他|其它|其余|余下)|等其[他它余]/u
// What the list is not, or not only, of.
export const openList = /等|每|均|交叉|兼|重复|主要|近年|另有|此外|不含|如|约/u

/** A whole with the list of parts that follows it. */
export interface Listing {
  readonly whole: Figure
  readonly first: Figure
  readonly list: ReadonlyArray<Figure>
  readonly labels: ReadonlyArray<string>
  readonly isClosed: boolean
  /** Whether 其中 stands before the list, where a part that is more than the whole is told as such. */
  readonly isAmong: boolean
}

const known = new WeakMap<Sentence, ReadonlyArray<Listing>>()

/** The lists of a passage, found once for all rules. */
export function listingsIn(passage: Sentence): ReadonlyArray<Listing> {
  const listings = known.get(passage) ?? afterWhole(passage, figuresIn(passage))
  known.set(passage, listings)
  return listings
}

/** 700亿元。其中，第一产业…; 18户。按原因分：…; 20个乡镇包括…; 其中甲、乙、丙分别为…. */
function afterWhole(passage: Sentence, figures: ReadonlyArray<Figure>): Listing[] {
  return figures.flatMap((first, index): Listing[] => {
    if (first.mention.mark !== 'amount' || index === 0 || !isListed(figures, index)) return []
    if (changed.test(first.lead)) return []
    const previous = figures[index - 1]!
    const gap = between(passage, previous, first)
    if (!mayBegin.test(gap)) return []
    const until = first.mention.at - first.lead.length
    // Patterns that end here would else be tried from the beginning of a long paragraph.
    const near = Math.max(0, until - 160)
    const head = passage.skeleton.slice(near, until)
    const words = passage.skeleton.slice(near, first.mention.at)
    const isAmong = among.test(head) || /其中[^，。；：、\uFDD6-\uFDD9]*$/u.test(words)
    const isDivided = divided.test(head)
    const isMadeUp = madeUp.test(gap) && unitOf(previous.mention) === unitOf(first.mention)
    const isIncluded = isMadeUp && included.test(gap)
    const isRespective = respectively.test(first.lead)
    const isNext = /^[^，。；：\uFDD6-\uFDD9]{0,12}[，：][^，。；：、\uFDD6-\uFDD9]{0,12}$/u.test(gap)
    if (!isAmong && !isDivided && !isMadeUp && !isRespective && !isNext) return []
    const list = listFrom(passage, figures, index)
    if (list.length < 2) return []
    const isBare = !isAmong && !isDivided && !isMadeUp && !isRespective
    if (isBare && !isWholeFamily(list.map(labelOf), nounOf(previous))) return []
    const spoken = words.lastIndexOf('其中')
    // 第一、二、三产业分别为 needs no 其中.
    const chain = spoken < 0 ? words.search(industries) : spoken
    if (isRespective && !isMadeUp && chain < 0) return []
    const whole = isMadeUp
      ? previous
      : wholeBefore(passage, figures, isRespective ? near + chain : until, first)
    if (!whole || unitOf(whole.mention) !== unitOf(first.mention) || whole.mention.sense !== 'exact')
      return []
    const after = passage.skeleton.slice(list.at(-1)!.mention.at + 1, list.at(-1)!.mention.at + 16)
    const listed = passage.skeleton.slice(whole.mention.at, list.at(-1)!.mention.at)
    if (
      openList.test(listed.replace(/等级|平均|均等|等其[他它余]/g, '')) ||
      /^[^，。；、]*(?:等|分别[统计算])|^[^，。；、]{0,6}，另/u.test(after)
    )
      return []
    const labels =
      isRespective && !isMadeUp
        ? labelsBefore(words.slice(spoken < 0 ? chain : chain + 2), list.length)
        : (yearsOf(passage, whole, list) ?? list.map(labelOf))
    if (!labels) return []
    const isClosed =
      (isDivided && !labels.every(label => hasMore.test(label))) ||
      (isMadeUp && !(isIncluded && fallsFarShort(whole.mention, list))) ||
      isWholeFamily(labels, nounOf(whole)) ||
      coversAges(labels) ||
      rest.test(labels.at(-1) ?? '')
    return [{whole, first, list, labels, isClosed, isAmong}]
  })
}

/** 49场论坛，包括6场主题论坛、21场专题论坛: the best known of them only. */
const fallsFarShort = (whole: Mention, list: ReadonlyArray<Figure>): boolean =>
  sumOfParts(list.map(({mention}) => mention)).high < whole.value * 0.9

/** Whether the next amount is counted alike, as the second of a list must be. */
function isListed(figures: ReadonlyArray<Figure>, index: number): boolean {
  let next = index + 1
  while (next < figures.length && figures[next]!.mention.mark !== 'amount') next++
  return next < figures.length && unitOf(figures[next]!.mention) === unitOf(figures[index]!.mention)
}

const ownParts = /^[^，。；]{0,6}[，（]其中/u

/** The amounts that follow each other from `index`, of one unit, whatever is said of their growth between them. */
function listFrom(passage: Sentence, figures: ReadonlyArray<Figure>, index: number): Figure[] {
  const list = [figures[index]!]
  for (let at = index + 1; at < figures.length; at++) {
    if (list.length > longest) return []
    const next = figures[at]!
    const last = list.at(-1)!
    const gap = between(passage, last, next)
    if (gap.length > 60 || /[。！？]|其中|包[括含]|而非|此前/.test(gap)) break
    if (next.mention.mark !== 'amount') {
      if (
        claims.test(next.lead) ||
        /^[（，]?占?[^，；]{0,6}$/u.test(between(passage, figures[at - 1]!, next))
      )
        continue
      break
    }
    const isNext = unitOf(next.mention) === unitOf(list[0]!.mention) && /[、；，和及与]/u.test(gap)
    // ；支出690万元，其中 begins with a whole of its own.
    const isWhole =
      gap.includes('；') && ownParts.test(passage.skeleton.slice(next.mention.at + 1, next.mention.at + 12))
    // 船上共有870人 is no part of those that were on board.
    if (!isNext || isWhole || claims.test(next.lead) || /共有?$/u.test(next.lead)) break
    list.push(next)
  }
  return list
}

/** The amount that 其中 at `until` speaks of; what was said of its growth is passed over. */
function wholeBefore(
  passage: Sentence,
  figures: ReadonlyArray<Figure>,
  until: number,
  part: Figure
): Figure | undefined {
  const before = figuresFrom(figures, until - farthest, Math.min(until, part.mention.at))
  const amounts = before.filter(({mention, lead}) => mention.mark === 'amount' && !claims.test(lead))
  const last = amounts.at(-1)
  const other = amounts.at(-2)
  // 学校186所、教师6420人，其中小学128所: of two things that are told together, the one that is counted alike.
  const isOther =
    last && other && unitOf(last.mention) !== unitOf(part.mention) && isBeside(passage, other, last)
  const whole = isOther ? other : last
  if (!whole) return undefined
  const gap = passage.skeleton.slice(whole.mention.at + 1, until)
  return gap.length <= 50 && (gap.match(/。/g) ?? []).length <= 1 ? whole : undefined
}

const isBeside = (passage: Sentence, a: Figure, b: Figure): boolean =>
  /^[^。；：\uFDD6-\uFDD9]{0,3}[、，][^，。；：、\uFDD6-\uFDD9]{0,8}$/u.test(between(passage, a, b))

const ofYears = /累计|共|合计|[以年]来|期间|[两三四五]年/u

/** The years of parts of what several came to, where each has its own: 累计…，其中2021年拆除1.2万平方米，2022年拆除1.9万平方米. */
function yearsOf(passage: Sentence, {mention}: Figure, list: ReadonlyArray<Figure>): string[] | undefined {
  if (!ofYears.test(passage.skeleton.slice(Math.max(0, mention.at - 30), mention.at))) return undefined
  const years = list.map(({mention, lead}) => {
    const before = mention.at - lead.length - 1
    const [year] = within(passage.marked, before, before + 1, ({at}) => at)
    return year?.mark === 'year' ? year.printed : ''
  })
  return years.includes('') || new Set(years).size < years.length ? undefined : years
}

/** 甲、乙和丙 before 分别为; undefined where they are not as many as the numbers. */
function labelsBefore(words: string, count: number): string[] | undefined {
  const labels = words
    .replace(industries, '第一产业、第二产业、第三产业')
    .replace(/分别(?:为|是|有|达|达到)?$/u, '')
    .replace(/^[，：]/u, '')
    .split(/[、，]|和(?!\p{Script=Han}族)|以及/u)
  if (labels.length !== count) return undefined
  // 第一产业、第二产业、第三产业新设经营主体
  return labels.map(label => /^第[一二三]产业/u.exec(label)?.[0] ?? label)
}
