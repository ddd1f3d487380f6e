import {readFileSync} from 'node:fs'
import {expect, test} from 'vitest'
import {lint} from '../../src/lint/lint.ts'
import {rules} from '../../src/lint/rules/index.ts'
import {ourSettings} from '../lint/corpus.ts'
import {subjectOfText} from '../lint/example.ts'

const sentences = readFileSync(new URL('correct.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n')
const settings = ourSettings()

test.each(sentences)('stays silent on %s', sentence => {
  const {findings, broken} = lint(subjectOfText(sentence, 'draft'), {rules, settings})
  expect(broken).toEqual([])
  expect(findings.map(({ruleId, message}) => `${ruleId} ${message}`)).toEqual([])
})
