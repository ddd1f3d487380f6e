import {matchesIn, replacing} from '../matches.ts'
import {defineRule} from '../rule.ts'

const mark = '(?<mark>[-－–‐‑]|--|——)'
const years = new RegExp(
  `(?<![\\d.\\-—/])(?<from>(?:19|20)\\d\\d)年?${mark}(?<to>(?:19|20)\\d\\d)(?=年|[）)])(?!年?[-－–—]\\d)`,
  'gu'
)
// 2021年3月-2026年3月, 1-5月
const months = new RegExp(
  `(?<=\\d年\\d{1,2}月(?:\\d{1,2}日)?)${mark}(?=(?:19|20)\\d\\d年)|(?<=(?<![\\d.\\-—/])\\d{1,2}月?)${mark.replace('mark', 'between')}(?=\\d{1,2}月)`,
  'gu'
)

/** 年份起止用一字线。 */
export const yearRange = defineRule({
  id: 'year-range',
  title: {zh: '年份起止的连接号不对', en: 'Wrong mark between years'},
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.13.3',
  why: {
    zh: '时间的起止用一字线“—”，短横线用于编号、电话号码等。',
    en: 'A span of time takes the one-character dash; the hyphen is for codes.'
  },
  how: {zh: '改用一字线，如“2021—2025年”。', en: 'Write 2021—2025年.'},
  fixable: true,
  check({texts}, report) {
    for (const {text, start, groups, words} of matchesIn(texts, years)) {
      if (Number(groups.from) >= Number(groups.to)) continue
      const at = start + words.indexOf(groups.mark!)
      const place = text.place(at, at + groups.mark!.length)
      if (place)
        report({...place, message: `“${words}”的起止之间应当用一字线“—”。`, fix: replacing(place, '—')})
    }
    for (const {place} of matchesIn(texts, months)) {
      report({...place, message: '时间的起止之间应当用一字线“—”。', fix: replacing(place, '—')})
    }
  },
  examples: [
    {bad: '规划（2021⟦-⟧2025年）', good: '规划（2021—2025年）'},
    {bad: '2019年⟦－⟧2022年投入1亿元', good: '2019年—2022年投入1亿元'},
    {bad: '规划（2016⟦-⟧2020）', good: '规划（2016—2020）'},
    {bad: '任期为2021年3月⟦-⟧2026年3月，1⟦-⟧5月完成', good: '任期为2021年3月—2026年3月，1—5月完成'},
    {good: '2021—2025年，1—5月，2023-06月报，电话0870-2021，编号2023-2001年检，GB/T 9704-2012'}
  ]
})
