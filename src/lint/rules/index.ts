import type {Rule} from '../rule.ts'
import {averageGrowthMismatch} from './average-growth-mismatch.ts'
import {directionWord} from './direction-word.ts'
import {growthMismatch} from './growth-mismatch.ts'
import {missingYear} from './missing-year.ts'
import {percentagePoint} from './percentage-point.ts'
import {shareMismatch} from './share-mismatch.ts'

/** All rules, in the order in which they are listed and run. */
export const rules: ReadonlyArray<Rule> = [
  shareMismatch,
  averageGrowthMismatch,
  growthMismatch,
  percentagePoint,
  directionWord,
  missingYear
]
