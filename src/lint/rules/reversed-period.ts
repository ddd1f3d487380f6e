import type {Value} from '../../model/value.ts'
import {placeIn} from '../../model/value.ts'
import {defineRule} from '../rule.ts'

const time = String.raw`((?:1[0-9]|20)\d\d)\s?年?(?:\s?(\d{1,2})月(?:\s?(\d{1,2})日)?)?`
const period = new RegExp(
  String.raw`(?<![\d.])${time}\s?(?:[—–~～-]{1,2}|至|到)\s?${time}(?=年|[）)，。、；]|$|\D)`,
  'g'
)

export const reversedPeriod = defineRule({
  id: 'reversed-period',
  title: {zh: '起止时间颠倒', en: 'Period ends before it begins'},
  severity: 'error',
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
    {good: '2021—2025年，由2022年的3个到2021年末命名的5个，电话2022-1203。'},
    {
      draft: true,
      bad: '文种: 上报总结\n创建: {项目: 示范区, 起止: ⟦2025—2021年⟧}\n',
      good: '文种: 上报总结\n创建: {项目: 示范区, 起止: 2021—2025年}\n'
    }
  ]
})

function reversedIn(text: string): {start: number; end: number}[] {
  if (!/\d{4}/.test(text)) return []
  return [...text.matchAll(period)].flatMap(
    ({0: words, index, 1: year, 2: month, 3: day, 4: year2, 5: month2, 6: day2}) => {
      const isReversed =
        Number(year) > Number(year2) ||
        (year === year2 && month && month2 && Number(month) > Number(month2)) ||
        (year === year2 && month && month === month2 && day && day2 && Number(day) > Number(day2))
      const isPeriod = /年|[—–]/.test(words)
      return isReversed && isPeriod ? {start: index, end: index + words.length} : []
    }
  )
}

const messageFor = (words: string) => `起止时间颠倒：“${words}”`
