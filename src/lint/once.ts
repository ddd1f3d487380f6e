import type {Finding} from '../finding.ts'
import type {Rule} from './rule.ts'

/** Words as long as this are a sentence, of which other things may be wrong too. */
const longest = 24

/**
 * One slip, one message: without what rules of many forms (`yields`) say of words of which another finding speaks.
 * The findings are in the order of the file.
 */
export function toldOnce(
  findings: ReadonlyArray<Finding>,
  rules: ReadonlyArray<Rule>
): ReadonlyArray<Finding> {
  const yielding = new Set(rules.flatMap(({id, yields}) => (yields ? [id] : [])))
  if (!findings.some(({ruleId}) => yielding.has(ruleId))) return findings
  const short = findings.filter(({range}) => range.end > range.start && range.end - range.start <= longest)
  let from = 0
  return findings.filter(finding => {
    if (!yielding.has(finding.ruleId)) return true
    const {start, end} = finding.range
    while (from < short.length && short[from]!.range.start + longest < start) from++
    for (let at = from; at < short.length && short[at]!.range.start < end; at++) {
      const other = short[at]!
      if (other === finding || other.range.end <= start) continue
      if (!yielding.has(other.ruleId) || isFirst(other, finding)) return false
    }
    return true
  })
}

/** Whether the first of two says what the second is a part of. */
const isFirst = ({range: a, ruleId}: Finding, {range: b, ruleId: other}: Finding): boolean =>
  ruleId === other && a.start <= b.start && a.end >= b.end && a.end - a.start > b.end - b.start
