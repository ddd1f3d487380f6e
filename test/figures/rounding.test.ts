import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {lint} from '../../src/lint/lint.ts'
import {subjectOfText} from '../lint/example.ts'
import {tries} from '../tries.ts'
import {figureRules} from './rules.ts'

// Figures as offices make them: worked out from values that nobody prints, and each rounded by itself.

const find = (text: string) =>
  lint(subjectOfText(text, 'draft'), {rules: figureRules}).findings.map(
    ({ruleId, message}) => `${ruleId}: ${message}`
  )

/** A true value, in thousandths of what is printed; never so small that one digit alone would be left of it. */
const truth = fc.integer({min: 10_500, max: 9_999_999})
const decimals = fc.integer({min: 0, max: 2})
const isCut = fc.boolean()

/** So many thousandths with so many decimals, rounded half up. */
function round(thousandths: number, decimals: number): string {
  const unit = 10 ** (3 - decimals)
  return (Math.floor((thousandths + unit / 2) / unit) / 10 ** decimals).toFixed(decimals)
}

/** `above / below` times a hundred, rounded or cut off. */
function percent(above: number, below: number, decimals: number, isCut: boolean): string {
  const power = 10n ** BigInt(decimals)
  const [dividend, divisor] = [BigInt(above) * 100n * power, BigInt(below)]
  const units = isCut ? dividend / divisor : (dividend * 2n + divisor) / (divisor * 2n)
  return (Number(units) / 10 ** decimals).toFixed(decimals)
}

/** `fc.property` with its check, tried often enough. */
function holds<Ts extends [unknown, ...unknown[]]>(
  ...[arbitraries, check]: [Arbitraries<Ts>, (...values: Ts) => void]
) {
  fc.assert(fc.property(...arbitraries, check), tries(400))
}

type Arbitraries<Ts> = {[Index in keyof Ts]: fc.Arbitrary<Ts[Index]>}

const kinds = ['中央资金', '省级资金', '市级资金', '县级资金', '社会捐赠', '群众自筹', '银行贷款']

describe('what was rounded correctly is never found fault with', () => {
  test('sums of parts with the same number of decimals', () => {
    holds([fc.array(truth, {minLength: 2, maxLength: 7}), decimals], (parts, digits) => {
      const listed = parts.map((part, index) => `${kinds[index]}${round(part, digits)}万元`)
      const sum = round(
        parts.reduce((a, b) => a + b, 0),
        digits
      )
      expect(find(`投入${listed.join('、')}，共计${sum}万元。`)).toEqual([])
    })
  })

  test('sums of parts each with its own', () => {
    const part = fc.tuple(truth, decimals)
    holds([fc.array(part, {minLength: 2, maxLength: 7}), decimals], (parts, digits) => {
      const listed = parts.map(([part, digits], index) => `${kinds[index]}${round(part, digits)}亿元`)
      const sum = round(
        parts.reduce((sum, [part]) => sum + part, 0),
        digits
      )
      expect(find(`投入${listed.join('、')}，共计${sum}亿元。`)).toEqual([])
    })
  })

  test('differences of rates', () => {
    const rate = fc.integer({min: 0, max: 100_000})
    holds([rate, rate, decimals, decimals], (a, b, digits, own) => {
      const [less, more] = a < b ? [a, b] : [b, a]
      const points = round(more - less, own)
      const [from, to] = [round(less, digits), round(more, digits)]
      expect(find(`就业率由${from}%提高到${to}%，提高${points}个百分点。`)).toEqual([])
      expect(find(`失业率由${to}%下降到${from}%，下降${points}个百分点。`)).toEqual([])
    })
  })

  test('differences of amounts', () => {
    holds([truth, truth, decimals, decimals], (a, b, digits, own) => {
      const [less, more] = a < b ? [a, b] : [b, a]
      const [from, to] = [round(less, digits), round(more, digits)]
      fc.pre(from !== to)
      const found = find(`产值由${from}亿元增加到${to}亿元，增加${round(more - less, own)}亿元。`)
      expect(found).toEqual([])
    })
  })

  test('growth, rounded or cut off', () => {
    holds([truth, truth, decimals, decimals, isCut], (a, b, digits, own, cut) => {
      const [less, more] = a < b ? [a, b] : [b, a]
      const [from, to] = [round(less, digits), round(more, digits)]
      fc.pre(from !== to)
      const growth = percent(more - less, less, own, cut)
      const fall = percent(more - less, more, own, cut)
      expect(find(`产量由${from}万吨增加到${to}万吨，增长${growth}%。`)).toEqual([])
      expect(find(`能耗由${to}万吨减少到${from}万吨，下降${fall}%。`)).toEqual([])
    })
  })

  test('average growth, rounded or cut off', () => {
    holds([truth, truth, fc.integer({min: 2, max: 12}), decimals, isCut], (a, b, years, digits, cut) => {
      const [less, more] = a < b ? [a, b] : [b, a]
      const [from, to] = [round(less, digits), round(more, digits)]
      fc.pre(from !== to)
      const units = ((more / less) ** (1 / years) - 1) * 1000
      const rate = ((cut ? Math.floor(units) : Math.round(units)) / 10).toFixed(1)
      const sentence = `产量由2008年的${from}万吨增加到${2008 + years}年的${to}万吨，年均增长${rate}%。`
      expect(find(sentence)).toEqual([])
    })
  })

  test('shares, rounded or cut off', () => {
    holds([truth, truth, decimals, decimals, isCut], (a, b, digits, own, cut) => {
      const [less, more] = a < b ? [a, b] : [b, a]
      const [part, whole] = [round(less, digits), round(more, digits)]
      const share = percent(less, more, own, cut)
      const found = find(`全市人口${whole}万人，其中少数民族人口${part}万人，占${share}%。`)
      expect(found).toEqual([])
    })
  })

  test('shares and growth of counts', () => {
    const count = fc.integer({min: 1, max: 99_999})
    holds([count, count, decimals, isCut], (a, b, own, cut) => {
      const [less, more] = a < b ? [a, b] : [b, a]
      const share = percent(less, more, own, cut)
      expect(find(`有党员${more}名，其中女党员${less}名，占${share}%。`)).toEqual([])
      fc.pre(less !== more)
      const growth = percent(more - less, less, own, cut)
      expect(find(`合作社由${less}家增加到${more}家，增长${growth}%。`)).toEqual([])
    })
  })
})

describe('what no rounding explains is found', () => {
  test('sums that are off by more than half a unit for each number', () => {
    holds(
      [fc.array(truth, {minLength: 2, maxLength: 6}), decimals, fc.boolean()],
      (parts, digits, isMore) => {
        const printed = parts.map(part => round(part, digits))
        const listed = printed.map((part, index) => `${kinds[index]}${part}万元`)
        const off = Math.ceil((parts.length + 1) / 2) / 10 ** digits
        const sum = printed.reduce((sum, part) => sum + Number(part), 0) + (isMore ? off : -off)
        const text = `投入${listed.join('、')}，共计${sum.toFixed(digits)}万元。`
        expect(find(text)).toEqual([expect.stringContaining('sum-mismatch')])
      }
    )
  })

  test('differences that are off by two units', () => {
    const rate = fc.integer({min: 0, max: 100_000})
    holds([rate, rate, decimals, fc.boolean()], (a, b, digits, isMore) => {
      const [from, to] = [round(Math.min(a, b), digits), round(Math.max(a, b), digits)]
      const off = (isMore ? 2 : -2) / 10 ** digits
      const points = Number(to) - Number(from) + off
      fc.pre(points > 0)
      const text = `就业率由${from}%提高到${to}%，提高${points.toFixed(digits)}个百分点。`
      expect(find(text)).toEqual([expect.stringContaining('percentage-point')])
    })
  })

  test.each([
    ['sum-mismatch', '投入中央资金2亿元、省级资金1亿元，共计4亿元。'],
    ['sum-mismatch', '投入中央资金1.2亿元、省级资金0.5亿元、市级资金0.3亿元，共计2.2亿元。'],
    ['percentage-point', '占比由15%提高到42%，提高29个百分点。'],
    ['percentage-point', '就业率由82.6%提高到86.9%，提高4.5个百分点。'],
    ['percentage-point', '失业率由3.8%降到3.4%，下降0.6个百分点。'],
    ['percentage-point', '城镇化率由42.13%提高到53.14%，提高11.03个百分点。'],
    ['subset-exceeds-whole', '累计投入资金2亿元，其中中央资金2.3亿元。'],
    ['direction-word', '村集体收入由2.3亿元提高到2亿元。'],
    ['direction-word', '贫困发生率由12%下降到12.4%。'],
    ['two-values-one-label', '全区森林覆盖率达47.6%。\n全区森林覆盖率达47.7%。'],
    ['two-values-one-label', '全区常住人口87万人。\n全区常住人口86.4万人。']
  ])('%s: %s', (rule, text) => {
    expect(find(text)).toEqual([expect.stringContaining(`${rule}: `)])
  })

  test.each([
    '投入中央资金2.4亿元、省级资金1.4亿元，共计4亿元。',
    '全市常住人口635万人。\n全市常住人口635.2万人。',
    '农村常住居民人均可支配收入由2016年的8766元增加到2022年的14910元，年均增长9.25%。',
    '贫困发生率由12%下降到11.6%。',
    '投入资金2.3亿元，其中中央资金2亿元。'
  ])('but nothing in %s', text => {
    expect(find(text)).toEqual([])
  })
})
