import * as z from 'zod/mini'
import type {Finding, Severity} from '../finding.ts'
import type {Particulars} from '../notice.ts'
import {inBrief} from './in-brief.ts'
import {toldOnce} from './once.ts'
import type {Rule, Subject} from './rule.ts'

/** What a user has decided about a rule. */
export interface RuleSetting {
  readonly severity?: Severity | 'off'
  readonly options?: Readonly<Record<string, unknown>>
  /** The options as the rule takes them, where they were read before; `options` are not looked at. */
  readonly ready?: unknown
}

/** Decisions by rule id. */
export type Settings = Readonly<Record<string, RuleSetting>>

export interface Skipped {
  readonly ruleId: string
  /** One plain Chinese sentence. */
  readonly reason: string
}

export interface Linted {
  /** In the order of the file. */
  readonly findings: ReadonlyArray<Finding>
  readonly rulesRun: ReadonlyArray<string>
  readonly rulesSkipped: ReadonlyArray<Skipped>
  /** Rules that broke; ours to mend. They are among `rulesSkipped` too. */
  readonly broken: ReadonlyArray<{readonly ruleId: string; readonly error: unknown}>
}

interface LintOptions {
  readonly rules: ReadonlyArray<Rule>
  readonly settings?: Settings
}

/** Run the rules over a subject. A rule that cannot run is named with the reason, and never stops the others. */
export const lint = (subject: Subject, options: LintOptions): Linted =>
  finished(lintInSteps(subject, options))

/** As `lint`, a rule a step: whoever takes the steps may do something else between them. */
export function* lintInSteps(
  subject: Subject,
  {rules, settings = {}}: LintOptions
): Generator<undefined, Linted> {
  const findings: Finding[] = []
  const rulesRun: string[] = []
  const rulesSkipped: Skipped[] = []
  const broken: {ruleId: string; error: unknown}[] = []

  for (const rule of rules) {
    const setting = settings[rule.id]
    const reason = reasonToSkip(rule, subject, setting)
    if (reason) {
      rulesSkipped.push({ruleId: rule.id, reason})
      continue
    }
    yield
    try {
      // Not all at once: a file may give more than a function takes arguments.
      for (const finding of run(rule, subject, setting)) findings.push(finding)
      rulesRun.push(rule.id)
    } catch (error) {
      broken.push({ruleId: rule.id, error})
      rulesSkipped.push({ruleId: rule.id, reason: `本工具出错，这条规则没有检查：${said(error)}`})
    }
  }
  return {findings: toldOnce(apartFromSlots(inOrder(findings), rules), rules), rulesRun, rulesSkipped, broken}
}

/** What steps come to, taken one after the other. */
export function finished<Result>(steps: Generator<undefined, Result>): Result {
  for (;;) {
    const {done, value} = steps.next()
    if (done) return value
  }
}

/** Without what rules of marks say of a placeholder: `增长??%` wants a number, not wider question marks. */
function apartFromSlots(
  findings: ReadonlyArray<Finding>,
  rules: ReadonlyArray<Rule>
): ReadonlyArray<Finding> {
  const slots = findings.filter(({ruleId}) => ruleId === 'unfilled-slot').map(({range}) => range)
  if (slots.length === 0) return findings
  const ofMarks = new Set(rules.flatMap(({id, fixable}) => (fixable ? [id] : [])))
  let [index, end] = [0, -1]
  return findings.filter(({ruleId, range}) => {
    while (index < slots.length && slots[index]!.start <= range.start)
      end = Math.max(end, slots[index++]!.end)
    return !ofMarks.has(ruleId) || range.end > end
  })
}

function run(rule: Rule, subject: Subject, setting: RuleSetting | undefined): Finding[] {
  const findings: Finding[] = []
  const options = setting?.ready ?? optionsOf(rule, setting?.options)
  const override = setting?.severity && setting.severity !== 'off' ? {severity: setting.severity} : undefined
  const basis = rule.basis === '本工具' ? {} : {basis: rule.basis}
  const common = {ruleId: rule.id, severity: rule.severity, ...basis}
  rule.check(
    subject,
    particulars => {
      const finding: Finding = {...common, ...particulars}
      // Most need no more; a file may give thousands, and each copy costs.
      findings.push(Object.assign(finding, sourced(particulars, subject), override))
    },
    options
  )
  return findings
}

/** What rules take where nobody asks for anything else. */
const byDefault = new WeakMap<Rule, unknown>()

function optionsOf(rule: Rule, given: RuleSetting['options']): unknown {
  if (!rule.options) return undefined
  if (given) return z.parse(rule.options, given)
  const known = byDefault.get(rule) ?? z.parse(rule.options, {})
  byDefault.set(rule, known)
  return known
}

/** Who gave a figure, for those who ask them: `data.source`. */
function sourced({path, data}: Particulars, {draft}: Subject): Pick<Particulars, 'data'> | undefined {
  const source = path?.[0] === 'figures' ? draft?.figures?.[String(path[1])]?.source?.text : undefined
  return source ? {data: {...data, source}} : undefined
}

function reasonToSkip(rule: Rule, subject: Subject, setting: RuleSetting | undefined): string | undefined {
  if (setting?.severity === 'off') return '已在配置中关闭'
  if (rule.needs === 'draft' && !subject.draft) return '只检查草稿，成稿没有草稿的字段'
  if (rule.needs === 'kind' && !subject.kind) return '不知道是哪个文种'
  return undefined
}

/** By place, and once only: a value that stands in two places of the article is one place in the draft. */
export function inOrder(findings: ReadonlyArray<Finding>): Finding[] {
  const sorted = [...findings].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)
  const kept: Finding[] = []
  // What is told of the place of the last one.
  let told = new Set<string>()
  for (const whole of sorted) {
    const finding = inBrief(whole)
    const last = kept.at(-1)
    if (last && !isSamePlace(last, finding)) told = new Set()
    const words = `${finding.ruleId} ${finding.message}`
    if (told.has(words)) continue
    told.add(words)
    kept.push(finding)
  }
  return kept
}

const isSamePlace = (a: Finding, b: Finding): boolean =>
  a.range.start === b.range.start && a.range.end === b.range.end

function said(error: unknown): string {
  return error instanceof Error ? error.message : String(error)
}
