import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import type {Edit, Finding} from '../../src/finding.ts'
import {applyFixes} from '../../src/lint/fix.ts'
import {diffOf} from '../../src/report/diff.ts'

const finding = (...fix: Edit[]): Finding => ({
  ruleId: 'rule',
  severity: 'warning',
  message: '问题',
  range: fix[0]?.range ?? {start: 0, end: 0},
  fix
})
const edit = (start: number, end: number, text: string): Edit => ({range: {start, end}, text})

test('makes edits that do not overlap, in any order', () => {
  const {text, applied} = applyFixes('甲,乙,丙', [finding(edit(3, 4, '，')), finding(edit(1, 2, '，'))])
  expect(text).toBe('甲，乙，丙')
  expect(applied).toHaveLength(2)
})

test('leaves the later of two that overlap', () => {
  const both = [finding(edit(1, 3, '。')), finding(edit(2, 4, '！'))]
  expect(applyFixes('甲，，，乙', both)).toMatchObject({text: '甲。，乙', applied: [both[0]]})
})

test('makes all edits of a finding or none', () => {
  const pair = finding(edit(0, 1, '（'), edit(2, 3, '）'))
  expect(applyFixes('(甲)', [finding(edit(2, 3, '】')), pair]).text).toBe('(甲】')
})

test.each([
  ['a digit', '共9个', edit(1, 2, '8')],
  ['a word', '截止目前', edit(0, 2, '截至')],
  ['a name', '昭阳区', edit(0, 2, '')],
  ['a blank beside a digit', '共9个', edit(1, 2, ' 9 ')],
  ['full-width digits', '共９个', edit(1, 2, '9')]
])('never changes %s', (_what, text, change) => {
  expect(applyFixes(text, [finding(change)])).toEqual({text, applied: []})
})

test('puts the blank that YAML wants after a colon', () => {
  expect(applyFixes('地区：昭阳', [finding(edit(2, 3, ': '))]).text).toBe('地区: 昭阳')
})

test('shows what it would change as a diff', () => {
  const text = '标题: 甲\n导语: 乙,丙\n落款: 丁,戊\n'
  const edits = [edit(text.indexOf(','), text.indexOf(',') + 1, '，')]
  expect(diffOf('a.yaml', text, edits)).toBe(
    '--- a.yaml\n+++ a.yaml\n@@ -2,1 +2,1 @@\n-导语: 乙,丙\n+导语: 乙，丙\n'
  )
  expect(diffOf('a.yaml', text, [])).toBe('')
})

test('takes no edit that overlaps another, however many there are', () => {
  const edits = fc.array(fc.tuple(fc.nat(40), fc.nat(4), fc.constantFrom('', '，', '。')), {maxLength: 30})
  fc.assert(
    fc.property(edits, all => {
      const text = ',;'.repeat(25)
      const findings = all.map(([start, length, mark]) => finding(edit(start, start + length, mark)))
      const {text: fixed, applied} = applyFixes(text, findings)
      const made = applied.flatMap(({fix = []}) => fix).sort((a, b) => a.range.start - b.range.start)
      for (const [index, one] of made.entries()) {
        if (index > 0) expect(one.range.start).toBeGreaterThanOrEqual(made[index - 1]!.range.end)
      }
      const grown = made.reduce((sum, {range, text}) => sum + text.length - (range.end - range.start), 0)
      expect(fixed.length).toBe(text.length + grown)
    })
  )
})
