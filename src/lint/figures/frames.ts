import type {Mention, Sentence, Year} from './sentence.ts'
import {isMention, markedIn, pattern} from './sentence.ts'

/** A quantity before and after. */
export interface Frame {
  /** `由2016年的86家增加到2022年的103家`, or `103家，比2016年的86家增加17家`. */
  readonly form: 'change' | 'comparison'
  readonly sentence: Sentence
  readonly from: Mention
  readonly to: Mention
  readonly fromYear: Year | undefined
  readonly toYear: Year | undefined
  /** The years of `2016年至2022年，…由86家增加到172家`. Whether the first is that of 86 or of the growth is not said. */
  readonly period?: {readonly from: number; readonly to: number}
  /** The words before each quantity, which may be a time: `去年的`, `创建之初的`. */
  readonly fromTime: string
  readonly toTime: string
  /** The verb of a change, and what it says of the second quantity. */
  readonly verb: string
  readonly direction: 'up' | 'down'
  /** Where the frame begins and ends in the skeleton. */
  readonly start: number
  readonly end: number
}

const up =
  '变成|变为|增加|增长|增至|提高|提升|上升|升至|扩大|攀升|跃升|上涨|发展|拓展|壮大|延长|延伸|增|升|提|扩'
const down = '减少|减至|下降|降低|降至|缩小|缩减|缩短|压缩|压减|回落|下滑|减|降'
const adverb = '大幅|逐步|稳步|逐年|持续|快速|已|已经|发展|拓展|壮大|延伸'
// 由下降0.4%转为上涨0.1% is a turn, and no rise from one to the other.
const change = pattern(
  `(?:[由从](?<time>(?:[^，。；由从APD]|A(?=前)){0,12}?)|(?<![由从、和与])(?=Y))Y?的?[AP](?:[^，。；、由从到至转APDY]{0,4}?)，?(?:${adverb}){0,2}(?<verb>${up}|${down})(?:到|至|为)?(?<time2>[^，。；APD]{0,12}?)[AP]`
)
// 比上年增产2万吨 tells the change, not what there was.
const comparison = pattern(
  '[AP]，?[比较](?<time>[^，。；APD]{0,18}?)(?<![增减升降涨跌多少][^，。；APD]{0,2})[AP](?=[^，。；APD]{0,4}(?:增|提|上升|扩|高出|超出|多|下降|减|降|缩|回落|少))'
)
// 2016年为8766元，2022年达14910元; 2021年、2022年旅游收入分别为16亿元、20亿元
const dated = pattern(
  'Y(?:仅|只|就)?[为是有达]?[^，。；、（）APDY]{0,6}[AP](?:，(?:到)?Y(?:已|就)?(?:为|达到|达|有|(?:增加|增长|提高|提升|下降|减少|降|增|升)[到至])|[、，]Y)[AP]|Y、Y[^，。；APDY]{0,12}分别(?:为|是|达到|达)[AP]、[AP]'
)
// 2020年投入0.52亿元，2022年投入0.73亿元，2022年比2020年增长40.4%
const compared = pattern('(?<=[，；、]|^)Y[比较]Y(?=[^，。；APDY]{0,6}[APD])')
const span = pattern('(?:Y|(?<from>\\d{4}))(?:至|到|—|–|－|-)Y(?:期间|间)?，[^，。；APDY]{0,16}$', 'u')
const isDown = new RegExp(`^(?:${down})$`)

const none: ReadonlyArray<Frame> = []
const known = new WeakMap<Sentence, ReadonlyArray<Frame>>()

/** The frames of a sentence, found once for all rules. */
export function framesIn(sentence: Sentence): ReadonlyArray<Frame> {
  if (sentence.marked.length < 2) return none
  const frames = known.get(sentence) ?? [
    ...changesIn(sentence),
    ...comparisonsIn(sentence),
    ...datedIn(sentence),
    ...comparedIn(sentence)
  ]
  known.set(sentence, frames)
  return frames
}

function changesIn(sentence: Sentence): Frame[] {
  if (!/[到至为成]/.test(sentence.skeleton)) return []
  return [...sentence.skeleton.matchAll(change)].flatMap(({0: words, index: start, groups}): Frame[] => {
    const end = start + words.length
    const inside = markedIn(sentence, start, end)
    const [from, to] = inside.filter(isMention).filter(({at}) => sentence.skeleton[at + 1] !== '前')
    if (!from || !to || from.mark !== to.mark || !/[到至为成]/.test(words)) return []
    const {time: fromTime = '', time2: toTime = '', verb = ''} = groups!
    if (perOf(sentence, fromTime, from) !== perOf(sentence, toTime, to)) return []
    const years = inside.filter(mention => mention.mark === 'year')
    return [
      {
        form: 'change',
        sentence,
        from,
        to,
        fromYear: years.findLast(({at}) => at < from.at),
        toYear: years.findLast(({at}) => at > from.at),
        ...(years.length === 0 && {period: periodBefore(sentence, start)}),
        fromTime,
        toTime,
        verb,
        direction: isDown.test(verb) || (/^变/u.test(verb) && to.value < from.value) ? 'down' : 'up',
        start,
        end
      }
    ]
  })
}

/** What a comparison of two numbers does not say of them. */
const untold = {fromTime: '', toTime: '', verb: '', direction: 'up'} as const

function comparisonsIn(sentence: Sentence): Frame[] {
  if (!/[比较]/.test(sentence.skeleton)) return []
  return [...sentence.skeleton.matchAll(comparison)].flatMap(({0: words, index: start, groups}): Frame[] => {
    const end = start + words.length
    const inside = markedIn(sentence, start, end)
    const [to, from] = inside.filter(isMention)
    const fromTime = groups!.time ?? ''
    if (!from || !to || from.mark !== to.mark || perOf(sentence, fromTime, from) !== perOf(sentence, '', to))
      return []
    const years = {fromYear: inside.find(mention => mention.mark === 'year'), toYear: undefined}
    return [{form: 'comparison', sentence, from, to, ...years, ...untold, fromTime, start, end}]
  })
}

function datedIn(sentence: Sentence): Frame[] {
  if (sentence.marked.length < 4) return []
  return [...sentence.skeleton.matchAll(dated)].flatMap(({0: words, index: start}): Frame[] => {
    const end = start + words.length
    const inside = markedIn(sentence, start, end)
    const [fromYear, toYear] = inside.filter(mention => mention.mark === 'year')
    const [from, to] = inside.filter(isMention)
    if (!from || !to || !fromYear || !toYear || from.mark !== to.mark || fromYear.year >= toYear.year)
      return []
    return [{form: 'comparison', sentence, from, to, fromYear, toYear, ...untold, start, end}]
  })
}

/** What two years are said to differ by, where the sentence has one number for each of them, called alike. */
function comparedIn(sentence: Sentence): Frame[] {
  const {skeleton, marked} = sentence
  if (marked.length < 5 || !/[比较]/.test(skeleton)) return []
  return [...skeleton.matchAll(compared)].flatMap(({0: words, index: start}): Frame[] => {
    const years = markedIn(sentence, start, start + words.length).filter(mention => mention.mark === 'year')
    const [toYear, fromYear] = years
    if (!toYear || !fromYear) return []
    const [to, from] = [toYear, fromYear].map(year => amountOfYear(sentence, year, start))
    if (!from || !to || from.label !== to.label || from.mention.mark !== to.mention.mark) return []
    const ends = {from: from.mention, to: to.mention, fromYear, toYear}
    return [{form: 'comparison', sentence, ...ends, ...untold, start, end: Math.max(0, start - 1)}]
  })
}

/** The only number that stands after a year, with the words between them; the comparison at `compared` is none. */
function amountOfYear(
  sentence: Sentence,
  {year}: Year,
  compared: number
): {readonly mention: Mention; readonly label: string; readonly isOnly: boolean} | undefined {
  const ofRow = inRow(sentence, year, compared)
  if (ofRow) return ofRow
  const {skeleton, marked} = sentence
  const named = marked.filter(one => one.mark === 'year' && one.year === year && /年度?$/.test(one.printed))
  const found = named.flatMap(({at}) => {
    const next = marked.find(mention => mention.at > at)
    const label = next && skeleton.slice(at + 1, next.at)
    if (!next || !isMention(next) || (at >= compared && at <= compared + 2)) return []
    if (/[，。；、]/.test(label!)) return []
    const after = marked.find(mention => mention.at > next.at)
    // 2020年投入0.5亿元、项目3个 are two.
    const isOnly = !after || !isMention(after) || /[；。]/.test(skeleton.slice(next.at, after.at))
    return [{mention: next, label: label!.replace(/(?:为|达|达到|是|有)$/, ''), isOnly}]
  })
  const [only] = found
  return found.length === 1 && only?.isOnly ? only : undefined
}

// 2020年、2021年、2022年分别为18亿元、22.5亿元、27亿元
const row = pattern(
  '(?:Y[、和及])+Y[^，。；、APDY]{0,16}(?:分别|依次)(?:为|是|达|达到|有|完成|实现)?(?:[AP](?:[、和及]|[，；。]|$))+'
)

/** The number of a year in a row of years and a row of numbers. */
function inRow(sentence: Sentence, year: number, end: number): ReturnType<typeof amountOfYear> {
  const rows = [...sentence.skeleton.slice(0, end).matchAll(row)]
  const [only] = rows
  if (!only || rows.length > 1) return undefined
  const inside = markedIn(sentence, only.index, only.index + only[0].length)
  const years = inside.filter((one): one is Year => one.mark === 'year')
  const numbers = inside.filter(isMention)
  const at = years.findIndex(one => one.year === year)
  const mention = numbers[at]
  return mention && numbers.length === years.length ? {mention, label: '', isOnly: true} : undefined
}

/** The years of `2016年至2022年，` or `2016—2022年，` right before a frame. */
function periodBefore(sentence: Sentence, start: number): Frame['period'] {
  const found = span.exec(sentence.skeleton.slice(0, start))
  if (!found) return undefined
  const years = markedIn(sentence, found.index, start).filter(mention => mention.mark === 'year')
  const [from, to] = [found.groups!.from ? Number(found.groups!.from) : years[0]?.year, years.at(-1)?.year]
  return from !== undefined && to !== undefined && from < to ? {from, to} : undefined
}

/** What an amount is for each of: `200元/月` and `每年1500元` do not compare. */
function perOf({text}: Sentence, time: string, {end}: Mention): string {
  const per = /每[人户年月日天周亩吨次个村]|[年月日户人]均/.exec(time)?.[0].replace(/每|均/, '')
  return per ?? /^[/／每](\p{Script=Han}+)/u.exec(text.value.slice(end, end + 6))?.[1] ?? ''
}
