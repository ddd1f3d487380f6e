import {matchesIn, replacing} from '../matches.ts'
import {defineRule} from '../rule.ts'

const attachment = /(?=[、，．])(?<=^\s*附件[：:]\s*\d{1,2})[、，．](?=[\p{Script=Han}《“])/gu
const closing =
  /(?=特此)(?<=^|[。；]\s*)特此(?:报告|通知|函告|函达|函复|批复|通报|公告|请示|汇报|说明)(?=\s*$)/gu

/** 附件的顺序号，“特此报告”后的句号。 */
export const officialForm = defineRule({
  id: 'official-form',
  title: {zh: '附件或结束语写法不对', en: 'Wrong form of attachment or closing'},
  severity: 'warning',
  basis: 'GB/T 9704—2012 7.3.4',
  why: {
    zh: '附件的顺序号写成“附件：1.……”；“特此报告”一类的结束语是一句话，句末有句号。',
    en: 'Attachments are numbered 1., and the closing phrase is a sentence.'
  },
  how: {zh: '写成“附件：1.”“特此报告。”。', en: 'Write 附件：1. and 特此报告。'},
  fixable: true,
  check({texts}, report) {
    for (const {place, words} of matchesIn(texts, attachment, /附件[：:]\s*\d/u)) {
      report({...place, message: `附件的顺序号后面用“.”，不用“${words}”。`, fix: replacing(place, '.')})
    }
    for (const {words, place} of matchesIn(texts, closing, /特此/u)) {
      const message = `“${words}”后面缺句号。`
      report({...place, message, basis: 'GB/T 15834—2011 4.1', fix: replacing(place, `${words}。`)})
    }
  },
  examples: [
    {bad: '附件：1⟦、⟧任务分解表', good: '附件：1.任务分解表'},
    {bad: '以上情况，请审阅。⟦特此报告⟧', good: '以上情况，请审阅。特此报告。'},
    {good: '附件：1.任务分解表\n2.示范点名单'},
    {good: '特此报告。\n特此通知如下：\n附件：任务分解表、示范点名单'}
  ]
})
