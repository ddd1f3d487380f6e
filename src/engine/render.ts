import type {Article} from '../compose/article.ts'
import type {Source} from '../draft/tree.ts'
import type {Finding, Report} from '../finding.ts'
import type {HeadingPages, WriteContext} from '../formats/format.ts'
import {inOrder} from '../lint/lint.ts'
import {withTypesetter} from '../typst/notices.ts'
import {NoTypesetter} from '../typst/typesetter.ts'
import type {Composed, ComposeOptions} from './compose-draft.ts'
import {composeDraft} from './compose-draft.ts'
import type {Output} from './job.ts'
import type {Judged, JudgeOptions} from './judge.ts'
import {judge, judgeInSteps} from './judge.ts'
import {failure} from './not-done.ts'
import type {Wanted} from './wanted.ts'
import type {Workspace} from './workspace.ts'

export interface RenderOptions extends ComposeOptions, JudgeOptions {
  /** Formats to write, perhaps by the draft. */
  readonly wanted: (draft: Composed) => ReadonlyArray<Wanted>
  /** What formats are handed, but for what depends on the draft. */
  readonly context: Omit<WriteContext, 'report' | 'findings' | 'profile'> & Pick<Workspace, 'profile'>
  readonly signal?: AbortSignal
  /** Changes what was composed before it is judged and written (default: nothing). */
  readonly revise?: (article: Article) => Article
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
  const whole = await composeDraft(source, {...options, profile: context.profile})
  const {revise} = options
  const composed = revise && whole.article ? {...whole, article: revise(whole.article)} : whole
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
  let began = Date.now()
  for (;;) {
    const {done, value} = steps.next()
    if (done) return value
    if (Date.now() - began < turn) continue
    await new Promise<void>(resolve => setTimeout(resolve))
    began = Date.now()
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
      // What is wrong with the draft's own was told when it was read.
      if (style && !asked) return
      const message = `样式方案“${file}”：${finding.message}`
      report({...finding, range: {start: 0, end: 0}, path: ['style'], message})
    })
  const headingPages: HeadingPages = async (one, asked) => {
    try {
      const set = context.typesetter()
      const {headingPages: pagesOf} = await import('../formats/pdf/heading-pages.ts')
      return await pagesOf(one, set, asked)
    } catch (error) {
      if (error instanceof NoTypesetter) return undefined
      throw error
    }
  }
  try {
    const written = await withTypesetter(format.summary.zh, report, () =>
      format.write(article!, settings, {...context, report, findings, profile, headingPages})
    )
    return {written: (written ?? []).map(one => ({format: format.name, ...one})), found}
  } catch (error) {
    return {written: [], found: [...found, ...failure(`没有写${format.summary.zh}`, error)], error}
  }
}
