import {anyOf, lexicon} from '../../language/lexicon/lexicon.ts'
import {asPrinted, shown, unitOf} from '../figures/arithmetic.ts'
import type {Frame} from '../figures/frames.ts'
import {framesIn} from '../figures/frames.ts'
import {ledgerOf} from '../figures/ledger.ts'
import {isMention, pattern, placeOf, relatedIn} from '../figures/sentence.ts'
import {defineRule} from '../rule.ts'

// 增长-3.2%、增长负3.2%; the noun 增速 may be -3.2%.
const negative = pattern('(?:增长|增加|上升|提高|上涨)负?[PD](?! ?[至到~～—–-])')

export const directionWord = defineRule({
  id: 'direction-word',
  title: {zh: '增减相反', en: 'Verb against the numbers'},
  severity: 'error',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '“提高到”“增加到”之后的数应当更大，“下降到”“减少到”之后的数应当更小；相反时，不是词错就是数错。“增长”之后不写负数，写“下降”。',
    en: 'What rises to a number must have been lower before; what falls does not grow by a negative number.'
  },
  how: {
    zh: '核对前后两个数是否写反、漏位，或改用相反的词。',
    en: 'Check whether the numbers are swapped, or change the verb.'
  },
  check(subject, report) {
    for (const frame of ledgerOf(subject).sentences.flatMap(framesIn)) {
      const {sentence, from, to, direction, verb} = frame
      const place = placeOf(sentence, to)
      if (!place || frame.form !== 'change' || unitOf(from) !== unitOf(to)) continue
      const [before, after] = [asPrinted(from), asPrinted(to)]
      const isWrong = direction === 'up' ? after.high < before.low : after.low > before.high
      if (!isWrong || isBetterSmall(frame) || isRestOfTime(frame)) continue
      const sign = direction === 'up' ? '<' : '>'
      report({
        path: place.path,
        range: place.range,
        message: `写的是“${verb}到”，数却${direction === 'up' ? '变小' : '变大'}了：${shown(to)} ${sign} ${shown(from)}`,
        related: relatedIn(sentence, {之前: from})
      })
    }
    for (const sentence of ledgerOf(subject).sentences) {
      for (const {0: words, index} of sentence.skeleton.matchAll(negative)) {
        const found = sentence.marked.find(({at}) => at === index + words.length - 1)
        const place = found && isMention(found) ? placeOf(sentence, found) : undefined
        if (!place || !found || !isMention(found) || found.sense === 'range') continue
        const isSaid = words.includes('负')
        if (isSaid === found.value < 0) continue
        const rest = shown(found).replace(/^[-−－]/u, '')
        const unit = found.mark === 'points' ? found.unit : ''
        const verb = words.slice(0, 2)
        const message = `“${verb}${isSaid ? '负' : '-'}${rest}${unit}”应写成“下降${rest}${unit}”`
        report({path: place.path, range: place.range, severity: 'warning', message})
      }
    }
  },
  examples: [
    {good: '客流由上月下降0.7%转为上升0.2%，游览车次由去年减少5.1%转为增长1.6%。'},
    {
      bad: '就业率由2020年的86.9%提高到2025年的⟦82.6%⟧。',
      good: '就业率由2020年的82.6%提高到2025年的86.9%。',
      says: '写的是“提高到”，数却变小了：82.6% < 86.9%'
    },
    {bad: '矛盾纠纷由1200件下降至⟦1.8万件⟧。', good: '矛盾纠纷由1.8万件下降至1200件。'},
    {
      bad: '产值环比增长⟦-3.2%⟧，税收同比增长负⟦2.1%⟧。',
      good: '产值环比下降3.2%，税收同比增速为-2.1%，投资负增长2.1%。',
      says: '“增长-3.2%”应写成“下降3.2%”'
    },
    {good: '办理时限由20个工作日压缩到3个工作日。'},
    {good: '全省排名由第12位上升到第3位。'},
    {good: '床位由近300张增加到290余张。'}
  ]
})

const {less_is_better, betters} = lexicon.relations
const small = new RegExp(anyOf(less_is_better), 'u')
const better = new RegExp(`^(?:${anyOf(betters)})`, 'u')

/** 精度由0.1毫米提升到0.01毫米: what is better with a smaller number rises to it. */
function isBetterSmall({sentence, from, verb, start}: Frame): boolean {
  const clause = /[^。；]*$/u.exec(sentence.skeleton.slice(0, start + 1))![0]
  return (
    better.test(verb) &&
    (small.test(clause) || small.test(sentence.text.value.slice(from.start - 12, from.start)))
  )
}

/** 两个小时25分钟 has its hours before the number that is read. */
const isRestOfTime = ({sentence, from}: Frame): boolean =>
  /(?:小时|分钟|天|年|个?月|周)$/u.test(sentence.text.value.slice(Math.max(0, from.start - 3), from.start))
