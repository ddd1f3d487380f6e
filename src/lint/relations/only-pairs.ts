import {lexicon, wordsOf as wordsIn} from '../../language/lexicon/lexicon.ts'
import {agreesAsShare, inUnitOf, isRate, partOfWhole} from '../figures/arithmetic.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {markedIn} from '../figures/sentence.ts'
import {claims} from './claims.ts'
import type {Meant} from './meant.ts'
import {isComparable, other, says, totals} from './meant.ts'
import type {Near} from './near.ts'
import {wordsOf} from './near.ts'
import type {Figure} from './passage.ts'
import {between, figuresFrom, figuresIn} from './passage.ts'

const share = new RegExp(
  `(?:(?<name>\\p{Script=Han}{2,8})(?<kind>率|面|度|程度)|(?<subject>[^占]{0,12}?)(?:占(?:去|到|据)?了?|占比|(?:所占)?比[例重]))${says}$`,
  'u'
)
/** What a share in words may stand behind, where it is told of those that were counted. */
const plainly =
  /(?:^|[，有占达到是为中里的])(?:只|仅|就|约|已|也|大约|已经)*$|^(?:其中|也就是|即|相当于)+$|(?:还|仍|尚)?(?:剩|剩下|余下)$/u
/** What is measured by itself, and of which a share is hardly told. */
const measured = new Set([
  '元',
  '年',
  '岁',
  '周岁',
  '倍',
  '天',
  '个月',
  '小时',
  '分钟',
  '周',
  '次',
  '米',
  '公里',
  '度'
])
const among =
  /其中|[中里内]，?(?:已|共|现|只|仅|就)?[^，。；：]{0,10}$|^[^，。；]{0,12}[中里内当]|^[^，。；、]{0,8}有$/u
/** The year that all of it is of, or something else in it: 去年以后新办的. */
const lastYear = /[去上前]年(?!同期|[底末初]|[^，。；]{0,3}[\uFDD6\uFDD7])(?<![比较与同]..)/gu
const otherBase = new Set(wordsIn(lexicon.rates.other_base))
const unspecific = new Set(wordsIn(lexicon.rates.unspecific))
const common = /[一不有人数总共全为的在办理行实际完成开到会工员]/u
const left = /其余|剩|余下|还有|尚|没有?|未|不(?![足到])|另/u
/** What is measured beside a number of things, and what makes a share of something else. */
const unlike = /每|均|倍|前[一二三两\uFDD6]|至少|年龄|岁/u

/** What a share means where only two numbers of its sentence are counted alike, and the one is told to be of the other. */
export function readOnlyPair(passage: Sentence, near: Near, rate: Figure): Meant | undefined {
  const isWorded = !/\d/.test(rate.mention.number)
  const said = share.exec(rate.lead)?.groups
  if (!said && !(isWorded && plainly.test(rate.lead))) return undefined
  // 两地合计占全县的六成: of both together.
  if (/合计|一共|总共|相加|加起来|之和/u.test(rate.lead)) return undefined
  const own = near.amounts.filter(({mention}) => mention.at >= near.clause)
  const span = {from: own.length > 1 ? near.clause : near.sentence, to: near.end}
  const figures = figuresFrom(figuresIn(passage), span.from, span.to)
  const words = passage.skeleton.slice(span.from, span.to)
  if (other.test(words.replace(lastYear, '')) || unlike.test(words.replace(rate.lead, ''))) return undefined
  if (figures.some(one => one !== rate && one.mention.mark !== 'amount' && !isBefore(passage, one, rate)))
    return undefined
  if (markedIn(passage, span.from, span.to).some(({mark}) => mark === 'year')) return undefined
  const some = figures.filter(
    one => one !== rate && !measured.has(one.mention.unit) && one.mention.sense === 'exact'
  )
  const pair = pairOf(some, figures.filter(one => one.mention.mark === 'amount').length)
  if (!pair) return undefined
  const [whole, part] = pair
  const isAmong = isPartOf(passage, whole, part) || isToldAfter(passage, whole, rate, part)
  // 受理咨询320件，调解纠纷280件: two things, of which the rate's name does not tell that they are one.
  if (
    said?.name !== undefined &&
    !among.test(between(passage, whole, part)) &&
    !isOfOneThing(said.name, pair)
  )
    return undefined
  if (!isAmong || claims.test(part.lead)) return undefined
  if (said?.name !== undefined && !isNamedAfter(passage, said.name, said.kind!, pair)) return undefined
  // A share that is held is told behind what it is of.
  const isBehind = pair.some(({mention}) => mention.at > rate.mention.at)
  const gap = between(passage, whole, part)
  if (
    said &&
    said.name === undefined &&
    isBehind &&
    !among.test(gap) &&
    !isToldAfter(passage, whole, rate, part)
  )
    return undefined
  if (said?.subject !== undefined && !isOf(passage, said.subject, part)) return undefined
  const isRest = left.test(rate.lead + rate.tail)
  if (!isRest && comesOfRest(part, whole, rate.mention) && left.test(words)) return undefined
  return {parts: [part], whole, isRest: isRest && !left.test(part.lead), isSure: false}
}

/** The larger and the smaller of the only two that are counted alike. */
function pairOf(some: ReadonlyArray<Figure>, count: number): readonly [Figure, Figure] | undefined {
  const [a, b] = some
  if (!a || !b || some.length !== 2 || count > 3 || !isComparable(a.mention, b.mention)) return undefined
  const [one, two] = [a.mention, inUnitOf(b.mention, a.mention)]
  if (one.value === two.value || isRate(one)) return undefined
  return one.value > two.value ? [a, b] : [b, a]
}

/** 由上年的35%提高到40%: what the rate was before. */
const isBefore = (passage: Sentence, one: Figure, rate: Figure): boolean =>
  one.mention.mark === 'rate' &&
  /[由从][^，。；]*$/u.test(one.lead) &&
  /^[^，。；]{0,6}[到至为]$/u.test(between(passage, one, rate))

/** 125个，六成以上是产业项目，计80个; 林地214万亩，公益林占三分之一，达71万亩: how many those are of whom the share is told. */
const isToldAfter = (passage: Sentence, whole: Figure, rate: Figure, part: Figure): boolean =>
  whole.mention.at < rate.mention.at &&
  part.mention.at > rate.mention.at &&
  /^[^。；]{0,24}，(?:一共|总共|共计|合计|共有?|计|也就是|即|达到?|为|有)$/u.test(
    between(passage, rate, part)
  )

/** Whether the words tell that both numbers are of what the rate is called after: 应到 and 实到, 活跃的只有, 发案 and 破获. */
function isOfOneThing(name: string, [whole, part]: readonly [Figure, Figure]): boolean {
  const stem = name.slice(-2)
  if (/应/u.test(whole.lead)) return true
  const isTrait = /(?:的|者)(?:加起来|合计|一共|共|只|仅|就|已|达到?|为|有)*$/u.test(part.lead)
  if (isTrait && [...stem].every(char => part.lead.includes(char))) return true
  const isTotal = /[共总]/u.test(whole.lead)
  return isTotal && part.lead.includes(stem[0]!) && `${whole.lead}${whole.tail}`.includes(stem[1]!)
}

/** Whether words tell that the part is some of the whole. */
function isPartOf(passage: Sentence, whole: Figure, part: Figure): boolean {
  if (whole.mention.at > part.mention.at) return totals.test(whole.lead) || /占[^，。；]*$/u.test(whole.lead)
  const gap = between(passage, whole, part)
  if (/[。！？]/u.test(gap)) return false
  if (among.test(gap)) return true
  return /(?:的|者|已|实|只|仅|到|就)有?$/u.test(part.lead) || totals.test(whole.lead)
}

/** Whether the words of a number speak of what the rate is called after: 到位率 of 实到, 履约率 of 按时履行. */
function isNamedAfter(
  passage: Sentence,
  name: string,
  kind: string,
  [whole, part]: readonly [Figure, Figure]
): boolean {
  const plain = name.replace(/程$/u, '')
  const stem = plain.slice(-2)
  if (otherBase.has(stem)) return false
  if (stem === '到位' && /应/u.test(whole.lead) && /实/u.test(part.lead)) return true
  const own = plain.slice(0, -stem.length)
  const told = wordsOf(passage, part) + wordsOf(passage, whole)
  // 按期签约率 of those who signed is not that of those who signed in time.
  if (![...own].every(char => told.includes(char))) return false
  if (unspecific.has(stem) && among.test(between(passage, whole, part))) return true
  const words = wordsOf(passage, part) + (kind === '率' ? '' : wordsOf(passage, whole))
  const chars = [...stem, ...(plain.length < 4 ? plain[0]! : '')].filter(char => !common.test(char))
  return chars.some(char => words.includes(char))
}

/** Whether what the share is said to be of is the part, and no other thing: 本地员工 are none of 外来务工者. */
function isOf(passage: Sentence, subject: string, part: Figure): boolean {
  const thing = subject
    .replace(/(?:面积|人口|人数|总数|的)$/u, '')
    .replace(/^(?:其中|而|且|这|约|已|就|仅|只|大约|[一二两三四五六七八九十]+者)+/u, '')
  const words = wordsOf(passage, part)
  return thing === '' || [...thing].filter(char => words.includes(char)).length * 2 >= thing.length
}

const comesOfRest = (part: Figure, whole: Figure, rate: Mention): boolean => {
  const {low, high} = partOfWhole(part.mention, whole.mention)
  return agreesAsShare({low: 100 - high, high: 100 - low}, rate)
}
