import type {Value} from '../../model/value.ts'
import {placeIn} from '../../model/value.ts'
import {defineRule} from '../rule.ts'

const time = /((?:1[0-9]|20)\d\d)\s?年?(?:\s?(\d{1,2})月(?:\s?(\d{1,2})日)?)?/.source
const to = /\s?(?:[—–~～-]{1,2}|至|到)\s?/.source
const period = new RegExp(`(?<![\\d.前])${time}${to}${time}(?=年|[）)，。、；]|$|\\D)`, 'g')
// 5月20日至10日, 5月20日至5月10日: of one month, unless the next year's is named.
const days = new RegExp(`(?<!\\d)(\\d{1,2})月(\\d{1,2})日${to}(?:(\\d{1,2})月)?(\\d{1,2})日`, 'g')

export const reversedPeriod = defineRule({
  id: 'reversed-period',
  title: {zh: '起止时间颠倒', en: 'Period ends before it begins'},
  severity: 'error',
  group: 'figures',
  basis: '本工具',
  why: {zh: '起始时间晚于终止时间。', en: 'A period cannot end before it begins.'},
  how: {zh: '核对起止时间，先写早的，后写晚的。', en: 'Check both dates; the earlier one comes first.'},
  check({texts, draft}, report) {
    for (const text of texts) {
      for (const {start, end} of reversedIn(text.value)) {
        const place = text.place(start, end)
        if (place)
          report({path: place.path, range: place.range, message: messageFor(text.value.slice(start, end))})
      }
    }
    const fields = [draft?.campaign?.period, ...Object.values(draft?.figures ?? {}).map(({time}) => time)]
    for (const value of fields.filter((field): field is Value => field !== undefined)) {
      for (const {start, end} of reversedIn(value.text)) {
        report({
          path: value.path,
          range: placeIn(value, start, end),
          message: messageFor(value.text.slice(start, end))
        })
      }
    }
  },
  examples: [
    {
      bad: '《昭阳区示范区建设五年规划（⟦2025—2021年⟧）》',
      good: '《昭阳区示范区建设五年规划（2021—2025年）》'
    },
    {bad: '⟦2022年9月至2021年12月⟧，开展宣讲。', good: '2021年9月至2022年12月，开展宣讲。'},
    {
      bad: '活动从2022年⟦5月20日至5月10日⟧开展，培训于⟦6月8日至5日⟧举办。',
      good: '活动从2022年5月10日至5月20日开展。'
    },
    {good: '海拔2000—1800米的二半山区，每年9月1日至7月10日上课，12月20日至1月10日放假。'},
    {good: '2021—2025年，由2022年的3个到2021年末命名的5个，电话2022-1203。'},
    {
      draft: true,
      bad: '文种: 上报总结\n创建: {项目: 示范区, 起止: ⟦2025—2021年⟧}\n',
      good: '文种: 上报总结\n创建: {项目: 示范区, 起止: 2021—2025年}\n'
    }
  ]
})

function reversedIn(text: string): {start: number; end: number}[] {
  const dated = text.includes('日') ? text.matchAll(days) : []
  const inOneMonth = [...dated].flatMap(({0: words, index, 1: month, 2: day, 3: month2 = month, 4: day2}) =>
    month === month2 && Number(day) > Number(day2) ? {start: index, end: index + words.length} : []
  )
  if (!/\d{4}/.test(text)) return inOneMonth
  const periods = [...text.matchAll(period)].flatMap(
    ({0: words, index, 1: year, 2: month, 3: day, 4: year2, 5: month2, 6: day2}) => {
      const isReversed =
        Number(year) > Number(year2) ||
        (year === year2 && month && month2 && Number(month) > Number(month2)) ||
        (year === year2 && month && month === month2 && day && day2 && Number(day) > Number(day2))
      // 海拔2000—1800米 is none.
      const isPeriod = words.includes('年') || /[（(]$/.test(text.slice(0, index)) || words === text
      return isReversed && isPeriod ? {start: index, end: index + words.length} : []
    }
  )
  return [...inOneMonth, ...periods]
}

const messageFor = (words: string) => `起止时间颠倒：“${words}”`
