import {anyOf, lexicon} from '../../language/lexicon/lexicon.ts'
import {numberOf} from '../../language/numerals.ts'
import {unitOf} from '../figures/arithmetic.ts'
import {saysConstantPrices} from '../figures/claims.ts'
import type {Mention, Sentence, Year} from '../figures/sentence.ts'
import {figureAt, markedIn, marks} from '../figures/sentence.ts'
import type {Figure} from './passage.ts'
import {between, figuresIn} from './passage.ts'

/** What a quantity was and is, and by how much it is said to have changed. */
export interface Change {
  readonly from: Mention
  readonly to: Mention
  readonly claimed: Mention
  readonly falls: boolean
  /** The years between them, where the claim is of each year. */
  readonly years?: number
  /** Whether it is of what is counted at constant prices by custom. */
  readonly isByCustom: boolean
}

/** What a quantity is, by how much it changed, and by what rate: 260万人次，比上年增加60万人次，增长45%. */
export interface Increase {
  readonly to: Mention
  readonly change: Mention
  readonly claimed: Mention
  readonly falls: boolean
}

/** So many times what it was so many years ago, and a yearly rate: 是五年前的3.9倍，年均增长15%. */
export interface Power {
  readonly times: Mention
  readonly years: number
  readonly claimed: Mention
}

const {up, down, earlier, later, since_last_year, constant} = lexicon.relations
const verbs = `${anyOf(down)}|${anyOf(up)}`
const adverbs = '(?:同比|环比|累计|总共|共|净|实际|名义|大幅|逐年|平均|实现|实现了|分别|约|近|超|达)*'
const of = '(?:了|率|幅度|幅|速度|速|的比例|比例)*(?:约|近|超过|超|为|达到|达|是|高达|仅)*'
const since = `(?:${anyOf(since_last_year)})?(?:年均|每年|年平均|平均每年)?`
// 增长80%, 升幅达80%, 比上年增加60万人次
const claim = new RegExp(
  `^(?<thing>[^]*?)(?<since>${since})(?:\uFDD9?[比较]\uFDD9)?${adverbs}(?<verb>${verbs})${of}$`,
  'u'
)
const isDown = new RegExp(`^(?:${anyOf(down)})$`, 'u')
const yearly = /年均|每年|年平均|平均每年|年递增|^年增/u
const isEarlier = new RegExp(`(?:${anyOf(earlier)}|[一二两三四五六七八九十\\d]+年前|\uFDD6前)`, 'u')
const isLater = new RegExp(`(?:${anyOf(later)}|达到|达|增至|升至|降至|到|至|为)`, 'u')
const compares = /[比较](?:[^，。；]*)$/u
const isByCustom = new RegExp(anyOf(constant), 'u')
const changed = new RegExp(`(?:${verbs})(?:了|约|近|超|为|达到|达|至|到|成|过)*$`, 'u')
/** 比上年多完成0.3万亩 */
export const tellsMore = /[比较][^，。；]{1,12}(?:多|少|增|减)\p{Script=Han}{0,4}$/u
const to = /[到至为成](?:了|约|近|超|的)*$/u
/** 增幅为 and 增长率达到 say by how much, not up to what. */
const isNamed = /(?:幅度?|率|速度?|比例)(?:约|近|超)*(?:为|达到)$/u

/** Whether the growth of what the words speak of is counted at constant prices by custom. */
export const countsAtConstantPrices = (words: string) => isByCustom.test(words)

const known = new WeakMap<Sentence, ReadonlyArray<Change>>()

/** The changes of a passage that give what was, what is and by how much it changed. Found once for all rules. */
export function changesOf(passage: Sentence): ReadonlyArray<Change> {
  const changes = known.get(passage) ?? changesIn(passage)
  known.set(passage, changes)
  return changes
}

function changesIn(passage: Sentence): Change[] {
  return claimsIn(passage).flatMap(({claimed, falls, isYearly, before}): Change[] => {
    const ends = endsOf(passage, before)
    if (!ends) return []
    const {from, to, fromYear, toYear} = ends
    const isRate = claimed.mention.mark === 'rate'
    if (!isRate && unitOf(claimed.mention) !== unitOf(to.mention)) return []
    if (isYearly && (fromYear === undefined || toYear === undefined)) return []
    if (isOfOtherYears(passage, claimed, ends) || isOneFigure(passage, [from, to, claimed])) return []
    const start = startOf(passage, claimed)
    const words = passage.skeleton.slice(start, claimed.mention.at)
    const said = passage.text.value.slice(Math.max(0, from.mention.start - 60), claimed.mention.end + 24)
    if (saysConstantPrices(said)) return []
    if (!isRate && /新增/.test(claimed.lead)) return []
    const thing = claim.exec(leadWithYears(passage, claimed))?.groups?.thing ?? ''
    const rest = thing.replace(function_, '')
    if (rest !== '' && !`${from.lead}${from.tail}${to.lead}${to.tail}`.includes(rest)) return []
    return [
      {
        from: from.mention,
        to: to.mention,
        claimed: claimed.mention,
        falls,
        ...(isYearly && {years: toYear! - fromYear!}),
        isByCustom: isRate && isByCustom.test(words)
      }
    ]
  })
}

/** The increases of a passage. */
export function increasesOf(passage: Sentence): Increase[] {
  const figures = figuresIn(passage)
  return claimsIn(passage).flatMap(({claimed, falls, isYearly, before}): Increase[] => {
    if (isYearly || claimed.mention.mark !== 'rate') return []
    const at = figures.indexOf(claimed)
    const isAfter = changesAfter(passage, figures[at + 1], claimed, falls)
    const isFirst = !isAfter && cameTo(passage, figures[at - 2], figures[at - 1])
    const [now, change] = isAfter
      ? [figures[at - 1], figures[at + 1]]
      : isFirst
        ? [figures[at - 1], figures[at - 2]]
        : [figures[at - 2], figures[at - 1]]
    if (!now || !change || !before.includes(now)) return []
    if (unitOf(now.mention) !== unitOf(change.mention) || now.mention.mark !== 'amount') return []
    const found = claim.exec(change.lead)
    if (!found || isDown.test(found.groups!.verb!) !== falls || to.test(change.lead)) return []
    // 同比多增3284亿元，广义货币增长8.4%: of another thing.
    if (!isOfSame(passage, claimed, now)) return []
    const first = isAfter ? claimed : change
    if (isFirst) return [{to: now.mention, change: change.mention, claimed: claimed.mention, falls}]
    const words = passage.skeleton.slice(startOf(passage, claimed), claimed.mention.at)
    // 新增12家 may be all there is to say of the new ones.
    if (
      isByCustom.test(words) ||
      /新增|累计|年均|每/.test(words.slice(now.mention.at - startOf(passage, claimed)))
    )
      return []
    const sayings = passage.skeleton.slice(now.mention.at, first.mention.at)
    if (
      !/[比较与同](?:上|去|前|比|年初|期初|\d{1,2}月末|[一二两三四五十]年前|“|\uFDD9)|环比|[一二两三四五六七八九十\uFDD6]年?[来间]?(?:累计)?净增/u.test(
        sayings
      ) ||
      /月(?!末)|季|计划|目标|预算/.test(sayings)
    )
      return []
    return [{to: now.mention, change: change.mention, claimed: claimed.mention, falls}]
  })
}

/** 同比减少180万立方米，降至1620万立方米，降幅10%: by how much, up to what, by what rate. */
const cameTo = (passage: Sentence, change: Figure | undefined, now: Figure | undefined): boolean =>
  change !== undefined &&
  now !== undefined &&
  claim.test(change.lead) &&
  !to.test(change.lead) &&
  /^，(?:现|已)?(?:降|减|增|升|下降|减少|增加|上升|提高)(?:到|至)$/u.test(between(passage, change, now))

/** Whether what grew by a rate is named nowhere but beside the number, or not at all. */
function isOfSame(passage: Sentence, claimed: Figure, now: Figure): boolean {
  const thing = claim.exec(leadWithYears(passage, claimed))?.groups?.thing ?? ''
  const rest = withoutFunction(thing).replace(/\p{Script=Han}{0,2}其中/u, '')
  const known = `${now.lead}${now.tail}`
  return rest.length < 3 || [...rest].filter(char => known.includes(char)).length * 2 >= rest.length
}

/** 262件，同比下降2.6%，同比减少7件: the change after its rate, of nothing else. */
function changesAfter(
  passage: Sentence,
  change: Figure | undefined,
  claimed: Figure,
  falls: boolean
): boolean {
  if (change?.mention.mark !== 'amount' || !/^，/u.test(between(passage, claimed, change))) return false
  const found = claim.exec(change.lead)
  const thing = found?.groups?.thing?.replace(function_, '').replace(/前[一二三]季度|[上前]?\d*个?月/gu, '')
  return found !== null && thing === '' && isDown.test(found.groups!.verb!) === falls && !to.test(change.lead)
}

/** 是五年前的3.9倍，年均增长15%. */
export function powersOf(passage: Sentence): Power[] {
  if (!passage.value.includes('倍')) return []
  const figures = figuresIn(passage)
  return claimsIn(passage).flatMap(({claimed, falls, isYearly}): Power[] => {
    const times = figures[figures.indexOf(claimed) - 1]
    if (!isYearly || falls || times?.mention.unit !== '倍' || claimed.mention.mark !== 'rate') return []
    const since = /[是为](?<count>[一二两三四五六七八九十\d]+)年前的?$/u.exec(times.lead)?.groups?.count
    const years = since === undefined ? spanOf(passage, times) : numberOf(since)
    return years !== undefined && years > 1 ? [{times: times.mention, years, claimed: claimed.mention}] : []
  })
}

/** 是2018年的3.9倍 where the passage names one other year that is later. */
function spanOf({marked, skeleton}: Sentence, times: Figure): number | undefined {
  const since = marked.find(
    ({mark, at}) => mark === 'year' && at < times.mention.at && at >= times.mention.at - 3
  )
  if (since?.mark !== 'year' || !/[是为]$/.test(skeleton.slice(0, since.at))) return undefined
  const now = marked.findLast((one): one is Year => one.mark === 'year' && one.at < since.at)
  return now && now.year > since.year ? now.year - since.year : undefined
}

/** What is said of the change that a number is; none where it is what something changed to. */
export function changeSaid(
  passage: Sentence,
  figure: Figure
): {readonly falls: boolean; readonly isYearly: boolean; readonly thing: string} | undefined {
  if (figure.lead.length > 24 || (to.test(figure.lead) && !isNamed.test(figure.lead))) return undefined
  const words = leadWithYears(passage, figure)
  const groups = claim.exec(words)?.groups
  if (!groups) return undefined
  return {falls: isDown.test(groups.verb!), isYearly: yearly.test(words), thing: groups.thing ?? ''}
}

/** Whether words say that something was before. */
export const saysEarlier = (words: string): boolean => isEarlier.test(words)

/** Words without those of time and change. */
export const withoutFunction = (words: string): string => words.replace(function_, '').trim()

interface Claim {
  readonly claimed: Figure
  readonly falls: boolean
  readonly isYearly: boolean
  /** The amounts before it in its sentence. */
  readonly before: ReadonlyArray<Figure>
}

const readBefore = new WeakMap<Sentence, ReadonlyArray<Claim>>()
/** One of the characters that a verb of change begins with: without it, the long pattern need not be tried. */
const mayChange = new RegExp(`[${[...new Set(verbs.split('|').map(([first]) => first))].join('')}]`, 'u')

function claimsIn(passage: Sentence): ReadonlyArray<Claim> {
  const claims = readBefore.get(passage) ?? readClaims(passage)
  readBefore.set(passage, claims)
  return claims
}

function readClaims(passage: Sentence): Claim[] {
  const figures = figuresIn(passage)
  return figures.flatMap((claimed, index): Claim[] => {
    const {mark, sense} = claimed.mention
    if (index === 0 || mark === 'points' || sense === 'range' || claimed.lead.length > 24) return []
    if (!mayChange.test(claimed.lead)) return []
    const words = leadWithYears(passage, claimed)
    const found = claim.exec(words)
    if (!found || (to.test(claimed.lead) && !isNamed.test(claimed.lead))) return []
    const before = amountsBefore(passage, figures, index, startOf(passage, claimed))
    return [{claimed, falls: isDown.test(found.groups!.verb!), isYearly: yearly.test(words), before}]
  })
}

/** The amounts of a sentence before a figure, and where there is but one, the one that stands alone before the semicolon. */
function amountsBefore(
  passage: Sentence,
  figures: ReadonlyArray<Figure>,
  index: number,
  start: number
): Figure[] {
  const own = amountsBetween(figures, index, start)
  if (own.length !== 1 || passage.skeleton[start - 1] !== '；') return own
  const from = startOf(passage, {...own[0]!, mention: {...own[0]!.mention, at: start - 1}})
  const others = amountsBetween(figures, index - own.length, from).filter(({mention}) => mention.at < start)
  return others.length === 1 ? [...others, ...own] : own
}

/** The amounts before the figure with this index that stand at `from` or after it. */
function amountsBetween(figures: ReadonlyArray<Figure>, index: number, from: number): Figure[] {
  const amounts: Figure[] = []
  for (let at = index - 1; at >= 0 && figures[at]!.mention.at >= from; at--)
    if (figures[at]!.mention.mark === 'amount' && !isAgo(figures[at]!)) amounts.unshift(figures[at]!)
  return amounts
}

/** 5年前 is a time, and no amount. */
const isAgo = ({mention, tail}: Figure): boolean => mention.unit === '年' && tail.startsWith('前')

/** 比2020年增长 after the numbers of other years. */
function isOfOtherYears(passage: Sentence, {mention, lead}: Figure, {to, fromYear, toYear}: Ends): boolean {
  const own = yearsIn(passage, mention.at - lead.length - 6, mention.at)
  const apart = own.filter(({at}) => at > to.mention.at)
  return apart.some(({year}) => year !== fromYear && year !== toYear)
}

/** Whether all were inserted as one figure, which the data block answers for. */
function isOneFigure(passage: Sentence, figures: ReadonlyArray<Figure>): boolean {
  const [name, ...others] = figures.map(({mention}) => figureAt(passage, mention))
  return name !== undefined && others.every(other => other === name)
}

/** The words right before a number, a year among them: 比2020年增长. */
function leadWithYears({skeleton}: Sentence, {mention, lead}: Figure): string {
  const year = mention.at - lead.length - 1
  if (skeleton[year] !== marks.year) return lead
  return `${/[^，。；：、！？（）]{0,4}$/u.exec(skeleton.slice(Math.max(0, year - 4), year))![0]}${marks.year}${lead}`
}

/** Where the sentence of a figure begins; a semicolon ends one too. */
function startOf({skeleton}: Sentence, {mention}: Figure): number {
  const near = Math.max(0, mention.at - 400)
  const head = skeleton.slice(near, mention.at)
  return (
    near +
    Math.max(head.lastIndexOf('。'), head.lastIndexOf('；'), head.lastIndexOf('！'), head.lastIndexOf('\n')) +
    1
  )
}

interface Ends {
  readonly from: Figure
  readonly to: Figure
  readonly fromYear: number | undefined
  readonly toYear: number | undefined
}

/** What was and what is, of the two amounts before a claim; none where they may be of two things or the order is not said. */
function endsOf(passage: Sentence, before: ReadonlyArray<Figure>): Ends | undefined {
  const [first, second] = before.slice(-2)
  if (!first || !second || before.length > 2) return undefined
  if (unitOf(first.mention) !== unitOf(second.mention)) return undefined
  if (first.mention.sense === 'range' || second.mention.sense === 'range') return undefined
  const gap = between(passage, first, second)
  if (gap.length > 30 || /[、。]|每|其中|占/.test(gap)) return undefined
  // 比上年增加60万人次 is how much it changed.
  if ((claim.test(second.lead) && !to.test(second.lead)) || tellsMore.test(second.lead)) return undefined
  const start = startOf(passage, first)
  const words = passage.skeleton.slice(start, first.mention.at)
  if (/计划|目标|预算/.test(words.slice(-12))) return undefined
  const [firstYear, secondYear] = [yearOf(passage, start, first), yearOf(passage, first.mention.at, second)]
  if (!isOneThing(first, second, gap)) return undefined
  const years = {fromYear: firstYear, toYear: secondYear}
  if (gap.includes('；') && (firstYear === undefined || secondYear === undefined)) return undefined
  if (firstYear !== undefined && secondYear !== undefined) {
    if (firstYear === secondYear) return undefined
    return firstYear < secondYear
      ? {from: first, to: second, ...years}
      : {from: second, to: first, fromYear: secondYear, toYear: firstYear}
  }
  if (/[由从自](?:[^，。；]*)$/u.test(words) && (changed.test(second.lead) || to.test(second.lead)))
    return {from: first, to: second, ...years}
  if (compares.test(gap) && (isEarlier.test(gap) || secondYear !== undefined))
    return {from: second, to: first, fromYear: secondYear, toYear: firstYear}
  const isThen = isEarlier.test(words.slice(-14)) || firstYear !== undefined
  if (isThen && isLater.test(gap) && !isEarlier.test(gap) && isEarlier.test(words.slice(-14)))
    return {from: first, to: second, ...years}
  if (
    isEarlier.test(gap) &&
    /^[^，]*，/.test(gap) &&
    (!isEarlier.test(words.slice(-14)) || gap.includes('同期')) &&
    !changed.test(second.lead)
  )
    return {from: second, to: first, fromYear: undefined, toYear: undefined}
  return undefined
}

const yearsIn = (passage: Sentence, from: number, to: number): ReadonlyArray<Year> =>
  markedIn(passage, from, to).filter((one): one is Year => one.mark === 'year')

/** The year that stands last between a place and a figure. */
function yearOf(passage: Sentence, from: number, {mention}: Figure): number | undefined {
  const years = yearsIn(passage, from, mention.at)
  return years.length === 1 && /年(?:底|末|度|全年)?$/u.test(years[0]!.printed) ? years[0]!.year : undefined
}

const function_ = new RegExp(
  `${anyOf(earlier)}|${anyOf(later)}|${verbs}|达到|达|到|至|为|是|有|的|就|则|仅|只|已经|已|[一二两三四五六七八九十\\d]+年前|[比较由从自与同相，；\uFDD9]|底|末|全年|突破|发展|拓展|[一二两三四五六七八九十]年来?|成|了|约|近|大幅|逐步|稳步|持续|快速|实现|完成|发生`,
  'gu'
)

/** Whether the words of the second number name no other thing than those of the first. */
function isOneThing(first: Figure, _second: Figure, gap: string): boolean {
  const rest = gap.slice(first.tail.length).replace(function_, '')
  if (rest === '') return true
  const known = first.lead + first.tail
  return known.includes(rest)
}
