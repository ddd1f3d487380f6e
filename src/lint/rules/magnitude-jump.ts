import type {Quantity} from '../../language/quantity.ts'
import {shown, unitOf} from '../figures/arithmetic.ts'
import {framesIn} from '../figures/frames.ts'
import {also, at, ledgerOf} from '../figures/ledger.ts'
import {isMention, markedIn, pattern, placeOf, relatedIn} from '../figures/sentence.ts'
import {defineRule} from '../rule.ts'

const lever = pattern('A[，、]?(?:并|共|累计)?(?:撬动|带动|拉动|引导|吸引|放大)[^，。；APDY]{0,14}A')

export const magnitudeJump = defineRule({
  id: 'magnitude-jump',
  title: {zh: '数量级相差太大', en: 'Jump in magnitude'},
  severity: 'hint',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '“万”“亿”写错，数字仍然通顺，却差了一万倍。前后相差一百倍以上而单位又不同时，提请核对。',
    en: '万 for 亿 reads well and is wrong by ten thousand.'
  },
  how: {
    zh: '核对两个数的单位；确实如此的，不必改。',
    en: 'Check the scale of both; if they are right, leave them.'
  },
  check(subject, report) {
    const ledger = ledgerOf(subject)
    for (const {points} of ledger.figures.values()) {
      for (const [index, point] of points.entries()) {
        const previous = points[index - 1]
        const years = (point.year ?? 0) - (previous?.year ?? point.year ?? 0)
        const message = previous && messageFor(previous.quantity, point.quantity, years)
        if (message) report({...at(point.value), message, related: [also(previous.time, previous.value)]})
      }
    }
    for (const sentence of ledger.sentences) {
      const levered = [...sentence.skeleton.matchAll(lever)].map(({0: words, index}) =>
        markedIn(sentence, index, index + words.length).filter(isMention)
      )
      const changes = framesIn(sentence).map(({from, to, fromYear, toYear}) => ({
        from,
        to,
        years: fromYear && toYear ? toYear.year - fromYear.year : 0
      }))
      const pairs = [...levered.map(([from, to]) => ({from, to, years: 0})), ...changes]
      for (const {from, to, years} of pairs) {
        const place = to && placeOf(sentence, to)
        const message = from && to && messageFor(from, to, years)
        if (place && message) {
          report({
            path: place.path,
            range: place.range,
            message,
            related: relatedIn(sentence, {相比的数: from})
          })
        }
      }
    }
  },
  examples: [
    {
      bad: '发放中央贷款补贴资金4963万元，撬动金融贷款⟦64.09亿元⟧。',
      good: '发放中央贷款补贴资金4963万元，撬动金融贷款6.4亿元。',
      says: '64.09亿是4963万的129倍，核对“万”“亿”'
    },
    {
      bad: '地区生产总值由2016年的233.57万元增加到2022年的⟦429.51亿元⟧。',
      good: '地区生产总值由2016年的233.57亿元增加到2022年的429.51亿元。'
    },
    {good: '合作社由2016年的1家增加到2022年的120家。'},
    {good: '工农业总产值由1949年的1200万元增加到2022年的86亿元。'},
    {
      draft: true,
      bad: '文种: 上报总结\n数据:\n  地区生产总值: {2016年: 233.57万元, 2022年: ⟦429.51亿元⟧}\n',
      good: '文种: 上报总结\n数据:\n  地区生产总值: {2016年: 233.57亿元, 2022年: 429.51亿元}\n'
    }
  ]
})

function messageFor(from: Quantity, to: Quantity, years: number): string | undefined {
  if (unitOf(from) !== unitOf(to) || from.scale === to.scale || from.value <= 0 || to.value <= 0)
    return undefined
  const [more, less] = to.value > from.value ? [to, from] : [from, to]
  const ratio = more.value / less.value
  // A quarter more each year is a lot, and can be: 1949年的1200万元 and 2022年的86亿元.
  if (ratio < Math.max(100, 1.25 ** years)) return undefined
  return `${shown(more)}是${shown(less)}的${Math.round(ratio)}倍，核对“${less.scale || '个'}”“${more.scale || '个'}”`
}
