import {isDraft} from '../draft/is-draft.ts'
import type {Finding} from '../finding.ts'
import {mend} from '../lint/mend.ts'
import {linesOf} from '../report/lines.ts'
import {losses, lossInWords} from './change-text.ts'
import {checkFile} from './check-file.ts'
import type {FixJob, FixOutcome, Mended} from './job.ts'
import type {Ports} from './ports.ts'
import type {Workspace} from './workspace.ts'

/** Fixes of one round may make room for others; more rounds than this would be a quarrel between rules. */
const rounds = 5

/** Mend a text in rounds, until nothing is left that can be mended. A file that cannot be is refused in the outcome. */
export async function fixFile(
  {do: _, ...job}: FixJob,
  workspace: Workspace,
  ports: Ports
): Promise<FixOutcome> {
  const {path, name = path} = job.file
  const first = await checkFile(job, workspace, ports)
  const before = first.verdict
  const refuse = (refusal: string): FixOutcome => ({...first, before, mended: [], refusal})
  if (!isDraft(name) && !/\.(?:md|txt|markdown)$/i.test(name))
    return refuse(`“${name}”不能直接修改；--fix 只改草稿、.md 和 .txt。`)
  const aside = before.aside?.map(({finding}) => finding) ?? []
  if ([...before.findings, ...aside].some(({ruleId}) => losses.has(ruleId))) return refuse(lossInWords(path))
  const mended: Mended[] = []
  let current = first
  let text: string | undefined
  for (let round = 0; round < rounds && current.verdict.source; round++) {
    const {source, findings} = current.verdict
    const fixed = mend(name, source.text, findings)
    if (fixed.applied.length === 0) break
    mended.push(...mendedIn(source.text, fixed.applied))
    text = fixed.text
    current = await checkFile({...job, file: {...job.file, text}}, workspace, ports)
  }
  return {...current, before, mended, ...(text === undefined ? {} : {text})}
}

/** Each edit with its place. */
function mendedIn(text: string, applied: ReadonlyArray<Finding>): Mended[] {
  const lines = linesOf(text)
  return applied.flatMap(({fix = [], ruleId}) =>
    fix.map(({range, text: after}) => ({
      ruleId,
      ...lines.at(range.start),
      before: text.slice(range.start, range.end),
      after
    }))
  )
}
