import {expect, test} from 'vitest'
import {needsOf} from '../../src/lint/needs.ts'
import type {Text} from '../../src/lint/text.ts'
import {mayHold, wholeOf} from '../../src/lint/whole.ts'

test.each([
  [/月\d{1,2}号/u, [{characters: '月', next: '0123456789'}]],
  [
    /户人|[个家]，/u,
    [
      {characters: '户', next: '人'},
      {characters: '个家', next: '，'}
    ]
  ],
  [/[！?]{4}/u, [{characters: '！?', next: '！?'}]],
  [/甲?乙*丙/u, [{characters: '丙'}]],
  [/(?:甲|乙)丙丁/u, [{characters: '丙', next: '丁'}]],
  [/[⑴-⑶]\.\d/u, [{characters: '⑴⑵⑶', next: '.'}]],
  [/\p{Script=Han}[^，]{2}/u, undefined],
  [/甲|\p{Script=Han}/u, undefined],
  [/a/i, undefined]
] as const)('says what %s cannot do without', (pattern, needs) => {
  expect(needsOf(pattern)).toEqual(needs)
})

const texts = (...values: string[]) => values.map(value => ({value}) as Text)

test('knows which characters stand side by side', () => {
  const whole = wholeOf(texts('全县3月完成', '8号楼'))
  const mayFind = (pattern: RegExp) => mayHold(whole, needsOf(pattern)!)
  expect(mayFind(/\d月/u)).toBe(true)
  expect(mayFind(/\d号/u)).toBe(true)
  expect(mayFind(/月号/u)).toBe(false)
  expect(mayFind(/年/u)).toBe(false)
  expect(mayFind(/年|完成/u)).toBe(true)
})
