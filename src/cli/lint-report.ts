import {againstBaseline, withoutBaseline} from '../engine/baseline.ts'
import {Refusal} from '../engine/ports.ts'
import {notices} from '../notices.ts'
import {defineOptions, type Given} from '../options.ts'
import {reporters} from '../report/index.ts'
import {textInParts} from '../report/text.ts'
import type {Verdict} from '../report/verdict.ts'
import type {Host} from './host.ts'
import {UsageError} from './usage-error.ts'
import {versionOf} from './version.ts'

export const baselineOptions = defineOptions({
  baseline: {
    value: {zh: '文件', en: 'file'},
    help: {zh: '旧问题的清单，只报新问题', en: 'Known findings; only new ones are reported'}
  },
  'write-baseline': {help: {zh: '把现有问题都记入清单', en: 'Record all present findings in the baseline'}},
  prune: {help: {zh: '从清单里去掉已经改好的旧问题', en: 'Take out of the baseline what is mended'}}
})

interface ReportGiven extends Given<typeof baselineOptions> {
  /** The name of a reporter. */
  readonly format: string
  readonly out: string | undefined
  readonly all: boolean
  /** The baseline of the settings, where the command line names none. */
  readonly configured: string | undefined
}

/** Says what was found, and gives the verdicts on which the answer rests. */
export interface LintReport {
  add(verdict: Verdict): void
  /** Without texts and words where there are many. */
  end(): Promise<ReadonlyArray<Verdict>>
}

/**
 * Begin a report. Of many files the text for people is said one after the other, so that thousands are not held; the
 * other formats are written when all are there, as is a baseline. Throws `Refusal` and `UsageError` for a baseline.
 */
export async function startReport(
  {isMany}: {readonly isMany: boolean},
  given: ReportGiven,
  host: Host
): Promise<LintReport> {
  const asked = baselineAsked(given)
  if (isMany && given.format === 'text' && !asked.change) return inParts(asked.path, given, host)
  const verdicts: Verdict[] = []
  return {
    add: verdict => void verdicts.push(verdict),
    async end() {
      const judged = await withBaseline(verdicts, asked, host)
      await tellReport(judged, given, host)
      return judged
    }
  }
}

async function inParts(
  baseline: string | undefined,
  {all, out}: ReportGiven,
  host: Host
): Promise<LintReport> {
  const left = baseline === undefined ? (verdict: Verdict) => verdict : await withoutBaseline(baseline, host)
  const report = textInParts({all, color: host.isColored && !out})
  const held: string[] = []
  return {
    add(verdict) {
      const part = report.file(left(verdict))
      if (out) held.push(part === '' ? '' : `${part}\n`)
      else if (part !== '') {
        host.progress('')
        host.say(part)
      }
    },
    async end() {
      const end = report.end()
      if (out) await host.place(out, new TextEncoder().encode(`${held.join('')}${end}\n`), {exact: true})
      else host.say(end)
      return report.verdicts
    }
  }
}

interface AskedBaseline {
  readonly path: string | undefined
  readonly change: 'record' | 'prune' | undefined
}

function baselineAsked(given: ReportGiven): AskedBaseline {
  const path = given.baseline ?? given.configured
  const change = given['write-baseline'] ? 'record' : given.prune ? 'prune' : undefined
  if (change && path === undefined)
    throw new UsageError('请用 --baseline 写出清单文件，例如：--baseline zongshu.baseline.json')
  return {path, change}
}

async function tellReport(judged: ReadonlyArray<Verdict>, given: ReportGiven, host: Host): Promise<void> {
  const reporter = reporters.find(({name}) => name === given.format)!
  const report = reporter.write(judged, {
    all: given.all,
    color: host.isColored && !given.out,
    notices,
    version: await versionOf(host),
    date: host.today()
  })
  if (given.out) await host.place(given.out, new TextEncoder().encode(report), {exact: true})
  else if (reporter.name === 'text') host.say(report.trimEnd())
  else host.put(report.trimEnd())
}

/** Leave out what the baseline knows, or bring it up to date. */
async function withBaseline(
  verdicts: ReadonlyArray<Verdict>,
  {path, change}: AskedBaseline,
  host: Host
): Promise<ReadonlyArray<Verdict>> {
  if (path === undefined) return verdicts
  for (let tries = 1; ; tries++) {
    const left = await againstBaseline(verdicts, {path, change}, host)
    if (!left.written) return left.verdicts
    try {
      await host.replace(path, left.written.before, new TextEncoder().encode(left.written.text))
    } catch (error) {
      // Another run wrote its records since: ours go beside them.
      if (error instanceof Refusal && tries < mostTries) continue
      throw error
    }
    host.complain(`已更新清单“${path}”。`)
    return left.verdicts
  }
}

/** How often records are brought into a file that others are writing, too. */
const mostTries = 3
