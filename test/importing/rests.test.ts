import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {restsOf} from '../../src/importing/rests.ts'

const line = fc.string({unit: fc.constantFrom(...'甲乙丙丁，。'), minLength: 2, maxLength: 12})

test('finds every line that holds a text, and every line that stands in one', () => {
  fc.assert(
    fc.property(fc.array(line, {maxLength: 12}), line, (lines, text) => {
      const rests = restsOf(lines.map((one, index) => [index, one] as const))
      const holding = lines.flatMap((one, index) => (one.includes(text) ? [index] : []))
      expect(rests.around(text)).toEqual(expect.arrayContaining(holding))
      const within = lines.flatMap((one, index) => (text.includes(one) ? [index] : []))
      expect(rests.within(text)).toEqual(expect.arrayContaining(within))
    })
  )
})

test('what is left of a line is found as the line was', () => {
  const rests = restsOf([
    [0, '甲乙丙丁'],
    [1, '戊己庚辛']
  ])
  rests.set(0, '丙丁')
  expect([rests.around('甲乙'), rests.around('丙丁'), rests.within('子丙丁丑')]).toEqual([[], [0], [0]])
  rests.delete(1)
  expect(rests.nearest('戊己庚')).toBeUndefined()
})
