import type {Begun, Checked, DraftOptions} from './check.ts'
import {begin, judge, judgeInSteps} from './check.ts'
import type {Source} from './draft/tree.ts'
import type {Finding, Report} from './finding.ts'
import type {Format, Written} from './formats/format.ts'
import type {Kind} from './kind/kind.ts'
import {inOrder} from './lint/lint.ts'
import {withTypesetter} from './typst/notices.ts'

export interface BuildOptions extends DraftOptions {
  /** Formats to write, perhaps by the kind. */
  readonly formats: ReadonlyArray<Format> | ((kind: Kind) => ReadonlyArray<Format>)
  /**
   * What a format is told beyond the article, of a draft with all that was found by then. Undefined when it cannot be
   * written, which is then reported.
   */
  readonly formatSettings?: (
    format: Format,
    draft: Begun,
    report: Report
  ) => Promise<Readonly<Record<string, unknown>> | undefined>
  /** The day the documents say they were made, ISO 8601. */
  readonly date?: string
  /** Resolves when the work of a format that is set apart has begun elsewhere (default: nothing is waited for). */
  readonly whenBegun?: () => Promise<void>
}

export interface Built extends Checked {
  /** By format name; empty when nothing may be written. */
  readonly outputs: ReadonlyMap<string, ReadonlyArray<Written>>
}

/** The whole journey of a draft: read, modelled, composed, judged, written. */
export async function build(source: Source, options: BuildOptions): Promise<Built> {
  const {formats, whenBegun} = options
  const begun = await begin(source, options)
  const wanted = !begun.kind ? [] : typeof formats === 'function' ? formats(begun.kind) : formats
  // While another process sets pages, the rules look; its answers come in between.
  const isGated = options.stage === 'final'
  const apart = whenBegun && !isGated ? wanted.filter(({isSetApart}) => isSetApart) : []
  const writing = new Map(apart.map(format => [format, write(format, begun, options)]))
  const all = Promise.allSettled(writing.values())
  if (whenBegun && writing.size > 0) await Promise.race([whenBegun(), all])
  const checked =
    writing.size > 0
      ? await betweenTurns(judgeInSteps(source, begun, options))
      : judge(source, begun, options)
  const outputs = new Map<string, ReadonlyArray<Written>>()
  if (!checked.article || isShut(checked, options)) return {...checked, outputs}
  const findings = [...checked.findings]
  for (const format of wanted) {
    const {written, found} = await (writing.get(format) ?? write(format, checked, options))
    findings.push(...found)
    if (written) outputs.set(format.name, written)
  }
  return {...checked, findings: inOrder(findings), outputs}
}

/** What steps come to, with time between them for what else the process has to do. */
async function betweenTurns<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  for (;;) {
    const {done, value} = steps.next()
    if (done) return value
    await new Promise(resolve => setImmediate(resolve))
  }
}

/** Write a draft in one format, if that is told all that it needs. */
async function write(
  format: Format,
  draft: Begun,
  {formatSettings, date}: BuildOptions
): Promise<{written: ReadonlyArray<Written> | undefined; found: ReadonlyArray<Finding>}> {
  const found: Finding[] = []
  const report: Report = finding => found.push(finding)
  const settings = formatSettings ? await formatSettings(format, draft, report) : {}
  const context = {report, date, settings: settings ?? {}}
  const written =
    settings && (await withTypesetter(format.summary.zh, report, () => format.write(draft.article!, context)))
  return {written, found}
}

/** The gate of `--stage final`: while a slot or an error is left, nothing is written. */
const isShut = ({findings}: Checked, {stage}: BuildOptions): boolean =>
  stage === 'final' && findings.some(({severity}) => severity === 'error')
