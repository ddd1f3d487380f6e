import {anyOf, lexicon} from '../../language/lexicon/lexicon.ts'
import {sumOfParts} from '../figures/arithmetic.ts'
import {divisionOf} from '../figures/divisions.ts'
import type {Sentence} from '../figures/sentence.ts'
import {isMadeUpOfKinds, thingOf} from '../figures/sum.ts'
import {claims} from './claims.ts'
import {isComposedOf, labelOf} from './families.ts'
import {isAlike} from './nouns.ts'
import {measured} from './parts-above.ts'
import type {Figure} from './passage.ts'
import {between, figuresIn, nounOf} from './passage.ts'
import type {SumRelation} from './sums.ts'
import {isExplained, someAddUp} from './sums.ts'

/** No list of parts is longer. */
const longest = 12
const next =
  /^[^，。；：！？（）\uFDD6-\uFDD9]{0,14}(?:[、，；和及与]|以及)[^，。；：！？（）\uFDD6-\uFDD9]{0,24}$/u
/** What stands between a whole and the first of its parts, where nothing else is told in between. */
const opens =
  /^[^，。；：！？（）\uFDD6-\uFDD9]{0,12}(?:[，。；]其中[，：]?|[，：（]|，?(?:包括|包含|分为|含)|[，。]按[^，。；]{1,8}分?[，：])[^，。；：！？（）\uFDD6-\uFDD9]{0,12}$/u
const total =
  /(?:(?<![中公])共(?![产青同享]|建(?![成设有]))|合计|总计|共计|总共|一共|累计|总|全[省市区县镇乡村校院州旗年队])[^，。；总共]{0,8}$|^计$/u
/** What is a total itself, and no part of the next one. */
const summed = /(?:(?<![中公])共(?![产青同享]|建(?![成设有]))|合计|总计|累计|总)[^，。；总共]{0,8}$/u
const surely =
  /(?:合计|总计|共计|总共|一共|[二两三四五六七八九]项共?|[两三四五六]级共)[^，。；]{0,8}$|^共[^，。；]{0,4}$/u
// What goes on beyond the list, or is counted otherwise.
const unsure =
  /(?<![一二三])等|每|均|交叉|兼|重复|主要|近年|另有|此外|不含|如|计划|目标|力争|比|由|从|增(?:长|至|加(?!值))|减少|同期|年来|以来|结余|净|新增|最[大高低多少]|至|标准|占|票|价|联[席合]|共同|合并|居前|排名|前[两二三五十]/u
// What was done with it, not how much there was.
const effects = /带动|惠及|服务|覆盖|受益|吸引|帮助|涉及|辐射|转移|解决/u
const crossing = new RegExp(anyOf(lexicon.relations.crossing), 'u')
const generic = /^[个项件条种处家所支座场次]$/u
const rests = /^(?:剩余|剩下|其余|余下|其他|其它|未|不)/u

/** The sums of a passage whose list says by its form alone that it is all: parts named alike, and the whole beside them. */
export function listedSumsOf(passage: Sentence): SumRelation[] {
  const figures = figuresIn(passage)
  if (figures.length < 3) return []
  return [...ofWholes(passage, figures), ...ofTotals(passage, figures)].filter(
    ({whole, parts}) => !isExplained(figures, whole, parts)
  )
}

/** 编制床位600张，内科280张、外科220张、儿科150张. */
function ofWholes(passage: Sentence, figures: ReadonlyArray<Figure>): SumRelation[] {
  return figures.flatMap((whole, index): SumRelation[] => {
    if (!isExact(whole) || claims.test(whole.lead) || unsure.test(whole.lead + whole.tail)) return []
    // 13个乡镇办 has 街道办 besides 镇 and 乡.
    if (/[办场]$/u.test(whole.tail)) return []
    const first = figures[index + 1]
    if (!first || !opens.test(between(passage, whole, first))) return []
    const list = listFrom(passage, figures, index + 1)
    if (list.length < 2 || list.some(part => !isAlike(part.mention, whole.mention))) return []
    const labels = labelsOf(list)
    const words = passage.skeleton.slice(whole.mention.at, list.at(-1)!.mention.at)
    if (unsure.test(words.replaceAll('由来', ''))) return []
    // 直选议员14人，间选议员12人、委任议员7人: the first is one of them.
    const isOne = !/其中|（|包[括含]|分为|：/u.test(between(passage, whole, first))
    const isKind = labels.every(label => traitOf(label, whole) !== label)
    if (isOne && !isKind && isParallel([labelOf(whole), ...labels])) return []
    if (isOne && isAmong(passage, whole)) return []
    if (/^[为是]/u.test(whole.tail) && labels[0]!.startsWith(whole.tail[0]!)) return []
    const isAll =
      isToTheRest(labels) ||
      isComposedOf(nounOf(whole), labels) ||
      isOfKinds(passage, whole, labels) ||
      areKinds(whole, labels)
    const isDivision = isAll || divisionOf(labels, whole.mention.unit, words) !== undefined
    const isRow = isParallel(labels) && !labels.some(label => crossing.test(traitOf(label, whole)))
    if (!isDivision && !isRow) return []
    return judged(whole, list, isAll).filter(({isOver}) =>
      isOver ? isSureOver(passage, figures, whole, isDivision ? [] : labels) : !leavesRest(passage, list)
    )
  })
}

/** 用于培训11万元，用于慰问9万元，其余6万元: with what is left, all is told. */
const isToTheRest = (labels: ReadonlyArray<string>): boolean =>
  labels.length > 2 &&
  /^(?:其余|剩余|剩下|余下)的?$/u.test(labels.at(-1)!) &&
  labels.every(label => label.length > 1 && !crossing.test(label))

/** 其中基础设施投入1.8亿元，设备投入0.9亿元: the first is a part beside the others. */
const isAmong = ({skeleton}: Sentence, {mention}: Figure): boolean =>
  /其中[，：]?[^，。；：]{0,20}$/u.test(skeleton.slice(Math.max(0, mention.at - 24), mention.at))

/** 东部片区8个村，西部片区6个村，全镇16个村. */
function ofTotals(passage: Sentence, figures: ReadonlyArray<Figure>): SumRelation[] {
  return figures.flatMap((whole, index): SumRelation[] => {
    if (!isExact(whole) || index < 2 || !total.test(whole.lead)) return []
    const list = listBefore(passage, figures, index)
    if (list.length < 2 || !list.every(part => countsIn(part, whole))) return []
    if (goesFurtherBack(passage, figures, list)) return []
    const from = list[0]!.mention.at - list[0]!.lead.length
    const words = passage.skeleton.slice(from, whole.mention.at)
    if (unsure.test(words + whole.lead) || effects.test(whole.lead)) return []
    // 对欧盟1.02亿元；对其他国家合计2.36亿元: a total of its own.
    if (/；[对向与从在由][^，。；]*$/u.test(words)) return []
    const labels = labelsOf(list)
    const isRespective = /分别/u.test(list[0]!.lead) && !/分别/u.test(words.slice(list[0]!.lead.length))
    const isNamed = new Set(labels).size === labels.length && !labels.includes('')
    // 先后投入1200万元、1500万元和1800万元，累计: only the first says what they are of.
    const isBareRow =
      list.length > 2 && list.slice(1).every(({lead, tail}) => bareRow.test(lead) && bareRow.test(tail))
    if (!isRespective && !isNamed && !isBareRow) return []
    const isMixed = list.some(part => !isAlike(part.mention, whole.mention))
    const isNamedOnce = isRespective || isBareRow
    if (generic.test(whole.mention.unit) && !isMixed && !isNamedOnce && !isOneThing(list, labels, whole))
      return []
    const isAll = isBareRow || surely.test(whole.lead) || (list.length > 2 && whole.lead === '累计')
    return judged(whole, list, isAll, 0.5)
  })
}

const isExact = ({mention}: Figure) =>
  mention.mark === 'amount' && mention.sense === 'exact' && !measured.test(mention.unit)

/** 示范街3条、示范商圈5个、示范社区12个: the list begins with what is counted in other words. */
function goesFurtherBack(
  passage: Sentence,
  figures: ReadonlyArray<Figure>,
  [first]: ReadonlyArray<Figure>
): boolean {
  const before = first && figures[figures.indexOf(first) - 1]
  if (before?.mention.mark !== 'amount' || before.mention.unit === '元') return false
  return /^[^，。；：！？]{0,8}、[^，。；：！？]{0,10}$/u.test(between(passage, before, first!))
}

/** 模范集体50个、模范个人80名，共130个先进典型: 个 counts what was counted in other words, where it says of what. */
const countsIn = ({mention}: Figure, whole: Figure): boolean =>
  isAlike(mention, whole.mention) ||
  (whole.mention.unit === '个' &&
    nounOf(whole) !== '' &&
    surely.test(whole.lead) &&
    /^[名位家户所支]$/u.test(mention.unit))

/** 机关志愿者50名、社区志愿者60名 may be the same persons; and of two that were told before, both may be meant. */
function isSureOver(
  {skeleton}: Sentence,
  figures: ReadonlyArray<Figure>,
  whole: Figure,
  labels: ReadonlyArray<string>
): boolean {
  // 衔接资金 is some of 财政资金; what was used for one thing was not for another.
  const isMoney = labels.length > 0 && whole.mention.unit === '元'
  if (isMoney && !labels.every(label => label.startsWith('用于'))) return false
  if (labels.length === 2 && labels.every(label => label.length > 2)) return false
  const start = skeleton.lastIndexOf('。', whole.mention.at) + 1
  const before = figures.filter(({mention}) => mention.at >= start && mention.at < whole.mention.at)
  return before.every(({mention}) => !isAlike(mention, whole.mention))
}

/** A级42家、B级196家，其余正在评定; 小学9万人、初中5万人，分别占54%、30%: some are not in the list. */
const leavesRest = ({skeleton}: Sentence, list: ReadonlyArray<Figure>): boolean =>
  /^[^。；]{0,12}[，；](?:其余|其他|其它|剩余|另|分别占|占|还有)/u.test(
    skeleton.slice(list.at(-1)!.mention.at + 1)
  )

/** The amounts that follow each other from `index`, of one unit. */
function listFrom(passage: Sentence, figures: ReadonlyArray<Figure>, index: number): Figure[] {
  const list = [figures[index]!]
  for (let at = index + 1; at < figures.length && list.length <= longest; at++) {
    const figure = figures[at]!
    if (!isAlike(figure.mention, list[0]!.mention) || !isExact(figure)) break
    if (!next.test(between(passage, list.at(-1)!, figure)) || total.test(figure.lead)) break
    list.push(figure)
  }
  const after = passage.skeleton.slice(list.at(-1)!.mention.at + 1).slice(0, 16)
  return isExact(list[0]!) && !/^[^，。；、]*等/u.test(after) ? list : []
}

/** The amounts that follow each other up to the one with this index, of one unit. */
function listBefore(passage: Sentence, figures: ReadonlyArray<Figure>, index: number): Figure[] {
  const list: Figure[] = []
  for (let at = index - 1; at >= 0 && list.length <= longest; at--) {
    const figure = figures[at]!
    const later = list[0] ?? figures[index]!
    if (!isExact(figure) || !countsIn(figure, figures[index]!)) break
    if (!next.test(between(passage, figure, later)) || summed.test(figure.lead)) break
    if (/其中/u.test(between(passage, figure, later))) break
    list.unshift(figure)
  }
  return list
}

/** `most` is what may be missing for a hint, as a share of the whole. */
function judged(
  whole: Figure,
  list: ReadonlyArray<Figure>,
  isAll: boolean,
  most = list.length > 2 ? 0.15 : 0.1
): SumRelation[] {
  const parts = list.map(({mention}) => mention)
  if (parts.some(({value}) => value >= whole.mention.value) || someAddUp(parts, whole.mention)) return []
  const {low, high} = sumOfParts(parts)
  if (isAll) return [{whole: whole.mention, parts, isClosed: true, isOver: false}]
  const isOver = low > whole.mention.high
  const misses = whole.mention.value - high
  const isNear = misses > 0 && misses / whole.mention.value <= most
  return isOver || isNear ? [{whole: whole.mention, parts, isClosed: false, isOver}] : []
}

/** What the parts are called: the words before their numbers, or after them all, as in 包括2个市、3个区和4个县. */
function labelsOf(list: ReadonlyArray<Figure>): string[] {
  const [first] = list
  const isAfter = first !== undefined && labelOf({...first, tail: ''}) === ''
  return isAfter ? list.map(({tail}) => tail.replace(/(?:和|及|与|以及).*$/u, '')) : list.map(labelOf)
}

/** 内科、外科、儿科; 进机关、进企业: named by one word and what tells them apart. */
function isParallel(labels: ReadonlyArray<string>): boolean {
  if (new Set(labels).size < labels.length || labels.some(label => label.length < 2 || label.length > 8))
    return false
  const [first] = labels
  const isOne = (of: (label: string) => string | undefined) => labels.every(label => of(label) === of(first!))
  return isOne(label => label.at(-1)) || isOne(label => label[0])
}

/** 县（市、区） of 2个市、3个区、4个县. */
const isOfKinds = (passage: Sentence, whole: Figure, labels: ReadonlyArray<string>): boolean =>
  isMadeUpOfKinds(thingOf(passage, whole.mention), labels)

/** 共排查问题136个，涉及甲类46个、乙类38个、丙类42个: a classification of all of them. */
const areKinds = ({lead}: Figure, labels: ReadonlyArray<string>): boolean =>
  labels.length > 2 && labels.every(label => /[类型]$/u.test(label)) && /共|总/u.test(lead)

const turn = /^(?:首|第.|[一二三四五])[批期轮届]/u
const bareRow = /^[和及与]?$/u
const works = /^(?:新建|改建|改造提升|提升改造|改造|改扩建|扩建|续建|修缮|维修|翻新)/u
const bare = /^(?:累计|共|计|合计|共计|总计|一共|总共)$/u

/** 农村, of 农村党员 where 党员 were counted. */
function traitOf(label: string, whole: Figure): string {
  const kind = nounOf(whole).slice(-2)
  const trait = label.length > kind.length && label.endsWith(kind) ? label.slice(0, -kind.length) : label
  // “两新” is a name, whatever its characters say.
  return trait.replace(/群众|“[^“”]*”/gu, '')
}

/** Whether the parts are of what the total counts, or it names nothing itself. */
function isOneThing(list: ReadonlyArray<Figure>, labels: ReadonlyArray<string>, whole: Figure): boolean {
  if (list.every(({tail}) => tail !== '' && tail === whole.tail)) return true
  if ((whole.tail === '' && bare.test(whole.lead)) || rests.test(labels.at(-1)!)) return true
  // 新建口袋公园6个、改造9个: of the same things, which are named once.
  const things = labels.map(label => label.replace(works, ''))
  if (
    labels.every(label => works.test(label)) &&
    things.slice(1).every(thing => ['', things[0]].includes(thing))
  )
    return true
  const isDivided = divisionOf(labels, whole.mention.unit, labels.join('')) !== undefined
  if (isDivided || labels.every(label => turn.test(label))) return true
  const noun = nounOf(whole).replace(/[总数量人的和个级类共]/gu, '')
  return [...noun.slice(-4)].some(char => labels.every(label => label.includes(char)))
}
