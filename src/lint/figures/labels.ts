import type {Range} from '../../finding.ts'
import {placesIn} from '../../language/places/find.ts'
import type {Quantity} from '../../language/quantity.ts'
import type {Draft} from '../../model/schema.ts'
import {placeIn} from '../../model/value.ts'
import type {Subject} from '../rule.ts'
import {unitOf} from './arithmetic.ts'
import type {Ledger, Worth} from './ledger.ts'
import {ledgerOf, yearIn} from './ledger.ts'
import type {Mention, Sentence, Year} from './sentence.ts'
import {figureAt, isMention, placeOf} from './sentence.ts'

/** A quantity with the name of what it is a quantity of. */
export interface Labelled {
  readonly label: string
  readonly quantity: Quantity
  /** What it is true of: `全市`, empty for the place that the article is about, `…` where nothing is said. */
  readonly scope: string
  /** When it is true: `2022`, `2022年6月`, or empty for the time of the article. */
  readonly time: string
  readonly place: {readonly path: ReadonlyArray<string | number>; readonly range: Range}
  /** The figure of the data block that it is, or was inserted from. */
  readonly figure: string | undefined
  /** Whether 全部 says that it is all, which can also be all of some: 全县3个乡镇全部完成搬迁. */
  readonly isOfSome?: boolean
}

// There is one of each for a place and a year, whatever the sentence is about.
const stocks = [
  '常住人口|户籍人口|总人口|少数民族人口|城镇人口|农村人口|乡村人口|国土面积|辖区面积|行政区域面积|总面积|耕地面积|森林覆盖率|林草覆盖率',
  '常住人口城镇化率|户籍人口城镇化率|城镇化率',
  '义务教育巩固率|义务教育阶段巩固率|学前三年毛入园率|族外通婚率|农村劳动力就业率|城镇登记失业率|贫困发生率'
].flatMap(row => row.split('|'))
for (const of of ['', '全省', '全市', '全县', '全区', '全州'])
  stocks.push(`少数民族人口占${of}总人口`, `少数民族人口占${of}总人口的`)
// Of a year, which must be given: a quarter has its own.
const flows = [
  '地区生产总值|生产总值|人均地区生产总值|一般公共预算收入|一般公共预算支出|社会消费品零售总额|粮食总产量|接待游客|旅游总收入|旅游综合收入',
  '城镇常住居民人均可支配收入|城镇居民人均可支配收入|农村常住居民人均可支配收入|农村居民人均可支配收入|居民人均可支配收入|脱贫人口人均纯收入'
].flatMap(row => row.split('|'))
const link =
  /^(?:已|目前|现|总数|总量){0,2}(?:共有|共|有|为|是|达到|达|约|完成|实现|稳定在|保持在|(?:提高|提升|上升|增加|增长)[到至])?$/
// 目前总数稳定在, in characters.
const longestLink = 7
// A town, village or school of which the number may be true instead.
const part = /[镇乡村寨]|社区|街道|小区|学校|中学|小学|企业|公司|安置|园区|片区|试点|示范/
// What a place is divided into, as it is counted: 辖7个镇、71个行政村、9个社区.
const dividedInto = /辖有?(?:\d+个[^，。；、和\d]{1,8}[、和及]?)+/gu
// A time that is not the article's, and a basis: a number under one cannot be held against a number under none.
const other =
  /普查|季度|半年|[上中下]旬|\d ?月|[年月期]初|期末|前夕|时[，,]|[之以]?前[，,]|之初|初期|[去上前当今明]年|同期|以来|期间|曾|原来|过去|一度|最[高低多少]|预计|力争|争取|确保|目标|规划|计划|将达|按[^，。；]{1,14}(?:计|算|分|统计)|口径|不含|剔除|扣除|修订|年均|人均每|其中/
// What a place is divided into; each stands for all of its kind.
const division =
  '乡镇（街道）|乡（镇、街道）|镇（街道）|街道（乡镇）|县（市、区）|县（区）|县（市）|县市区|村（社区）|行政村（社区）|村（居）|乡镇|街道|行政村|建制村|自然村|村民小组|社区|民族乡'
const divided = new RegExp(`^(?:${division})(?![级个一二三四五六七八九十]|干部|书记)`)
const before = new RegExp(`(?:${division})$`)
const all = /^(?:已|现已|目前已)?(?:全部|均|都|全覆盖|实现[^，。；]{0,8}全覆盖)/

const known = new WeakMap<Subject, ReadonlyArray<Labelled>>()

/** What a subject says each thing amounts to, read once: its rule asks, and so do the drafts that are held against it. */
export function labelledOf(subject: Subject): ReadonlyArray<Labelled> {
  const labelled = known.get(subject) ?? labelledIn(ledgerOf(subject), subject.draft)
  known.set(subject, labelled)
  return labelled
}

/**
 * What the prose and the data block say each thing amounts to. In prose only names that stand at the beginning of a
 * clause right before their number count, and only where no smaller place and no other time or basis is spoken of.
 */
export function labelledIn(ledger: Ledger, draft: Draft | undefined): Labelled[] {
  const own = [...ledger.figures.values()].flatMap(({name, label}) => [name, label])
  const names = own.filter(name => name.length >= 4)
  const region = draft?.region?.name?.text ?? ''
  const places = [region, draft?.region?.shortName?.text ?? ''].filter(Boolean).map(literally)
  const scopes = `全[省市州盟县区旗镇乡村]|${[...places, '我[省市州县区旗]'].join('|')}`
  const head = new RegExp(
    `(?:^|[，。；、：])(?:截至|到)?(?<year>\uFDD9，?)?(?:${scopes})?的?(?:完成|实现)?$`,
    'u'
  )
  const labels = new Map([...new Set([...names, ...stocks, ...flows])].map((label, order) => [label, order]))
  const within = `(?:${scopes})(?:现|共|总|下)?`
  const counted = new RegExp(
    `${within}(?:辖有?|共有|管辖|有)(?<listed>(?:\uFDD6[^，。；\uFDD6-\uFDD9]{1,8}[、和]){0,3})(?<noun>[\\p{Script=Han}（）、]{1,8})?$|${within}$`,
    'u'
  )
  const find = {
    head,
    labels,
    counted,
    scope: new RegExp(scopes, 'gu'),
    region,
    isHome: homeOf(ledger, region)
  }
  return [...fromFigures(ledger), ...ledger.sentences.flatMap(sentence => fromSentence(sentence, find))]
}

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

function fromFigures(ledger: Ledger): Labelled[] {
  return [...ledger.figures.values()].flatMap(({name, label, figure, worth, points}) => {
    const entry = ({quantity, value}: Worth, time: string | undefined): Labelled => ({
      label,
      quantity,
      scope: '',
      time: String(yearIn(time ?? '') ?? ''),
      place: {path: value.path, range: placeIn(value)},
      figure: name
    })
    return [
      ...(worth ? [entry(worth, figure.time?.text)] : []),
      ...points.map(point => entry(point, point.time))
    ]
  })
}

interface Find {
  /** What there is one of; the numbers say which comes first where two begin at one place. A draft may have given thousands. */
  readonly labels: ReadonlyMap<string, number>
  /** What may stand before a label, from the beginning of its clause. */
  readonly head: RegExp
  /** A place and how many it has of something. */
  readonly counted: RegExp
  /** What the number may be true of. */
  readonly scope: RegExp
  readonly region: string
  /** Whether a place is the one that the article is about. */
  readonly isHome: (name: string) => boolean
}

/** Without a region, an article is about the place of each level that it names first, before it says 全市 of any. */
function homeOf({sentences}: Ledger, region: string): (name: string) => boolean {
  let homes: Map<string, string> | undefined
  return name => {
    if (region !== '') return region.endsWith(name) || name.startsWith(region)
    homes ??= new Map(
      [...new Set(sentences.map(({text}) => text))]
        .flatMap(({value}) => {
          const all = [...value.matchAll(/全[省市州盟县区旗]/g)]
          const said = all.map(({0: name, index: start}) => ({name, start}))
          return [...placesIn(value), ...said].sort((a, b) => a.start - b.start)
        })
        .reverse()
        .map(({name}) => [name.slice(-1), name])
    )
    return homes.get(name.slice(-1)) === name
  }
}

function fromSentence(sentence: Sentence, find: Find): Labelled[] {
  return sentence.marked.filter(isMention).flatMap((mention, index, all): Labelled[] => {
    if (mention.mark === 'points') return []
    const from = Math.max(all[index - 1]?.at ?? 0, mention.at - 40)
    const words = sentence.skeleton.slice(from === 0 ? 0 : from + 1, mention.at)
    const named = labelAtEnd(words, find)
    const counted = named ? undefined : divisionOf(sentence, mention, find)
    const label = named?.label ?? counted?.noun
    const place = label === undefined ? undefined : placeOf(sentence, mention)
    if (label === undefined || !place) return []
    // 城镇 in the label itself is no town.
    if (
      named &&
      part.test(
        sentence.value
          .slice(0, mention.start - sentence.start)
          .replaceAll(named.label, '')
          .replace(dividedInto, '')
      )
    )
      return []
    const time = timeOf(sentence, mention, named?.hasYear ?? false)
    const scope = scopeOf(sentence, mention, find)
    if (time === undefined || scope === undefined) return []
    const {path, range} = place
    return [
      {
        label,
        quantity: mention,
        scope,
        time,
        place: {path, range},
        figure: figureAt(sentence, mention),
        isOfSome: counted?.isOfSome ?? false
      }
    ]
  })
}

/** The label right before a number, and whether its clause begins with a year. */
function labelAtEnd(words: string, {labels, head}: Find): {label: string; hasYear: boolean} | undefined {
  const ends = Array.from({length: longestLink + 1}, (_, left) => words.length - left).filter(
    end => end > 0 && link.test(words.slice(end))
  )
  for (let at = words.length - 1; at >= 0; at--) {
    const label = ends
      .map(end => words.slice(at, end))
      .filter(one => labels.has(one) && words.lastIndexOf(one) === at)
      .sort((a, b) => labels.get(a)! - labels.get(b)!)[0]
    // 全县 in 全县常住人口 is the scope, also where a figure has the whole for its name.
    const found = label === undefined ? undefined : head.exec(words.slice(0, at))
    if (label !== undefined && found) return {label, hasYear: found.groups!.year !== undefined}
  }
  return undefined
}

/** 全区辖20个乡镇, 全区有社区48个, 全区20个乡镇全部…: all there are of a division. 全区有3个乡镇… are some. */
function divisionOf(
  sentence: Sentence,
  mention: Mention,
  {counted}: Find
): {noun: string; isOfSome: boolean} | undefined {
  if (mention.unit !== '个' || mention.sense !== 'exact' || mention.scale) return undefined
  const {text, start, skeleton, value} = sentence
  const after = text.value.slice(mention.end, start + value.length)
  const last = /^(?:[，。；、]|$)/.test(after)
    ? before.exec(text.value.slice(start, mention.start))?.[0]
    : undefined
  const noun = divided.exec(after)?.[0]
  // The pattern is made of the draft's own names: for most drafts it need not be compiled.
  if (last === undefined && noun === undefined) return undefined
  const found = counted.exec(skeleton.slice(Math.max(0, mention.at - 40), mention.at))
  if (!found) return undefined
  if (found.groups!.noun !== undefined) return last ? {noun: last, isOfSome: false} : undefined
  if (noun === undefined) return undefined
  const isTold = /辖|共有/.test(found[0])
  return isTold || all.test(after.slice(noun.length)) ? {noun, isOfSome: !isTold} : undefined
}

/** Of what place a number is true: the sentence must say so, or say nothing of any place. */
function scopeOf(sentence: Sentence, mention: Mention, {scope, region, isHome}: Find): string | undefined {
  // 全昭阳区 and 全区 are the same.
  const words = sentence.skeleton.slice(0, mention.at)
  const said = words.match(scope)?.at(-1)
  const {text, start, heading} = sentence
  if (said) {
    if (!said.startsWith('全')) return ''
    // 水富市是新兴城市。全市常住人口…: of the place of that level that was named last.
    const level = said.slice(1)
    const named = placesIn(text.value.slice(Math.max(0, mention.start - 200), mention.start))
    const place = named.findLast(({name}) => name.endsWith(level))?.name
    if (place !== undefined && !isHome(place)) return place
    return region !== '' && region.endsWith(level) ? '' : said
  }
  // 常住人口 may be that of a village; a rate is rarely given for one.
  if (mention.mark !== 'rate') return undefined
  const isElsewhere = /[县市区州旗省国]/.test(words + text.value.slice(Math.max(0, start - 1000), start))
  return isElsewhere || part.test(text.value.slice(Math.max(0, start - 1000), start) + heading)
    ? undefined
    : '…'
}

/** When a number is true; undefined where that is not certain, or it is not a matter of the time alone. */
function timeOf(sentence: Sentence, mention: Mention, isAttached: boolean): string | undefined {
  const {text, start, skeleton, heading} = sentence
  const years = sentence.marked.filter(
    (marked): marked is Year => marked.mark === 'year' && marked.at < mention.at
  )
  const words = skeleton.slice(0, mention.at)
  const noted = /^（[^）]{0,20}(?:口径|不?含|预计|按)/.test(text.value.slice(mention.end, mention.end + 22))
  if (other.test(words) || noted) return undefined
  const last = years.at(-1)
  if (!last) {
    // A sentence without a year may be of the one before it: 2016年，底子还薄。全区地区生产总值….
    const before = text.value.slice(Math.max(0, start - 1000), start) + heading
    return /\d{4} ?年/.test(before) || other.test(before) ? undefined : ''
  }
  const isCompared = /[比较与同和由从自]$/.test(skeleton.slice(0, last.at))
  if (isCompared || (!isAttached && new Set(years.map(timeIn)).size > 1)) return undefined
  return timeIn(last)
}

/** `2022` for 2022年, 2022年底 and 2022年12月. */
function timeIn({year, printed}: Year): string {
  return /年(?:底|末|度|12月(?:31日|底|末)?)?$/.test(printed) ? String(year) : printed
}

/** Whether two labelled quantities are of the same thing at the same time, counted alike. */
export function areOfOneThing(a: Labelled, b: Labelled): boolean {
  const [less, more] = [a, b].map(({quantity}) => quantity.value).sort((one, other) => one - other)
  // All of some: nobody writes 3 for 12.
  if ((a.isOfSome && b.isOfSome) || ((a.isOfSome || b.isOfSome) && less! * 2 < more!)) return false
  const isTimeKnown = a.time !== '' || !flows.includes(a.label) || Boolean(a.figure ?? b.figure)
  return (
    isTimeKnown &&
    a.label === b.label &&
    a.scope === b.scope &&
    a.time === b.time &&
    unitOf(a.quantity) === unitOf(b.quantity)
  )
}
