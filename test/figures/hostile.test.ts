import fc from 'fast-check'
import {expect, test} from 'vitest'
import {lint} from '../../src/lint/lint.ts'
import {subjectOfText} from '../lint/example.ts'
import {tries} from '../tries.ts'
import {correct} from './corpus.ts'
import {figureRules} from './rules.ts'

const clauses = correct.flatMap(sentence => sentence.split(/(?<=[，。；：])/))
const piece = fc.oneof(
  {weight: 6, arbitrary: fc.constantFrom(...clauses)},
  {weight: 1, arbitrary: fc.string({unit: 'binary', maxLength: 4})},
  {
    weight: 1,
    arbitrary: fc.constantFrom(
      '\uFDD0',
      '\uFDD6',
      '\uFDD7占\uFDD8',
      '其中',
      '由0元增加到0元，增长5%。',
      '（',
      '”',
      '0户0人',
      '𠮷',
      '\n'
    )
  }
)

test('any text is read to its end, and every finding stands in it', () => {
  fc.assert(
    fc.property(
      fc.array(piece, {maxLength: 25}).map(pieces => pieces.join('')),
      text => {
        const {findings, broken} = lint(subjectOfText(text, 'draft'), {rules: figureRules})
        expect(broken).toEqual([])
        for (const {range, message, related = []} of findings) {
          for (const {start, end} of [range, ...related.map(({range}) => range)]) {
            expect(0 <= start && start < end && end <= text.length).toBe(true)
          }
          expect(message).not.toMatch(/NaN|undefined|Infinity|[\uFDD0-\uFDEF]/)
        }
      }
    ),
    tries(400)
  )
})
