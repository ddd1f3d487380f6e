import * as z from 'zod/mini'
import {termFinder} from '../find-terms.ts'
import {defineOptions, defineRule, option} from '../rule.ts'
import {termSchema} from '../terms.ts'

const terms = [
  {wrong: '截止目前', right: ['截至目前'], basis: '《现代汉语词典》'},
  {wrong: '蒙族', right: ['蒙古族'], except: ['启蒙族']},
  {wrong: '鲜族', right: ['朝鲜族']}
]

/** 术语：规范的写法和要避免的写法，来自术语文件。 */
export const term = defineRule({
  id: 'term',
  title: {zh: '用语不规范', en: 'Wrong wording'},
  severity: 'error',
  basis: '术语文件',
  why: {
    zh: '固定提法、民族称谓、常用词语有规范的写法，写错一个字就可能是政治差错。',
    en: 'Set phrases and names have one right wording.'
  },
  how: {
    zh: '改成规范的写法。本工具只提示，不替你改词；不同意某一条，可在自己的术语文件里加“例外”。',
    en: 'Use the right wording; nothing is replaced for you.'
  },
  options: defineOptions({
    terms: option(z.array(termSchema), [], {title: '术语', description: '由术语文件读入，一般不在这里写'})
  }),
  check({texts}, report, {terms}) {
    const find = termFinder(terms)
    for (const text of texts) {
      for (const {term, start, end} of find(text.value)) {
        const place = text.place(start, end)
        if (!place) continue
        const {wrong, right, since, basis, severity} = term
        const message =
          right.length > 0
            ? `“${wrong}”应为${right.map(words => `“${words}”`).join('或')}。`
            : `避免使用“${wrong}”。`
        report({...place, message, basis, note: since && `自${since}起。`, ...(severity && {severity})})
      }
    }
  },
  examples: [
    {bad: '⟦截止目前⟧，全县已建成10个示范点', says: '“截止目前”应为“截至目前”。', options: {terms}},
    {bad: '⟦蒙族⟧、⟦鲜族⟧群众', good: '蒙古族、朝鲜族群众', options: {terms}},
    {good: '启蒙族群，截至目前，朝鲜族', options: {terms}},
    {bad: '有了⟦抓手⟧', options: {terms: [{wrong: '抓手'}]}, says: '避免使用“抓手”。'}
  ]
})
