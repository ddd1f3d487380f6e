import {describe, expect, test} from 'vitest'
import {lint} from '../../src/lint/lint.ts'
import {mark, subjectOfText, unmark} from '../lint/example.ts'
import {correct, wrong} from './corpus.ts'
import {figureRules} from './rules.ts'

const find = (text: string) => {
  const {findings, broken} = lint(subjectOfText(text, 'draft'), {rules: figureRules})
  expect(broken).toEqual([])
  return findings
}

describe('correct sentences', () => {
  test.each(correct)('%s', sentence => {
    expect(find(sentence).map(({ruleId, message}) => `${ruleId}: ${message}`)).toEqual([])
  })

  test('stay correct side by side', () => {
    expect(find(correct.join('\n')).map(({ruleId, message}) => `${ruleId}: ${message}`)).toEqual([])
  })
})

describe('mistakes', () => {
  test.each(wrong)('%s finds %s', (rule, sentence) => {
    const {text} = unmark(sentence)
    const ranges = find(text).filter(({ruleId}) => ruleId === rule)
    expect(
      mark(
        text,
        ranges.map(({range}) => range)
      )
    ).toBe(sentence)
  })
})
