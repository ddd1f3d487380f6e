import {matchesIn, replacing} from '../matches.ts'
import {defineRule} from '../rule.ts'

const range =
  /(?<=第)(?<from>\d{1,3})(?<mark>[-－–‐‑])(?<to>\d{1,3})(?=[条章节页课期卷款轮周届位](?![-－–—]))/gu

export const numberRange = defineRule({
  id: 'number-range',
  title: {zh: '序号起止的连接号不对', en: 'Wrong mark between ordinals'},
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.13',
  why: {
    zh: '数值范围的起止用浪纹线“～”，短横线用于编号、电话号码等，“第3-5条”会看成一个编号。',
    en: 'A span of numbers takes ～; the hyphen is for codes.'
  },
  how: {zh: '写成“第3～5条”。', en: 'Write 第3～5条.'},
  fixable: true,
  check({texts}, report) {
    for (const {text, start, words, groups} of matchesIn(texts, range, /第\d{1,3}[-－–‐‑]\d/u)) {
      const at = start + groups.from!.length
      const place = text.place(at, at + 1)
      if (!place || Number(groups.from) >= Number(groups.to)) continue
      const message = `“第${words}”的起止之间应当用浪纹线“～”。`
      report({...place, message, fix: replacing(place, '～')})
    }
  },
  examples: [
    {
      bad: '对照《办法》第3⟦-⟧5条逐项整改，教材第12⟦－⟧18页',
      good: '对照《办法》第3～5条逐项整改，教材第12～18页'
    },
    {good: '第3—5条，第三至五条，第3-1期简报，第3-5号楼，编号3-5，第2-3-4页'}
  ]
})
