import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'

// 重在平时，重在交心、重在行动、重在基层: items that begin alike are of one rank.
const row =
  /(?<=^|[，。；：“])(?<head>(?!第)\p{Script=Han}{2})\p{Script=Han}{1,8}(?:[，、]\k<head>\p{Script=Han}{1,8}){3,}/gu

/** 并列各项之间逗号、顿号混用。 */
export const mixedSeparators = defineRule({
  id: 'mixed-separators',
  title: {zh: '并列各项的停顿不一致', en: 'Parallel items divided by different marks'},
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.5',
  why: {
    zh: '同一层次的并列各项用同一种点号隔开，逗号、顿号混用会让人误以为分了两层。',
    en: 'Items of one rank are divided by one kind of mark.'
  },
  how: {zh: '统一用顿号，或统一用逗号。', en: 'Use 、 or ， throughout.'},
  check({texts}, report) {
    for (const {words, start, text} of matchesIn(texts, row)) {
      const marks = [...words.matchAll(/[，、]/gu)]
      const lengths = words.split(/[，、]/u).map(item => item.length)
      // Items of different make may well form two rows.
      if (Math.max(...lengths) - Math.min(...lengths) > 2) continue
      const odd = [marks[0], marks.at(-1)].find(
        mark => marks.filter(other => other[0] === mark![0]).length === 1
      )
      const place = odd && text.place(start + odd.index, start + odd.index + 1)
      if (!odd || !place) continue
      const other = odd[0] === '，' ? '、' : '，'
      report({...place, message: `“${words}”中只有这一处用“${odd[0]}”，其他各处用“${other}”。`})
    }
  },
  examples: [
    {
      bad: '秉持“贵在坚持⟦，⟧贵在用心、贵在实干、贵在创新”的理念',
      good: '秉持“贵在坚持、贵在用心、贵在实干、贵在创新”的理念'
    },
    {good: '重在平时，重在交心，重在行动，重在基层'},
    {good: '推进产业振兴、推进人才振兴，推进文化振兴、推进生态振兴'}
  ]
})
