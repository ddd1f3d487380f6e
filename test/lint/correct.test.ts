import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {check} from '../../src/engine/check.ts'
import {lint} from '../../src/lint/lint.ts'
import {rules} from '../../src/lint/rules/index.ts'
import {correctTexts, ourSettings} from './corpus.ts'
import {mark, subjectOfText} from './example.ts'
import {loadKinds} from './kinds.ts'

describe('correct official prose', () => {
  const texts = correctTexts()
  const settings = ourSettings()

  test('is enough of it', () => {
    expect(texts.length).toBeGreaterThanOrEqual(300)
    expect(new Set(texts).size).toBe(texts.length)
  })

  test.each(texts)('%s', text => {
    const {findings, broken} = lint(subjectOfText(text, 'final'), {rules, settings})
    expect(findings.map(({ruleId, range}) => `${ruleId} ${mark(text, [range])}`)).toEqual([])
    expect(broken).toEqual([])
  })
})

const examples = new URL('../../examples/', import.meta.url)
const kinds = loadKinds()

describe('the examples', () => {
  const names = readdirSync(examples).filter(name => existsSync(new URL(`${name}/draft.yaml`, examples)))

  test.each(names)('%s has nothing but slots to tell', async name => {
    const path = new URL(`${name}/draft.yaml`, examples)
    const source = {
      path: `examples/${name}/draft.yaml`,
      text: readFileSync(path, 'utf8'),
      encoding: 'utf-8'
    } as const
    const {findings} = await check(source, {kinds})
    const told = findings.filter(({ruleId}) => ruleId !== 'unfilled-slot')
    expect(
      told.map(
        ({ruleId, range, message}) => `${ruleId} ${source.text.slice(range.start, range.end)} ${message}`
      )
    ).toEqual([])
  })
})
