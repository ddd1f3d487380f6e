import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'

const amount = '\\d[\\d.,]{0,12}(?:[%％]|[万亿]?(?:元|人|户|个|亩|吨)?)'
const rise = '(?:提高|提升|上升|增加|增长|增至|下降|降低|减少|缩小|扩大|发展)'
const broken = new RegExp(
  // 达2020年的82.6%提高至…: 达 where 由 was meant.
  `达到?(?:\\d{4}年的?)?${amount}(?:，)?${rise}(?:至|到|为)|` +
    // 由5万元增加10万元: 到 is missing, or 由 is not meant.
    `(?:由|从)\\d{4}年的?${amount}${rise}(?=\\d)|` +
    // 从…到…提高到
    `(?:由|从)(?:\\d{4}年的?)?${amount}(?:到|至)${rise}(?:至|到)`,
  'gu'
)

/** “由……到……”前后不配。 */
export const brokenFrame = defineRule({
  id: 'broken-frame',
  title: {zh: '“由……到……”前后不配', en: 'From–to frame that breaks'},
  severity: 'error',
  basis: '通用写作规范',
  why: {
    zh: '说变化要有起点和终点：“由A提高到B”。写成“达A提高至B”，前后两半对不上。',
    en: 'A change is told as 由A提高到B; 达A提高至B mixes two frames.'
  },
  how: {zh: '改成“由……提高到……”。', en: 'Write 由…提高到….'},
  check({texts}, report) {
    for (const {words, place} of matchesIn(texts, broken)) {
      report({...place, message: `“${words}”前后不配，应写成“由……到……”。`})
    }
  },
  examples: [
    {bad: '入学率⟦达2019年的95.1%提高至⟧2024年的99.2%', good: '入学率由2019年的95.1%提高至2024年的99.2%'},
    {bad: '收入⟦由2016年的8000元增加⟧12000元', good: '收入由2016年的8000元增加到12000元'},
    {good: '就业率达86.9%，提高4.3个百分点；覆盖率从2020年的80%提升至95%；由5个增加到8个'}
  ]
})
