import {readdirSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {applyFixes} from '../../src/lint/fix.ts'
import type {Example, Rule} from '../../src/lint/rule.ts'
import {rules} from '../../src/lint/rules/index.ts'
import {findIn, mark, subjectOfText, unmark} from './example.ts'

describe.each(rules.map(rule => [rule.id, rule] as const))('%s', (_id, rule) => {
  for (const example of rule.examples) {
    const name = (example.bad ?? example.good ?? '').replaceAll('\n', '⏎').slice(0, 60)
    if (example.draft) test.skip(`draft example, waits for build: ${name}`, () => {})
    else test(`${example.bad ? 'finds' : 'passes'} ${name}`, () => check(rule, example))
  }
})

function check(rule: Rule, example: Example): void {
  const find = (text: string) => findIn(subjectOfText(text, example.stage), rule, example.options)
  if (example.bad !== undefined) {
    const {text} = unmark(example.bad)
    const findings = find(text)
    expect(
      mark(
        text,
        findings.map(finding => finding.range)
      )
    ).toBe(example.bad)
    expect(findings.length).toBeGreaterThan(0)
    if (example.says) expect(findings.map(finding => finding.message)).toContain(example.says)
    if (rule.fixable && example.good !== undefined) {
      const fixed = applyFixes(text, findings).text
      expect(fixed).toBe(example.good)
      expect(applyFixes(fixed, find(fixed)).text).toBe(fixed)
    }
  }
  if (example.good !== undefined) {
    expect(
      mark(
        example.good,
        find(example.good).map(finding => finding.range)
      )
    ).toBe(example.good)
  }
}

describe('every rule', () => {
  test('has an id of its own', () => {
    expect(new Set(rules.map(rule => rule.id)).size).toBe(rules.length)
  })

  test('stands in a file named after its id', () => {
    const files = readdirSync(new URL('../../src/lint/rules', import.meta.url)).map(file =>
      file.replace(/\.ts$/, '')
    )
    for (const rule of rules) expect(files).toContain(rule.id)
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
