import type {Kind} from '../kind/kind.ts'
import {cityDraft} from '../rollup/city-draft.ts'
import {countyOf} from '../rollup/county.ts'
import {startRollup} from '../rollup/roll-up.ts'
import {blankDraft} from './blank.ts'
import type {RollupJob, RollupOutcome} from './job.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'
import {readCounty, rolledUp} from './read-county.ts'
import {planOf} from './read-plan.ts'
import type {Workspace} from './workspace.ts'

/**
 * Make a city's draft of those of its counties. They are read one by one, and of each only what the rollup file asks for is
 * kept. Throws `Refusal` for a rollup file that cannot be read.
 */
export async function rollUpFiles(
  {plan: file, drafts}: Omit<RollupJob, 'do'>,
  workspace: Workspace,
  ports: Ports
): Promise<RollupOutcome> {
  const {plan, verdict} = await planOf(file, ports)
  if (!plan) return {verdict, outputs: []}
  const kind = kindNamed(plan.kind, workspace.kinds)
  const rolling = startRollup(plan)
  for (const draft of drafts) {
    const {path, name = path} = draft
    ports.progress?.({file: name, doing: 'read'})
    const read = await readCounty(draft, ports, rolledUp)
    if ('refused' in read) rolling.skip(name, read.refused)
    else rolling.add(countyOf(read.tree, read.model, rolling.wants))
  }
  const {worked: _, ...rollup} = rolling.finish()
  const campaigns = workspace.campaigns.filter(({name}) => name === plan.campaign)
  const text = cityDraft(blankDraft(kind, {campaigns, region: plan.region?.name}), plan, rollup)
  return {
    verdict,
    outputs: [{format: 'draft', suffix: '.yaml', bytes: new TextEncoder().encode(text)}],
    rollup,
    text
  }
}

function kindNamed(name: string, kinds: ReadonlyArray<Kind>): Kind {
  const kind = kinds.find(one => one.id === name || one.name.zh === name)
  if (!kind) throw new Refusal(`汇总文件的“文种”写的是“${name}”，没有这个文种；zongshu kinds 列出全部文种。`)
  return kind
}
