import {readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {lint} from '../../src/lint/lint.ts'
import {rules} from '../../src/lint/rules/index.ts'
import {ourSettings} from '../lint/corpus.ts'
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

describe('more correct sentences', () => {
  const settings = ourSettings()
  const more = readFileSync(new URL('correct.txt', import.meta.url), 'utf8')
    .split('\n')
    .filter(line => line && !line.startsWith('#'))

  test('are enough of them', () => {
    expect(more.length).toBeGreaterThanOrEqual(240)
  })

  test.each(more)('%s', sentence => {
    const {findings, broken} = lint(subjectOfText(sentence, 'final'), {rules, settings})
    expect(findings.map(({ruleId, message}) => `${ruleId}: ${message}`)).toEqual([])
    expect(broken).toEqual([])
  })
})
