import {existsSync, readdirSync, readFileSync} from 'node:fs'
import {describe, expect, test} from 'vitest'
import {parse} from 'yaml'
import {findQuantities} from '../../src/language/quantity.ts'
import {lint} from '../../src/lint/lint.ts'
import {subjectOfText} from '../lint/example.ts'
import {figureRules} from './rules.ts'

// The articles themselves are not part of the project; where they are at hand, the rules must agree with the inventory
// of what agrees in them and what does not.
const folder = new URL('../../../shared/seeds/', import.meta.url)
const isAtHand = existsSync(folder)
const files = isAtHand ? readdirSync(folder).filter(file => file.endsWith('.txt')) : []
const textOf = (id: string) => readFileSync(new URL(files.find(file => file.startsWith(id))!, folder), 'utf8')

interface Inventory {
  seeds: Record<string, {figures?: {id: string; line: number; raw: string; value: unknown; unit: string}[]}>
}

const expected: Record<string, string[]> = {
  '000': [],
  '001': [
    'mixed-precision 26 30%',
    'average-growth-mismatch 36 7.8%',
    'relative-time 36 近五年',
    'missing-year 36 40168元',
    'missing-year 36 14910元'
  ],
  '002': ['relative-time 10 今年', 'sum-mismatch 13 2127个'],
  '003': [],
  '004': ['magnitude-jump 53 64.09亿元']
}

describe.skipIf(!isAtHand)('the seeds', () => {
  test.each(Object.entries(expected))('%s has its known mistakes and no other', (id, known) => {
    const text = textOf(id)
    const {findings, broken} = lint(subjectOfText(text, 'draft'), {rules: figureRules})
    expect(broken).toEqual([])
    const found = findings.map(({ruleId, range}) => {
      const line = text.slice(0, range.start).split('\n').length
      return `${ruleId} ${line} ${text.slice(range.start, range.end)}`
    })
    expect(found).toEqual(known)
  })

  test('give every quantity of the inventory', () => {
    const inventory = parse(readFileSync(new URL('figures.yaml', folder), 'utf8')) as Inventory
    const missed: string[] = []
    let count = 0
    for (const [id, {figures = []}] of Object.entries(inventory.seeds)) {
      const lines = textOf(id).split('\n')
      for (const {id: name, line, value, unit, raw} of figures) {
        if (typeof value !== 'number' || !/\d/.test(raw) || unit === 'date') continue
        count++
        const values = findQuantities(lines[line - 1]!).map(quantity => quantity.value)
        const scale = unit.startsWith('亿') ? 1e8 : unit.startsWith('万') ? 1e4 : 1
        if (!values.some(found => Math.abs(found - value * scale) < 1e-6 * found))
          missed.push(`${name} ${raw}`)
      }
    }
    expect(count).toBeGreaterThan(150)
    // A slogan in quotes, and a name: neither counts anything.
    expect(missed).toEqual(['000.law_days 每年50天', '002.solar_terms 24节气'])
  })
})
