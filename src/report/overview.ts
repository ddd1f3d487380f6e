import {tallyOf} from './tally.ts'
import type {Verdict} from './verdict.ts'

/** One line of the table that compares files: who is done, and who has most to do. */
export interface Overview {
  readonly file: string
  /** `3 个错误，2 个警告，待填 37 处`, `没有发现问题` or `没能读出`. */
  readonly verdict: string
}

/** Each file with what was found in it, in the order of the report. */
export function overviewOf(results: ReadonlyArray<Verdict>): Overview[] {
  return results.map(result => ({file: result.file, verdict: verdictOf(result)}))
}

function verdictOf(result: Verdict): string {
  if (!result.source) return '没能读出'
  const slots = result.findings.filter(({ruleId}) => ruleId === 'unfilled-slot')
  const others = result.findings.filter(({ruleId}) => ruleId !== 'unfilled-slot')
  const {counts} = tallyOf([{...result, findings: others}])
  const found = [
    counts.error && `${counts.error} 个错误`,
    counts.warning && `${counts.warning} 个警告`,
    counts.hint && `${counts.hint} 条建议`,
    slots.length && `待填 ${slots.length} 处`
  ].filter(Boolean)
  return found.join('，') || '没有发现问题'
}
