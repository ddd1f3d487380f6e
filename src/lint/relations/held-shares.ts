import {inUnitOf} from '../figures/arithmetic.ts'
import type {Sentence} from '../figures/sentence.ts'
import {markedIn} from '../figures/sentence.ts'
import {claims} from './claims.ts'
import type {Meant} from './meant.ts'
import {isComparable, isTrait, oneOf, other, says, totals} from './meant.ts'
import type {Near} from './near.ts'
import {wordsOf} from './near.ts'
import {isCalled, isMeasureOf} from './nouns.ts'
import type {Figure} from './passage.ts'
import {between, nounOf} from './passage.ts'

const held = new RegExp(
  `^(?<subject>[^占]{0,20}?)(?:的|所)?(?:占比|比重|比例|份额|占有?率|占(?:到|了)?(?<of>[^占]{0,16}?)的?(?:比重|比例|份额|百分比)?)${says}$|^(?:已|共)?完成(?<done>[^占]{2,12}?)的${says}$`,
  'u'
)
const elsewhere = /全[国省球]|我国|世界|[省市]的|同期|当年/u
/** What a share that is said to be held means: 民生支出占比, 占全部合作社的. */
export function readHeld(passage: Sentence, near: Near, rate: Figure): Meant | undefined {
  const found = held.exec(rate.lead)?.groups
  if (!found || other.test(rate.lead)) return undefined
  const {subject = '', of = found.done ?? ''} = found
  const before = near.amounts.filter(
    ({mention}) => mention.at < rate.mention.at && mention.at >= near.sentence
  )
  const last = before.at(-1)
  if (!last || claims.test(last.lead)) return undefined
  if (isMeasureOf(between(passage, last, rate).replace(/占.*$/u, ''))) return undefined
  const inWhole = wholeRightBefore(passage, before, rate)
  if (inWhole) return inWhole
  const count = together(subject)
  const parts = count > 1 ? before.slice(-count) : partFor(passage, before, rate, subject)
  if (parts.length === 0 || parts.length < count) return undefined
  const first = parts[0]!
  if (parts.some(({mention}) => !isComparable(mention, first.mention) || mention.sense !== 'exact'))
    return undefined
  const whole = wholeFor(passage, near, parts, of.replace(/^(?:了|在)/u, '').replace(/的$/u, ''))
  return whole && {parts, ...whole}
}

/** 6.9万人，在全县23万总人口中占30% */
function wholeRightBefore(passage: Sentence, before: ReadonlyArray<Figure>, rate: Figure): Meant | undefined {
  const [part, whole] = before.slice(-2)
  if (!part || !whole || !isComparable(part.mention, whole.mention)) return undefined
  const isIn = /^[^，。；：、]{0,12}[中里]占(?:比|到|了)?(?:约|近)?(?:为|达到?)?$/u.test(
    between(passage, whole, rate)
  )
  const isNext = /^[^，。；]{0,12}，[^，。；]{0,10}$/u.test(between(passage, part, whole))
  return isIn && isNext ? {parts: [part], whole, isSure: true} : undefined
}

/** 两级示范社合计占, 三项共占 */
function together(subject: string): number {
  const count =
    /^(?<count>[两二三四五])(?:者|[级类项种个家]\p{Script=Han}{0,8}?)(?:合计|共计|总共|共|一共|合起来)?$/u.exec(
      subject
    )?.groups?.count
  return count === undefined ? 1 : '一两三四五'.indexOf(count === '二' ? '两' : count) + 1
}

function partFor(
  passage: Sentence,
  before: ReadonlyArray<Figure>,
  rate: Figure,
  subject: string
): ReadonlyArray<Figure> {
  const thing = subject
    .replace(/^(?:其中|而|且|这|所|约|已|就|仅)+|(?:已|就|约|人口|面积|群众|人数|总数|所)$/gu, '')
    .replace(/的$/u, '')
  if (thing !== '') {
    // 168个海湾优良水质面积比例超过85% is of each of them.
    if (!/[，（]/u.test(between(passage, before.at(-1)!, rate)) && !rate.lead.includes('占')) return []
    const called = before.filter(one => sharesWords(thing, wordsOf(passage, one)))
    const one = called.findLast(figure => nounOf(figure).includes(thing)) ?? called.at(-1)
    return one ? [one] : []
  }
  const last = before.at(-1)!
  const isNext = /^[^，。；：、]{0,16}[，、（]?[^，。；：、]*$/u.test(between(passage, last, rate))
  return isNext ? [last] : []
}

/** Whether most of the characters of a word stand among others, its last ones too. */
function sharesWords(thing: string, words: string): boolean {
  const found = [...thing].filter(char => words.includes(char)).length
  return found * 3 >= thing.length * 2 && [...thing.slice(-3)].some(char => words.includes(char))
}

function wholeFor(
  passage: Sentence,
  near: Near,
  parts: ReadonlyArray<Figure>,
  of: string
): Pick<Meant, 'whole' | 'isSure'> | undefined {
  const [first] = parts
  const valueIn = (whole: Figure) =>
    parts.reduce((sum, {mention}) => sum + inUnitOf(mention, whole.mention).value, 0)
  const may = near.amounts.filter(
    figure =>
      !parts.includes(figure) &&
      isComparable(figure.mention, first!.mention) &&
      figure.mention.value > valueIn(figure) &&
      !isShareItself(passage, figure) &&
      !isOfOtherTime(passage, figure, first!)
  )
  const scope = scoped.exec(of)?.[0] ?? ''
  const name = of.slice(scope.length).replace(/^(?:的|所有|全部)/u, '')
  const told = passage.skeleton.slice(near.before, first!.mention.at)
  if (scope !== '' && !told.includes(scope)) return undefined
  if (elsewhere.test(of) && !may.some(figure => figure.lead.includes(of.slice(0, 2)))) return undefined
  if (!generic.test(name)) {
    const called = may.filter(
      figure =>
        (isCalled(figure, name) || endsAlike(figure, name)) &&
        (figure.mention.at < first!.mention.at || nounOf(figure).includes(name))
    )
    return oneOf(
      called,
      near,
      called.every(figure => isPlainly(figure, name))
    )
  }
  const before = may.filter(({mention}) => mention.at < first!.mention.at)
  const isSaid = of !== ''
  const bound = before.filter(
    figure => isBound(passage, figure, first!) || (isSaid && totals.test(figure.lead))
  )
  return (
    oneOf(
      bound,
      near,
      bound.every(figure => figure.mention.at >= near.sentence)
    ) ?? oneOf(before, near, false)
  )
}

const scoped = /^(?:[全本我该][省国市州盟县区旗镇乡村校院])/u
const generic = /^(?:总(?:数|量|额|人数|户数|人口数?|面积)?|全部|全体|其|其中|总体|整体)?$/u

/** 农户 is 登记的农户, but 外贸 is more than 一般贸易进出口. */
function isPlainly(figure: Figure, name: string): boolean {
  const core = name.replace(/总?(?:[数量额]|人数|户数)$/u, '')
  return nounOf(figure)
    .split(' ')
    .some(word => word.endsWith(core) && word.length <= core.length + 2)
}

/** 全部农户 of 5200户农户. */
function endsAlike(figure: Figure, name: string): boolean {
  const core = name.replace(/^(?:全部|所有|总)|(?:总?[数量额]|总人数|人数|户数|的)$/gu, '')
  const noun = nounOf(figure).replaceAll(' ', '')
  return core.length > 1 && [...core].every(char => noun.includes(char))
}

/** Whether a number is told as some of another: behind 其中, 中, 里, or right after it and of the same things. */
function isBound(passage: Sentence, whole: Figure, part: Figure): boolean {
  const gap = between(passage, whole, part)
  if (/其中/u.test(gap)) return true
  if (/^[^，。；：\uFDD6-\uFDD9]{0,14}[中里内][，]?[^，。；\uFDD6-\uFDD9]{0,16}$/u.test(gap)) return true
  const [a, b] = [nounOf(whole), nounOf(part)]
  if (isTrait.test(b) && !/[。；]/u.test(gap)) return true
  const end = a
    .split(' ')
    .find(word => word.length > 1)
    ?.slice(-2)
  return end !== undefined && b.includes(end) && totals.test(whole.lead)
}

/** 汉族1.5万户，增长3%，占60%; 彝族7500户…: the first is no whole, but a part too. */
const isShareItself = ({skeleton}: Sentence, {mention}: Figure): boolean =>
  /^[^。；\uFDD6]*(?:，占|（占?)[^，。；（）\uFDD6]{0,20}\uFDD7/u.test(
    skeleton.slice(mention.at + 1, mention.at + 60)
  )

const isOfOtherTime = (passage: Sentence, a: Figure, b: Figure): boolean =>
  markedIn(passage, Math.min(a.mention.at, b.mention.at), Math.max(a.mention.at, b.mention.at)).some(
    ({mark}) => mark === 'year'
  ) || /[上去前]年|同期|计划|目标|任务|年均/u.test(wordsOf(passage, a))
