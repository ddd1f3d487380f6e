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

/** How much weight a basis has, the heaviest first, and what each level is called. */
export const authorityNames = {
  law: {zh: '法律', en: 'law'},
  regulation: {zh: '法规', en: 'regulation'},
  standard: {zh: '国家标准', en: 'standard'},
  convention: {zh: '通行规范', en: 'convention'},
  ours: {zh: '本工具', en: 'ours'}
} as const satisfies Readonly<Record<string, Bilingual>>

export type Authority = keyof typeof authorityNames

/** The level of authority that a basis has; none is ours. */
export function authorityOf(basis = '本工具'): Authority {
  if (basis === '本工具') return 'ours'
  if (/法》/.test(basis)) return 'law'
  if (/(?:条例|命令|章程)》/.test(basis)) return 'regulation'
  return /^(?:GB|Unicode)/.test(basis) ? 'standard' : 'convention'
}

/** What a room adds to its notice to make a finding. */
export type Particulars = Omit<Finding, 'ruleId' | 'severity'> & {readonly severity?: Severity}

/** Make a finding of a notice. */
export function findingOf(notice: Notice, particulars: Particulars): Finding {
  return {ruleId: notice.id, severity: notice.severity, ...particulars}
}
