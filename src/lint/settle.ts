import type {Comment, Source} from '../draft/tree.ts'
import type {Finding} from '../finding.ts'
import {authorityOf} from '../notice.ts'
import type {Aside} from './aside.ts'
import type {Config} from './config.ts'
import {suppress} from './suppress.ts'

export interface SettleOptions {
  readonly config: Config
  readonly comments: ReadonlyArray<Comment>
  /** Every id that a finding may have: of rules, and of what the rooms say. */
  readonly ids: ReadonlyArray<string>
  readonly titles?: ReadonlyMap<string, string>
  /** Rules that did not run. */
  readonly skipped?: ReadonlyArray<string>
  /** Ids of rules, whose findings the config may choose by what they rest on. */
  readonly rules?: ReadonlyArray<string>
}

export interface Settled {
  /** What is left, in the order of the file. */
  readonly findings: ReadonlyArray<Finding>
  readonly aside: ReadonlyArray<Aside>
}

/** What is left of a file's findings when its config and its comments have had their say. */
export function settle(
  findings: ReadonlyArray<Finding>,
  source: Source,
  {config, comments, ids, titles, skipped, rules = []}: SettleOptions
): Settled {
  const allowed = new Set(findings.filter(finding => isAllowed(finding, source.text, config)))
  const minded = findings.filter(finding => !allowed.has(finding) && isWeighty(finding, config, rules))
  const {findings: left, suppressed} = suppress(minded, comments, source.text, {ids, titles, skipped})
  return {
    findings: left,
    aside: [
      ...Array.from(allowed, finding => ({finding, by: 'config'}) as const),
      ...suppressed.map(one => ({...one, by: 'comment'}) as const)
    ]
  }
}

/** Whether a finding rests on what the config asks for. What is no rule's is told whatever it rests on. */
const isWeighty = ({ruleId, basis}: Finding, {authority}: Config, rules: ReadonlyArray<string>): boolean =>
  !authority || !rules.includes(ruleId) || authority.includes(authorityOf(basis))

/** Whether all that a finding marks stands on an allow list. */
function isAllowed({range}: Finding, text: string, {allow}: Config): boolean {
  const marked = text.slice(range.start, range.end).trim()
  return marked !== '' && (allow.words.includes(marked) || allow.names.includes(marked))
}
