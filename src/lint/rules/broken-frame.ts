import {asPrinted, isRate, unitOf} from '../figures/arithmetic.ts'
import {ledgerOf} from '../figures/ledger.ts'
import type {Sentence} from '../figures/sentence.ts'
import {isMention, markedIn, pattern, placeOf} from '../figures/sentence.ts'
import {defineRule} from '../rule.ts'

const rise = '提高|提升|上升|增加|增长|扩大'
const fall = '下降|降低|减少|缩小|缩短|压缩|回落'
const verb = `(?:${rise}|${fall})`
// 达2020年的82.6%提高至86.9%: 达 where 由 was meant.
const reached = pattern(`达到?Y?的?[AP](?<stop>，?)${verb}[至到为]Y?的?[AP]`)
// 由42.1%提高53.1%: 到 is missing. 由8766元增加6144元至14910元 says both.
const unled = pattern(
  `[由从](?:[^，。；由从APDY]{0,8}?)Y?的?[AP]，?(?:(?<up>${rise})|${fall})Y?的?[AP](?![^。；]{0,12}[至到达])`
)
// 由82.6%提高到达86.9%, 从82.6%到提高到86.9%
const twice = pattern(`[由从]Y?的?[AP](?:，?${verb}(?:到达|到至|至到)|[到至]${verb}[到至])Y?的?[AP]`)

/** “由……到……”前后不配。 */
export const brokenFrame = defineRule({
  id: 'broken-frame',
  title: {zh: '“由……到……”前后不配', en: 'From–to frame that breaks'},
  severity: 'error',
  basis: '通用写作规范',
  why: {
    zh: '说变化要有起点和终点：“由A提高到B”。写成“达A提高至B”“由A提高B”，前后两半对不上。',
    en: 'A change is told as 由A提高到B; 达A提高至B and 由A提高B mix two frames.'
  },
  how: {zh: '改成“由……提高到……”。', en: 'Write 由…提高到….'},
  check(subject, report) {
    for (const sentence of ledgerOf(subject).sentences) {
      for (const {start, end} of framesIn(sentence)) {
        const place = placeOf(sentence, {start, end})
        const words = sentence.text.value.slice(start, end)
        if (place)
          report({
            path: place.path,
            range: place.range,
            message: `“${words}”前后不配，应写成“由……到……”。`
          })
      }
    }
  },
  examples: [
    {bad: '入学率⟦达2019年的95.1%提高至⟧2024年的99.2%', good: '入学率由2019年的95.1%提高至2024年的99.2%'},
    {bad: '收入⟦由2016年的8000元增加⟧12000元', good: '收入由2016年的8000元增加到12000元'},
    {
      bad: '城镇化率⟦由42.1%提高⟧53.1%。就业率⟦从82.6%，提高到达⟧86.9%。',
      good: '城镇化率由42.1%提高到53.1%。就业率从82.6%提高到86.9%。'
    },
    {good: '就业率达86.9%，提高4.3个百分点；覆盖率从2020年的80%提升至95%；由5个增加到8个'},
    {good: '森林覆盖率达47.6%，提升至全市第3位；人员由2016年的3860人增至2022年的5120人。'},
    {good: '收入由2016年的27076元增加13092元至40168元；由3860元增长2.3倍，达到12738元。'}
  ]
})

function framesIn(sentence: Sentence): {start: number; end: number}[] {
  const {skeleton, start, text} = sentence
  if (!/[由从达]/.test(skeleton)) return []
  const patterns = [reached, unled, twice]
  return patterns.flatMap(pattern =>
    [...skeleton.matchAll(pattern)].flatMap(({0: words, index, groups = {}}) => {
      const [from, to] = markedIn(sentence, index, index + words.length).filter(isMention)
      if (!from || !to || from.mark !== to.mark || unitOf(from) !== unitOf(to)) return []
      const [before, after] = [asPrinted(from), asPrinted(to)]
      // 由12人减少5人 may be a difference; 达46个，扩大到20个 is of something else.
      if (pattern === unled && !(groups.up ? after.low > before.high : after.high < before.low)) return []
      if (pattern === reached && groups.stop && !isRate(from)) return []
      const first = start + text.value.slice(start, from.start).lastIndexOf(words[0]!)
      const between = text.value.slice(from.end, to.start).replace(/\d{4} ?年[^到至]*$/, '')
      return [{start: first, end: from.end + between.length}]
    })
  )
}
