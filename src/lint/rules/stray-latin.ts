import * as z from 'zod'
import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'

const words = 'and|or|the|of|to|in|with|for|by|from|as|is|are|an|etc|vs'
const chinese = '[\\p{Script=Han}，。、；：！？“”《》（）\\d%％]'
const stray = new RegExp(
  `(?<=${chinese}\\s*)(?<![A-Za-z]\\s*)(?:${words})(?![A-Za-z0-9])(?=\\s*[\\p{Script=Han}\\d“《（])`,
  'giu'
)

/** 中文里夹杂的英文虚词。 */
export const strayLatin = defineRule({
  id: 'stray-latin',
  title: {zh: '夹杂英文', en: 'Stray English word'},
  severity: 'error',
  basis: '《国家通用语言文字法》第十一条',
  why: {
    zh: '公文和汉语文出版物使用规范汉字；“and”一类的英文虚词混在中文里，多是翻译或输入残留。',
    en: 'English function words inside Chinese are left-overs of translation or typing.'
  },
  how: {zh: '换成中文，如“和”“的”。', en: 'Say it in Chinese.'},
  options: z
    .strictObject({
      allow: z.array(z.string()).default([]).meta({title: '放行', description: '可以出现的英文词'})
    })
    .prefault({}),
  check({texts}, report, {allow}) {
    for (const {words, place} of matchesIn(texts, stray, /[a-z]/i)) {
      if (allow.includes(words)) continue
      report({...place, message: `中文里夹杂了英文“${words}”。`})
    }
  },
  examples: [
    {bad: '培育100个品牌 ⟦and⟧ 100个示范点', good: '培育100个品牌和100个示范点'},
    {bad: '民族团结⟦of⟧故事'},
    {good: '召开logo征集座谈会，接入DIP系统，《Rock and Roll》，E平台，in/out标识'}
  ]
})
