import {measureOf, sizeOf} from '../../language/measures.ts'
import {numberOf} from '../../language/numerals.ts'
import type {Interval} from '../figures/arithmetic.ts'
import {unitOf} from '../figures/arithmetic.ts'
import type {Sentence} from '../figures/sentence.ts'
import type {Each} from './average-each.ts'
import type {Figure} from './passage.ts'
import {between, nounOf} from './passage.ts'

/** How many there are of what an average is for each of. */
export interface Counted {
  /** The number that says so; undefined where the words (五年累计) or the year do. */
  readonly count: Figure | undefined
  readonly times: Interval & {readonly value: number}
  /** What is said of each of them: 接诊 of 每场接诊60人次. */
  readonly noun: string
  /** What it is for each of: 场. */
  readonly of: string
}

/** What 个 may stand before: 120个村 as 120村. */
const counters = /^[个所家座支处名位户场期轮批次]$/u
/** Further away, nothing is told of one thing. */
const reach = 40
const wholeYear = /(?:全年|[去上]年(?!同期|[底末]))(?![^。]*[季月])/u
const yearsInWords = /(?<!第)(?<count>[两二三四五六七八九十]+)年(?![前后底末初代级度]|以)/gu

const daysInWords =
  /(?<!第|前|后|近|约|[一二两三四五六七八九十])(?<count>[两二三四五六七八九十]{1,3})天(?!前|后|内)/gu
const monthsInWords =
  /(?<!第|前|后|近|约|[一二两三四五六七八九十])(?<count>[两二三四五六七八九十]{1,3})个月(?!前|后|内)/gu

/** How many there are, where the sentence gives one number for that, or its words do. */
export function countFor(
  passage: Sentence,
  own: ReadonlyArray<Figure>,
  {figure, readings, isMean}: Each
): Counted | undefined {
  const others = own.filter(one => one !== figure && one.mention.mark === 'amount')
  for (const {of, noun} of readings) {
    const [count, ...rest] = others.filter(one => isOf(one, of))
    if (!count) continue
    const {value, low, high, sense, unit} = count.mention
    const size = measureOf(unit) === measureOf(of) ? sizeOf(unit) / sizeOf(of) : 1
    const isPlain = rest.length === 0 && sense === 'exact' && value > 1
    const isBeside = between(passage, ...inOrder(count, figure)).length <= reach
    const times = {value: value * size, low: low * size, high: high * size}
    return isPlain && isBeside ? {count, times, noun, of} : undefined
  }
  const first = readings.find(({of}) => /^[日天月年]$/u.test(of))
  const times = first && timeOf(passage, own, figure, first.of, isMean)
  return times ? {count: undefined, times, ...first} : undefined
}

/** The days or months of a whole year, and years that are told in words: 每年300万元，五年累计. */
function timeOf(
  passage: Sentence,
  own: ReadonlyArray<Figure>,
  {mention, lead}: Figure,
  of: string,
  isMean: boolean
): Counted['times'] | undefined {
  const from = own[0]!.mention.at - own[0]!.lead.length
  const words = passage.skeleton.slice(Math.max(from, mention.at - 60), own.at(-1)!.mention.at + 1)
  if (of === '年') {
    return countIn(words, yearsInWords)
  }
  const sentence = passage.skeleton
    .slice(Math.max(0, mention.at - 60), mention.at)
    .replace(/^.*[。；！\n]/su, '')
  const told = isMean ? countIn(sentence, /月/u.test(of) ? monthsInWords : daysInWords) : undefined
  if (told) return told
  const before = passage.skeleton.slice(Math.max(from, mention.at - 60), mention.at - lead.length)
  const isOfYear =
    wholeYear.test(before) || own.some(one => one.mention.at > mention.at && one.lead.startsWith('全年'))
  if (!isOfYear) return undefined
  if (/月/u.test(of)) return {value: 12, low: 12, high: 12}
  return isMean || words.includes('平均') ? {value: 365, low: 365, high: 366} : undefined
}

/** The only number of years, months or days that words tell. */
function countIn(words: string, form: RegExp): Counted['times'] | undefined {
  const found = [...words.matchAll(form)]
  const count = numberOf(found[0]?.groups?.count ?? '')
  return found.length === 1 && count > 1 ? {value: count, low: count, high: count} : undefined
}

const inOrder = (a: Figure, b: Figure): [Figure, Figure] => (a.mention.at < b.mention.at ? [a, b] : [b, a])

/** 1200户 of 户均, 120个村 of 村均, 14个乡镇 of 每个乡镇, 2000吨 of 每公斤, 12个宣讲团 of 每个宣讲团. */
function isOf(figure: Figure, of: string): boolean {
  const {mention, tail} = figure
  if (unitOf(mention) === unitOf({...mention, unit: of})) return true
  if (measureOf(mention.unit) === measureOf(of)) return true
  if (of === '日' || of === '天') return mention.unit === '天'
  if (`${mention.unit}${tail}`.startsWith(of)) return true
  // 18个乡镇各配一台洒水车，每台42万元
  if (of.length === 1 && new RegExp(`各\\p{Script=Han}{0,3}一${of}`, 'u').test(tail)) return true
  return (
    counters.test(mention.unit) &&
    of !== '人' &&
    (tail.startsWith(of) ||
      nounOf(figure)
        .split(' ')
        .some(word => word.endsWith(of)))
  )
}
