import type {Figure} from './passage.ts'

/** A number that stands for each of something. */
export interface Each {
  readonly figure: Figure
  /** What it may be for each of, the longest first, with what is said of it after that: 场 and 接诊 of 每场接诊60人次. */
  readonly readings: ReadonlyArray<{readonly of: string; readonly noun: string}>
  /** Whether it was worked out (户均), not set (每户). */
  readonly isMean: boolean
  /** Whether it is a change, which is of nothing but what changed: 户均增收. */
  readonly isChange: boolean
}

const mean = /(?<of>[户人村亩日月年场校班次天组队])均(?<noun>[^，。；]*)$/u
const forEach = /(?:平均|按)?每[一个]?(?<words>[^，。；]{0,16})$/u
const yields = /(?:平均)?(?<of>亩)产(?:量)?(?:达到?|为)?$/u
/** Means that are not worked out of the numbers beside them. */
const ofItsOwn =
  /[年月日][人户村亩]均|[人户]均(?:每?[日天月年])|可支配|纯收入|生产总值|GDP|预期|寿命|增[长加速幅]|提高|消费|住房|公园|床位|气温|最/u
/** 中标单价680元: for each of what was counted before it. */
const unitPrice = /(?<!总)单价(?:为|是)?$/u
/** 为36个村各安排5万元 */
const apiece = /各(?:自|有|配|发|补|奖|拨|给|\p{Script=Han}{2})?$/u
const longest = 6

/** What a number is for each of, by the words before it, and where they do not say it, by what was counted before. */
export function eachOf(figure: Figure, previous?: Figure): Each | undefined {
  const {mention, lead} = figure
  if (mention.mark !== 'amount' || mention.sense !== 'exact' || ofItsOwn.test(lead)) return undefined
  if (previous?.mention.mark === 'amount' && (unitPrice.test(lead) || isApiece(figure, previous)))
    return {figure, readings: [{of: previous.mention.unit, noun: ''}], isMean: false, isChange: false}
  const isChange = /增[收产]/u.test(lead)
  const plain = yields.exec(lead)?.groups ?? mean.exec(lead)?.groups
  if (plain) {
    const readings = [{of: plain.of!, noun: (plain.noun ?? '').replace(ends, '')}]
    return {figure, readings, isMean: true, isChange}
  }
  const words = forEach.exec(lead)?.groups?.words
  if (words === undefined) return undefined
  const readings = Array.from({length: Math.min(longest, words.length)}, (_, index) => {
    const length = Math.min(longest, words.length) - index
    return {of: words.slice(0, length), noun: words.slice(length).replace(ends, '').replace(begins, '')}
  })
  return {figure, readings, isMean: lead.includes('平均'), isChange}
}

/** 各 is of what stands in the same clause, which is counted otherwise. */
const isApiece = ({mention, lead}: Figure, {mention: before, tail}: Figure): boolean =>
  apiece.test(lead) && tail === lead && mention.unit !== before.unit && before.unit !== ''

const begins = /^(?:平均|大约|各)+/u
const ends = /(?:达到?|为|是|有|约|近|[各了])+$/u
