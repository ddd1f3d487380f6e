import type {Quantity} from '../../language/quantity.ts'
import {
  agrees,
  differenceOf,
  growthOf,
  isRate,
  negative,
  percent,
  said,
  shown
} from '../figures/arithmetic.ts'
import {claimsAfter, isOneFigure} from '../figures/claims.ts'
import {framesIn} from '../figures/frames.ts'
import {also, at, ledgerOf, worthOf} from '../figures/ledger.ts'
import type {Mention, Sentence} from '../figures/sentence.ts'
import {isMention, markedIn, marks, pattern, placeOf, relatedIn} from '../figures/sentence.ts'
import {ordersIn} from '../relations/change-orders.ts'
import {defineRule} from '../rule.ts'

const level = pattern(
  '(?<clause>[^，。；、（）APDY]{0,20})(?:率|占?比重|占?比例|占比|满意度)(?:已|均|分别|为|达|达到|高达|稳定在|保持在){1,2}D'
)
// 比全省平均增长率高出达2个百分点, 提高的比例达3个百分点
const differs = /[比较于超差增提升扩降减缩跌落贡拉]|变化|变动|浮动|幅/

export const percentagePoint = defineRule({
  id: 'percentage-point',
  title: {zh: '百分点', en: 'Percentage points'},
  severity: 'error',
  group: 'figures',
  basis: '通用写作规范',
  why: {
    zh: '两个百分率相减，差用“个百分点”；写成“%”，意思就变成了增长的倍数。',
    en: 'The difference of two rates is in percentage points; with % it means something else.'
  },
  how: {
    zh: '写“提高4.3个百分点”，并核对相差的数。',
    en: 'Say 个百分点, and check the difference.'
  },
  check(subject, report) {
    const ledger = ledgerOf(subject)
    for (const {figure, points} of ledger.figures.values()) {
      const claimed = worthOf(figure.totalGrowth)
      const [first, last] = [points[0], points.at(-1)]
      if (!claimed || !first || !last || first === last) continue
      const message = messageFor(first.quantity, last.quantity, claimed.quantity, false)
      const related = [also(first.time, first.value), also(last.time, last.value)]
      if (message) report({...at(claimed.value), message, related})
    }
    for (const sentence of ledger.sentences) {
      for (const level of levelsIn(sentence)) {
        const place = placeOf(sentence, level)
        const message = `百分点说的是相差多少，达到多少用“%”：${said(level)}应写成${level.number}%`
        if (place) report({path: place.path, range: place.range, message})
      }
    }
    for (const sentence of ledger.sentences) {
      for (const {from, to, claimed, falls} of ordersIn(sentence)) {
        const place = placeOf(sentence, claimed)
        const message = messageFor(from, to, claimed, falls)
        const related = relatedIn(sentence, {之前: from, 之后: to})
        if (place && message) report({path: place.path, range: place.range, message, related})
      }
    }
    for (const frame of ledger.sentences.flatMap(framesIn)) {
      for (const {over, falls, claimed} of claimsAfter(frame)) {
        if (over === 'year' || isOneFigure(frame, claimed)) continue
        const place = placeOf(frame.sentence, claimed)
        const message = messageFor(frame.from, frame.to, claimed, falls)
        const related = relatedIn(frame.sentence, {之前: frame.from, 之后: frame.to})
        if (place && message) report({path: place.path, range: place.range, message, related})
      }
    }
  },
  examples: [
    {
      bad: '就业率由2020年的82.6%提高到2025年的86.9%，提高⟦4.3%⟧。',
      good: '就业率由2020年的82.6%提高到2025年的86.9%，提高4.3个百分点。',
      says: '百分率相差要用百分点：86.9% − 82.6% = 4.3个百分点，文中写4.3%'
    },
    {
      bad: '族外通婚率从2020年的9.06%上升到2024年的12.05%，上升了⟦3.99个百分点⟧。',
      good: '族外通婚率从2020年的9.06%上升到2024年的12.05%，上升了2.99个百分点。'
    },
    {
      bad: '答复率98.6%，同比上升⟦2.4个百分点⟧，上年为97.2%。',
      good: '答复率98.6%，同比上升1.4个百分点，上年为97.2%。'
    },
    {good: '族外通婚率从2020年的9.06%上升到2024年的12.05%，增长33.0%。'},
    {good: '贫困发生率由14.2%下降到0.6%，下降13.6个百分点。'},
    {
      draft: true,
      bad: '文种: 上报总结\n数据:\n  就业率: {2020年: 82.6%, 2025年: 86.9%, 累计增长: ⟦4.3%⟧}\n',
      good: '文种: 上报总结\n数据:\n  就业率: {2020年: 82.6%, 2025年: 86.9%, 累计增长: 4.3个百分点}\n'
    }
  ]
})

/** Percentage points that are said to be a rate: 普及率达91.7个百分点. */
function levelsIn(sentence: Sentence): Mention[] {
  if (!sentence.skeleton.includes(marks.points)) return []
  return [...sentence.skeleton.matchAll(level)].flatMap(({0: words, index, groups}) => {
    const isDifference = differs.test(groups!.clause!) || /贴息|补贴|利率|加点|浮动/u.test(groups!.clause!)
    const found = markedIn(sentence, index, index + words.length).find(isMention)
    return found && !isDifference ? [found] : []
  })
}

function messageFor(from: Quantity, to: Quantity, claimed: Quantity, falls: boolean): string | undefined {
  if (!isRate(from) || !isRate(to)) return undefined
  const isPoints = claimed.unit.endsWith('百分点')
  if (!isPoints && !isRate(claimed)) return undefined
  const [more, less] = falls ? [from, to] : [to, from]
  const growth = growthOf(from, to)
  const fits = agrees(differenceOf(less, more), claimed)
  if (isPoints && fits) return undefined
  // Near 100% both come out alike: 99.1% is 2.9个百分点 and 3.0% more than 96.2%.
  const isDifference = Math.abs(more.value - less.value - claimed.value) < claimed.step / 1000
  if (!isPoints && !isDifference && agrees(falls ? negative(growth) : growth, claimed)) return undefined
  const decimals = Math.max(from.decimals, to.decimals)
  const points = `${shown(more)} − ${shown(less)} = ${(more.value - less.value).toFixed(decimals)}个百分点`
  if (isPoints) return `百分点对不上：${points}，文中写${said(claimed)}`
  const relative = fits
    ? ''
    : `（相对${falls ? '下降' : '增长'}${percent(Math.abs(to.value / from.value - 1) * 100, claimed.decimals)}）`
  return `百分率相差要用百分点：${points}${relative}，文中写${said(claimed)}`
}
