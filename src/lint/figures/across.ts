import type {Finding} from '../../finding.ts'
import {findingOf} from '../../notice.ts'
import type {Subject} from '../rule.ts'
import {twoValuesOneLabel} from '../rules/two-values-one-label.ts'
import {canBeOne, said, unitOf} from './arithmetic.ts'
import type {Labelled} from './labels.ts'
import {labelledIn} from './labels.ts'
import {ledgerOf, yearIn} from './ledger.ts'

/** What a draft says that another draft of the same place may say differently; plain values. */
export interface Claims {
  readonly region: string
  /** The year that its figures are of, where they say none. */
  readonly asOf: number | undefined
  readonly labelled: ReadonlyArray<Labelled>
}

/** The claims of a draft; undefined where it does not say which place it is about. */
export function claimsOf(subject: Subject): Claims | undefined {
  const region = subject.draft?.region?.name
  if (!region || region.slot !== undefined) return undefined
  const asOf = yearIn(subject.draft?.campaign?.dataAsOf?.text ?? '')
  return {region: region.text, asOf, labelled: labelledIn(ledgerOf(subject), subject.draft)}
}

/** A draft's claims with the name of its file. */
export interface Named {
  readonly file: string
  readonly claims: Claims
}

/**
 * What differs between drafts of the same place, e.g. its report and its feature: a figure of one name, year and unit
 * with two values. Findings go to the later draft and point at the earlier one.
 */
export function findAcross(drafts: ReadonlyArray<Named>): {file: string; finding: Finding}[] {
  const findings: {file: string; finding: Finding}[] = []
  const first = new Map<string, Labelled & {file: string}>()
  for (const {file, claims} of drafts) {
    for (const one of claims.labelled) {
      const {label, scope, quantity, place} = one
      const time = one.time || String(claims.asOf ?? '')
      const key = [claims.region, scope, label, unitOf(quantity), time].join('\n')
      const other = first.get(key)
      if (!other) first.set(key, {...one, file})
      if (!other || other.file === file || canBeOne(other.quantity, quantity)) continue
      const message = `“${label}”与${other.file}不一致：这里写${said(quantity)}，那里写${said(other.quantity)}`
      const related = [{message: said(other.quantity), range: other.place.range, file: other.file}]
      findings.push({
        file,
        finding: findingOf(twoValuesOneLabel, {...place, severity: 'warning', message, related})
      })
    }
  }
  return findings
}
