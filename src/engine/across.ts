import type {Comment} from '../draft/tree.ts'
import type {Finding} from '../finding.ts'
import type {Config} from '../lint/config.ts'
import {type Claims, claimsOf, findAcross} from '../lint/figures/across.ts'
import {twoValuesOneLabel} from '../lint/rules/two-values-one-label.ts'
import type {Verdict} from '../report/verdict.ts'
import type {Judged} from './judge.ts'
import {left} from './judge.ts'

/** What has to be known of a checked draft to hold others against it; plain values. */
export interface Comparable {
  readonly claims: Claims
  /** What was found before the config and the comments had their say. */
  readonly unsettled: ReadonlyArray<Finding>
  readonly comments: ReadonlyArray<Comment>
  /** What it was checked by. */
  readonly config: Config
}

/** What others can be held against of a draft; undefined where it says nothing of a place. */
export function comparableOf(
  {subject, unsettled = [], tree}: Judged,
  config: Config
): Comparable | undefined {
  const claims = subject && claimsOf(subject)
  return claims && {claims, unsettled, comments: tree.comments, config}
}

/** A verdict with what others can be held against. */
export interface Compared {
  readonly verdict: Verdict
  readonly comparable?: Comparable
}

/**
 * Hold drafts of one place, which were checked one by one, against each other; gives the verdicts anew, each by the settings
 * that it was checked by.
 */
export function acrossDrafts(results: ReadonlyArray<Compared>): ReadonlyArray<Verdict> {
  const drafts = results.flatMap(({verdict, comparable}) =>
    comparable ? [{file: verdict.file, claims: comparable.claims}] : []
  )
  const found = drafts.length > 1 ? findAcross(drafts) : []
  return results.map(({verdict, comparable}) => {
    const {source, rulesSkipped} = verdict
    if (!source || !comparable) return verdict
    const {unsettled, comments, config} = comparable
    const severity = config.settings[twoValuesOneLabel.id]?.severity
    if (severity === 'off') return verdict
    const own = found
      .filter(({file}) => file === verdict.file)
      .map(({finding}) => (severity ? {...finding, severity} : finding))
    if (own.length === 0) return verdict
    // A comment that suppresses one of these is needed after all.
    return {...verdict, ...left([...unsettled, ...own], source, comments, {config, rulesSkipped})}
  })
}
