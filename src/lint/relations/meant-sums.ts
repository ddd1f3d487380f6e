import {anyOf, lexicon} from '../../language/lexicon/lexicon.ts'
import {sumOfParts} from '../figures/arithmetic.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {claims} from './claims.ts'
import {changed, isComposedOf, isOfSources, isWholeFamily, labelOf} from './families.ts'
import {isAlike} from './nouns.ts'
import {measured} from './parts-above.ts'
import type {Figure} from './passage.ts'
import {between, figuresIn, nounOf} from './passage.ts'
import {isExplained, someAddUp} from './sums.ts'

/** A whole and its parts, which are more than it, or are said to be all and are not. */
export interface MeantSum {
  readonly whole: Mention
  readonly parts: ReadonlyArray<Mention>
}

/** No list of parts is longer, and no part of it further away. */
const [longest, farthest] = [10, 44]
const crossing = new RegExp(anyOf(lexicon.relations.crossing), 'u')
/** What goes on beyond a list, is counted otherwise, or is of another time. */
const unsure =
  /等(?!级)|每|均|交叉|兼|重复|主要|近年|另有|此外|不含|如|计划|目标|力争|由(?!来)|从|结转|同期|年来|以来|结余|净|最[大高低多少]|标准|票(?!站)|价|带动|惠及|服务|覆盖|受益|吸引|帮助|涉及|辐射|转移|解决|新增|平均|去年|上年|附带|联[席合]|统计|套[种作]|复种|同时/u
/** What is left of a whole, or is not so. */
const rest =
  /^(?:其余|剩余|剩下|余下|没有?|[未不无非]|[尚仍还暂]?有?\p{Script=Han}{0,4}(?:[未待]|正在|在办|办理中))/u
const ofTreasury = /衔接|专项|补助|转移支付|债券|涉农/u
/** What was done one after the other, and may be done of one thing. */
const acts = /[办结转开完竣投建修改增减出入收签达获审种植治]|答复|整治|下达/u
/** With whom, to whom or where it was: each number of such a list has its own. */
const of = /^[与对向和同在从]/u
/** What was said of a number's growth before the next one. */
const grown = /，[^，。；\uFDD6]{0,16}[\uFDD7\uFDD8]/gu

/** The sums of a passage whose parts are more than their whole, or what was done and what is left of it. */
export function meantSumsOf(passage: Sentence): MeantSum[] {
  const figures = figuresIn(passage)
  if (figures.length < 3) return []
  return figures.flatMap((whole, index): MeantSum[] => {
    if (!isPlain(whole) || claims.test(whole.lead) || unsure.test(whole.lead + whole.tail)) return []
    const list = partsAfter(passage, figures, index)
    const last = list.at(-1)
    if (list.length < 2 || !last) return []
    const labels = list.map(one => labelOf(one).replace(/(?<=.)占$/u, ''))
    const words = passage.skeleton.slice(whole.mention.at, last.mention.at).replace(grown, '')
    if (new Set(labels).size < labels.length || labels.includes('') || unsure.test(words)) return []
    if (labels.some(label => changed.test(label))) return []
    const parts = list.map(({mention}) => mention)
    // 与欧盟进出口2.72万亿元，与东盟进出口2.35万亿元: the first is one of them.
    if (of.test(whole.lead) && list.every(({lead}) => of.test(lead))) return []
    if (parts.some(({value}) => value >= whole.mention.value) || someAddUp(parts, whole.mention)) return []
    if (isExplained(figures, whole.mention, parts)) return []
    const after = passage.skeleton.slice(last.mention.at + 1, last.mention.at + 14)
    if (
      /^[^，。；、]*等|^[^。；]*(?:统计|同时|交叉|重复)/u.test(after) ||
      isPartItself(passage, figures, index)
    )
      return []
    const {low, high} = sumOfParts(parts)
    const gap = between(passage, whole, list[0]!)
    // 玉米4210吨，占42.1%；马铃薯3390吨: the first is one of them.
    if (gap.includes('占')) return []
    const isLeft = list.length === 2 && rest.test(labels[1]!) && !rest.test(labels[0]!)
    const isAll =
      isLeft ||
      isWholeFamily(labels, nounOf(whole)) ||
      isComposedOf(nounOf(whole), labels) ||
      (/^其[他它余]/u.test(labels.at(-1)!) && told.test(gap))
    if (isAll && (low > whole.mention.high || high < whole.mention.low))
      return [{whole: whole.mention, parts}]
    if (/。(?!其中)/u.test(gap)) return []
    const isOver = low > whole.mention.high && isDivided(gap, whole, list, labels)
    return isOver ? [{whole: whole.mention, parts}] : []
  })
}

const isPlain = ({mention}: Figure): boolean =>
  mention.mark === 'amount' && mention.sense === 'exact' && !measured.test(mention.unit)

/** Whether a number counted alike stands before it in its sentence, or before the 其中 that its sentence begins with. */
function isPartItself({skeleton}: Sentence, figures: ReadonlyArray<Figure>, index: number): boolean {
  const whole = figures[index]!
  const stop = skeleton.lastIndexOf('。', whole.mention.at)
  const isAmong = /^\s*其中/u.test(skeleton.slice(stop + 1, stop + 8))
  const from = isAmong ? skeleton.lastIndexOf('。', stop - 1) : stop
  return figures
    .slice(Math.max(0, index - 8), index)
    .some(({mention, lead}) => mention.at > from && isAlike(mention, whole.mention) && !claims.test(lead))
}

/** Whether nothing can be counted under two of the labels, as far as can be told. */
function isDivided(
  gap: string,
  whole: Figure,
  list: ReadonlyArray<Figure>,
  labels: ReadonlyArray<string>
): boolean {
  if (whole.mention.unit === '元' && isOfSources(labels)) return true
  if (labels.some(label => crossing.test(label) || label.length > 10 || ofTreasury.test(label))) return false
  // 机关志愿者、社区志愿者 may be the same persons.
  const isOfPeople = /^[人名位]$/u.test(whole.mention.unit)
  if (isOfPeople && list.length === 2 && labels.every(label => label.length > 3)) return false
  if (told.test(gap)) return true
  // 对东盟1.24万亿元，对欧盟0.99万亿元: the first is one of them.
  if (labels.some(label => whole.lead.includes(label[0]!))) return false
  const noun = nounOf(whole).split(' ').at(-1)!.slice(-2)
  const isOfKind = noun.length > 1 && list.every(one => `${one.lead}${one.tail}`.includes(noun))
  // 283个海湾中，168个海湾优良，117个海湾…: they may be both.
  if (/^[^，。；]{0,8}[中里]/u.test(gap)) return false
  const isShort = labels.every(label => label.length < 5 && !acts.test(label))
  return isOfKind || isShort || (list.length > 2 && /[共总]|^全/u.test(whole.lead))
}

/** The amounts after a whole that are counted as it is, whatever is said of their growth between them. */
function partsAfter(passage: Sentence, figures: ReadonlyArray<Figure>, index: number): Figure[] {
  const whole = figures[index]!
  const list: Figure[] = []
  for (let at = index + 1; at < figures.length && list.length <= longest; at++) {
    const next = figures[at]!
    if (next.mention.mark !== 'amount' || (claims.test(next.lead) && !next.lead.endsWith('占'))) continue
    const gap = between(passage, list.at(-1) ?? whole, next)
    if (!isPlain(next) || !isCountedAlike(next, whole) || gap.length > farthest) break
    if (
      list.length === 0
        ? !opens.test(gap)
        : !/[、，；和及与]/u.test(gap) || /[。！？]|其中|[共总合]/u.test(gap)
    )
      break
    list.push(next)
  }
  return list
}

/** 宣讲95场次 are 95场. */
const isCountedAlike = ({mention}: Figure, whole: Figure): boolean =>
  isAlike(mention, whole.mention) ||
  mention.unit.replace(/(?<=.)次$/u, '') === whole.mention.unit.replace(/(?<=.)次$/u, '')

/** What says that parts follow. */
const told = /其中|包[括含]|[：（]|分为/u
const opens = /^[^。]*[，：；（][^。]*$|^[^，。；]{0,10}[。；，]其中|^[^，。；]{0,4}。[^，。；]{1,8}$/u
