import {matchesIn, replacing} from '../matches.ts'
import {defineRule} from '../rule.ts'

const wrong =
  /(?<=[\p{Script=Han}”》）)])(?:\.{3,}|\.{2}(?=\p{Script=Han})|．{3,}|。{3,}|·{3,}|(?<!…)…(?!…))/gu
const withDeng = /(?<!…)…{2,}等(?!级|待)|等…{2,}/gu

/** 省略号写法。 */
export const ellipsisForm = defineRule({
  id: 'ellipsis-form',
  title: {zh: '省略号写法不对', en: 'Wrong form of ellipsis'},
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.11',
  why: {
    zh: '省略号是六个居中的小圆点，占两个字；它和“等”都表示没有说完，只用一个。',
    en: 'The ellipsis is six dots over two characters, and never joins 等.'
  },
  how: {zh: '改为“……”；有“等”的删去省略号。', en: 'Write ……; drop it beside 等.'},
  fixable: true,
  check({texts}, report) {
    for (const {words, place} of matchesIn(texts, wrong, /\.{2}|．{3}|。{3}|·{3}|…/u)) {
      report({...place, message: `省略号应写“……”，这里写的是“${words}”。`, fix: replacing(place, '……')})
    }
    for (const {words, place} of matchesIn(texts, withDeng, /…/u)) {
      report({...place, message: `“${words}”：省略号和“等”只用一个。`})
    }
  },
  examples: [
    {bad: '送技术、送服务⟦...⟧群众满意', good: '送技术、送服务……群众满意'},
    {bad: '道路通了、灯亮了⟦。。。⟧日子好了⟦…⟧', good: '道路通了、灯亮了……日子好了……'},
    {bad: '大家说啊笑啊⟦..⟧一直到天黑', good: '大家说啊笑啊……一直到天黑'},
    {bad: '送技术、送服务⟦……等⟧活动'},
    {good: '道路通了……日子好了。1...9'}
  ]
})
