import {changesBy, said, unitOf} from '../figures/arithmetic.ts'
import type {Frame} from '../figures/frames.ts'
import {framesIn} from '../figures/frames.ts'
import {ledgerOf} from '../figures/ledger.ts'
import {isMention, placeOf, relatedIn} from '../figures/sentence.ts'
import {defineRule} from '../rule.ts'

const otherTime = /年|月|目前|现在|如今|当前|今|期|末|初|前|后|来|原|之/

export const missingYear = defineRule({
  id: 'missing-year',
  title: {zh: '前后两个数只写了一个年份', en: 'A year is missing'},
  severity: 'warning',
  group: 'figures',
  basis: '通用写作规范',
  why: {
    zh: '“由2016年的27076元增加到40168元”没有说是哪一年增加到的，年均增长也就无从核对。',
    en: 'Without the year of the second value nobody can check the growth.'
  },
  how: {zh: '补上年份，如“增加到2022年的40168元”。', en: 'Give the year, as in 增加到2022年的40168元.'},
  check(subject, report) {
    for (const frame of ledgerOf(subject).sentences.flatMap(framesIn)) {
      const undated = undatedIn(frame)
      const place = undated && placeOf(frame.sentence, undated)
      if (!place) continue
      const known = frame.fromYear ?? frame.toYear
      const message = `没有写年份：与${known!.printed}相比的${said(undated)}是哪一年的`
      const other = undated === frame.to ? frame.from : frame.to
      report({
        path: place.path,
        range: place.range,
        message,
        // Without a yearly rate the time may be plain from what it is about.
        ...(!/年均|每年|年平均/u.test(frame.sentence.value) && {severity: 'hint' as const}),
        related: relatedIn(frame.sentence, {[known!.printed]: other})
      })
    }
  },
  examples: [
    {
      bad: '城镇常住居民人均可支配收入由2016年的27076元增加到⟦40168元⟧，年均增长6.8%。',
      good: '城镇常住居民人均可支配收入由2016年的27076元增加到2022年的40168元，年均增长6.8%。',
      says: '没有写年份：与2016年相比的40168元是哪一年的'
    },
    {bad: '合作社由⟦86家⟧增加到2022年的103家。', good: '合作社由86家增加到103家。'},
    {good: '2022年，合作社由2016年的86家增加到103家。'},
    {
      good: '新增公共厕所38座，改造旱厕112座，城区公厕总数由2021年的64座增加到102座。',
      bad: '新增公共厕所36座，改造旱厕112座，城区公厕总数由2021年的64座增加到⟦102座⟧。'
    },
    {good: '合作社由2016年的86家增加到目前的103家。'},
    {good: '合作社由创建初期的86家增加到2022年的103家。'}
  ]
})

/** The quantity without a time where the other has a year, unless the sentence began with one that may serve it. */
function undatedIn(frame: Frame) {
  const {form, sentence, from, to, fromYear, toYear, fromTime, toTime, start} = frame
  if (form !== 'change' || Boolean(fromYear) === Boolean(toYear)) return undefined
  const undated = fromYear ? to : from
  if (otherTime.test(fromYear ? toTime : fromTime)) return undefined
  // So may one of an earlier sentence of the paragraph: 2022年，…。收入由2016年的…增加到….
  if (/(?<!\d)20\d\d ?年/.test(sentence.text.value.slice(0, sentence.start))) return undefined
  if (isGrowthGiven(frame)) return undefined
  const before = sentence.skeleton.slice(0, start)
  // A year of an earlier frame, 由…年的…增加到…年的…；, speaks for itself; any other may be meant for this one.
  const others = framesIn(sentence).filter(frame => frame.end <= start)
  const isGiven = sentence.marked.some(
    ({mark, at}) =>
      mark === 'year' && at < before.length && !others.some(frame => at >= frame.start && at < frame.end)
  )
  return isGiven || /[年月]|期末|目前|截至/.test(before.slice(before.lastIndexOf('；') + 1))
    ? undefined
    : undated
}

// 新增38座，总数由2021年的64座增加到102座: the growth is told and agrees, and no yearly rate asks for the years.
function isGrowthGiven({sentence, from, to, start}: Frame): boolean {
  const before = sentence.skeleton.slice(0, start)
  if (!/新[增建添]/.test(before) || /年均|每年/.test(sentence.skeleton)) return false
  return sentence.marked.some(
    mention =>
      isMention(mention) &&
      mention.at < start &&
      /新[增建添][^，；]{0,8}$/u.test(sentence.skeleton.slice(0, mention.at)) &&
      mention.mark === to.mark &&
      unitOf(mention) === unitOf(to) &&
      changesBy(from, to, mention)
  )
}
