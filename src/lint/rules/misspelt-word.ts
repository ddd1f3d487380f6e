import {misspeltIn} from '../../language/spelling/misspelt.ts'
import {defineRule} from '../rule.ts'

/** 音近、形近而写错的字：写出来不成词，换一个字就是常用词。 */
export const misspeltWord = defineRule({
  id: 'misspelt-word',
  title: {zh: '疑似错别字', en: 'A word that looks misspelt'},
  severity: 'warning',
  basis: '《现代汉语词典》',
  why: {
    zh: '写出来的不成词，换一个读音或字形相近的字就是常用词，多半是打错、选错了字。',
    en: 'What is written is no word, and would be one with a character that sounds or looks alike.'
  },
  how: {
    zh: '核对这个词；是人名、地名或专门用语的，不用改。',
    en: 'Check the word; names and terms may stay.'
  },
  yields: true,
  check({texts}, report) {
    for (const text of texts) {
      for (const {start, end, right, isDoubtful} of misspeltIn(text.value)) {
        const place = text.place(start, end)
        const words = text.value.slice(start, end)
        const message = `“${words}”疑为“${right}”之误。`
        if (place) report({...place, message, ...(isDoubtful && {severity: 'hint'})})
      }
    }
  },
  examples: [
    {
      bad: '全县干部⟦全神惯注⟧抓项目，⟦按步就班⟧促落实，群众反响热烈。',
      good: '全县干部全神贯注抓项目，按部就班促落实，群众反响热烈。',
      says: '“全神惯注”疑为“全神贯注”之误。'
    },
    {
      bad: '加强对重点人群的⟦宣传较育⟧，⟦管里水平⟧明显提高。',
      good: '加强对重点人群的宣传教育，管理水平明显提高。',
      says: '“宣传较育”疑为“宣传教育”之误。'
    },
    {
      bad: '完善⟦农村公鹿⟧，提升⟦服务水瓶⟧，推动⟦政侧落实⟧。',
      says: '“服务水瓶”疑为“服务水平”之误。'
    },
    {good: '既使山里的水送得出，又使其中行政事业单位用得上，沈氏宗祠也通了水。'},
    {good: '工读学校的铭牌挂起来了，不由其他单位代为办理。'},
    {good: '陈立、董静两名同志到镇里报到。'}
  ]
})
