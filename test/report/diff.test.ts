import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Edit} from '../../src/finding.ts'
import {diffOf, editsBetween} from '../../src/report/diff.ts'
import {tries} from '../tries.ts'

const applied = (text: string, edits: ReadonlyArray<Edit>) =>
  [...edits]
    .reverse()
    .reduce((now, {range, text: words}) => now.slice(0, range.start) + words + now.slice(range.end), text)

test('the edits between two texts turn one into the other', () => {
  const text = fc
    .array(fc.constantFrom('一', '二', '\n', '\r\n'), {maxLength: 12})
    .map(parts => parts.join(''))
  fc.assert(
    fc.property(text, text, (before, after) => {
      expect(applied(before, editsBetween(before, after))).toBe(after)
    }),
    tries(2000)
  )
})

test('a diff shows the lines that differ', () => {
  const [before, after] = ['甲\n乙\n丙\n', '甲\n丁\n丙\n']
  expect(diffOf('a', before, editsBetween(before, after))).toBe('--- a\n+++ a\n@@ -2,1 +2,1 @@\n-乙\n+丁\n')
  const longer = '甲\n乙\n戊\n丙\n'
  expect(diffOf('a', before, editsBetween(before, longer))).toBe(
    '--- a\n+++ a\n@@ -3,1 +3,2 @@\n-丙\n+戊\n+丙\n'
  )
})
