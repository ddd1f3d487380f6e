import {anyOf, lexicon} from '../../language/lexicon/lexicon.ts'
import {agreesAsShare, partOfWhole, unitOf} from '../figures/arithmetic.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {markedIn} from '../figures/sentence.ts'
import {isExplained} from './explained.ts'
import {isAlike, isCalled, isMeasureOf, isNamed, isOneKind} from './nouns.ts'
import type {Figure} from './passage.ts'
import {between, figuresIn, nounOf} from './passage.ts'

/** A percentage, with the only part and whole that it can be of. */
export interface ShareRelation {
  readonly part: Mention
  readonly whole: Mention
  readonly claimed: Mention
}

const reach = 260
const rateAside = /，[^，。；\uFDD6-\uFDD9]{1,8}率(?:为|达|达到)?\uFDD7，?$/u
const givenWhole =
  /(?:^|，)(?<subject>[^，。；：、（）占]*)(?:占|相当于)[^，。；：、（）]*（?$|，为[^，。；：、（）]*（$/u
const shareWord = /占(?<of>[^占，。；：、（）\uFDD6-\uFDD9]*)$/u
const shareNoun =
  /^(?<of>[^占，。；：、（）\uFDD6-\uFDD9]*?)(?:占比|比重|比例|份额|占有率|占)(?:[约近超]?(?:为|达到|达|是|有|高达|只有|仅))?$/u
const generic = /^(?:总(?:数|量|额|人数|户数|人口数)?|全部|其|其中|全体)?$/u
const scoped = /^(?:全[省国市州盟县区旗镇乡村校院]|[\p{Script=Han}]{2,4}[省市县区州])/u
const tails = /(?:的)?(?:比重|比例|份额|百分比)?(?:约|近|超|已|高|只|仅|不足|超过)?(?:为|达到|达|是|至|到)?$/u
/** 少数民族, 女: said of people, whatever they are called. */
const isAttribute = new RegExp(`^(?:${anyOf(lexicon.relations.crossing)})$`, 'u')
/** 其中党员112人，占52.6%；大专以上学历116人，占54.4%；… */
const goesOn =
  /^其中[^。；]*\uFDD6[^。；\uFDD6]*[占比][^。；\uFDD6]*\uFDD7；(?:[^。；\uFDD6]*\uFDD6[^。；\uFDD6]*\uFDD7；)*$/u
const partFirst = /^，?(?:共|计|共计|合计|为|即|达|达到|有|约)*$/u

/** The shares of a passage that do not come out, where part and whole are given in it beyond doubt. */
export function sharesOf(passage: Sentence): ShareRelation[] {
  if (!/占|比重|比例|份额|相当于|（\uFDD7|（\uFDD6）的/.test(passage.skeleton)) return []
  const figures = figuresIn(passage)
  return figures.flatMap((rate, index): ShareRelation[] => {
    if (rate.mention.mark !== 'rate' || rate.mention.sense === 'range') return []
    const read = readShare(passage, figures, rate, index)
    if (read?.part.mention.mark !== 'amount') return []
    const {part, of, given, first} = read
    const candidates = given ? [given] : wholesFor(passage, figures, first ?? part, of, index)
    const [whole] = candidates
    if (!whole || whole.mention.value <= 0) return []
    // What is more than it may be of another thing, and what is far more is.
    const gap = between(passage, whole, part)
    // 民营企业2.78万亿元 of 我国外贸总值 is not more than that: the whole is elsewhere.
    const isTold = given !== undefined || (of !== '' && !gap.includes('。')) || gap.includes('其中')
    if (part.mention.value > whole.mention.value * (isTold ? 3 : 1)) return []
    // Most come out; only where one does not is there more to look at.
    if (agreesAsShare(partOfWhole(part.mention, whole.mention), rate.mention)) return []
    if (isExplained(figures, part.mention, rate.mention)) return []
    return [{part: part.mention, whole: whole.mention, claimed: rate.mention}]
  })
}

interface Read {
  readonly part: Figure
  /** What it is said to be of; empty where that goes without saying. */
  readonly of: string
  /** The whole, where it stands right after 占. */
  readonly given?: Figure
  /** The first of the parts that are listed with it. */
  readonly first?: Figure
}

/** What a rate is the share of, and of what. */
function readShare(
  passage: Sentence,
  figures: ReadonlyArray<Figure>,
  rate: Figure,
  index: number
): Read | undefined {
  const [before, last] = [figures[index - 1], figures[index - 2]]
  const {skeleton} = passage
  const words = skeleton.slice(Math.max(0, rate.mention.at - 30), rate.mention.at)
  if (!/占|比[重例]|份额|相当于|（/.test(words)) return undefined
  if (before && last) {
    const given = readGiven(passage, figures, rate, index)
    if (given !== undefined) return given ?? undefined
  }
  const next = figures[index + 1]
  // 少数民族干部占比20.8%，共152人
  const named = shareNoun.exec(rate.lead)
  if (
    named &&
    next?.mention.mark === 'amount' &&
    partFirst.test(between(passage, rate, next)) &&
    named.groups!.of !== ''
  )
    return {part: {...next, lead: named.groups!.of!}, of: '总数'}
  const respective = readRespective(passage, figures, index)
  if (respective) return {part: respective.part, of: '', first: respective.first}
  const said = shareWord.exec(words)
  if (said) {
    const of = said.groups!.of!.replace(tails, '')
    if (/^比/.test(of)) return before && partOf(passage, before, words.length - said.index, rate, '')
    return before && partOf(passage, before, words.length - said.index, rate, of.replace(/的$/u, ''))
  }
  // 其中少数民族干部258名，比例为45%
  const isAmong = before && /^，(?:比例|比重|占比)/u.test(between(passage, before, rate))
  if (
    isAmong &&
    /其中[^。；]*$/u.test(skeleton.slice(Math.max(0, before.mention.at - reach), before.mention.at))
  )
    return {part: before, of: ''}
  // 少数民族152人（20.8%）, of a list that 其中 begins
  const isBracketed =
    before && /^[^，。；：、\uFDD6-\uFDD9]{0,8}（(?:占比?|比例为?)?$/u.test(between(passage, before, rate))
  if (isBracketed && skeleton[rate.mention.at + 1] === '）') {
    const sentence = skeleton.slice(Math.max(0, before.mention.at - reach), before.mention.at)
    return /其中[^。；]*$/u.test(sentence) ? {part: before, of: ''} : undefined
  }
  return undefined
}

/** 152人占730人的20.8%, 18亿元，相当于生产总值（120亿元）的15%; null where the whole is given and the part is not clear. */
function readGiven(
  passage: Sentence,
  figures: ReadonlyArray<Figure>,
  rate: Figure,
  index: number
): Read | null | undefined {
  const [before, last] = [figures[index - 1]!, figures[index - 2]!]
  const said = givenWhole.exec(between(passage, last, before))
  const isOf = /^[^，。；：、（）]*）?的(?:比重|比例)?(?:为|达|是)?$/u.test(between(passage, before, rate))
  if (!said || !isOf || !isNear(passage, before, rate, 12)) return undefined
  const subject = (said.groups!.subject ?? '').replace(/^(?:其中|约|已|正好|大约)+|(?:约|已|大约)+$/gu, '')
  const part =
    subject === ''
      ? last
      : figures.slice(Math.max(0, index - 6), index - 1).findLast(one => isNamed(one, subject))
  if (!part || !isAlike(part.mention, before.mention))
    return unitOf(last.mention) === unitOf(before.mention) ? null : undefined
  return {part, of: '', given: before}
}

/** 女代表95名、少数民族代表106名，分别占29.9%和33.3%: the part that stands where the rate stands. */
function readRespective(
  passage: Sentence,
  figures: ReadonlyArray<Figure>,
  index: number
): {readonly part: Figure; readonly first: Figure} | undefined {
  let first = index
  while (figures[first - 1]?.mention.mark === 'rate' && isJoined(passage, figures, first)) first--
  let last = index
  while (figures[last + 1]?.mention.mark === 'rate' && isJoined(passage, figures, last + 1)) last++
  const count = last - first + 1
  const parts = figures.slice(Math.max(0, first - count), first)
  // Of another time than the numbers before: 分别占当年总数的.
  if (/当年|同期/u.test(figures[first]!.lead)) return undefined
  if (
    count < 2 ||
    parts.length < count ||
    !/(?:分别|依次)占[^占，。；：、]{0,8}$/u.test(figures[first]!.lead)
  )
    return undefined
  const isList = parts.every(
    ({mention}, at) =>
      mention.mark === 'amount' &&
      isAlike(mention, parts[0]!.mention) &&
      (at === 0 || isListed(passage, parts, at))
  )
  return isList ? {part: parts[index - first]!, first: parts[0]!} : undefined
}

const isJoined = (passage: Sentence, figures: ReadonlyArray<Figure>, at: number): boolean =>
  /^[、和及与，]$/u.test(between(passage, figures[at - 1]!, figures[at]!))

const isListed = (passage: Sentence, parts: ReadonlyArray<Figure>, at: number): boolean =>
  /^[^，。；：]{0,20}[、，和及与][^，。；：]{0,20}$/u.test(between(passage, parts[at - 1]!, parts[at]!))

/** The part, if the number before 占 is it and no other thing is spoken of between them. */
function partOf(
  {skeleton}: Sentence,
  before: Figure,
  back: number,
  rate: Figure,
  of: string
): Read | undefined {
  const words = skeleton.slice(before.mention.at + 1, rate.mention.at - back)
  if (before.mention.mark !== 'amount' || words.length > 24 || /[。；：]/.test(words)) return undefined
  // 前10家企业的产量占总产量的60%: of what they make, not of them.
  if (isMeasureOf(words)) return undefined
  // 少数民族152人，党员占20.8%: of another number. 有14个建成卫生镇，占50%: of these.
  const clause = /[，、]([^，、]*)$/u.exec(words)?.[1] ?? ''
  const thing = clause.replace(/(?:人口|群众|人数|总数)$/u, '')
  const isSame = thing === '' || before.lead.includes(thing) || before.tail.includes(thing)
  return isSame ? {part: before, of} : undefined
}

const isNear = ({skeleton}: Sentence, a: Figure, b: Figure, most: number) =>
  b.mention.at - a.mention.at <= most && !/[。；]/.test(skeleton.slice(a.mention.at, b.mention.at))

/** The wholes that a part may be of: those that are called so, or that its 其中 or 中 speaks of; none where that is not clear. */
function wholesFor(
  passage: Sentence,
  figures: ReadonlyArray<Figure>,
  part: Figure,
  of: string,
  until: number
): Figure[] {
  const {skeleton} = passage
  const same: Figure[] = []
  for (let at = until - 1; at >= 0 && part.mention.at - figures[at]!.mention.at < reach; at--) {
    const {mention} = figures[at]!
    const isBefore = mention.mark === 'amount' && mention.at < part.mention.at
    // 首次超过400万件 is no whole to divide by.
    const isOfThen = /[比较](?:去年|上年|往年|同期)|(?:去年|上年|上届|上次)(?:同期)?的$/u.test(
      figures[at]!.lead
    )
    if (isBefore && !isOfThen && mention.high < Infinity && isAlike(mention, part.mention))
      same.push(figures[at]!)
  }
  const scope = scoped.exec(of)?.[0] ?? ''
  const name = of.slice(scope.length).replace(/^(?:的|所有|全部)/u, '')
  // No sentence is longer, and what stands further away is of other things.
  const from = Math.max(0, part.mention.at - 10 * reach)
  const before = skeleton.slice(from, part.mention.at)
  const isOfOther = scope !== '' && !new RegExp(`${scope}[^。]*(?:。其中[^。]*)?$`, 'u').test(before)
  if (isOfOther) return []
  if (!generic.test(name)) {
    const called = same.filter(figure => isCalled(figure, name) && !isPartItself(passage, figure, part, name))
    return called.length > 0 && !isOtherTime(passage, called[0]!, part) ? [called[0]!] : []
  }
  if (scope !== '') return []
  const chain = before.lastIndexOf('其中')
  const end = Math.max(before.lastIndexOf('。'), before.lastIndexOf('；'))
  const start = (chain >= 0 && goesOn.test(before.slice(chain, end + 1)) ? before.lastIndexOf('。') : end) + 1
  const nearest = same[0]
  if (!nearest) return []
  if (chain >= start - 1 && chain >= 0) {
    const whole = same.find(({mention}) => mention.at < from + chain)
    const gap = whole ? skeleton.slice(whole.mention.at + 1, from + chain) : ''
    // 收回2352份，回收率98.0%，其中满意的2260份
    const isNext = whole && gap.length <= 24 && !/[\uFDD6-\uFDD8]/.test(gap.replace(rateAside, ''))
    return isNext ? [whole] : []
  }
  // 730名科级干部里，有152名
  const gap = skeleton.slice(nearest.mention.at + 1, part.mention.at)
  if (/^[^，。；\uFDD6-\uFDD9]{0,14}[中里内]，?[^。；\uFDD6-\uFDD9]{0,14}$/u.test(gap)) return [nearest]
  // 科级干部730名（少数民族152名，占20.8%）
  if (/^[^，。；：\uFDD6-\uFDD9]{0,10}（[^，。；（）\uFDD6-\uFDD9]{0,16}$/u.test(gap)) return [nearest]
  // 科级领导干部共730人，少数民族干部152人，占总数的: the only other number, of something that is called alike.
  const inSentence = same.filter(one => one.mention.at >= from + start && !isShareItself(passage, one))
  const [only] = inSentence
  // 现有教师860名，少数民族教师215名（占25%）
  const isBracketed = /^[^，。；：（\uFDD6-\uFDD9]{0,8}（/u.test(
    skeleton.slice(part.mention.at + 1, part.mention.at + 12)
  )
  const isOnly =
    inSentence.length === 1 &&
    only &&
    (isOneKind(only, part) || isOfPeople(only, part) || (isBracketed && isAttribute.test(part.lead)))
  const isSaid =
    of !== '' ||
    /的有?$/u.test(part.lead) ||
    /(?:共|总)[^，]{0,4}$/u.test(only?.lead ?? '') ||
    (isBracketed && /(?:有|共|计)[^，]{0,12}$/u.test(only?.lead ?? ''))
  return isOnly && isSaid ? [only] : []
}

/** 5G用户6.95亿户，占用户总数的40.6%。宽带用户1.34亿户，占用户总数的…: the first is not all users, but some of them too. */
function isPartItself({skeleton}: Sentence, whole: Figure, part: Figure, name: string): boolean {
  const core = name.replace(/总?(?:数|量|额|人数|户数)$/u, '')
  const after = skeleton.slice(whole.mention.at + 1, part.mention.at)
  const isQualified = !nounOf(whole).split(' ').includes(core)
  return isQualified && /^[^，。；：]{0,8}，占[^，。；]{0,20}\uFDD7/u.test(after) && /[。；]/.test(after)
}

/** 25件，占全部案件的23.6%，其次为…: a part itself. */
const isShareItself = ({skeleton}: Sentence, {mention}: Figure): boolean =>
  /^[^，。；（）]{0,6}(?:，占|（占?)[^，。；（）]{0,20}\uFDD7/u.test(
    skeleton.slice(mention.at + 1, mention.at + 32)
  )

/** Whether a year stands between them, so that they may be of two times. */
const isOtherTime = (passage: Sentence, a: Figure, b: Figure) =>
  markedIn(passage, a.mention.at, b.mention.at).some(({mark}) => mark === 'year')

/** 各族妇女 are some of any people. */
const isOfPeople = (whole: Figure, part: Figure): boolean =>
  unitOf(whole.mention) === '人' && /少数民族|[妇男]?女|青年|党员/u.test(part.lead)
