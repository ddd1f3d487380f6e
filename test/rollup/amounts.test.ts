import fc from 'fast-check'
import {describe, expect, test} from 'vitest'
import {parseQuantity} from '../../src/language/quantity.ts'
import {combine} from '../../src/rollup/combine.ts'
import {decimal, divided, exactOf, floored, one, toNumber} from '../../src/rollup/exact.ts'
import {amountOf, scaledUnit, unitOf} from '../../src/rollup/measure.ts'
import {growthOfSum, meanOf} from '../../src/rollup/rates.ts'
import {sayRate} from '../../src/rollup/say-amount.ts'
import type {Part} from '../../src/rollup/take.ts'
import {tries} from '../tries.ts'

const spot = {file: '县.yaml', range: {start: 0, end: 0}, line: 1, column: 1}

function partOf(text: string, county = '甲县'): Part {
  const quantity = parseQuantity(text)!
  const figure = {name: '数', label: '数', basis: '', values: [], growth: {}, spot}
  return {
    county,
    text,
    amount: amountOf(quantity),
    unit: scaledUnit(quantity),
    decimals: quantity.decimals,
    basis: '',
    spot,
    figure
  }
}

const sumOf = (texts: ReadonlyArray<string>, unit: string) =>
  combine(
    'sum',
    texts.map(text => partOf(text)),
    unitOf(unit)!,
    new Map()
  )!

describe('exact numbers', () => {
  test('add up as they are printed', () => {
    expect(toNumber(exactOf(0.1) + exactOf(0.2))).toBe(0.3)
    expect(exactOf(233.57)).toBe(233_570_000_000n)
    expect(exactOf(-0.05)).toBe(-one / 20n)
    expect(exactOf(0)).toBe(0n)
    expect([decimal(4553n, -1), decimal(5n, -2), decimal(-5n, -2), decimal(12n, 2)]).toEqual([
      '455.3',
      '0.05',
      '-0.05',
      '1200'
    ])
  })

  test('are divided to the nearest, or down', () => {
    expect([divided(7n, 2n), divided(-7n, 2n), divided(7n, 3n), divided(-8n, 3n)]).toEqual([4n, -4n, 2n, -3n])
    expect([floored(7n, 2n), floored(-7n, 2n), floored(-6n, 2n)]).toEqual([3n, -4n, -3n])
  })

  test('come back as any number of up to fourteen digits', () => {
    fc.assert(
      fc.property(fc.integer({min: -1e13, max: 1e13}), fc.integer({min: 0, max: 5}), (digits, power) => {
        const number = Number(`${digits}e-${power}`)
        expect(toNumber(exactOf(number))).toBeCloseTo(number, 5)
        expect(exactOf(number) * 10n ** BigInt(power)).toBe(BigInt(digits) * one)
      }),
      tries(300)
    )
  })
})

describe('units', () => {
  test.each([
    [['12.5万亩', '800公顷', '3平方公里'], '平方公里', '约94平方公里'],
    [['3平方公里', '300公顷', '4500亩'], '公顷', '900公顷'],
    [['1.5公里', '500米'], '公里', '2.0公里'],
    [['2吨', '500公斤'], '吨', '2.5吨'],
    [['30千米', '12公里'], '公里', '42公里'],
    [['91.2万人', '362340人'], '万人', '127.4万人'],
    [['0.1亿元', '0.2亿元'], '亿元', '0.3亿元'],
    [['1200万元', '0.35亿元'], '亿元', '0.47亿元'],
    [['120名', '35人', '2位'], '人', '157人'],
    [['5度', '7千瓦时'], '度', '12度']
  ])('%j in %s is %s', (texts, unit, printed) => {
    expect(sumOf(texts, unit).printed).toBe(printed)
  })

  test('that measure something else are told apart', () => {
    const of = (text: string) => amountOf(parseQuantity(text)!).of
    expect(of('3亩')).toBe(of('2平方公里'))
    expect(of('3户')).not.toBe(of('3人'))
    expect(of('3美元')).not.toBe(of('3元'))
  })
})

describe('what is not exact', () => {
  test.each([
    [['1200余名', '800多名'], '名', '2000余名'],
    [['2.8万余个', '1.2万余个'], '万个', '4万余个'],
    [['260万人以上', '30万人'], '万人', '290万人以上'],
    [['超过100户', '52户'], '户', '152户以上'],
    [['约300人', '120人'], '人', '320—520人'],
    [['17.6万人', '约8万人'], '万人', '24万—27万人'],
    [['8000—10000人', '500人'], '人', '8500—10500人']
  ])('%j in %s is said to be %s', (texts, unit, printed) => {
    expect(sumOf(texts, unit).printed).toBe(printed)
  })
})

/** A true value, and how a county prints it. */
const printedPart = fc
  .record({
    value: fc.integer({min: 10_000, max: 9_000_000}),
    how: fc.constantFrom('counted', 'rounded', 'more', 'least', 'about'),
    decimals: fc.integer({min: 0, max: 2})
  })
  .map(({value, how, decimals}) => {
    const rounded = (value / 10_000).toFixed(decimals)
    const down = (Math.floor((value / 10_000) * 10 ** decimals) / 10 ** decimals).toFixed(decimals)
    const text = {
      counted: `${value}人`,
      rounded: `${rounded}万人`,
      more: `${down}万余人`,
      least: `${down}万人以上`,
      about: `约${rounded}万人`
    }[how]
    return {value, text, how}
  })

test('the true sum lies within what is told, and within what is printed where that is not exact', () => {
  fc.assert(
    fc.property(fc.array(printedPart, {minLength: 1, maxLength: 8}), parts => {
      const truth = exactOf(parts.reduce((sum, {value}) => sum + value, 0))
      const {
        low = -truth,
        high,
        printed,
        step
      } = sumOf(
        parts.map(({text}) => text),
        '万人'
      )
      expect(low <= truth && (high === undefined || truth <= high)).toBe(true)
      const read = amountOf(parseQuantity(printed)!)
      if (parts.some(({how}) => how !== 'counted' && how !== 'rounded')) {
        expect(read.isPlain).toBe(false)
        // But for what the parts were rounded by.
        const slack = exactOf(parts.filter(({how}) => how === 'rounded').length * 5000)
        expect(read.low! <= truth + slack && (read.high === undefined || truth - slack <= read.high)).toBe(
          true
        )
      } else expect(read.isPlain).toBe(true)
      // No digit that the parts do not have.
      expect(read.step >= step).toBe(true)
    }),
    tries(400)
  )
})

const interval = fc
  .tuple(fc.double({min: 1, max: 100, noNaN: true}), fc.double({min: 0, max: 10, noNaN: true}))
  .map(([low, more]) => ({low, high: low + more}))
const within = ({low, high}: {low: number; high: number}, at: number) => low + (high - low) * at
const weighed = fc.record({
  value: interval,
  weight: interval,
  at: fc.tuple(fc.double({min: 0, max: 1, noNaN: true}), fc.double({min: 0, max: 1, noNaN: true}))
})

test('a weighted mean of values and weights from their intervals lies between its ends, which some of them reach', () => {
  fc.assert(
    fc.property(fc.array(weighed, {minLength: 1, maxLength: 6}), parts => {
      const {low, high} = meanOf(parts)
      const mean = (at: (part: (typeof parts)[number]) => readonly [number, number]) => {
        const pairs = parts.map(
          part => [within(part.value, at(part)[0]), within(part.weight, at(part)[1])] as const
        )
        return pairs.reduce((sum, [v, w]) => sum + v * w, 0) / pairs.reduce((sum, [, w]) => sum + w, 0)
      }
      const one = mean(({at}) => at)
      expect(one).toBeGreaterThanOrEqual(low - 1e-9)
      expect(one).toBeLessThanOrEqual(high + 1e-9)
      expect(low).toBeLessThanOrEqual(mean(() => [0, 0.5]) + 1e-9)
    }),
    tries(300)
  )
})

test('the growth of a sum is computed from the years before, never averaged', () => {
  const exactly = (value: number) => ({low: value, high: value})
  // 100 → 200 and 100 → 110: 300 after 200.
  const {low, high} = growthOfSum([
    {amount: exactly(200), rate: exactly(100)},
    {amount: exactly(110), rate: exactly(10)}
  ])
  expect(low).toBeCloseTo(55)
  expect(high).toBeCloseTo(55)
})

test('a rate has only the digits that are certain', () => {
  const rate = {decimals: 2, isPlain: true}
  expect(sayRate({low: 20.821, high: 20.823}, rate)).toBe('20.82%')
  expect(sayRate({low: 20.7, high: 20.95}, rate)).toBe('21%')
  expect(sayRate({low: 18, high: 22}, rate)).toBeUndefined()
  expect(sayRate({low: 20.821, high: 20.823}, {...rate, isPlain: false})).toBe('约20.82%')
})
