import {lexicon, wordsOf as wordsIn} from '../../language/lexicon/lexicon.ts'
import {isRateOfWhole} from '../../language/lexicon/rates.ts'
import {inUnitOf} from '../figures/arithmetic.ts'
import type {Sentence} from '../figures/sentence.ts'
import type {Meant} from './meant.ts'
import {isComparable, isTrait, oneOf, other, says, totals} from './meant.ts'
import type {Near} from './near.ts'
import {wordsOf} from './near.ts'
import type {Figure} from './passage.ts'
import {between, figuresFrom, figuresIn} from './passage.ts'
import {ofPlace} from './place-rates.ts'

const named = new RegExp(
  `(?<name>\\p{Script=Han}{1,10})(?<kind>率|面|程度|(?<=满意|知晓|参与|支持|信任|认可)度)${says}$`,
  'u'
)
const measured = new Set(['元', '年', '岁', '倍', '天', '个月', '小时', '分钟', '%', '个百分点'])
const unspecific = new Set(wordsIn(lexicon.rates.unspecific))
const otherBase = new Set(wordsIn(lexicon.rates.other_base))
/** They stand in many words and say little. */
const common = /[一不有人数总共全为的在办理行实际完成开到会工员]/u

/** What a rate means that is called after what was done: 答复率 of 答复. */
export function readNamed(passage: Sentence, near: Near, rate: Figure): Meant | undefined {
  const found = named.exec(rate.lead)?.groups
  if (!found || other.test(rate.lead)) return undefined
  const name = found.name!
  const place = placeRate(near, name)
  if (place) return place
  const before = near.amounts.filter(
    ({mention}) => mention.at < rate.mention.at && mention.sense === 'exact' && !measured.has(mention.unit)
  )
  const stem = name.replace(/(?:完成|到位|普及)$/u, '').slice(-2)
  if (stem.length < 2) return undefined
  const among = amongThese(passage, before, rate, stem)
  if (among) return among
  const own = name.slice(0, -stem.length).replace(ownless, '')
  const isWhole = found.kind !== '率' || isRateOfWhole(`${name}率`)
  const isNot = /^[不未]/u.test(name.slice(-3)) || /^[不未非]/u.test(stem)
  // 5所高中上线率提高到70%: of each of them.
  const did = before.filter(
    figure => saysSo(passage, figure, stem) && /[，。；：（]/u.test(between(passage, figure, rate))
  )
  const part = did.findLast(({mention}) => mention.at >= near.clause) ?? did.at(-1)
  // 开工率 was told before, of what the numbers are: 其他项目开工率 is of others.
  const last = part ?? before.at(-1)
  if (
    last &&
    figuresFrom(figuresIn(passage), last.mention.at, rate.mention.at).some(({lead}) =>
      lead.includes(`${stem}${found.kind}`)
    )
  )
    return undefined
  if (!part) {
    return (
      restAfter(passage, near, before, rate, stem) ??
      (unspecific.has(stem) ? onlyTwo(passage, near, before, rate) : undefined)
    )
  }
  if (other.test(wordsOf(passage, part))) return undefined
  const words = wordsOf(passage, part)
  const isFull = [...stem].every(char => words.includes(char))
  // What is said of something of its own, in another sentence: 德国失业率.
  if (part.mention.at < near.sentence && !(isFull && [...own].every(char => words.includes(char))))
    return undefined
  if (!isWhole && !isFull) return undefined
  const whole = near.amounts.filter(
    figure =>
      figure !== part &&
      (figure.mention.at < part.mention.at
        ? !did.includes(figure) || totals.test(figure.lead)
        : /^(?:总|共|应)/u.test(figure.lead)) &&
      isComparable(figure.mention, part.mention) &&
      figure.mention.value > inUnitOf(part.mention, figure.mention).value &&
      !other.test(wordsOf(passage, figure))
  )
  const ofOwn = own.length > 1 ? whole.filter(figure => wordsOf(passage, figure).includes(own)) : []
  const one = oneOf(
    ofOwn.length > 0
      ? ofOwn
      : whole.filter(figure => isOneThing(figure, part, own === '' ? stem : `${own}|${stem}`)),
    near,
    part.mention.at >= near.clause
  )
  if (!one || ![...own].every(char => (words + wordsOf(passage, one.whole)).includes(char))) return undefined
  if (otherBase.has(stem) && !(own.length > 1 && wordsOf(passage, one.whole).includes(own))) return undefined
  const isRest = !isNot && new RegExp(`[不未]${stem}`, 'u').test(words)
  return {parts: [part], ...one, isRest, isSure: one.isSure && isFull && isWhole}
}

/** 森林覆盖率 of 森林面积 and 国土面积, one of them in the sentence before. */
function placeRate({amounts}: Near, name: string): Meant | undefined {
  for (const a of amounts)
    for (const b of amounts) {
      const [part, whole] = a === b ? [] : ofPlace(name, [a, b])
      if (part && whole && isComparable(part.mention, whole.mention))
        return {parts: [part], whole, isSure: true}
    }
  return undefined
}

/** 抽检450批次，合格率98%，不合格9批次: what was not so, told after the rate. */
function restAfter(
  passage: Sentence,
  near: Near,
  before: ReadonlyArray<Figure>,
  rate: Figure,
  stem: string
): Meant | undefined {
  const whole = before.at(-1)
  const rest = near.amounts.find(({mention}) => mention.at > rate.mention.at)
  if (!whole || !rest || whole.mention.at < near.sentence || !isComparable(whole.mention, rest.mention))
    return undefined
  const isRest = new RegExp(`[，；（](?:其中)?，?[不未]${stem}[^，。；]{0,6}$`, 'u').test(
    between(passage, rate, rest)
  )
  const isNext = /^[^，。；]{0,10}，[^，。；]{0,12}$/u.test(between(passage, whole, rate))
  if (!isRest || !isNext || other.test(wordsOf(passage, whole))) return undefined
  return {parts: [rest], whole, isRest: true, isSure: before.length === 1}
}

/** 10个村，已有9个村通了气，通达率: no more than two numbers of one kind, the larger first. */
function onlyTwo(
  passage: Sentence,
  near: Near,
  before: ReadonlyArray<Figure>,
  rate: Figure
): Meant | undefined {
  const own = before.filter(({mention}) => mention.at >= near.clause)
  const part = own.at(-1)
  const [whole, ...rest] = part ? own.slice(0, -1).filter(one => isComparable(one.mention, part.mention)) : []
  if (
    !part ||
    !whole ||
    rest.length > 0 ||
    whole.mention.value <= inUnitOf(part.mention, whole.mention).value
  )
    return undefined
  if (own.length > 3 || [whole, part].some(one => other.test(wordsOf(passage, one)))) return undefined
  const isNext = /^[^，。；：]{0,16}[，（]\p{Script=Han}{2,12}$/u.test(between(passage, part, rate))
  return isNext ? {parts: [part], whole, isSure: false} : undefined
}

/** 14个乡镇中有13个建成服务站，覆盖率为 */
function amongThese(
  passage: Sentence,
  before: ReadonlyArray<Figure>,
  rate: Figure,
  stem: string
): Meant | undefined {
  const [whole, part] = before.slice(-2)
  if (!whole || !part || !isComparable(whole.mention, part.mention)) return undefined
  const isAmong = /^[^，。；]{0,12}[中里]，?(?:已|共|现)?有$/u.test(between(passage, whole, part))
  const isNext = /^[^，。；]{0,16}，\p{Script=Han}{2,6}$/u.test(between(passage, part, rate))
  // 5个屯出行困难，贫困发生率: nothing was said of what occurs.
  const isNamed = unspecific.has(stem) || saysSo(passage, part, stem)
  return isAmong && isNext && isNamed ? {parts: [part], whole, isSure: false} : undefined
}

/** 总体合格率 is 合格率. */
const ownless = /^(?:按.{1,5}计)?(?:总体?|综合|平均|整体|实际|累计)$/u

/** Whether the words of a number speak of what a rate is called after: 答复率 of 已答复1455件, 入点率 of 进入疏导点. */
function saysSo(passage: Sentence, figure: Figure, stem: string): boolean {
  const words = wordsOf(passage, figure)
  const [first] = stem
  return [...stem].every(char => words.includes(char)) || (words.includes(first!) && !common.test(first!))
}

const acts =
  /^(?:目前|截至|现已?|实际|年底前?|已经?|均|共|累计|完成|实现|其中|成功|及时|全部|有|为|达|引导)+|(?:了|有|到位|完毕|完成|共|达到?|为)+$/gu

/** Whether a part names no other thing than the whole: 解决诉求412件 are none of 咨询860件. */
export function isOneThing(whole: Figure, part: Figure, said: string): boolean {
  const words = `${whole.lead}${whole.mention.unit}${whole.tail}`
  const lead = part.lead.replace(new RegExp(said, 'gu'), '').replace(acts, '').replace(/数$/u, '')
  if (lead === '' || isTrait.test(lead) || part.tail.startsWith('的')) return true
  const named = lead.length > 1 ? lead : part.tail
  return (
    named.length < 2 ||
    [...named.slice(-2)].some(char => words.includes(char)) ||
    [...named.slice(0, 2)].every(char => words.includes(char))
  )
}
