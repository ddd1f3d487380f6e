import {matchesIn, replacing} from '../matches.ts'
import {defineRule} from '../rule.ts'

const range =
  /(?<![\d.\-—/])(?<from>(?:19|20)\d\d)(?<year>年?)(?<mark>[-－–‐‑]|--|——)(?<to>(?:19|20)\d\d)(?=年|[）)])(?!年?[-－–—]\d)/gu

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
    for (const {text, start, groups, words} of matchesIn(texts, range)) {
      if (Number(groups.from) >= Number(groups.to)) continue
      const at = start + groups.from!.length + groups.year!.length
      const place = text.place(at, at + groups.mark!.length)
      if (place)
        report({...place, message: `“${words}”的起止之间应当用一字线“—”。`, fix: replacing(place, '—')})
    }
  },
  examples: [
    {bad: '规划（2021⟦-⟧2025年）', good: '规划（2021—2025年）'},
    {bad: '2019年⟦－⟧2022年投入1亿元', good: '2019年—2022年投入1亿元'},
    {bad: '规划（2016⟦-⟧2020）', good: '规划（2016—2020）'},
    {good: '2021—2025年，电话0870-2021，编号2023-2001年检，GB/T 9704-2012'}
  ]
})
