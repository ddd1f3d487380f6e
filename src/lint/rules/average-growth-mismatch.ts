import {numberOf} from '../../language/numerals.ts'
import {claimsAfter, isAtConstantPrices, isOneFigure, saysConstantPrices} from '../figures/claims.ts'
import type {Frame} from '../figures/frames.ts'
import {framesIn} from '../figures/frames.ts'
import {averageMismatch, isNearAverage, powerMismatch, yearlyChangeMismatch} from '../figures/growth.ts'
import {also, at, ledgerOf, worthOf} from '../figures/ledger.ts'
import {placeOf, relatedIn} from '../figures/sentence.ts'
import {changesOf, countsAtConstantPrices, powersOf} from '../relations/changes.ts'
import {defineRule} from '../rule.ts'

export const averageGrowthMismatch = defineRule({
  id: 'average-growth-mismatch',
  title: {zh: '年均增长对不上', en: 'Average growth does not match its ends'},
  severity: 'error',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '年均增长率是起止两年之间的复合增速。生产总值等常用可比价增速，与按现价推算的不同，必须写明口径，否则读者一算就错。四舍五入、截尾造成的出入不算。',
    en: 'The average growth is the compound rate between both years. A rate at constant prices must say so.'
  },
  how: {
    zh: '核对两个年份的数值和增速；是可比价增速的，在后面写“（按可比价计算）”，或在数据中写“口径: 可比价”。',
    en: 'Check both values and the rate; if it is at constant prices, say 按可比价计算 or set 口径.'
  },
  check(subject, report) {
    const ledger = ledgerOf(subject)
    for (const {figure, points} of ledger.figures.values()) {
      const claimed = worthOf(figure.averageGrowth)
      const [first, last] = [points[0], points.at(-1)]
      if (!claimed || first?.year === undefined || last?.year === undefined) continue
      const basis = figure.basis?.text ?? ''
      const isConstantPrice = saysConstantPrices(basis) ? true : /现价|名义/.test(basis) ? false : undefined
      const growth = {from: first.quantity, to: last.quantity, claimed: claimed.quantity, isConstantPrice}
      const message = averageMismatch(growth, last.year - first.year)
      const related = [also(first.time, first.value), also(last.time, last.value)]
      if (message) report({...at(claimed.value), message, related})
    }
    const told = new Set<number>()
    for (const frame of ledger.sentences.flatMap(framesIn)) {
      const dated = yearsOf(frame)
      const years = dated ?? countedYears(frame)
      if (years === undefined || isAtConstantPrices(frame, ledger)) continue
      const {sentence, from, to} = frame
      for (const {over, falls, claimed} of claimsAfter(frame)) {
        const place = over === 'year' && !isOneFigure(frame, claimed) ? placeOf(sentence, claimed) : undefined
        if (place) told.add(place.range.start)
        const growth = {from, to, claimed, falls}
        if (dated === undefined && claimed.mark === 'rate') continue
        const message =
          place &&
          (averageMismatch(growth, years) ?? yearlyChangeMismatch(growth, years, dated === undefined))
        // 2016年至2022年 may be six years of growth, or seven.
        if (frame.period && claimed.mark === 'rate' && !averageMismatch(growth, years + 1)) continue
        const related = relatedIn(sentence, {
          [frame.fromYear?.printed ?? '之前']: from,
          [frame.toYear?.printed ?? '之后']: to
        })
        const isByCustom = countsAtConstantPrices(sentence.value)
        const isNear = claimed.mark === 'rate' && isNearAverage(growth, years)
        const severity = severityOf(isByCustom && claimed.mark === 'rate', isNear)
        if (place && message) report({path: place.path, range: place.range, message, related, ...severity})
      }
    }
    for (const passage of ledger.isAtConstantPrices ? [] : ledger.passages) {
      for (const {years, isByCustom, ...growth} of changesOf(passage)) {
        const place = years === undefined ? undefined : placeOf(passage, growth.claimed)
        const message = place && (averageMismatch(growth, years!) ?? yearlyChangeMismatch(growth, years!))
        if (!place || !message || told.has(place.range.start)) continue
        const related = relatedIn(passage, {之前: growth.from, 之后: growth.to})
        const isNear = growth.claimed.mark === 'rate' && isNearAverage(growth, years!)
        const severity = severityOf(isByCustom, isNear)
        report({path: place.path, range: place.range, message, related, ...severity})
      }
      for (const {times, years, claimed} of powersOf(passage)) {
        const place = placeOf(passage, claimed)
        const message = place && powerMismatch(times, years, claimed)
        if (place && message) report({path: place.path, range: place.range, message})
      }
    }
  },
  examples: [
    {
      bad: '地区生产总值由2016年的233.57亿元增加到2022年的429.51亿元，年均增长⟦7.8%⟧。',
      good: '地区生产总值由2016年的233.57亿元增加到2022年的429.51亿元，年均增长7.8%（按可比价计算）。',
      says: '年均增长对不上：(429.51亿 ÷ 233.57亿)^(1/6) − 1 = 10.69%（现价复合增速），文中写7.8%；如果是可比价增速，请写明“按可比价计算”'
    },
    {
      bad: '农家乐由2018年的120家增加到2023年的310家，年均增长⟦31.7%⟧。',
      good: '农家乐由2018年的120家增加到2023年的310家，年均增长20.9%。'
    },
    {
      bad: '2016年至2022年，合作社由86家增加到172家，年均增长⟦16.7%⟧。收入2016年为8766元，2022年达14910元，年均增长⟦12.3%⟧。',
      good: '2016年至2022年，合作社由86家增加到172家，年均增长12.2%。收入2016年为8766元，2022年达14910元，年均增长9.3%。'
    },
    {
      bad: '苗圃由2018年的24家增至2023年的64家，年均净增⟦12家⟧；五年来，标准渔港由20座增加到70座，年均增加⟦16座⟧。',
      good: '苗圃由2018年的24家增至2023年的64家，年均净增8家；五年来，标准渔港由20座增加到70座，年均增加10座。'
    },
    {good: '2016—2022年，合作社由86家增加到172家，年均增长10.4%。'},
    {good: '农村常住居民人均可支配收入由2016年的8766元增加到2022年的14910元，年均增长9.25%。'},
    {good: '城镇常住居民人均可支配收入由2016年的27076元增加到40168元，年均增长6.8%。'},
    {
      draft: true,
      bad: '文种: 上报总结\n数据:\n  地区生产总值: {2016年: 233.57亿元, 2022年: 429.51亿元, 年均增长: ⟦7.8%⟧}\n',
      good: '文种: 上报总结\n数据:\n  地区生产总值: {2016年: 233.57亿元, 2022年: 429.51亿元, 年均增长: 7.8%, 口径: 可比价}\n'
    }
  ]
})

function severityOf(isByCustom: boolean, isNear: boolean): {severity?: 'hint' | 'warning'} {
  if (isByCustom) return {severity: 'hint'}
  return isNear ? {severity: 'warning'} : {}
}

/** 五年来，…由30家增加到80家. */
function countedYears({sentence, start}: Frame): number | undefined {
  const count = /(?<count>[两三四五六七八九十])年(?:来|间)[^。；]{0,30}$/u.exec(
    sentence.skeleton.slice(0, start)
  )
  return count ? numberOf(count.groups!.count!) : undefined
}

function yearsOf({fromYear, toYear, period}: Frame): number | undefined {
  if (period) return period.to - period.from
  return fromYear && toYear ? toYear.year - fromYear.year : undefined
}
