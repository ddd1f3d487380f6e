import {readdirSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {check} from '../../src/engine/check.ts'
import type {Finding} from '../../src/finding.ts'
import {noConfig} from '../../src/lint/config.ts'
import {applyFixes, isSafe} from '../../src/lint/fix.ts'
import type {Example, Rule} from '../../src/lint/rule.ts'
import {rules} from '../../src/lint/rules/index.ts'
import {findIn, mark, subjectOfText, unmark} from './example.ts'
import {loadCampaigns, loadKinds} from './kinds.ts'

const kinds = loadKinds()
const campaigns = loadCampaigns()

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (_id, rule) => {
  for (const example of rule.examples) {
    const shown = (example.bad ?? example.good ?? '').replaceAll('\n', '⏎').slice(0, 60)
    test(`${example.bad ? 'finds' : 'passes'} ${shown}`, () => hold(rule, example))
  }
})

/** What a rule finds in a text or a draft, as its example says. */
async function find(
  rule: Rule,
  {draft, stage, options}: Example,
  text: string
): Promise<ReadonlyArray<Finding>> {
  if (!draft) return findIn(subjectOfText(text, stage), rule, options)
  const source = {path: 'draft.yaml', text, encoding: 'utf-8'} as const
  const config = options ? {...noConfig, settings: {[rule.id]: {options}}} : noConfig
  const {findings, rulesSkipped} = await check(source, {kinds, campaigns, stage, rules: [rule], config})
  expect(rulesSkipped).toEqual([])
  return findings.filter(finding => finding.ruleId === rule.id)
}

async function hold(rule: Rule, example: Example): Promise<void> {
  const {bad, good, says} = example
  if (bad !== undefined) {
    const {text} = unmark(bad)
    const findings = await find(rule, example, text)
    expect(
      mark(
        text,
        findings.map(finding => finding.range)
      )
    ).toBe(bad)
    expect(findings.length).toBeGreaterThan(0)
    if (says) expect(findings.map(finding => finding.message)).toContain(says)
    if (rule.fixable && good !== undefined) {
      const unsafe = findings.filter(({fix}) => fix?.length && !isSafe(text, fix))
      expect(unsafe, 'a fix may change marks, quotes and blanks, never a letter or a digit').toEqual([])
      const fixed = applyFixes(text, findings).text
      expect(fixed).toBe(good)
      expect(applyFixes(fixed, await find(rule, example, fixed)).text).toBe(fixed)
    }
  }
  if (good !== undefined) {
    const findings = await find(rule, example, good)
    expect(
      mark(
        good,
        findings.map(finding => finding.range)
      )
    ).toBe(good)
    expect(findings).toEqual([])
  }
}

describe('every rule', () => {
  test('has an id of its own', () => {
    expect(new Set(rules.map(rule => rule.id)).size).toBe(rules.length)
  })

  test('stands in a file named after its id', () => {
    const files = readdirSync(new URL('../../src/lint/rules', import.meta.url))
    for (const rule of rules) expect(files).toContain(`${rule.id}.ts`)
  })

  test.each(rules.map(rule => [rule.id, rule] as const))('%s says what, why and how', (_id, rule) => {
    expect(rule.id).toMatch(/^[a-z]+(-[a-z]+)*$/)
    expect(rule.basis).not.toBe('')
    for (const text of [rule.title, rule.why, rule.how]) {
      expect(text.zh).toMatch(/\p{Script=Han}/u)
      expect(text.en).toMatch(/[A-Za-z]/)
    }
    expect(rule.examples.length).toBeGreaterThanOrEqual(2)
    expect(rule.examples.some(example => example.bad !== undefined)).toBe(true)
    expect(rule.examples.some(example => example.good !== undefined)).toBe(true)
  })
})
