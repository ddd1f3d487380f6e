import type {Finding} from '../finding.ts'
import type {Verdict} from '../report/verdict.ts'
import {type Plan, readPlan} from '../rollup/plan.ts'
import type {Input} from './job.ts'
import {unread} from './judge.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'
import {readInput} from './read-input.ts'

/** A rollup file with what was found in it; the plan is absent when it has errors. */
export interface PlanRead {
  readonly plan?: Plan
  readonly verdict: Verdict
}

/** Read a rollup file. Throws `Refusal` when it cannot be read. */
export async function planOf(file: Input, ports: Ports): Promise<PlanRead> {
  const {path, name = path} = file
  const {source, found, isText} = await readInput(file, ports)
  if (!isText) throw new Refusal(`“${name}”不是文本文件，不会是汇总文件。`)
  const findings: Finding[] = [...found]
  const plan = readPlan(source, finding => findings.push(finding))
  const isBroken = findings.some(({severity}) => severity === 'error')
  return {...(isBroken ? {} : {plan}), verdict: {file: name, source, ...unread(findings, [])}}
}
