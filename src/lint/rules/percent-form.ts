import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'

const wrong =
  /\d[\d.]{0,9}[%％]个?百分点|\d[\d.]{0,9}百分点|百分之\d[\d.]{0,9}[%％]?|个百分比(?=[，。；])|\d[\d.]{0,9}[%％]{2,}/gu
const ratio = /百分之\d[\d.]{0,9}/u

/** 百分数、百分点写法。 */
export const percentForm = defineRule({
  id: 'percent-form',
  title: {zh: '百分数或百分点写法不对', en: 'Wrong form of percentage'},
  severity: 'error',
  basis: 'GB/T 15835—2011',
  why: {
    zh: '“%”和“百分点”不能同时用：两个百分数相减得到的是“个百分点”；“百分之”后面用汉字数字。',
    en: '% and 百分点 exclude each other; 百分之 takes Chinese numerals.'
  },
  how: {zh: '写成“提高4.3个百分点”“占20.8%”。', en: 'Write 提高4.3个百分点 or 占20.8%.'},
  check({texts}, report) {
    for (const {words, place} of matchesIn(texts, wrong, /百分[点之比]|[%％]{2}/u)) {
      report({...place, message: messageFor(words)})
    }
  },
  examples: [
    {bad: '就业率提高⟦4.3%个百分点⟧', good: '就业率提高4.3个百分点'},
    {bad: '覆盖⟦百分之80⟧以上'},
    {bad: '比上年提高⟦3.5百分点⟧', says: '“3.5百分点”应写成“3.5个百分点”。'},
    {good: '占20.8%，提高4.3个百分点，百分之八十，1.2百分比尺'}
  ]
})

function messageFor(words: string): string {
  if (ratio.test(words)) return `“${words}”应写成百分数，如“80%”。`
  if (words.endsWith('百分点')) {
    return /[%％]/u.test(words)
      ? `“${words}”：“%”和“百分点”只能用一个。`
      : `“${words}”应写成“${words.replace('百分点', '个百分点')}”。`
  }
  return `“${words}”写法不对。`
}
