import type {Severity} from '../../finding.ts'
import type {Quantity} from '../../model/quantity.ts'
import {numberOf} from '../numerals.ts'
import {addsUp, amount, said, shown, sumOfParts, unitOf} from './arithmetic.ts'
import {divisionOf, isDivided, levels} from './divisions.ts'
import {doneIn} from './done.ts'
import type {Mention, Sentence} from './sentence.ts'
import {isMention, markedIn, pattern} from './sentence.ts'
import {partsAbove} from './subsets.ts'

/** A total that its parts do not make up. */
export interface Sum {
  readonly whole: Mention
  readonly parts: ReadonlyArray<Mention>
  readonly message: string
  readonly severity?: Severity
}

// 合计 says that what was listed is all of it; 各级 only that it is of several levels, some of which may be left out.
const total = pattern(
  '[，、；]?(?:以上|上述|三项|几项)?(?<word>合计|共计|总计|总共|一共|各级|各类|累计)(?<gap>[^，。；、APDY]{0,16})A|' +
    '(?<=[，、；级])(?<of>少数民族(?:干部|群众|学生|党员|人口)?)?共有?A'
)
// 共计服务群众1200人 counts who was served, not who was listed.
const effect =
  /结余|节余|盈余|净|盈利|剩余|相差|带动|惠及|服务|覆盖|受益|吸引|发放|参与|帮助|培训|涉及|辐射|转移|解决/
// 分别投入100万元、120万元，累计投入220万元: 累计 alone may go back further.
const spent = /^(?:投入|安排|争取|筹集|落实|完成)?(?:资金)?$/
// 三年共计 speaks of more than what was listed.
const joins = /^[^，。；年月]{0,24}[，、；]?$/u

/** What a name of several kinds is made up of: 3个街道、12个镇、5个乡，共20个乡镇（街道）. */
const compounds: ReadonlyArray<{readonly whole: RegExp; readonly part: RegExp}> = [
  {
    whole: /^(?:乡镇（街道）|乡（镇、街道）|镇（街道）|乡镇和街道)/,
    part: /^(?:街道|建制镇|镇|乡|民族乡|乡镇)$/
  },
  {whole: /^乡镇(?!（)/, part: /^(?:建制镇|镇|乡)$/},
  {whole: /^(?:村（社区）|村和社区|村居)/, part: /^(?:行政村|建制村|村|社区|城市社区|农村社区)$/},
  {whole: /^(?:县（市、区）|县市区|县（市）|县（区）)/, part: /^(?:县|自治县|市|县级市|区|市辖区|旗)$/}
]
const open = /等|包括|主要|含|分别|近|如/

export const isOneUnit = (quantities: ReadonlyArray<Quantity>) => new Set(quantities.map(unitOf)).size === 1

const valueOfAll = (parts: ReadonlyArray<Quantity>) => parts.reduce((sum, {value}) => sum + value, 0)

const totalOf = (list: ReadonlyArray<Quantity>) => ({...sumOfParts(list), value: valueOfAll(list)})

/** Each sum of a sentence that does not come out. */
export function sumsIn(sentence: Sentence): Sum[] {
  return [...totalsIn(sentence), ...dividedIn(sentence), ...restsIn(sentence)]
}

export function sumMessage(parts: ReadonlyArray<Quantity>, whole: Quantity): string {
  const sum = amount(
    valueOfAll(parts),
    whole.scale ? whole : parts.reduce((a, b) => (b.decimals > a.decimals ? b : a))
  )
  return `合计对不上：${parts.map(shown).join(' + ')} = ${sum}，文中写${said(whole)}`
}

/** `A 5个、B 6个、C 1个，合计12个`. */
function totalsIn(sentence: Sentence): Sum[] {
  const {skeleton, marked} = sentence
  if (!/[总合累]计|共|各[级类]/.test(skeleton)) return []
  return [...skeleton.matchAll(total)].flatMap(({0: words, index, groups}): Sum[] => {
    const whole = marked.find(mention => mention.at === index + words.length - 1)
    if (!whole || !isMention(whole)) return []
    const parts = listedBefore(sentence, index, whole)
    const [first, last] = [parts[0], parts.at(-1)]
    if (parts.length < 2 || !first || !last || !joins.test(skeleton.slice(last.at + 1, index))) return []
    // The list may begin later than it seems to.
    const lists = parts.slice(0, -1).map((_, from) => parts.slice(from))
    if (lists.some(list => addsUp(list, whole))) return []
    // 7个乡（含2个民族乡） counts the two once; 每村2人、每镇5人 are to be multiplied first.
    const plain = parts.filter(part => !isAside(sentence, part, index))
    if (plain.length < parts.length && (plain.length < 2 || addsUp(plain, whole))) return []
    const clause = /[^，。；]*$/u.exec(skeleton.slice(0, first.at))![0]
    const list = clause + skeleton.slice(first.at, last.at)
    if (
      /每|[人户村亩]均|各[投补奖拨]|交叉|兼任|重复/u.test(list) ||
      (whole.unit === '元' && /票|单价|标准/u.test(list))
    )
      return []
    const {word = '', gap = '', of} = groups!
    if (effect.test(gap) || !isOneThing(sentence, whole, parts)) return []
    if (word === '累计' && !(spent.test(gap) && /分别[^，。；]{0,8}$/.test(skeleton.slice(0, first.at))))
      return []
    const isOfPeoples = of !== undefined
    if (isOfPeoples && !parts.every(part => /族$/.test(nameOf(sentence, part)))) return []
    const isLoose = word.startsWith('各') || isOfPeoples
    const sum = valueOfAll(parts)
    if (!isLoose || (isOfPeoples && sum > whole.value))
      return [{whole, parts, message: sumMessage(parts, whole)}]
    if (parts.length < 3) return []
    if (whole.sense !== 'exact' || sum >= whole.value) return []
    const rest = amount(whole.value - sum, whole)
    const message = `合计没有闭合：${parts.map(shown).join(' + ')} = ${amount(sum, whole)}，比${said(whole)}少${rest}，看看是否漏列`
    return [{whole, parts, message, severity: 'hint'}]
  })
}

/** Whether a part stands in a bracket, closed before `end`, that tells some of what was counted before: （含2个民族乡）. */
function isAside({skeleton}: Sentence, {at}: Mention, end: number): boolean {
  const bracket = /（(?:含|其中|包括|包含)[^（）]*$/u.test(skeleton.slice(0, at))
  return bracket && skeleton.slice(at, end).includes('）')
}

/** What is counted, as it stands after the number: 乡镇（街道） in 共20个乡镇（街道）. */
function thingOf({text}: Sentence, {end}: Mention): string {
  return /^(?:\p{Script=Han}|（[\p{Script=Han}、]{1,8}）)*/u
    .exec(text.value.slice(end, end + 20))![0]
    .replace(/(?<=.)(?:和|及|以及)$/u, '')
}

/** What stands before the number: 示范社区 in 打造示范社区5个. */
function nameOf({skeleton}: Sentence, {at}: Mention): string {
  return /[\p{Script=Han}“”]*$/u.exec(skeleton.slice(Math.max(0, at - 16), at))![0]
}

/** 10个乡镇、45个村，共12个项目: where the total names a thing after its number, so must the parts. */
function isOneThing(sentence: Sentence, whole: Mention, parts: ReadonlyArray<Mention>): boolean {
  const named = thingOf(sentence, whole)
  if (named === '' || named.startsWith('（') || !/^[个项件条种处家所支座名人]$/.test(whole.unit)) return true
  const things = parts.map(part => thingOf(sentence, part).replace(/共$/, ''))
  if (things.every(thing => thing === named)) return true
  // 辖行政村16个、社区4个，共20个村（社区）
  const kinds = parts.map(
    (part, index) => things[index] || nameOf(sentence, part).replace(/^.*[辖有设]/u, '')
  )
  const isDivision = compounds.some(
    ({whole, part}) => whole.test(named) && kinds.every(kind => part.test(kind))
  )
  const isLevels = things.every(thing => /级$/.test(thing)) && isDivided(things, levels)
  // 示范社区5个、示范村6个，共11个示范点
  const stem = named.slice(0, 2)
  const isNamed =
    named.length > 2 &&
    parts.every((part, index) => things[index] === '' && nameOf(sentence, part).includes(stem))
  return isDivision || isLevels || isNamed
}

/** The quantities of the same unit that are listed without a break up to `end`. */
function listedBefore(sentence: Sentence, end: number, whole: Mention): Mention[] {
  const parts: Mention[] = []
  // 先进集体10个、先进个人20名，共30个（名）
  const other = /^（([个名人家户所])）/.exec(sentence.text.value.slice(whole.end, whole.end + 3))?.[1]
  let to = end
  for (const mention of sentence.marked.filter(({at}) => at < end).toReversed()) {
    const between = sentence.skeleton.slice(mention.at + 1, to)
    // 由每村3人增加到5人，共660人 is no list.
    if (/[；。]|其中|比|由|从|[到至]$/.test(between) || between.length > 40) break
    if (!isMention(mention) || (unitOf(mention) !== unitOf(whole) && mention.unit !== other)) break
    parts.unshift(mention)
    to = mention.at
  }
  return parts
}

interface Part extends Mention {
  readonly label: string
}

// What parts begin with: 612家，评定A级86家 needs no 其中.
const opening = /其中[，：]?|（(?!其中)|，(?:分别)?(?:评定|评为|评出)?(?=A级\uFDD6)/g

/** `N个，其中全国A个、省级B个、市级C个` and `N个（社区A个、村B个）`, where the words divide the whole. */
function dividedIn(sentence: Sentence): Sum[] {
  const {skeleton, marked} = sentence
  return [...skeleton.matchAll(opening)].flatMap(({0: word, index}): Sum[] => {
    const whole = marked.findLast(({at}) => at < index)
    if (!whole || !isMention(whole) || index - whole.at > (word === '（' ? 8 : 20)) return []
    const parts = partsAfter(sentence, index + word.length, whole)
    // A part that is more than the whole by itself is told as such.
    if (partsAbove(sentence).some(above => above.whole.at === whole.at)) return []
    const end = skeleton.slice((parts.at(-1)?.at ?? index) + 1)
    const named = sentence.text.value.slice(Math.max(sentence.start, whole.start - 16), whole.end + 8)
    const labels = parts.map(({label}) => label)
    const years = yearsOf(sentence, parts, labels)
    const family = divisionOf(labels, whole.unit, skeleton)
    if ((!family && !years) || parts.length < 2) return []
    // 义务教育学校52所，其中小学38所、初中14所，幼儿园86所: what follows a comma may be counted apart.
    const list = skeleton.slice(parts[0]!.at, parts.at(-1)!.at)
    if (family && !family.isListed && !word.endsWith('：') && list.includes('，')) return []
    // 教师79人、学生947人，其中男522人、女504人: of all that were listed.
    const before = listedBefore(sentence, whole.at, whole)
    const lists = before.map((_, from) => [...before.slice(from), whole])
    if (lists.some(list => addsUp(parts, {...whole, ...totalOf(list)}))) return []
    const most = Math.max(...[[whole], ...lists].map(list => sumOfParts(list).high))
    const isOver = sumOfParts(parts).low > most
    const isAll = family?.closed?.test(named) && parts.length === family.members.length
    // A list in brackets is of everything, unless it says otherwise.
    const isListed =
      word === '（' && parts.length > 2 && end.startsWith('）') && !labels.some(label => open.test(label))
    const isEachYear = years !== undefined && coversYears(sentence, index, years)
    const isClosed = isAll || (isListed && family?.isListed) || isEachYear
    if (!isOver && !(isClosed && !addsUp(parts, whole))) return []
    return [{whole, parts, message: sumMessage(parts, whole)}]
  })
}

/** The parts that follow each other from `from`, with what stands before each. */
function partsAfter(sentence: Sentence, from: number, whole: Mention): Part[] {
  const {skeleton, marked} = sentence
  const parts: Part[] = []
  // 其中8个镇、4个乡和2个街道
  if (marked.some(mention => mention.at === from && isMention(mention)))
    return thingsAfter(sentence, from, whole)
  let start = from
  for (const mention of marked.filter(({at}) => at >= from)) {
    if (!isMention(mention)) continue
    const label = skeleton.slice(start, mention.at).replace(/^[，、和及]|(?:类|单位|为|有|达)$/g, '')
    if (/[，；。、（）]/.test(label) || unitOf(mention) !== unitOf(whole)) break
    parts.push({...mention, label: label.replace(/^(?:示范|先进|创建)/, '')})
    start = mention.at + 1
  }
  return parts
}

/** The parts that follow each other from `from`, with what stands after each. */
function thingsAfter(sentence: Sentence, from: number, whole: Mention): Part[] {
  const parts: Part[] = []
  let next = from
  for (const mention of sentence.marked.filter(({at}) => at >= from)) {
    if (mention.at !== next || !isMention(mention) || unitOf(mention) !== unitOf(whole)) break
    const label = thingOf(sentence, mention)
    parts.push({...mention, label})
    const joint = /^(?:、|和|及|以及)/.exec(sentence.skeleton.slice(mention.at + 1 + label.length))?.[0]
    if (!label || !joint) break
    next = mention.at + 1 + label.length + joint.length
  }
  return parts
}

/** The years of parts that each follow one of their own: 其中2020年0.52亿元、2021年0.61亿元. */
function yearsOf(
  {marked}: Sentence,
  parts: ReadonlyArray<Part>,
  labels: ReadonlyArray<string>
): number[] | undefined {
  if (!labels.every(label => label === '\uFDD9')) return undefined
  const years = parts.flatMap(({at}) => {
    const before = marked.find(mention => mention.at === at - 1)
    return before?.mark === 'year' && /年度?$/.test(before.printed) ? [before.year] : []
  })
  return new Set(years).size === parts.length ? years : undefined
}

const span = /(?:(?<count>[两二三四五六])年来?|(?<from>\d{4})(?:年?(?:至|到|[-—–－~～]))\uFDD9期?间?)/gu

/** 三年累计投入1.86亿元 and 2020—2022年投入1.86亿元, before `end`, are over when each of the years was told. */
function coversYears({skeleton, marked}: Sentence, end: number, years: ReadonlyArray<number>): boolean {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  if (last - first + 1 !== years.length) return false
  const clause = skeleton.lastIndexOf('；', end) + 1
  return [...skeleton.slice(clause, end).matchAll(span)].some(({0: words, index, groups}) => {
    const {count, from} = groups!
    if (count !== undefined) return numberOf(count) === years.length
    const to = marked.find(({at}) => at === clause + index + words.replace(/期?间?$/, '').length - 1)
    return Number(from) === first && to?.mark === 'year' && to.year === last
  })
}

const rest = pattern(
  '[^，。；APDY]{0,6}(?:，[^，。；、APDY的]{1,8}率(?:为|达到|达|是)?P)?[，；](?:(?:其余|剩余|余下)的?[^，。；、APDY]{0,6}A(?=[^A。；]*(?:[。；]|$))|(?:缺席|请假|缺勤|未到)A(?=[。；）]|$))',
  'uy'
)

/** 应到32人，实到30人，缺席2人; 发现问题120个，整改118个，其余2个正在整改. */
function restsIn(sentence: Sentence): Sum[] {
  if (!/余|实到/.test(sentence.skeleton)) return []
  return doneIn(sentence).flatMap(({whole, part, end}): Sum[] => {
    rest.lastIndex = end
    if (!rest.test(sentence.skeleton)) return []
    const left = markedIn(sentence, end, rest.lastIndex).filter(isMention).at(-1)
    if (!left || !isOneUnit([whole, left]) || addsUp([part, left], whole)) return []
    const computed = amount(whole.value - part.value, left)
    return [
      {
        whole: left,
        parts: [whole, part],
        message: `合计对不上：${shown(whole)} − ${shown(part)} = ${computed}，文中写${said(left)}`
      }
    ]
  })
}
