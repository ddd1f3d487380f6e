import {expect, test} from 'vitest'
import {inChinese} from '../../src/language/in-chinese.ts'

test.each([
  [1, '一'],
  [10, '十'],
  [12, '十二'],
  [20, '二十'],
  [99, '九十九'],
  [100, '一百'],
  [105, '一百零五'],
  [110, '一百一十'],
  [315, '三百一十五'],
  [1000, '一千'],
  [2008, '二千零八'],
  [12000, '12000']
])('%i is %s', (count, words) => {
  expect(inChinese(count)).toBe(words)
})
