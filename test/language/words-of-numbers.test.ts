import {describe, expect, test} from 'vitest'
import {emsOf} from '../../src/language/characters.ts'
import {linesOf} from '../../src/language/lines-of.ts'
import {otherProvincesIn} from '../../src/language/places/province.ts'
import {wordedIn} from '../../src/language/worded.ts'

describe('numbers in words are as exact as they are said', () => {
  test.each([
    ['三分之一', 'about', 30.83, 35.83],
    ['百分之二十', 'about', 19.5, 20.5],
    ['千分之三点五', 'about', 0.345, 0.355],
    ['占六成', 'about', 57.5, 62.5],
    ['约三成五', 'about', 34.5, 35.5],
    ['占四成半', 'about', 42.5, 47.5],
    ['达到七成以上', 'least', 70, 80],
    ['超过五成', 'least', 50, 60],
    ['近三成', 'most', 20, 30],
    ['近万人', 'most', 8000, 10_000],
    ['将近百户', 'most', 80, 100],
    ['上千家', 'least', 1000, Number.POSITIVE_INFINITY]
  ])('%s', (text, sense, low, high) => {
    const [found, ...more] = wordedIn(text)
    expect(more).toEqual([])
    expect(found?.sense).toBe(sense)
    expect(found?.low).toBeCloseTo(low, 2)
    expect(found?.high).toBeCloseTo(high, 2)
  })
})

test('the province in which a text lays its region is found at its place', () => {
  const text = '山清水秀。全县位于我国西部甘肃省河西走廊东端。'
  const [found, ...more] = otherProvincesIn(text, {region: '白杨县', isAllowed: () => false})
  expect(more).toEqual([])
  expect(found?.name).toBe('甘肃省')
  expect(text.slice(found!.start, found!.end)).toBe('甘肃省')
})

test.each([
  ['甲※①·、', 5],
  ['ab12', 2],
  ['A甲', 1.5]
])('%s is %f characters wide', (text, wide) => {
  expect(emsOf(text)).toBe(wide)
})

describe('lines of ten characters', () => {
  test.each([
    ['甲'.repeat(10), 1],
    ['甲'.repeat(11), 2],
    [`${'甲'.repeat(9)}。`, 1],
    ['a'.repeat(20), 1],
    // A mark at the end of a line is half as wide.
    [`${'a'.repeat(19)}。`, 1],
    [`${'a'.repeat(21)}。`, 2],
    ['a'.repeat(45), 3]
  ])('%s', (text, lines) => {
    expect(linesOf(text, 10)).toBe(lines)
  })
})
