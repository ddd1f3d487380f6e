import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {clustersOf} from '../../src/page/clusters.ts'
import {tries} from '../tries.ts'

const segmenter = new Intl.Segmenter('zh', {granularity: 'grapheme'})
const segmented = (text: string) => Array.from(segmenter.segment(text), ({segment}) => segment)

test.each([
  '',
  '昭阳区 2024 年“十四五”—— 37.5%',
  'e\u0301',
  '葛\u{E0100}城',
  '𠮷野家',
  '👨‍👩‍👧',
  'ｶﾞ',
  '一〪二'
])('%o falls into the clusters that the segmenter finds', text => {
  expect(clustersOf(text)).toEqual(segmented(text))
})

test('any two characters of the plane of common use do, too', () => {
  const unit = fc.integer({min: 0x20, max: 0xffff}).map(code => String.fromCharCode(code))
  fc.assert(
    fc.property(fc.string({unit, maxLength: 3}), text => {
      expect(clustersOf(text)).toEqual(segmented(text))
    }),
    tries(3000)
  )
  // Each mark of the quick way, beside a letter and beside itself.
  for (let code = 0x20; code <= 0xffff; code++) {
    const character = String.fromCharCode(code)
    const text = `${character}中${character}${character}a`
    const found = clustersOf(text)
    if (found.length === 5) expect(found, `U+${code.toString(16)}`).toEqual(segmented(text))
  }
})
