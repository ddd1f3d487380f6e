import {matchesIn, replacing} from '../matches.ts'
import {defineRule} from '../rule.ts'

const letters = /[０-９Ａ-Ｚａ-ｚ％]+(?:．[０-９]+[％]?)?/gu

// 上午8：30—9：30. 上午8：30人到岗 and 比分8：30 are no times of day.
const time = '(?:[01]?\\d|2[0-4])'
const clock = new RegExp(
  `(?<=(?:上午|下午|晚上|凌晨|早上|中午|傍晚)(?:${time}[：:][0-5]\\d[-－—–~～至])?${time})：(?=[0-5]\\d(?!\\d|[人名个户项家岁分元万亿余多%．.]))`,
  'gu'
)

/** 全角数字和字母，时刻里的全角冒号。 */
export const fullWidthLetters = defineRule({
  id: 'full-width-letters',
  title: {zh: '数字或字母用了全角', en: 'Full-width digits or letters'},
  severity: 'warning',
  basis: 'GB/T 15835—2011',
  why: {
    zh: '阿拉伯数字、字母和百分号用半角，时刻里的冒号也用半角；全角的搜索不到，也无法核对数据。',
    en: 'Digits, letters and % are half-width; full-width ones cannot be found or checked.'
  },
  how: {zh: '改成半角，如“2023年”。数字请人工核对，本工具不替你改数字。', en: 'Type them half-width.'},
  fixable: true,
  check({texts}, report) {
    for (const {words, place} of matchesIn(texts, letters)) {
      if (/^[ＸｘＡ-Ｚａ-ｚ]+$/u.test(words) && /^[Ｘｘ]+$/u.test(words)) continue // a placeholder
      // A sign may be mended, a digit or a letter may not.
      const fix = words === '％' ? replacing(place, '%') : undefined
      report({...place, message: `“${words}”是全角，应为“${words.normalize('NFKC')}”。`, ...(fix && {fix})})
    }
    for (const {place} of matchesIn(texts, clock, /\d：\d/u)) {
      report({...place, message: '时刻里的冒号用半角“:”。', fix: replacing(place, ':')})
    }
  },
  examples: [
    {bad: '⟦２０２３⟧年增长⟦７．８％⟧', says: '“２０２３”是全角，应为“2023”。'},
    {bad: '通⟦４Ｇ⟧网络'},
    {bad: '占比25.2⟦％⟧', good: '占比25.2%'},
    {bad: '会议于上午8⟦：⟧30—9⟦：⟧30召开', good: '会议于上午8:30—9:30召开', says: '时刻里的冒号用半角“:”。'},
    {good: '按3：2的比例，比分8：30，上午议程：30人发言，早上9点：10人到岗，上午8：30人到岗'},
    {good: '2023年，增长7.8%，ＸＸ县'}
  ]
})
