import type {FixJob, FixOutcome, Mended} from '../engine/job.ts'
import {Refusal} from '../engine/ports.ts'
import {runJob} from '../engine/run-job.ts'
import type {Workspace} from '../engine/workspace.ts'
import {diffOf, editsBetween} from '../report/diff.ts'
import {printableLine} from '../report/printable.ts'
import {type Host, portsOf} from './host.ts'

/** Mend a file and list what was changed, or with `isTrial` only show it. */
export async function mend(
  job: FixJob,
  {isTrial}: {isTrial: boolean},
  workspace: Workspace,
  host: Host
): Promise<FixOutcome> {
  const {path, name = path} = job.file
  if (path === '-' && !isTrial) throw new Refusal('从标准输入读的草稿无法写回，请写出文件名再用 --fix。')
  const bytes = await host.read(path)
  const outcome = await runJob(job, workspace, {
    ...portsOf(host),
    files: {...host, read: async file => (file === path ? bytes : host.read(file))}
  })
  const {source, findings} = outcome.before
  if (!source || outcome.refusal || outcome.fault) return outcome
  if (!isTrial) host.tidy(path)
  if (outcome.text === undefined) {
    // What is wrong but not for us to mend must not look as if it had been.
    if (findings.length > 0) host.complain(`“${name}”没有可以自动改正的地方，下面的问题要由人来改。`)
    return outcome
  }
  if (isTrial) {
    const diff = diffOf(name, source.text, editsBetween(source.text, outcome.text))
    if (diff) host.say(diff.trimEnd())
    return {...outcome, verdict: outcome.before}
  }
  await host.replace(path, bytes, new TextEncoder().encode(outcome.text))
  if (source.encoding !== 'utf-8') host.say(`“${printableLine(path)}”改存为 UTF-8 编码。`)
  for (const one of outcome.mended) host.say(printableLine(lineOf(name, one)))
  return outcome
}

const lineOf = (file: string, {line, column, before, after, ruleId}: Mended): string =>
  `${file}:${line}:${column}  ${changeInWords(before, after)}  ${ruleId}`

function changeInWords(before: string, after: string): string {
  if (before === '') return `加上“${after}”`
  return after === '' ? `删去“${before}”` : `“${before}”改为“${after}”`
}
