import type {FiguresJob} from '../../src/engine/job.ts'
import {memoryFiles} from '../../src/engine/memory-files.ts'
import {runJob} from '../../src/engine/run-job.ts'
import {openWorkspace} from '../../src/engine/workspace.ts'
import {nodePorts} from '../../src/node/ports.ts'
import {type GivenSheet, xlsxOf} from '../sheets/workbook.ts'

const ports = nodePorts()
const workspace = openWorkspace({}, ports)

/** What tables would change in a draft. */
export async function held(
  draft: string,
  table: Uint8Array | ReadonlyArray<GivenSheet>,
  job: Partial<FiguresJob> = {},
  mapping = ''
) {
  const bytes = table instanceof Uint8Array ? table : await xlsxOf(...table)
  const files = memoryFiles({
    '表.xlsx': bytes,
    '稿.yaml': draft,
    ...(mapping !== '' && {'稿.对照.yaml': mapping})
  })
  return runJob({...job, do: 'figures', table: '表.xlsx', draft: {path: '稿.yaml'}}, await workspace, {
    ...ports,
    files: {...files, home: ports.files.home}
  })
}

/** `{甲: '5人', '甲·2023年': …}` of what would change, and the names of what is asked, contradicts itself or is unknown. */
export async function planOf(...given: Parameters<typeof held>) {
  const {plan, refusal, fault} = await held(...given)
  if (!plan) throw new Error(refusal ?? fault)
  return {
    changes: Object.fromEntries(
      plan.changes.map(({figure, fieldTitle, after}) => [
        fieldTitle === '数值' ? figure : `${figure}·${fieldTitle}`,
        after
      ])
    ),
    asked: plan.questions.map(({figure}) => figure),
    conflicts: plan.conflicts.map(({figure}) => figure),
    unknown: plan.unknown.map(({name}) => name),
    plan
  }
}

/** A blank table of a draft. */
export async function blankOf(draft: string, last?: string) {
  const files = memoryFiles({'稿.yaml': draft, ...(last !== undefined && {'去年.yaml': last})})
  const {outputs, ...rest} = await runJob(
    {do: 'figures-table', draft: {path: '稿.yaml'}, ...(last !== undefined && {last: {path: '去年.yaml'}})},
    await workspace,
    {...ports, files: {...files, home: ports.files.home}}
  )
  return {...rest, bytes: outputs[0]!.bytes}
}
