import type {Source} from '../draft/tree.ts'
import type {Finding, Report} from '../finding.ts'
import type {Format, WriteContext} from '../formats/format.ts'
import {formats} from '../formats/index.ts'
import {inOrder} from '../lint/lint.ts'
import {type PlainGiven, readGiven} from '../options.ts'
import type {StoryReport} from '../page/fit-report.ts'
import {reviewCopy} from '../review/review-copy.ts'
import {withTypesetter} from '../typst/notices.ts'
import {NoTypesetter, type Typesetter} from '../typst/typesetter.ts'
import {judgementOf} from './check-file.ts'
import type {Composed, ComposeOptions} from './compose-draft.ts'
import {composeDraft} from './compose-draft.ts'
import {refuseDocument, refusePage} from './file-sort.ts'
import {type FormatChoice, type Output, type RenderJob, type RenderOutcome, WrongJob} from './job.ts'
import type {Judged, JudgeOptions} from './judge.ts'
import {judge, judgeInSteps, unread} from './judge.ts'
import type {Kept} from './keep-edits.ts'
import {failure, reasonOf} from './not-done.ts'
import type {Ports} from './ports.ts'
import {photosBeside, readInput} from './read-input.ts'
import type {Workspace} from './workspace.ts'

/** A format with what was set of it. */
export interface Wanted {
  readonly format: Format
  readonly settings: PlainGiven
}

export interface RenderOptions extends ComposeOptions, JudgeOptions {
  /** Formats to write, perhaps by the draft. */
  readonly wanted: (draft: Composed) => ReadonlyArray<Wanted>
  /** What formats are handed, but for what depends on the draft. */
  readonly context: Omit<WriteContext, 'report' | 'findings' | 'profile'> & Pick<Workspace, 'profile'>
  readonly signal?: AbortSignal
}

/** A draft that was judged and written. */
export interface Rendered {
  readonly judged: Judged
  readonly outputs: ReadonlyArray<Output>
  /** What went wrong with formats that are not among the outputs. */
  readonly errors: ReadonlyArray<unknown>
}

/** The whole journey of a draft's text: read, modelled, composed, judged, written. */
export async function render(source: Source, options: RenderOptions): Promise<Rendered> {
  const {wanted: choose, context, signal} = options
  const composed = await composeDraft(source, options)
  const wanted = composed.article ? choose(composed) : []
  signal?.throwIfAborted()
  // While another process sets pages, the rules look; its answers come in between.
  const early = options.stage === 'final' ? [] : wanted.filter(({format}) => format.isTypeset)
  const writing = new Map(early.map(one => [one, write(one, composed, options)]))
  const all = Promise.allSettled(writing.values())
  if (writing.size > 0) await Promise.race([whenAsked(context), all])
  const judged =
    writing.size > 0
      ? await betweenTurns(judgeInSteps(source, composed, options))
      : judge(source, composed, options)
  // The gate of `--stage final`: while a slot or an error is left, nothing is written.
  const isShut = options.stage === 'final' && judged.findings.some(({severity}) => severity === 'error')
  if (!judged.article || isShut) return {judged, outputs: [], errors: []}
  const findings = [...judged.findings]
  const outputs: Output[] = []
  const errors: unknown[] = []
  for (const one of wanted) {
    signal?.throwIfAborted()
    const {written, found, error} = await (writing.get(one) ?? write(one, judged, options))
    findings.push(...found)
    outputs.push(...written)
    if (error !== undefined) errors.push(error)
  }
  return {judged: {...judged, findings: inOrder(findings)}, outputs, errors}
}

async function whenAsked({typesetter}: Pick<WriteContext, 'typesetter'>): Promise<void> {
  try {
    await typesetter().whenAsked()
  } catch (error) {
    // Whoever writes with it tells.
    if (!(error instanceof NoTypesetter)) throw error
  }
}

/** Milliseconds of steps after which the process gets to do something else. */
const turn = 5

/** What steps come to, with time between them for what else the process has to do. */
async function betweenTurns<Result>(steps: Generator<undefined, Result>): Promise<Result> {
  let began = performance.now()
  for (;;) {
    const {done, value} = steps.next()
    if (done) return value
    if (performance.now() - began < turn) continue
    await new Promise<void>(resolve => setTimeout(resolve))
    began = performance.now()
  }
}

/** Write a draft in one format; what goes wrong with it spares the others. */
async function write(
  {format, settings}: Wanted,
  {article, kind, model, findings}: Composed,
  {context}: RenderOptions
): Promise<{written: ReadonlyArray<Output>; found: ReadonlyArray<Finding>; error?: unknown}> {
  const found: Finding[] = []
  const report: Report = finding => found.push(finding)
  const {style} = model.draft
  const profile = (asked?: string) =>
    context.profile(asked ?? style?.text ?? kind?.style ?? 'gbt9704', (finding, file) => {
      const range = style && !asked ? style.place : {start: 0, end: 0}
      report({...finding, range, path: ['style'], message: `样式方案“${file}”：${finding.message}`})
    })
  try {
    const written = await withTypesetter(format.summary.zh, report, () =>
      format.write(article!, settings, {...context, report, findings, profile})
    )
    return {written: (written ?? []).map(one => ({format: format.name, ...one})), found}
  } catch (error) {
    return {written: [], found: [...found, ...failure(`没有写${format.summary.zh}`, error)], error}
  }
}

/** Write the draft of a job. Throws `Refusal` when it is none or cannot be read. */
export async function renderFile(
  job: Omit<RenderJob, 'do'>,
  workspace: Workspace,
  ports: Ports
): Promise<RenderOutcome> {
  const {draft, stage, kind} = job
  const {path, name = path} = draft
  const {config, kinds, profile} = workspace
  refuseDocument(name)
  const {source, found, isText} = await readInput(draft, ports)
  refusePage(path, source.text)
  if (!isText) return {verdict: {file: name, source, ...unread(found)}, outputs: [], fits: []}
  const fits: StoryReport[] = []
  let kept: Kept | undefined
  const typesetter = typesetterOnce(ports)
  const asked = (job.formats ?? []).map(choice => wantedBy(choice, job.settings))
  // Typst gets ready while the draft is read.
  typesetter.prepare(typesetIn(asked))
  const {files, progress, signal} = ports
  progress?.({file: name, doing: 'read'})
  const {judged, outputs, errors} = await render(source, {
    kinds,
    kind,
    stage: stage ?? config.stage,
    config,
    found,
    readPhoto: photosBeside(path, ports),
    wanted(composed) {
      progress?.({file: name, doing: 'check'})
      const chosen =
        asked.length > 0 ? asked : composed.kind!.formats.map(format => wantedBy(format, job.settings))
      const copy = job.review ? [wantedBy(reviewCopy.name, job.settings)] : []
      const all = inListed([...chosen, ...copy])
      typesetter.prepare(typesetIn(all))
      return all
    },
    context: {
      date: job.date,
      photoFolder: job.folder === undefined ? '' : files.between(job.folder, files.folderOf(path)),
      profile,
      read: file => files.read(file),
      typesetter: typesetter.get,
      tellFit: fit => void fits.push(fit)
    },
    signal
  })
  if (job.replaces !== undefined && outputs.some(({format}) => format === reviewCopy.name)) {
    const bytes = await files.readIfThere(job.replaces)
    if (bytes) kept = await (await import('./keep-edits.ts')).editsIn(bytes, judged)
  }
  return {
    verdict: {file: name, source, ...judgementOf(judged)},
    outputs: kept ? outputs.filter(({format}) => format !== reviewCopy.name) : outputs,
    fits,
    ...(kept ? {kept} : {}),
    ...reasonOf(errors[0])
  }
}

/** One typesetter for a job, made when it is known that one is wanted. */
export function typesetterOnce({typesetter}: Pick<Ports, 'typesetter'>) {
  let made: Typesetter | undefined
  const get = (names: ReadonlyArray<string> = []): Typesetter => {
    if (!typesetter) throw new NoTypesetter('Cannot set pages: no typesetter was handed in')
    made ??= typesetter(names)
    return made
  }
  return {
    get: () => get(),
    /** Let it get ready for these, if there are any. */
    prepare(names: ReadonlyArray<string>) {
      if (names.length > 0 && typesetter) get(names)
    }
  }
}

const typesetIn = (wanted: ReadonlyArray<Wanted>): string[] =>
  wanted.flatMap(({format}) => (format.isTypeset ? [format.name] : []))

const writable: ReadonlyArray<Format> = [...formats, reviewCopy]

/** In the order in which formats are listed, each once. */
function inListed(wanted: ReadonlyArray<Wanted>): Wanted[] {
  return writable.flatMap(format => wanted.find(one => one.format === format) ?? [])
}

/** A choice with its settings; those of the whole job count where the format knows them. */
function wantedBy(choice: FormatChoice, shared: PlainGiven = {}): Wanted {
  const {name, ...own} = typeof choice === 'string' ? {name: choice} : choice
  const format = writable.find(known => known.name === name)
  if (!format) throw new WrongJob(`Cannot write “${name}”: no such format`)
  const known = Object.entries(shared).filter(([setting]) => Object.hasOwn(format.settings, setting))
  const settings = {...Object.fromEntries(known), ...own}
  const read = readGiven(format.settings, settings)
  if ('given' in read) return {format, settings}
  const {name: setting, value} = read.wrong
  throw new WrongJob(`Cannot write “${name}”: its setting “${setting}” cannot be ${value ?? 'that'}`)
}
