import {isDraft} from '../draft/is-draft.ts'
import {countyOf} from '../rollup/county.ts'
import {isSamePlace, stemOf} from '../rollup/names.ts'
import type {State, Status, StatusRow} from '../rollup/status.ts'
import {checkFile} from './check-file.ts'
import type {Input, StatusJob, StatusOutcome} from './job.ts'
import {unread} from './judge.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'
import {readCounty} from './read-county.ts'
import {planOf} from './read-plan.ts'
import type {Workspace} from './workspace.ts'

/** Say how far the drafts of counties are, checked one by one. Throws `Refusal` for a rollup file that cannot be used. */
export async function statusOf(
  {drafts, expect, stage}: Omit<StatusJob, 'do'>,
  workspace: Workspace,
  ports: Ports
): Promise<StatusOutcome> {
  const read = expect && (await planOf(expect, ports))
  if (read && !read.plan) return {verdict: read.verdict, outputs: []}
  const expected = read?.plan?.expected.map(({name}) => name) ?? []
  const rows: StatusRow[] = []
  for (const draft of drafts) {
    ports.progress?.({file: draft.name ?? draft.path, doing: 'check'})
    const row = await rowOf(
      draft,
      {stage, expected, isCity: name => name === read?.plan?.region?.name},
      workspace,
      ports
    )
    if (row) rows.push(row)
  }
  const file = expect?.name ?? expect?.path ?? '-'
  return {
    verdict: read?.verdict ?? {file, source: undefined, ...unread([], [])},
    outputs: [],
    status: {rows: inOrder(rows, expected), ...(expect ? {expected: expected.length} : {})}
  }
}

interface Asked extends Pick<StatusJob, 'stage'> {
  readonly expected: ReadonlyArray<string>
  readonly isCity: (name: string) => boolean
}

async function rowOf(
  draft: Input,
  {stage, expected, isCity}: Asked,
  workspace: Workspace,
  ports: Ports
): Promise<StatusRow | undefined> {
  const {path, name: file = path} = draft
  const when = await ports.files.changedOn?.(path)
  const changed = when === undefined ? {} : {changed: when}
  const byStem = expected.find(one => isSamePlace(stemOf(file), one)) ?? ''
  const nothing = {file, slots: 0, errors: 0, warnings: 0, ...changed}
  if (!isDraft(file)) return {county: byStem, state: 'unread', why: '不是草稿（.yaml）', ...nothing}
  try {
    const read = await readCounty(draft, ports)
    if ('refused' in read) return {county: byStem, state: 'unread', why: read.refused, ...nothing}
    const {name} = countyOf(read.tree, read.model)
    if (isCity(name)) return undefined
    const {verdict} = await checkFile({file: draft, stage}, workspace, ports)
    const isSlot = ({ruleId}: {ruleId: string}) => ruleId === 'unfilled-slot'
    const of = (severity: string) =>
      verdict.findings.filter(one => one.severity === severity && !isSlot(one)).length
    const [slots, errors] = [verdict.findings.filter(isSlot).length, of('error')]
    const state: State = errors > 0 ? 'errors' : slots > 0 ? 'slots' : 'done'
    const kind = read.model.draft.kind?.text
    return {
      ...nothing,
      county: expected.find(one => isSamePlace(name, one)) ?? (name || byStem),
      state,
      slots,
      errors,
      warnings: of('warning'),
      ...(kind ? {kind} : {})
    }
  } catch (error) {
    if (error instanceof Refusal) return {county: byStem, state: 'unread', why: error.message, ...nothing}
    throw error
  }
}

/** Those that are expected, in their order, with those that are lacking; then the others. */
function inOrder(rows: ReadonlyArray<StatusRow>, expected: ReadonlyArray<string>): Status['rows'] {
  const seen = new Set<string>()
  const once = rows.map((row): StatusRow => {
    const isSecond = row.county !== '' && row.state !== 'unread' && seen.has(row.county)
    seen.add(row.county)
    return isSecond ? {...row, state: 'twice'} : row
  })
  const asked = expected.flatMap((county): StatusRow[] => {
    const own = once.filter(row => row.county === county)
    return own.length > 0 ? own : [{county, state: 'missing', slots: 0, errors: 0, warnings: 0}]
  })
  return [...asked, ...once.filter(({county}) => !expected.includes(county))]
}
