import {agreesAsShare, partOfWhole} from '../figures/arithmetic.ts'
import type {Sentence} from '../figures/sentence.ts'
import {markedIn} from '../figures/sentence.ts'
import {comesFromAny} from './explained.ts'
import {isAlike, isCalled, isNamed, isOneKind} from './nouns.ts'
import type {Figure} from './passage.ts'
import {between, figuresFrom, figuresIn, nounOf} from './passage.ts'
import type {ShareRelation} from './shares.ts'

/** What a share says of itself: whose it is, and of what. */
interface Named {
  /** Empty where it is that of the number before. */
  readonly subject: string
  /** Empty where that goes without saying. */
  readonly of: string
}

const ends = '(?:已|约|近|超|超过|高|只|仅|就|均|不足)*(?:为|达到|达|是|到|有|至)?'
const sharing =
  /^(?<subject>[^占]{0,16}?)(?:已|就|约|只|仅|高达|大约|将近)*占(?:到|了)?(?<of>[^占]{0,16}?)的?(?:比重|比例|份额|百分比)?$/u
const share = new RegExp(`^(?<subject>[^占]{0,12}?)(?:所占比例|所占比重|所?占比|比重|比例|份额)${ends}$`, 'u')
const tail = new RegExp(`${ends}$`, 'u')
/** Words that are of another time, or of more than the numbers near them. */
const other =
  /同比|以来|累计|任务|计划|目标|年均|增[长速幅]|增加(?!值)|下降|其中|贡献|分别|合计|平均|之比|比上年|较上年|精简|压[减缩]|减少|降低|提高|[由从][^，。；]*\uFDD6[^，。；]*[到至为]/u
const reach = 200
const generic = /^(?:总(?:数|量|额|人数|户数|人口数?|面积|班数)?|全部|其|其中|全体|总体|整体)?$/u
/** Of a place or time, the whole of which stands elsewhere. */
const elsewhere = /全[省国市州盟县区旗镇乡]|[省市县区州]|同期|世界|全球|当年|期末|年末/u
const totals = /总|共|全[部体县市区镇乡校村州旗]|合计|应/u

/** The shares of a passage that are called after their part, or are of a whole that only its name tells, and do not come out. */
export function namedSharesOf(passage: Sentence): ShareRelation[] {
  if (!/占|比重|比例|份额/.test(passage.skeleton)) return []
  const figures = figuresIn(passage)
  return figures.flatMap((rate): ShareRelation[] => {
    if (rate.mention.mark !== 'rate' || rate.mention.sense === 'range') return []
    const named = namedBy(rate)
    if (!named || other.test(rate.lead)) return []
    const start = sentenceStart(passage, rate)
    const own = figuresFrom(figures, start, rate.mention.at).filter(isAmount)
    const part = partFor(passage, own, rate, named)
    const whole = part && wholeFor(passage, figures, own, part, {...named, rate})
    if (!part || !whole || whole.mention.value <= 0 || whole.mention.value < part.mention.value) return []
    if (agreesAsShare(partOfWhole(part.mention, whole.mention), rate.mention)) return []
    const words = passage.skeleton.slice(Math.min(whole.mention.at, part.mention.at), rate.mention.at)
    if (other.test(words.replaceAll('其中', '')) || isOfTwoTimes(passage, whole, part)) return []
    if (
      comesFromAny(figuresFrom(figures, start - reach, rate.mention.at + reach), rate.mention, part.mention)
    )
      return []
    return [{part: part.mention, whole: whole.mention, claimed: rate.mention}]
  })
}

const isAmount = ({mention}: Figure) =>
  mention.mark === 'amount' && mention.high < Infinity && mention.sense !== 'range'

function namedBy({lead}: Figure): Named | undefined {
  const found = share.exec(lead) ?? sharing.exec(lead.replace(tail, ''))
  if (!found) return undefined
  const {subject = '', of = ''} = found.groups!
  return {subject: subject.replace(/^(?:其中|而|且|这|所)/u, ''), of: of.replace(/的$/u, '')}
}

/** Where the sentence of a figure begins. */
function sentenceStart({skeleton}: Sentence, {mention}: Figure): number {
  const near = Math.max(0, mention.at - reach)
  return (
    near +
    Math.max(
      -1,
      ...['。', '！', '？', '\n'].map(mark => skeleton.slice(near, mention.at).lastIndexOf(mark))
    ) +
    1
  )
}

/** The number whose share it is: the one that is called so, or the one right before it. */
function partFor(
  passage: Sentence,
  own: ReadonlyArray<Figure>,
  rate: Figure,
  {subject}: Named
): Figure | undefined {
  if (subject !== '') {
    const named =
      own.findLast(figure => nounOf(figure) === subject) ??
      own.findLast(figure => isNamed(figure, subject)) ??
      byKind(own, subject)
    return named && !between(passage, named, rate).includes('；') ? named : undefined
  }
  const before = own.at(-1)
  const gap = before && between(passage, before, rate)
  return gap && /^[^，。；：、（]{0,8}[，（][^，。；：、（]*$/u.test(gap) ? before : undefined
}

/** 星级书屋, where 农家书屋 and of them 达到星级标准的 were counted. */
function byKind(own: ReadonlyArray<Figure>, subject: string): Figure | undefined {
  for (const whole of own) {
    const kind = commonEnd(subject, nounOf(whole))
    const trait = subject.slice(0, subject.length - kind).replace(/的$/u, '')
    if (kind < 2 || trait.length < 2) continue
    const named = own.findLast(one => one !== whole && isNamed(one, trait))
    if (named) return named
  }
  return undefined
}

/** How many characters two words end in alike. */
function commonEnd(a: string, b: string): number {
  let count = 0
  while (count < Math.min(a.length, b.length) && a.at(-1 - count) === b.at(-1 - count)) count++
  return count
}

/** 题材稿件, of 全部稿件: of all of its kind. */
function isOfItsKind(part: Figure, of: string): boolean {
  const kind = /^(?:全部|所有)(?<kind>.{2,})$/u.exec(of)?.groups?.kind
  const words = nounOf(part).split(' ')
  return kind !== undefined && words.some(word => word.endsWith(kind))
}

/** The number that it is a share of; none where there is more than one that may be. */
function wholeFor(
  passage: Sentence,
  figures: ReadonlyArray<Figure>,
  own: ReadonlyArray<Figure>,
  part: Figure,
  {subject, of, rate}: Named & {readonly rate: Figure}
): Figure | undefined {
  const may = (figure: Figure) =>
    figure !== part &&
    isAmount(figure) &&
    isAlike(figure.mention, part.mention) &&
    figure.mention.value > part.mention.value &&
    !isShareItself(passage, figure)
  if (!generic.test(of)) {
    if (elsewhere.test(of) && !own.some(figure => figure.lead.includes(of))) return undefined
    const before = figuresFrom(figures, part.mention.at - reach, part.mention.at)
    const called =
      [...before, ...own].findLast(figure => may(figure) && isCalled(figure, of)) ??
      wholeAfter(passage, figures, rate, of, may)
    if (called || !isOfItsKind(part, of)) return called
    const [one, ...rest] = own.filter(may).filter(({mention}) => mention.at < part.mention.at)
    return rest.length === 0 ? one : undefined
  }
  const [only, ...others] = own.filter(may).filter(({mention}) => mention.at < part.mention.at)
  if (!only || others.length > 0) return undefined
  const gap = between(passage, only, part)
  const isAmong =
    gap.length < 80 && (gap.includes('其中') || /^[^，。；]{0,14}[中里内]，?[^，。；]{0,14}$/u.test(gap))
  const isTotal = totals.test(only.lead) && (subject !== '' || of !== '')
  return isAmong || isTotal || (nounOf(part) !== '' && isOneKind(only, part)) ? only : undefined
}

/** 税收收入5.4亿元，占预算收入的75%，预算收入为7.2亿元: the whole that is told last, by the very same name. */
function wholeAfter(
  passage: Sentence,
  figures: ReadonlyArray<Figure>,
  rate: Figure,
  of: string,
  may: (figure: Figure) => boolean
): Figure | undefined {
  const next = figures[figures.indexOf(rate) + 1]
  const isNext = next && may(next) && /^，[^，。；]{2,16}$/u.test(between(passage, rate, next))
  return isNext && nounOf(next) === of ? next : undefined
}

/** 汉族1.5万户，占60%; 彝族7500户…: the first is no whole, but a part too. */
const isShareItself = ({skeleton}: Sentence, {mention}: Figure): boolean =>
  /^[^，。；（）]{0,6}(?:，占|（占?)[^，。；（）]{0,20}\uFDD7/u.test(
    skeleton.slice(mention.at + 1, mention.at + 32)
  )

const isOfTwoTimes = (passage: Sentence, a: Figure, b: Figure): boolean =>
  markedIn(passage, Math.min(a.mention.at, b.mention.at), Math.max(a.mention.at, b.mention.at)).some(
    ({mark}) => mark === 'year'
  )
