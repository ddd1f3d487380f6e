import {expect, test} from 'vitest'
// @ts-expect-error A script without types.
import {withHanRanges} from '../scripts/han.mjs'

const written: (script: string) => string = withHanRanges
const pattern = (script: string): RegExp => new Function(`return ${written(script)}`)()

test('patterns with Han written out match what they matched', () => {
  const script = '/^\\p{Script=Han}{2}[^\\p{Script=Han}，[]\\[\\p{Script=Han}\\]$/u'
  expect(written(script)).not.toContain('Script=Han')
  for (const text of ['昭阳a[区]', '昭阳区[区]', '昭𬭚1[㐂]', '昭阳，[区]'])
    expect(pattern(script).test(text)).toBe(
      /^\p{Script=Han}{2}[^\p{Script=Han}，[]\[\p{Script=Han}\]$/u.test(text)
    )
})

test('the same in strings and templates', () => {
  const string = `new RegExp('[\\\\p{Script=Han}\\\\]x]\\\\p{Script=Han}', 'u')`
  const template = 'new RegExp(`[$' + '{"，"}\\\\p{Script=Han}]\\\\[\\\\p{Script=Han}`, "u")'
  for (const script of [string, template]) expect(written(script)).not.toContain('Script=Han')
  expect(pattern(string).test('区县')).toBe(true)
  expect(pattern(string).test(']区')).toBe(true)
  expect(pattern(template).test('，[区')).toBe(true)
  expect(pattern(template).test('a[区')).toBe(false)
})

test('all characters are what they were, but for the planes kept for Han', () => {
  const own = /^\p{Script=Han}$/u
  const ours = pattern('/^\\p{Script=Han}$/u')
  for (let code = 0; code < 0x20000; code++) {
    const character = String.fromCodePoint(code)
    if (ours.test(character) !== (code < 0x10000 && own.test(character)))
      throw new Error(`Cannot match ${code.toString(16)}`)
  }
})
