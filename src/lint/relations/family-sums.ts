import {addsUp, unitOf} from '../figures/arithmetic.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {pattern} from '../figures/sentence.ts'
import {claims} from './claims.ts'
import {coversAges, familyFrom, familyNamed} from './families.ts'
import type {Figure} from './passage.ts'
import {between, figuresFrom, figuresIn} from './passage.ts'
import type {SumRelation} from './sums.ts'
import {isExplained} from './sums.ts'

/** A family that is told in full: its figures, and those that stand before and behind it. */
interface Run {
  readonly list: ReadonlyArray<Figure>
  readonly first: Figure
  readonly last: Figure
  /** Where it begins, with its name. */
  readonly at: number
}

/** How far the whole stands before the first of its parts. */
const reach = 160
/** What makes a number a whole of what follows it: 其中, 按产业分, 分城乡看, 包括, or nothing but a mark. */
const opens =
  /其中|按[^，。；：]{1,12}(?:分|划分|分类|统计|看)[，：]|[分从][^，。；：]{1,8}看[，：]?|包[括含]|分为|^[^，。；：]{0,12}[，：（][^，。；：（）]{0,12}$/u
/** What breaks the words before a family off from the whole: another number of the same sort is spoken of. */
const averaged = /均|每|[比较与][^，。；]*$/u
/** 二是, 全国排名: nothing is divided there. */
const total = /(?:总[值额数量计]|合计|共计?|全[部省市县区州镇乡村年])[^，。；]{0,10}$/u
const respectively = pattern(
  '(?<names>[^，。；：PDY]+[、和与][^。；：PD]*?)分别(?:为|是|有|达|达到|完成|实现)?$',
  'u'
)

/** The families of a passage that are told in full and are not what their whole is said to be. */
export function familySumsOf(passage: Sentence): SumRelation[] {
  const figures = figuresIn(passage)
  if (figures.length < 3) return []
  const wholes = new Map<Figure, Figure>()
  const taken = new Set<Figure>()
  return figures.flatMap((first, index): SumRelation[] => {
    if (first.mention.mark !== 'amount' || taken.has(first)) return []
    const run = runFrom(passage, figures, index)
    if (!run) return []
    const whole = wholeOf(passage, figures, run, wholes)
    if (!whole || goesOn(passage, figures, run, whole)) return []
    for (const one of run.list) taken.add(one)
    wholes.set(run.last, whole)
    const parts = run.list.map(({mention}) => mention)
    // A part that is more than the whole by itself is told as such.
    if (isAmong(passage, whole, run) && isAboveAll(figures, whole, parts)) return []
    if (!isPlain(parts) || addsUp(parts, whole.mention) || isExplained(figures, whole.mention, parts))
      return []
    return [{whole: whole.mention, parts, isClosed: true, isOver: false}]
  })
}

/** Whether parts of another name follow in the same list: 城市低保320户、农村低保860户、特困供养320户. */
function goesOn(
  passage: Sentence,
  figures: ReadonlyArray<Figure>,
  {list, last}: Run,
  whole: Figure
): boolean {
  const next = figures[figures.indexOf(last) + 1]
  if (next?.mention.mark !== 'amount' || next === whole) return false
  if (unitOf(next.mention) !== unitOf(last.mention) || total.test(next.lead) || claims.test(next.lead))
    return false
  const mark = /^(?<mark>[、，])[^，。；：、（）]{1,10}$/u.exec(between(passage, last, next))?.groups?.mark
  const gap = between(passage, list[0]!, list[1]!)
  return mark !== undefined && gap.startsWith(mark) && !/其中|另/u.test(next.lead)
}

/** Whether the parts stand right behind the 其中 of their whole. */
const isAmong = ({skeleton}: Sentence, whole: Figure, {at}: Run): boolean =>
  /^[^；。]*[；。]?其中[^\uFDD6]*$/u.test(skeleton.slice(whole.mention.at + 1, at))

/** Whether a part is more than all that was counted alike up to the whole. */
function isAboveAll(figures: ReadonlyArray<Figure>, whole: Figure, parts: ReadonlyArray<Mention>): boolean {
  const before = figuresFrom(figures, whole.mention.at - reach, whole.mention.at + 1)
  const alike = before.filter(({mention}) => unitOf(mention) === unitOf(whole.mention))
  const most = Math.max(...alike.map(({mention}) => mention.value))
  return parts.some(({value}) => value > most)
}

const isPlain = (parts: ReadonlyArray<Mention>) =>
  parts.every(({sense}) => sense !== 'range' && sense !== 'least')

function runFrom(passage: Sentence, figures: ReadonlyArray<Figure>, index: number): Run | undefined {
  const first = figures[index]!
  const list = familyFrom(passage, figures, index)
  if (list) return {list, first, last: list.at(-1)!, at: first.mention.at}
  return namedBefore(passage, figures, index)
}

/** 谷物、豆类和薯类产量分别为3520.4万吨、185.3万吨和150.5万吨. */
function namedBefore(passage: Sentence, figures: ReadonlyArray<Figure>, index: number): Run | undefined {
  const first = figures[index]!
  const {mention, lead} = first
  if (!lead.includes('分别')) return undefined
  const near = Math.max(0, mention.at - 80)
  const found = respectively.exec(passage.skeleton.slice(near, mention.at))
  const names = found?.groups?.names
  if (names === undefined) return undefined
  const labels = names.split(/、|和(?!\p{Script=Han}族)|与|以及|及/u)
  const list = figures.slice(index, index + labels.length)
  const isList =
    list.length === labels.length &&
    list.every(
      (one, at) =>
        one.mention.mark === 'amount' &&
        unitOf(one.mention) === unitOf(mention) &&
        (at === 0 || /^[、，和及与]$|^以及$/u.test(between(passage, list[at - 1]!, one)))
    )
  if (!isList || !(familyNamed(labels) || coversAges(labels))) return undefined
  return {list, first, last: list.at(-1)!, at: near + found!.index}
}

/** The number that a family makes up: the one it is said to be some of, that of the family before it, or the total after it. */
function wholeOf(
  passage: Sentence,
  figures: ReadonlyArray<Figure>,
  {list, first, last, at}: Run,
  wholes: ReadonlyMap<Figure, Figure>
): Figure | undefined {
  const before = figuresFrom(figures, at - reach, at).findLast(
    ({mention, lead}) => mention.mark === 'amount' && !claims.test(lead) && !averaged.test(lead)
  )
  const isOne = (whole: Figure) =>
    unitOf(whole.mention) === unitOf(first.mention) &&
    whole.mention.sense === 'exact' &&
    !list.includes(whole)
  if (before) {
    const gap = passage.skeleton.slice(before.mention.at + 1, at)
    const known = wholes.get(before)
    if (known && /^[^，。；]{0,8}[；，。]/u.test(gap) && !gap.includes('其中')) return known
    if (isOne(before) && opens.test(gap) && (gap.match(/。/g) ?? []).length < 2) return before
  }
  const after = figures[figures.indexOf(last) + 1]
  const isTotal =
    after?.mention.mark === 'amount' &&
    isOne(after) &&
    total.test(after.lead) &&
    /^[^，。；]{0,8}[，；][^，。；]{0,20}$/u.test(between(passage, last, after))
  return isTotal ? after : undefined
}
