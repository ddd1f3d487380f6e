import type {Finding} from '../../finding.ts'
import {findingOf} from '../../notice.ts'
import type {Subject} from '../rule.ts'
import {twoValuesOneLabel} from '../rules/two-values-one-label.ts'
import {canBeOne, said, unitOf} from './arithmetic.ts'
import {type Said, startLedgers} from './kept-ledgers.ts'
import type {Labelled} from './labels.ts'
import {labelledOf} from './labels.ts'
import {yearIn} from './ledger.ts'

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
  return {region: region.text, asOf, labelled: labelledOf(subject)}
}

/** The figures of a draft's own place, by name and time; the first where there are several. */
export function figuresOf({asOf, labelled}: Claims): {label: string; time: string; said: string}[] {
  const first = new Map<string, {label: string; time: string; said: string}>()
  for (const {label, scope, time, quantity} of labelled) {
    const own = {label, time: time || String(asOf ?? ''), said: said(quantity)}
    const key = `${label} ${own.time}`
    if (scope === '' && !first.has(key)) first.set(key, own)
  }
  return [...first.values()]
}

/** A draft's claims with the name of its file. */
export interface Named {
  readonly file: string
  readonly claims: Claims
}

/**
 * Hold drafts against each other as they come, e.g. the report of a place and its feature: a figure of one name, year and unit
 * with two values. What is found is of the draft at hand, and points at the one that said it first.
 */
export function startAcross(): (draft: Named) => ReadonlyArray<Finding> {
  const ledgers = startLedgers()
  return ({file, claims}) => {
    const ledger = ledgers.of(claims.region)
    const findings: Finding[] = []
    for (const one of claims.labelled) {
      const {label, scope, quantity, place} = one
      const time = one.time || String(claims.asOf ?? '')
      const key = [scope, label, unitOf(quantity), time].join('\n')
      const other = ledger.get(key)
      if (!other) ledger.set(key, saidIn(file, one))
      if (!other || other.file === file || canBeOne(other, quantity)) continue
      const message = `“${label}”与${other.file}不一致：这里写${said(quantity)}，那里写${other.said}`
      const {start, end} = other
      const related = [{message: other.said, range: {start, end}, file: other.file}]
      findings.push(findingOf(twoValuesOneLabel, {...place, severity: 'warning', message, related}))
    }
    return findings
  }
}

const saidIn = (file: string, {quantity, place}: Labelled): Said => {
  const {sense, value, step, low, high} = quantity
  const {start, end} = place.range
  return {file, said: said(quantity), sense, value, step, low, high, start, end}
}
