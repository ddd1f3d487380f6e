import {asPrinted, sumOf, unitOf} from './arithmetic.ts'
import {divisionOf} from './divisions.ts'
import type {Mention, Sentence} from './sentence.ts'
import {isMention, markedIn, pattern} from './sentence.ts'

/** A part that is more than what it is part of. */
export interface Subset {
  readonly whole: Mention
  readonly subset: Mention
}

interface Part extends Mention {
  readonly label: string
}

const part = pattern('A[^，。；APDY]{0,10}[，（]其中[，：]?(?<label>[^，、。；APDY]{0,12})A')
const nextPart =
  /^(?<thing>[^，。；：、（）\uFDD6-\uFDD9]{0,6}?)(?<mark>、|和|及|以及|，)(?<label>[^，。；：、（）和及\uFDD6-\uFDD9]{1,12})$/u
/** 其中…辐射12个村, 新增8人: not parts of what was counted before. */
export const otherThing =
  /最[大高长多]|总投资|投资额|产值|辐射|带动|撬动|拉动|帮扶|牵头|覆盖|惠及|涉及|培训|投入|吸纳|服务|开展|举办|完成|配备|安置|争取|发放|拨付|支出|邀请|慰问|救助|资助|帮助|转移|吸引|接待|选派|派出|招募|动员|组织|联系|辖|设|新增|增加|增长|减少|累计|每|平均|人均|户均|同比|比/
const change =
  /增加|减少|增长|新增|净增|下降|提高|每|平均|最[高大低多]|[日月年人户村镇乡组亩校]均|[亩单]产|单株|均价|[单售]价|价格|比[^，。；]{0,8}$/
// 个 counts anything: 5个基地…12个村 and 乡镇20个…村25个 are not of one kind.
const anything = /^[个项件条种处家所支座]$/
// 新建8个 and 二类164座 name nothing else than what was counted.
const attribute =
  /^(?:城区|县城|农村|国家级|(?:省|市|州|县|区|乡镇?|村)级|[一二三四五][类级]|[甲乙丙]类|新建|改建|改造|扩建|改扩建|续建|在建|(?:已)?(?:开工|完工|竣工|达标|合格)|未达标|不合格|公办|民办|公立|私立|刑事|民事|行政|国道|省道|县道|乡道|村道|男性?|女性?)$/u
const kinds: ReadonlyArray<{readonly whole: RegExp; readonly part: RegExp}> = [
  {
    whole: /医疗(?:卫生)?机构$/,
    part: /^(?:村|村级|乡镇|乡|社区|公立|民营|综合|中心|专科|县级|个体|镇)*(?:卫生室|卫生院|医院|诊所|卫生服务(?:中心|站))$/
  },
  {
    whole: /^(?!.*[中小]学校?$).*学校$/,
    part: /^(?:民族|乡镇|农村|村级|完全|寄宿制|公办|民办)*(?:小学|中学|初中|高中|幼儿园)$/
  },
  {whole: /宗教(?:活动)?场所$/, part: /^(?:清真寺|教堂|道观|(?:佛教|藏传佛教)?寺[院庙]|(?:基督|天主)教堂)$/},
  {whole: /党组织$/, part: /^(?:基层|农村|机关|国企|学校)*(?:党委|党总支|党支部)$/}
]

const none: ReadonlyArray<Subset> = []
const known = new WeakMap<Sentence, ReadonlyArray<Subset>>()

/** Parts named after 其中 that are each more than the whole before it, found once for all rules. */
export function partsAbove(sentence: Sentence): ReadonlyArray<Subset> {
  if (!sentence.skeleton.includes('其中')) return none
  const subsets = known.get(sentence) ?? partsAboveIn(sentence)
  known.set(sentence, subsets)
  return subsets
}

function partsAboveIn(sentence: Sentence): Subset[] {
  const {skeleton, marked} = sentence
  return [...skeleton.matchAll(part)].flatMap(({0: words, index, groups}): Subset[] => {
    const [whole, found] = markedIn(sentence, index, index + words.length).filter(isMention)
    if (!whole || !found || unitOf(whole) !== unitOf(found)) return []
    const clause = skeleton
      .slice(Math.max(0, index - 30), index)
      .split(/[，；]/)
      .at(-1)!
    if (change.test(clause)) return []
    const first = {...found, label: groups!.label!}
    const before = marked
      .filter(isMention)
      .filter(mention => mention.at < first.at && unitOf(mention) === unitOf(first))
    const most = sumOf(before.map(asPrinted)).high
    // After 其中： commas divide the list too; after 其中 they may begin something else.
    const rest = partsNext(sentence, first, words.includes('其中：'))
    return [first, ...rest]
      .filter(one => asPrinted(one).low > most && !otherThing.test(one.label))
      .filter(one =>
        one === first ? isFirstOfWhole(sentence, whole, first) : isNextOfWhole(sentence, whole, first, one)
      )
      .map(subset => ({whole, subset}))
  })
}

/** The parts that are listed after the first one, with what each is called. */
function partsNext({skeleton, marked}: Sentence, first: Mention, hasCommas: boolean): Part[] {
  const parts: Part[] = []
  let last = first
  for (const mention of marked.filter(({at}) => at > first.at)) {
    const found = nextPart.exec(skeleton.slice(last.at + 1, mention.at))
    if (!found || !isMention(mention) || unitOf(mention) !== unitOf(first)) break
    const {mark, label} = found.groups!
    if (mark === '，' && !hasCommas) break
    parts.push({...mention, label: label!})
    last = mention
  }
  return parts
}

function isFirstOfWhole(sentence: Sentence, whole: Mention, first: Part): boolean {
  if (!anything.test(whole.unit) || thingOf(sentence, whole) === thingOf(sentence, first)) return true
  return isKindOf(sentence, whole, first)
}

/** 其中示范社5家、家庭农场120家 may go on with another thing; 其中农村党员520名、女党员920名 does not. */
function isNextOfWhole(sentence: Sentence, whole: Mention, first: Part, next: Part): boolean {
  if (isKindOf(sentence, whole, next)) return true
  if (thingAfter(sentence, whole) !== '' || thingAfter(sentence, next) !== '') return false
  const tail = next.label.slice(-2)
  if (tail.length < 2) return false
  // 种植大户36户，其中百亩以上12户、养殖大户45户: the last word alone does not make them one thing.
  const name = nameOf(sentence, whole).replace(
    /^(?:全[省市县区州旗镇乡校])?(?:现|共|已|累计)?(?:有|建成|发展|培育|聘请|组建|投入|安排|整合|争取|落实|筹集)?(?=..)/u,
    ''
  )
  if (name === tail) return true
  const labels = [first.label, next.label]
  return (
    labels.every(label => /.族$/.test(label)) ||
    divisionOf(labels, next.unit, sentence.skeleton) !== undefined
  )
}

/** Whether the part only says which of the things it is, or names a kind of them. */
function isKindOf(sentence: Sentence, whole: Mention, one: Part): boolean {
  if (thingAfter(sentence, one) !== '') return false
  const label = one.label.replace(/[达有为共]+$/u, '')
  if (attribute.test(label)) return true
  const name = nameOf(sentence, whole)
  return kinds.some(({whole, part}) => whole.test(name) && part.test(label))
}

/** What stands before the number: 全县医疗机构 in 全县医疗机构300家. */
const nameOf = ({skeleton}: Sentence, {at}: Mention) =>
  /\p{Script=Han}*$/u.exec(skeleton.slice(Math.max(0, at - 16), at))![0].replace(/[达有为共]+$/u, '')

/** What is counted, where it stands after the number: 乡 in 4个乡和2个街道. */
const thingAfter = ({skeleton}: Sentence, {at}: Mention) =>
  /^(?:(?!和|及|以及)\p{Script=Han})*/u.exec(skeleton.slice(at + 1, at + 20))![0]

/** The last character of the name of what is counted: after the measure word, or else before the number. */
function thingOf(sentence: Sentence, mention: Mention): string | undefined {
  const after = /^\p{Script=Han}+/u.exec(sentence.skeleton.slice(mention.at + 1))?.[0]
  return (after ?? sentence.skeleton.slice(0, mention.at).replace(/[达有为共”’」]+$/u, '')).at(-1)
}
