import type {CheckOutcome, Finding} from '../../browser.ts'

/** Whether a finding says that there is no such photo. */
const isAbsent = ({ruleId, message}: Finding): boolean =>
  ruleId === 'photo-unreadable' && message.startsWith('找不到')

/**
 * What checking a draft came to when it came without its photos: that they are not there is no mistake of its author. The same
 * outcome when nothing of it was about them.
 */
export function withoutPhotos(outcome: CheckOutcome): CheckOutcome {
  const {verdict, comparable} = outcome
  if (!verdict.findings.some(isAbsent)) return outcome
  const present = (findings: ReadonlyArray<Finding>) => findings.filter(finding => !isAbsent(finding))
  return {
    ...outcome,
    verdict: {...verdict, findings: present(verdict.findings)},
    ...(comparable ? {comparable: {...comparable, unsettled: present(comparable.unsettled)}} : {})
  }
}
