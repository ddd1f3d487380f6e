import {describe, expect, test} from 'vitest'
import {emsOf} from '../../src/language/characters.ts'
import {linesOf} from '../../src/language/lines-of.ts'
import {otherProvincesIn} from '../../src/language/places/province.ts'
import {findQuantities} from '../../src/language/quantity.ts'
import {wordedIn} from '../../src/language/worded.ts'

describe('numbers in words are as exact as they are said', () => {
  test.each([
    ['三分之一', 'about', 30.83, 35.83],
    ['百分之二十', 'about', 19.5, 20.5],
    ['千分之三点五', 'about', 0.345, 0.355],
    ['占六成', 'about', 58.33, 61.67],
    ['约三成五', 'about', 34.5, 35.5],
    ['占四成半', 'about', 43.33, 46.67],
    ['达到七成以上', 'least', 70, 80],
    ['超过五成', 'least', 50, 60],
    ['近三成', 'most', 20, 30],
    ['近万人', 'most', 8000, 10_000],
    ['将近百户', 'most', 80, 100],
    ['上千家', 'least', 1000, Number.POSITIVE_INFINITY],
    ['工会会员80人，八成人入了会', 'about', 78.33, 81.67],
    ['其中过半数来自山区', 'least', 50, 100],
    ['，近半是老党员', 'most', 42, 50],
    ['，不足一半的村', 'most', 0, 50],
    ['占一半', 'about', 47.5, 52.5],
    ['每四户就有一户', 'about', 20.83, 31.25],
    ['每100人中有15人', 'about', 14.5, 15.5],
    ['平均每六七家就有一家', 'about', 12.82, 19.23]
  ])('%s', (text, sense, low, high) => {
    const [found, ...more] = wordedIn(text)
    expect(more).toEqual([])
    expect(found?.sense).toBe(sense)
    expect(found?.low).toBeCloseTo(low, 2)
    expect(found?.high).toBeCloseTo(high, 2)
  })
})

test.each([
  '时间过半、任务过半',
  '一半时间用来走访',
  '第三成员',
  '每5年有3个月',
  '每3个乡镇'
])('%s is no share', text => {
  expect(wordedIn(text)).toEqual([])
})

test('what stands in so many of so many is no number of its own', () => {
  expect(findQuantities('走访320户，每10户中有3户用上了沼气').map(({printed}) => printed)).toEqual([
    '320户',
    '每10户中有3户'
  ])
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
