import {expect, test} from 'vitest'
import {rules} from '../../src/lint/rules/index.ts'
import {defects, score} from './corpus.ts'

test('there are defects enough, and none of them is an example of a rule', () => {
  const all = defects()
  expect(all.length).toBeGreaterThanOrEqual(150)
  const examples = new Set(rules.flatMap(rule => rule.examples.map(example => example.bad)))
  for (const {text} of all) expect(examples).not.toContain(text)
  for (const {ruleId} of all) expect(rules.map(rule => rule.id)).toContain(ruleId)
})

test('the rules find nine defects in ten, and say nothing where nothing is wrong', async () => {
  const told: string[] = []
  const scores = [...(await score(line => told.push(line))).values()]
  const sum = (field: 'seeded' | 'found' | 'exact' | 'stray') =>
    scores.reduce((total, one) => total + one[field], 0)
  expect(sum('found') / sum('seeded'), told.join('\n')).toBeGreaterThanOrEqual(0.9)
  expect(told.filter(line => line.startsWith('stray'))).toEqual([])
})
