import * as z from 'zod/mini'
import {defineOptions, defineRule, option} from '../rule.ts'

const sentence = /[^。！？；!?;]+[。！？；!?;]?[”’）]*/gu
const characters = /[\p{Script=Han}\d]/gu

/** 句子过长。 */
export const sentenceLength = defineRule({
  id: 'sentence-length',
  title: {zh: '句子过长', en: 'Sentence too long'},
  severity: 'hint',
  basis: '本工具',
  why: {
    zh: '一口气读不完的句子，主语容易丢，数据容易看错。',
    en: 'A sentence that cannot be read in one breath loses its subject.'
  },
  how: {zh: '在意思完整的地方断成两三句。', en: 'Divide it where a thought is complete.'},
  options: defineOptions({
    max: option(z.int().check(z.positive()), 260, {title: '字数', description: '一句最多多少字'})
  }),
  check({texts}, report, {max}) {
    for (const text of texts) {
      if (text.block !== 'paragraph' || text.value.length <= max) continue
      for (const {0: words, index} of text.value.matchAll(sentence)) {
        if (words.length <= max) continue
        const length = words.match(characters)?.length ?? 0
        const place = length > max ? text.place(index, index + words.length) : undefined
        if (place) report({...place, message: `这一句有${length}个字，超过${max}个字。`})
      }
    }
  },
  examples: [
    {
      bad: '⟦各乡镇各部门认真落实各项措施，确保取得实效。⟧',
      options: {max: 15},
      says: '这一句有20个字，超过15个字。'
    },
    {bad: '工作有序。⟦各乡镇各部门认真落实各项措施，确保取得实效⟧', options: {max: 15}},
    {good: '各乡镇认真落实；各部门加强督促。', options: {max: 10}}
  ]
})
