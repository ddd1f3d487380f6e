import {expect, test} from 'vitest'
import {hanRanges, withHanRanges} from '../scripts/han-class.mjs'

const ours = new RegExp(`[${hanRanges}]`, 'u')

test('the ranges hold every character of the script Han but a few marks, and none that is assigned to another', () => {
  const wrong: string[] = []
  for (let code = 0; code <= 0x10ffff; code++) {
    const character = String.fromCodePoint(code)
    const isHan = /\p{Script=Han}/u.test(character)
    if (ours.test(character) !== isHan && (isHan || !/\p{Cn}/u.test(character))) wrong.push(code.toString(16))
  }
  // How many there are is for each version of Unicode to say.
  expect(wrong.filter(code => !/^16f[ef].$/.test(code))).toEqual([])
})

const raw = String.raw
const [tick, put] = ['`', '$']

test.each([
  ['a pattern', raw`/^\p{Script=Han}{2}、\[\p{Script=Han}/u`, raw`/^[汉]{2}、\[[汉]/u`],
  ['a class', raw`/[、\[\p{Script=Han}\]“]\]\p{Script=Han}/u`, raw`/[、\[汉\]“]\][汉]/u`],
  ['a text', raw`'(?<=[\\p{Script=Han}\\]”])\\p{Script=Han}'`, raw`'(?<=[汉\\]”])[汉]'`],
  [
    'a text that is put together',
    raw`${tick}[^\\p{Script=Han}${put}{a}\\p{Script=Han}]${tick}`,
    raw`${tick}[^汉${put}{a}汉]${tick}`
  ],
  [
    'what is put into a text',
    raw`${tick}x${put}{/\p{Script=Han}/u.source}${tick}`,
    raw`${tick}x${put}{/[汉]/u.source}${tick}`
  ],
  ['a comment', raw`// \p{Script=Han}`, raw`// \p{Script=Han}`]
])('the ranges stand in %s', (_, source, expected) => {
  expect(withHanRanges(source).replaceAll(hanRanges, '汉')).toBe(expected)
})
