import type {Checked, DraftOptions} from './check.ts'
import {check} from './check.ts'
import type {Source} from './draft/tree.ts'
import type {Report} from './finding.ts'
import type {Format, WriteContext, Written} from './formats/format.ts'
import type {Kind} from './kind/kind.ts'
import {inOrder} from './lint/lint.ts'
import {withTypesetter} from './typst/notices.ts'

export interface BuildOptions extends DraftOptions {
  /** Formats to write, perhaps by the kind. */
  readonly formats: ReadonlyArray<Format> | ((kind: Kind) => ReadonlyArray<Format>)
  /** What a format is told beyond the article; undefined when it cannot be written, which is then reported. */
  readonly formatSettings?: (
    format: Format,
    checked: Checked,
    report: Report
  ) => Promise<Readonly<Record<string, unknown>> | undefined>
  /** The day the documents say they were made, ISO 8601. */
  readonly date?: string
}

export interface Built extends Checked {
  /** By format name; empty when nothing may be written. */
  readonly outputs: ReadonlyMap<string, ReadonlyArray<Written>>
}

/** The whole journey of a draft: read, modelled, composed, judged, written. */
export async function build(source: Source, options: BuildOptions): Promise<Built> {
  const checked = await check(source, options)
  const outputs = new Map<string, ReadonlyArray<Written>>()
  const {article, kind} = checked
  if (!article || !kind || isShut(checked, options)) return {...checked, outputs}

  const {formats, formatSettings, date} = options
  const findings = [...checked.findings]
  const report: Report = finding => findings.push(finding)
  for (const format of typeof formats === 'function' ? formats(kind) : formats) {
    const settings = formatSettings ? await formatSettings(format, checked, report) : {}
    const context: WriteContext = {report, date, settings: settings ?? {}}
    if (!settings) continue
    const written = await withTypesetter(format.summary.zh, report, () => format.write(article, context))
    if (written) outputs.set(format.name, written)
  }
  return {...checked, findings: inOrder(findings), outputs}
}

/** The gate of `--stage final`: while a slot or an error is left, nothing is written. */
const isShut = ({findings}: Checked, {stage}: BuildOptions): boolean =>
  stage === 'final' && findings.some(({severity}) => severity === 'error')
