import type {Finding, Severity} from './finding.ts'

/** A text in both interface languages. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}

/**
 * What every sort of finding has in common, whether a rule found it or a room stumbled on it:
 * the page that `zongshu explain` prints.
 */
export interface Notice {
  readonly id: string
  readonly title: Bilingual
  readonly severity: Severity
  /** The standard or convention behind it; `本工具` when it is ours. */
  readonly basis: string
  readonly why: Bilingual
  /** How to put it right. */
  readonly how: Bilingual
}

/** What a room adds to its notice to make a finding. */
export type Particulars = Omit<Finding, 'ruleId' | 'severity'> & {readonly severity?: Severity}

/** Make a finding of a notice. */
export function findingOf(notice: Notice, particulars: Particulars): Finding {
  return {ruleId: notice.id, severity: notice.severity, ...particulars}
}
