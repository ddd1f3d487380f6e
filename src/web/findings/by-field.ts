import type {FormTree} from '../../amend/tree.ts'
import {fieldPath, pathAt} from '../../amend/where.ts'
import type {Finding, Path, Verdict} from '../../browser.ts'

/** A finding with the field of the form that it belongs to. */
export interface PlacedFinding {
  readonly finding: Finding
  readonly field: Path
}

/** The findings of a verdict with their fields. */
export function placed({findings}: Verdict, tree: FormTree | undefined): PlacedFinding[] {
  return findings.map(finding => {
    const {path, range} = finding
    // Where a finding gives no field of the form, its place in the text does; years of a figure are keys there.
    const known =
      path && path.length > 0 && !path.includes('points')
        ? path
        : tree && range.end > 0
          ? pathAt(tree, range.start)
          : []
    return {finding, field: fieldPath(known)}
  })
}

/** Findings by field. */
export function byField(all: ReadonlyArray<PlacedFinding>): ReadonlyMap<string, ReadonlyArray<Finding>> {
  const fields = new Map<string, Finding[]>()
  for (const {finding, field} of all) {
    const key = JSON.stringify(field)
    const one = fields.get(key)
    if (one) one.push(finding)
    else fields.set(key, [finding])
  }
  return fields
}
