import {matchesIn, replacing} from '../matches.ts'
import {defineRule} from '../rule.ts'

const mark = '(?<mark>[-－–‐‑]|--|——)'
const years = new RegExp(
  `(?<![\\d.\\-—/])(?<from>(?:19|20)\\d\\d)年?${mark}(?<to>(?:19|20)\\d\\d)(?=年|[）)])(?!年?[-－–—]\\d)`,
  'gu'
)
// 2021年3月-2026年3月, 1-5月
const months = new RegExp(
  `(?<=\\d年\\d{1,2}月(?:\\d{1,2}日)?)${mark}(?=(?:19|20)\\d\\d年)|(?<=(?<![\\d.\\-—/])\\d{1,2}月?)${mark.replace('mark', 'between')}(?=\\d{1,2}月)|` +
    `(?<=\\d{1,2}日)${mark.replace('mark', 'days')}(?=(?:\\d{1,2}月)?\\d{1,2}日)|(?<=\\d月\\d{1,2})${mark.replace('mark', 'short')}(?=\\d{1,2}日)`,
  'gu'
)
// 5-8日, at the head of a clause or after a word of time; 3-8日常 is another matter.
const days = new RegExp(
  `(?<=^|[，。；：（、于在自从]|本月|上月|下月|当月|每月)(?<from>\\d{1,2})${mark}(?<to>\\d{1,2})日(?![常均本报语程志用产记夜化元光游内间龄])`,
  'gu'
)

const anchor = /[\d年月日](?:--?|[－–‐‑]|——)\d/u

/** 年份起止用一字线。 */
export const yearRange = defineRule({
  id: 'year-range',
  title: {zh: '年份起止的连接号不对', en: 'Wrong mark between years'},
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.13',
  why: {
    zh: '时间的起止用一字线“—”，短横线用于编号、电话号码等。',
    en: 'A span of time takes the one-character dash; the hyphen is for codes.'
  },
  how: {zh: '改用一字线，如“2021—2025年”。', en: 'Write 2021—2025年.'},
  fixable: true,
  check({texts}, report) {
    for (const {text, start, groups, words} of matchesIn(texts, years, anchor)) {
      if (Number(groups.from) >= Number(groups.to)) continue
      const at = start + words.indexOf(groups.mark!)
      const place = text.place(at, at + groups.mark!.length)
      if (place)
        report({...place, message: `“${words}”的起止之间应当用一字线“—”。`, fix: replacing(place, '—')})
    }
    for (const {text, start, groups, words} of matchesIn(texts, days, anchor)) {
      if (Number(groups.from) >= Number(groups.to) || Number(groups.to) > 31) continue
      const at = start + words.indexOf(groups.mark!)
      const place = text.place(at, at + groups.mark!.length)
      if (place) report({...place, message: '时间的起止之间应当用一字线“—”。', fix: replacing(place, '—')})
    }
    for (const {place} of matchesIn(texts, months, anchor)) {
      report({...place, message: '时间的起止之间应当用一字线“—”。', fix: replacing(place, '—')})
    }
  },
  examples: [
    {
      bad: '规划期为2019⟦--⟧2022年，1⟦--⟧5月完成，3月5日⟦--⟧8日举行',
      good: '规划期为2019—2022年，1—5月完成，3月5日—8日举行'
    },
    {bad: '规划（2021⟦-⟧2025年）', good: '规划（2021—2025年）'},
    {bad: '2019年⟦－⟧2022年投入1亿元', good: '2019年—2022年投入1亿元'},
    {bad: '规划（2016⟦-⟧2020）', good: '规划（2016—2020）'},
    {bad: '任期为2021年3月⟦-⟧2026年3月，1⟦-⟧5月完成', good: '任期为2021年3月—2026年3月，1—5月完成'},
    {
      bad: '2024年3月5日⟦-⟧8日举行，3月5⟦-⟧8日报名，5⟦-⟧8日布展，3月5日⟦-⟧4月8日公示',
      good: '2024年3月5日—8日举行，3月5—8日报名，5—8日布展，3月5日—4月8日公示'
    },
    {good: '第3-8日常巡查组，编号5-8日期不详，比分为8-5，日均2-3次，在3-5日内办结，3月5日2-3时'},
    {good: '2021—2025年，1—5月，2023-06月报，电话0870-2021，编号2023-2001年检，GB/T 9704-2012'}
  ]
})
