import type {Rule} from '../../src/lint/rule.ts'
import {rules} from '../../src/lint/rules/index.ts'

const ids = [
  'share-mismatch',
  'average-growth-mismatch',
  'average-mismatch',
  'growth-mismatch',
  'percentage-point',
  'sum-mismatch',
  'unequal-counts',
  'subset-exceeds-whole',
  'direction-word',
  'two-values-one-label',
  'missing-year',
  'missing-as-of',
  'mixed-precision',
  'magnitude-jump',
  'household-size',
  'over-hundred-percent',
  'unused-figure',
  'unknown-figure-reference',
  'relative-time',
  'reversed-period',
  'impossible-date',
  'place-residue'
]

/** The rules about figures, dates and places. */
export const figureRules: ReadonlyArray<Rule> = ids.map(id => {
  const rule = rules.find(rule => rule.id === id)
  if (!rule) throw new Error(`Cannot find the rule ${id}`)
  return rule
})
