import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'

const date =
  /(?<![\d.])(?:(?<year>\d{4})年)?(?<month>\d{1,2})月(?:(?<day>\d{1,2})日)?|(?<![\d.])(?<year2>(?:19|20)\d\d)[-/.](?<month2>\d{1,2})[-/.](?<day2>\d{1,2})(?![\d.])/gu
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
      if (day === undefined && groups.year === undefined && month > 12) {
        const isCounted =
          countedBefore.test(text.value.slice(Math.max(0, start - 4), start)) ||
          countedAfter.test(text.value.slice(start + words.length))
        if (isCounted) continue
      }
      const fault = faultOf(
        Number(groups.year ?? groups.year2),
        month,
        day === undefined ? undefined : Number(day)
      )
      if (fault) report({...place, message: `“${words}”：${fault}。`})
    }
  },
  examples: [
    {bad: '⟦2023年2月29日⟧召开会议', says: '“2023年2月29日”：2023年2月只有28天。'},
    {bad: '⟦6月31日⟧前完成，⟦13月⟧验收', good: '6月30日前完成，12月验收'},
    {bad: '⟦2022年11月31日⟧和⟦2024-02-30⟧'},
    {bad: '⟦13月⟧份工资已经发放', good: '12月份工资已经发放'},
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
