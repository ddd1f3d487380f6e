import {numberOf} from '../../language/numerals.ts'
import {wrongWeekdaysIn} from '../../language/weekday.ts'
import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'

const date =
  /(?<![\d.])(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?|(?<![\d.])(?<year2>(?:19|20)\d\d)[-/.](?<month2>\d{1,2})[-/.](?<day2>\d{1,2})(?![\d.])/gu
// 九月三十一日. 三十日 of any month may be of the lunar year.
const worded =
  /(?<![一二三四五六七八九十])(?<month>十[一二]?|[一二三四五六七八九])月(?:份)?(?<day>三十[一二三四五六七八九]|[四五六七八九]十[一二三四五六七八九]?)[日号]/gu
// 上午25时, 25时30分, 9:75: hours of the day, not 48时 of work.
const hour =
  /(?<=上午|下午|晚上|晚|凌晨|早上|早|中午|日|(?<![低少高大多])于|每天|当天)(?<hour>\d{1,2})(?:时(?!间|长|候)(?:(?<minute>\d{1,2})分)?|[:：](?<minute2>\d\d)(?![\d:：]))|(?<!\d)(?<hour2>\d{1,2})时(?<minute3>\d\d)分(?=准时|召开|举行|开始|开幕|结束|出发)/gu
// 星期八; 每星期八小时 counts hours.
const weekday =
  /(?<![每个两几])(?:星期|礼拜)(?:[八九十]|[089](?!\d))(?=[，。；、！？）)上下早中晚召举开前\s]|$)/gu
// 20024年: a digit too many. 距今20024年 counts years.
const longYear =
  /(?<![\d.,第约近达逾超共历经长距今前有时为是增加])(?:19|20)\d{3}年(?=(?:[01]?\d月|[上下]半年|[一二三四]季度|[底末初度，、。]))/gu
// 档案编号2022-15-36: a number, not a date.
const code = /(?:号|编号|编码|代码|档号|合同|文号|单号|批次|型号|版本|电话|No\.?)[:：为是]?[A-Za-z-]{0,6}$/u
// 18月龄, 满18月, 第13月, 13月工资: months that are counted, not of a year.
const countedBefore = /(?:第|近|满|每|达|历时|用时|耗时|为期|工期|周期|期限|建设期|保修期|质保期)$/u
const countedAfter = /^(?:龄|以上|以下|以内|内|期|工资|薪|免息|质保|保修|有余)/u
const days = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31]

/** 不可能的日期。 */
export const impossibleDate = defineRule({
  id: 'impossible-date',
  title: {zh: '没有这一天', en: 'Impossible date'},
  severity: 'error',
  basis: '本工具',
  why: {zh: '月份只有1到12，每月的天数是固定的；写错的日期会传到附表和落款。', en: 'There is no such day.'},
  how: {zh: '核对原始文件，改正日期。', en: 'Look it up and correct it.'},
  check({texts}, report) {
    for (const {text, start, words, place, groups} of matchesIn(texts, date)) {
      const month = Number(groups.month ?? groups.month2)
      const day = groups.day ?? groups.day2
      if (groups.year2 !== undefined && code.test(text.value.slice(Math.max(0, start - 12), start))) continue
      if (day === undefined && groups.year === undefined && month > 12) {
        const isCounted =
          countedBefore.test(text.value.slice(Math.max(0, start - 4), start)) ||
          countedAfter.test(text.value.slice(start + words.length))
        if (isCounted) continue
      }
      // Months of the lunar year have up to thirty days.
      if (
        day === '30' &&
        /(?:农历|阴历|彝历|藏历|傣历)[^，。；]{0,6}$/u.test(text.value.slice(Math.max(0, start - 8), start))
      )
        continue
      const fault = faultOf(
        Number(groups.year ?? groups.year2),
        month,
        day === undefined ? undefined : Number(day)
      )
      if (fault) report({...place, message: `“${words}”：${fault}。`})
    }
    for (const {words, place, groups} of matchesIn(texts, worded, /月[份三四五六七八九]/u)) {
      const month = numberOf(groups.month!)
      if (numberOf(groups.day!) <= days[month - 1]!) continue
      report({...place, message: `“${words}”：${groups.month}月只有${days[month - 1]}天。`})
    }
    for (const {words, place, groups} of matchesIn(texts, hour, /\d(?:时|[:：]\d)/u)) {
      const minute = groups.minute ?? groups.minute2 ?? groups.minute3 ?? '0'
      if (Number(groups.hour ?? groups.hour2) > 24)
        report({...place, message: `“${words}”：一天只有24小时。`})
      else if (Number(minute) > 59) report({...place, message: `“${words}”：一小时只有60分钟。`})
    }
    for (const {words, place} of matchesIn(texts, weekday, /星期|礼拜/u)) {
      report({...place, message: `没有“${words}”。`})
    }
    for (const text of texts) {
      if (!/日.{0,3}[星周礼]/u.test(text.value)) continue
      for (const {start, end, message} of wrongWeekdaysIn(text.value)) {
        const place = text.place(start, end)
        if (place) report({...place, message})
      }
    }
    for (const {words, place} of matchesIn(texts, longYear, /\d{5}年/u)) {
      report({...place, message: `“${words}”：年份是四位数，多了一位。`})
    }
  },
  examples: [
    {bad: '动员会于2024年3月12日（⟦星期三⟧）召开', says: '2024年3月12日是星期二，不是星期三。'},
    {good: '2024年3月12日（星期二）、2024年3月17日 周日，2024年3月12日周三年检'},
    {bad: '⟦2023年2月29日⟧召开会议', says: '“2023年2月29日”：2023年2月只有28天。'},
    {bad: '⟦6月31日⟧前完成，⟦13月⟧验收', good: '6月30日前完成，12月验收'},
    {bad: '⟦2022年11月31日⟧和⟦2024-02-30⟧'},
    {bad: '⟦13月⟧份工资已经发放', good: '12月份工资已经发放'},
    {
      bad: '⟦九月三十一日⟧验收，会议于上午⟦25时⟧召开，次日⟦9:75⟧开始。',
      good: '九月三十日验收，会议于上午9时召开。'
    },
    {
      bad: '会议定于⟦星期八⟧召开，⟦20024年⟧，全县脱贫。',
      good: '会议定于星期六召开，2024年，全县脱贫，每星期八小时，遗址距今20024年。'
    },
    {good: '档案编号2022-15-36，合同号2021/13/05，农历二月三十日，每周工作48时，比分9:75，连续值守30时。'},
    {good: '适龄儿童满18月接种，用于18月龄犊牛，工期15月，贷款24月期，每年发第13月工资'},
    {good: '2024年2月29日，12月31日，3个月，1—12月，版本1.13.2，近6月余'}
  ]
})

function faultOf(year: number, month: number, day: number | undefined): string | undefined {
  if (month < 1 || month > 12) return `没有${month}月`
  if (day === undefined) return undefined
  const isLeap = year % 4 === 0 && (year % 100 !== 0 || year % 400 === 0)
  const last = month === 2 && !Number.isNaN(year) && !isLeap ? 28 : days[month - 1]!
  if (day >= 1 && day <= last) return undefined
  return `${Number.isNaN(year) ? '' : `${year}年`}${month}月只有${last}天`
}
