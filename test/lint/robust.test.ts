import * as fc from 'fast-check'
import {expect, test} from 'vitest'
import {asMeant} from '../../src/language/look-alikes.ts'
import {applyFixes} from '../../src/lint/fix.ts'
import {lint} from '../../src/lint/lint.ts'
import {rules} from '../../src/lint/rules/index.ts'
import {tries} from '../tries.ts'
import {correctTexts, defects, ourSettings} from './corpus.ts'
import {subjectOfText} from './example.ts'

const settings = ourSettings()
const judge = (text: string) => lint(subjectOfText(text, 'final'), {rules, settings})

const word = fc.constantFrom(
  ...[
    '全县',
    '由',
    '到',
    '其中',
    '占',
    '提高',
    '年均增长',
    '2016年',
    '2022年的',
    '233.57亿元',
    '20.8%',
    '730人',
    '个',
    '百分点'
  ],
  ...[
    '，',
    '。',
    '“',
    '”',
    '（',
    '）',
    '《',
    '》',
    '、',
    '——',
    '…',
    '*',
    '××',
    '20XX',
    '【待补】',
    '一、',
    '（一）',
    '1.',
    '\n'
  ],
  ...[
    ' ',
    ',',
    '"',
    '[2023]5号',
    '〔2023〕',
    '2023年2月30日',
    '约',
    '余',
    '等',
    '四个一',
    '𠀀',
    '\uD800',
    '\u0000',
    '\u3000',
    '9'.repeat(40)
  ]
)
const texts = fc.oneof(
  fc.array(word, {maxLength: 40}).map(words => words.join('')),
  fc.array(fc.constantFrom(...defects().map(one => one.text)), {maxLength: 4}).map(all => all.join('\n')),
  fc.string({unit: 'binary', maxLength: 60})
)

test('no rule breaks, and every finding stands in the text', () => {
  fc.assert(
    fc.property(texts, text => {
      const {findings, broken} = judge(text)
      expect(broken).toEqual([])
      for (const {range, message, fix = []} of findings) {
        for (const {start, end} of [range, ...fix.map(edit => edit.range)]) {
          expect(start).toBeGreaterThanOrEqual(0)
          expect(end).toBeGreaterThanOrEqual(start)
          expect(end).toBeLessThanOrEqual(text.length)
        }
        expect(message).toMatch(/\p{Script=Han}/u)
      }
    }),
    tries(300)
  )
})

const wordsOf = (text: string) => (text.match(/[\p{L}\p{N}]/gu) ?? []).join('')

test('fixes change no digit, name or word, put no blank in, and come to an end', () => {
  fc.assert(
    fc.property(texts, text => {
      let current = text
      for (let round = 0; round < 6; round++) {
        const {text: fixed, applied} = applyFixes(current, judge(current).findings)
        expect(wordsOf(asMeant(fixed))).toBe(wordsOf(asMeant(text)))
        expect(fixed.match(/\s/g)?.length ?? 0).toBeLessThanOrEqual(current.match(/\s/g)?.length ?? 0)
        if (applied.length === 0) return
        current = fixed
      }
      expect(applyFixes(current, judge(current).findings).applied).toEqual([])
    }),
    tries(300)
  )
})

test('fixes leave correct texts alone', () => {
  for (const text of correctTexts()) expect(applyFixes(text, judge(text).findings).text).toBe(text)
})
