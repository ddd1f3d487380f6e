import type {FillIn} from '../../lint/fill-in-list.ts'
import {fillInList} from '../../lint/fill-in-list.ts'
import {type SheetGroup, sheetGroups} from '../../report/sheet-groups.ts'
import type {PlacedFinding} from './by-field.ts'

/** Findings of one who must act, the worst first. */
export interface Duty {
  readonly title: SheetGroup['title']
  readonly duty: string
  readonly findings: ReadonlyArray<PlacedFinding>
}

/** What is to be filled in, grouped; a part of the findings. */
export type {FillIn}

const order = ['error', 'warning', 'hint']

/** Divide findings by who must act, those with the worst first; what is to be filled in stands apart. */
export function orderedFindings(all: ReadonlyArray<PlacedFinding>): {fillIns: FillIn[]; duties: Duty[]} {
  const findings = all.map(({finding}) => finding)
  const fillIns = fillInList(findings)
  const slots = new Set(fillIns.flatMap(one => one.findings))
  const homes = new Map(all.map(one => [one.finding, one]))
  const duties = sheetGroups(findings)
    .map(({title, duty, lists}): Duty => {
      const own = lists.flatMap(list => list.findings).filter(finding => !slots.has(finding))
      const sorted = [...own].sort(
        (a, b) => order.indexOf(a.severity) - order.indexOf(b.severity) || a.range.start - b.range.start
      )
      return {title, duty, findings: sorted.map(finding => homes.get(finding)!)}
    })
    .filter(duty => duty.findings.length > 0)
    .sort((a, b) => worst(a) - worst(b))
  return {fillIns, duties}
}

const worst = ({findings}: Duty): number =>
  Math.min(...findings.map(({finding}) => order.indexOf(finding.severity)))
