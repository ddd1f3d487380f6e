import type {Comment} from '../draft/tree.ts'
import type {Finding} from '../finding.ts'
import type {Config} from '../lint/config.ts'
import {type Claims, claimsOf, figuresOf, startAcross} from '../lint/figures/across.ts'
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
 * Hold drafts of one place, which were checked one by one, against each other, as they come; gives the verdict of each anew, by the
 * settings that it was checked by. Of those that went before only what others can contradict is kept.
 */
export function startComparing(): (result: Compared) => Verdict {
  const held = startAcross()
  return ({verdict: judged, comparable}) => {
    const verdict = comparable ? {...judged, figures: figuresOf(comparable.claims)} : judged
    const found = comparable ? held({file: verdict.file, claims: comparable.claims}) : []
    const {source, rulesSkipped} = verdict
    if (found.length === 0 || !source || !comparable) return verdict
    const {unsettled, comments, config} = comparable
    const severity = config.settings[twoValuesOneLabel.id]?.severity
    if (severity === 'off') return verdict
    const own = found.map(finding => (severity ? {...finding, severity} : finding))
    // A comment that suppresses one of these is needed after all.
    return {...verdict, ...left([...unsettled, ...own], source, comments, {config, rulesSkipped})}
  }
}

/** The same for drafts that are all there. */
export const acrossDrafts = (results: ReadonlyArray<Compared>): ReadonlyArray<Verdict> =>
  results.map(startComparing())
