import type {Comment, Source} from '../draft/tree.ts'
import type {Finding} from '../finding.ts'
import type {Config} from './config.ts'
import type {Suppressed} from './suppress.ts'
import {suppress} from './suppress.ts'

export interface SettleOptions {
  readonly config: Config
  readonly comments: ReadonlyArray<Comment>
  /** Every id that a finding may have: of rules, and of what the rooms say. */
  readonly ids: ReadonlyArray<string>
  readonly titles?: ReadonlyMap<string, string>
  /** Rules that did not run. */
  readonly skipped?: ReadonlyArray<string>
}

/** What is left of a file's findings when its config and its comments have had their say. */
export function settle(
  findings: ReadonlyArray<Finding>,
  source: Source,
  {config, comments, ids, titles, skipped}: SettleOptions
): Suppressed {
  const minded = findings.filter(finding => !isAllowed(finding, source.text, config))
  return suppress(minded, comments, source.text, {ids, titles, skipped})
}

/** Whether all that a finding marks stands on an allow list. */
function isAllowed({range}: Finding, text: string, {allow}: Config): boolean {
  const marked = text.slice(range.start, range.end).trim()
  return marked !== '' && (allow.words.includes(marked) || allow.names.includes(marked))
}
