import {anyOf, lexicon, wordsOf as wordsIn} from '../../language/lexicon/lexicon.ts'
import {isRateOfWhole} from '../../language/lexicon/rates.ts'
import {wordsOf} from './near.ts'
import {isCalled, isComparable} from './nouns.ts'
import {figuresFrom, figuresIn} from './passage.ts'
import {nameOf, stemOf, subjectOf} from './said-shares.ts'
import type {Pairing} from './share-evidence.ts'
import {evidence, nameIn, subjectIn} from './share-evidence.ts'

const ownless = /^(?:总体?|综合|平均|整体|实际|累计)/u
const scope = /^(?:全[省国市州盟县区旗镇乡村校院球世界]+|我[国省市县区]|世界|国际|同期)/u
/** By how much something changed, which is no part and no whole. */
const isChange =
  /(?:增加|增长|减少|新增|扩大|净增|[很较更]?[多少]|提高|下降|压减|缩小)(?:了|近|约|出)*$|[比较](?:[去上前]|往)[^，。；]{0,8}的?$|收益|利润/u
const overfull = lexicon.rates.may.flatMap(({words, why}) => (/超额|座/u.test(why) ? wordsIn(words) : []))

const grows = /精简|同比|环比|增长|增速|增幅|增收|降幅|贡献/u
/** 有一半已经完成: of the part itself, or of others that were not counted. */
const goesOn = /^(?!的|$|都|左右)/u

/** Whether two numbers can be part and whole of a rate at all, by what it is called and what they are. */
export function mayBe(pairing: Pairing): boolean {
  const {said, passage, rate, part, whole} = pairing
  if (grows.test(rate.lead) || isChange.test(part.lead) || isChange.test(whole.lead)) return false
  // 2亿2182万 is one number.
  if (Math.abs(part.mention.at - whole.mention.at) === 1) return false
  if (isWider(pairing)) return false
  if (said.form !== 'named' && subjectOf(said.name) === '' && isOfOther(pairing)) return false
  if (said.form === 'worded') return rate.mention.number.startsWith('每') || !goesOn.test(rate.tail)
  if (said.form === 'held')
    return (
      (subjectOf(said.name) === '' || pairing.parts.length > 1 || subjectIn(pairing, part) >= 0.5) &&
      (nameOf(said.of) === '' ||
        isCalled(whole, nameOf(said.of)) ||
        isWithin(nameOf(said.of), wordsOf(passage, whole).replaceAll('进出口', '外贸')))
    )
  const name = `${said.name}率`
  if (!isRateOfWhole(name) && !overfull.some(word => name.endsWith(word))) return false
  if (evidence.restIsTold(pairing) || evidence.filled(pairing)) return true
  if (ownUntold(pairing)) return false
  if (evidence.wholeIsDue(pairing) && /实/u.test(part.lead) && isOfTurnout(pairing)) return true
  const isNamed = nameIn(pairing, 'some') || evidence.nameInPart(pairing) || evidence.unspecific(pairing)
  return isNamed && (evidence.among(pairing) || isOneThing(pairing))
}

/** 到会率, 到位率 of 应到 and 实到, 应发 and 实发. */
const isOfTurnout = ({said, part}: Pairing): boolean =>
  stemOf(said.name) === '到位' || [...stemOf(said.name)].some(char => part.lead.includes(char))

/** 198个，其中45个，涉及人口8.6万人，占9.3%: of what was counted otherwise, right before it. */
const isOfOther = ({passage, near, part, whole, rate}: Pairing): boolean => {
  const last = figuresFrom(figuresIn(passage), near.clause, rate.mention.at).findLast(
    ({mention}) => mention.mark === 'amount'
  )
  return (
    last !== undefined &&
    last !== part &&
    last !== whole &&
    !isComparable(last.mention, part.mention) &&
    part.mention.at < last.mention.at
  )
}

/** 占全市党员总数的 of a county: the whole is not told. */
function isWider({said, passage, near, whole}: Pairing): boolean {
  const wider = scope.exec(said.of)?.[0] ?? scope.exec(said.name)?.[0]
  if (wider === undefined) return false
  const told = passage.skeleton.slice(near.before, whole.mention.at + 12)
  return (
    !told.includes(wider.slice(0, 2)) && !(/[县区旗镇乡村校院]$/u.test(wider) && told.includes(wider.at(-1)!))
  )
}

/** 按期签约率 of those who signed is not that of those who signed in time. */
function ownUntold({said, passage, part, whole}: Pairing): boolean {
  const own = said.name.slice(0, -2).replace(ownless, '')
  const told = wordsOf(passage, part) + wordsOf(passage, whole)
  return ![...own].every(char => told.includes(char))
}

const acts =
  /^(?:各类?|目前|截至|现已?|实际|年底前?|已经?|均|共|累计|完成|实现|其中|成功|及时|全部|有|为|达|引导)+|(?:了|有|到位|完毕|完成|共|达到?|为)+$/gu
/** What is no thing itself, but says which of them are meant: 本科学历的, 45岁以下的. */
const isTrait = new RegExp(
  `^$|(?:[的者性族]|学历|文凭|程度|职称|资格|以上|以下|[周]?岁)$|^(?:${anyOf(lexicon.relations.crossing)})$`,
  'u'
)

/** Whether a part names no other thing than the whole: 解决诉求412件 are none of 咨询860件. */
function isOneThing({said, whole, part}: Pairing): boolean {
  const words = `${whole.lead}${whole.mention.unit}${whole.tail}`
  const stem = stemOf(said.name)
  const did = [...part.lead].filter(char => !stem.includes(char)).join('')
  const lead = did.replace(acts, '').replace(/数$/u, '')
  if (lead === '' || isTrait.test(lead) || part.tail.startsWith('的')) return true
  const named = lead.length > 1 ? lead : part.tail
  return (
    named.length < 2 ||
    [...named.slice(-2)].some(char => words.includes(char)) ||
    [...named.slice(0, 2)].every(char => words.includes(char))
  )
}

const isWithin = (name: string, words: string): boolean =>
  [...name].filter(char => words.includes(char)).length * 3 >= name.length * 2
