import type {Quantity} from '../../language/quantity.ts'
import type {Interval} from '../figures/arithmetic.ts'
import {unitOf} from '../figures/arithmetic.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import type {Figure} from './passage.ts'
import {between, figuresFrom, figuresIn, nounOf} from './passage.ts'

/** So much for each of so many, and all of it together: 每村500份，120个村共6万份. */
export interface Average {
  readonly each: Mention
  /** How many there are; undefined where the year says it. */
  readonly count: Mention | undefined
  readonly times: Interval & {readonly value: number}
  readonly total: Mention
  /** The total in the unit of the average. */
  readonly scale: number
  /** Whether it was set beforehand, as in 每户补助3万元, and not worked out. */
  readonly isGiven: boolean
}

const mean =
  /(?<of>[户人村亩日月场校班次天组队])均(?<noun>[^，。；]*)$|(?:平均)?每[一个]?(?<each>\p{Script=Han}{1,4}?)(?:平均|大约|各)?(?<does>[^，。；]*)$/u
const yields = /(?:平均)?(?<of>[亩])产(?:量)?(?:达到?|为)?$/u
/** What 个 may stand before: 120个村 as 120村. */
const counted = /^[个所家座支处名位户场期轮批次]$/u
/** Means that are not worked out of the numbers beside them. */
const ofItsOwn =
  /[年月日][人户村亩]均|[人户]均(?:每?[日天月年])|可支配|纯收入|生产总值|GDP|预期|寿命|增[收长加速幅]|提高|消费|住房|公园|床位|气温|最/u
const wholeYear = /(?:全年|[去上]年(?!同期|[底末]))(?![^。]*[季月])/u
const totals =
  /共|合计|总[^理经书队裁]|累计|全[年县市区镇乡村省]|[去上]年(?!同期|[底末])|惠及|[发拨]放|支付|补助|投入/u
/** The same measure in another unit: tonnes of 公斤 and 斤. */
const sizes: Readonly<Record<string, {readonly of: string; readonly size: number}>> = {
  吨: {of: '公斤', size: 1000},
  公斤: {of: '公斤', size: 1},
  斤: {of: '公斤', size: 0.5}
}

/** The averages of a passage, where total and number stand in the same sentence and nothing else may be meant. */
export function averagesOf(passage: Sentence): Average[] {
  if (!/均|每|亩产/u.test(passage.skeleton)) return []
  const figures = figuresIn(passage)
  return figures.flatMap((each): Average[] => {
    const {mark, sense} = each.mention
    const found = yields.exec(each.lead)?.groups ?? mean.exec(each.lead)?.groups
    if (mark !== 'amount' || sense !== 'exact' || !found || ofItsOwn.test(each.lead)) return []
    const own = sentenceOf(passage, figures, each)
    const of = found.of ?? longUnitIn(own, `${found.each}${found.does}`) ?? found.each ?? ''
    const total = totalFor(
      own,
      each,
      (found.noun ?? found.does ?? '').replace(ends, ''),
      found.of !== undefined || each.lead.includes('平均')
    )
    if (!total) return []
    const times = timesFor(passage, own, each, total, of)
    const isGiven = found.of === undefined && !each.lead.includes('平均')
    const scale = sizeOf(total.mention) / sizeOf(each.mention)
    return times ? [{each: each.mention, total: total.mention, scale, isGiven, ...times}] : []
  })
}

/** The unit of two characters that words begin with, where something is counted in it: 公里 in 每公里投资. */
const longUnitIn = (own: ReadonlyArray<Figure>, words: string): string | undefined =>
  own.map(({mention}) => mention.unit).find(unit => unit.length > 1 && words.startsWith(unit))

const ends = /(?:达到?|为|是|有|约|近|[各了])+$/u

const sizeOf = ({unit}: Quantity): number => sizes[unit]?.size ?? 1
const measureOf = (quantity: Quantity): string => sizes[quantity.unit]?.of ?? unitOf(quantity)

/** The figures of the sentence that a figure stands in. */
function sentenceOf(
  {skeleton}: Sentence,
  figures: ReadonlyArray<Figure>,
  {mention}: Figure
): ReadonlyArray<Figure> {
  const start = Math.max(...['。', '；', '！', '\n'].map(mark => skeleton.lastIndexOf(mark, mention.at))) + 1
  const stop = skeleton.slice(mention.at).search(/[。；！\n]/u)
  return figuresFrom(figures, start, stop < 0 ? skeleton.length : mention.at + stop)
}

/** The only other number of the same measure: before the average, or after it as a total. */
function totalFor(
  own: ReadonlyArray<Figure>,
  each: Figure,
  noun: string,
  isMean: boolean
): Figure | undefined {
  const alike = own.filter(
    one => one !== each && one.mention.mark === 'amount' && measureOf(one.mention) === measureOf(each.mention)
  )
  const [only] = alike
  if (!only || alike.length > 1 || only.mention.sense !== 'exact' || only.mention.value <= each.mention.value)
    return undefined
  const isAfter = only.mention.at > each.mention.at
  const isNamed =
    noun === '' ||
    [...noun].filter(char => `${only.lead}${only.tail}`.includes(char)).length * 2 >= noun.length
  if (isAfter) return /共|合计|总|累计/u.test(only.lead) && isNamed ? only : undefined
  return isMean ? (isNamed ? only : undefined) : totals.test(only.lead) && isNamed ? only : undefined
}

/** How many there are of what the average is for each of. */
function timesFor(
  passage: Sentence,
  own: ReadonlyArray<Figure>,
  each: Figure,
  total: Figure,
  of: string
): Pick<Average, 'count' | 'times'> | undefined {
  const others = own.filter(one => one !== each && one !== total && one.mention.mark === 'amount')
  const [count, ...rest] = others.filter(one => isOf(one, of))
  if (count) {
    const {mention} = count
    const isPlain = rest.length === 0 && mention.sense === 'exact' && mention.value > 1
    const isBeside = between(passage, ...inOrder(count, each)).length <= 40
    return isPlain && isBeside ? {count: mention, times: mention} : undefined
  }
  const from = passage.skeleton.slice(Math.max(0, total.mention.at - 30), total.mention.at)
  if (!wholeYear.test(from) || total.mention.at > each.mention.at) return undefined
  if (/^[日天]/u.test(of)) return {count: undefined, times: {value: 365, low: 365, high: 366}}
  return /^月/u.test(of) ? {count: undefined, times: {value: 12, low: 12, high: 12}} : undefined
}

const inOrder = (a: Figure, b: Figure): [Figure, Figure] => (a.mention.at < b.mention.at ? [a, b] : [b, a])

/** 1200户 of 户均, 120个村 of 村均, 14个乡镇 of 每个乡镇. */
function isOf(figure: Figure, of: string): boolean {
  const {unit} = figure.mention
  if (of === '') return false
  if (unitOf(figure.mention) === unitOf({...figure.mention, unit: of})) return true
  if (of === '日' || of === '天') return unit === '天'
  const noun = nounOf(figure)
  return (
    counted.test(unit) &&
    of !== '人' &&
    (figure.tail.startsWith(of) || noun.split(' ').some(word => word.endsWith(of)))
  )
}
