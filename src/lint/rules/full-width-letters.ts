import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'

const letters = /[０-９Ａ-Ｚａ-ｚ％]+(?:．[０-９]+[％]?)?/gu

/** 全角数字和字母。 */
export const fullWidthLetters = defineRule({
  id: 'full-width-letters',
  title: {zh: '数字或字母用了全角', en: 'Full-width digits or letters'},
  severity: 'warning',
  basis: 'GB/T 15835—2011',
  why: {
    zh: '阿拉伯数字、字母和百分号用半角；全角的搜索不到，也无法核对数据。',
    en: 'Digits, letters and % are half-width; full-width ones cannot be found or checked.'
  },
  how: {zh: '改成半角，如“2023年”。数字请人工核对，本工具不替你改数字。', en: 'Type them half-width.'},
  check({texts}, report) {
    for (const {words, place} of matchesIn(texts, letters)) {
      if (/^[ＸｘＡ-Ｚａ-ｚ]+$/u.test(words) && /^[Ｘｘ]+$/u.test(words)) continue // a placeholder
      report({...place, message: `“${words}”是全角，应为“${words.normalize('NFKC')}”。`})
    }
  },
  examples: [
    {bad: '⟦２０２３⟧年增长⟦７．８％⟧', says: '“２０２３”是全角，应为“2023”。'},
    {bad: '通⟦４Ｇ⟧网络', good: '通4G网络'},
    {good: '2023年，增长7.8%，ＸＸ县'}
  ]
})
