import {matchesIn, replacing} from '../matches.ts'
import {defineRule} from '../rule.ts'

const between = /(?<=[”》])、(?=[“《])/gu
const beforeDeng = /、(?=等(?![级待候额同价效于比距离次身高外]))/gu

/** 顿号多余：引号、书名号之间和“等”之前不用顿号。 */
export const enumerationMark = defineRule({
  id: 'enumeration-mark',
  title: {zh: '顿号多余', en: 'Superfluous 、'},
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.5.3.5',
  why: {
    zh: '并列的引号之间、书名号之间通常不用顿号；“等”前面的各项已经并列完，也不再用顿号。',
    en: 'No 、 stands between adjacent “” or 《》, nor before 等.'
  },
  how: {zh: '删去顿号。引号或书名号之间另有文字（如括注）时，顿号可以保留。', en: 'Delete it.'},
  fixable: true,
  check({texts}, report) {
    for (const {place} of matchesIn(texts, between, /[”》]、[“《]/u)) {
      report({
        ...place,
        message: '相邻的引号或书名号之间通常不用顿号。',
        severity: 'hint',
        fix: replacing(place, '')
      })
    }
    for (const {place} of matchesIn(texts, beforeDeng, /、等/u)) {
      report({...place, message: '“等”的前面不用顿号。', basis: '通用写作规范', fix: replacing(place, '')})
    }
  },
  examples: [
    {bad: '弘扬“三牛精神”⟦、⟧“钉钉子精神”', good: '弘扬“三牛精神”“钉钉子精神”'},
    {bad: '印发《办法》⟦、⟧《细则》', good: '印发《办法》《细则》'},
    {bad: '彝族、苗族、白族⟦、⟧等民族', good: '彝族、苗族、白族等民族'},
    {good: '《办法》（试行）、《细则》，“五进”活动、“三月街”，职务、等级，合格、等待'}
  ]
})
