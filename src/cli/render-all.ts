import type {Written} from '../batch/cache.ts'
import type {Made} from '../batch/work.ts'
import {failsAt, type RenderJob} from '../engine/job.ts'
import type {Kept} from '../engine/keep-edits.ts'
import {Refusal} from '../engine/ports.ts'
import type {PlainGiven} from '../options.ts'
import type {StoryReport} from '../page/fit-report.ts'
import {printableLine} from '../report/printable.ts'
import {textInParts} from '../report/text.ts'
import type {Verdict} from '../report/verdict.ts'
import {openBatch, tellFailures, tellLeft} from './batch.ts'
import type {JobsGiven} from './batch-options.ts'
import {brokenRules} from './broken-rules.ts'
import type {ExitCode} from './command.ts'
import {fitReportOf} from './fit-report.ts'
import type {Host} from './host.ts'
import {stageOf} from './options.ts'
import {stemsFor} from './stems.ts'
import {tellKept, tellUndone} from './tell.ts'
import type {Round} from './watch.ts'

/** What `render` was given. */
export interface RenderGiven extends JobsGiven {
  readonly to: ReadonlyArray<string>
  readonly out: string | undefined
  readonly kind: string | undefined
  readonly stage: 'draft' | 'final' | undefined
  readonly review: boolean
  readonly force: boolean
  readonly quiet: boolean
  readonly 'fit-report': 'text' | 'json' | undefined
  readonly templates: ReadonlyArray<string>
  readonly campaigns: ReadonlyArray<string>
  readonly config: string | undefined
  readonly cache: boolean
  readonly watch: boolean
  /** Those of formats. */
  readonly settings: PlainGiven
}

/** Write drafts as files, and say what was found and written. */
export async function renderAll(
  paths: ReadonlyArray<string>,
  given: RenderGiven,
  host: Host
): Promise<Round> {
  const {templates, campaigns, config} = given
  const stems = stemsFor(paths, given.out)
  const stemOf = (path: string) => stems.get(path)!
  const jobOf = (path: string): RenderJob => ({
    do: 'render',
    draft: {path},
    kind: given.kind,
    stage: given.stage,
    formats: given.to,
    review: given.review,
    settings: given.settings,
    folder: host.folderOf(stemOf(path)),
    replaces: given.review && !given.force ? copyOf(stemOf(path)) : undefined
  })
  const batch = await openBatch(host, {
    given,
    setup: {templates, campaigns, config},
    doing: '生成',
    stemOf,
    isWatched: given.watch
  })
  const report = reportOf(given, host)
  const seen: Round['seen'] = new Map()
  const failed: string[] = []
  let done = 0
  let worst: 0 | 1 | 2 = 0
  for await (const item of batch.each(paths, jobOf)) {
    const {path, outcome} = item
    done++
    if (outcome.kept) tell(keptInWords(copyOf(stemOf(path)), path, outcome.kept), host)
    const isUndone = tellUndone(outcome, host)
    const {files, isAll} = item.found
      ? {files: item.found, isAll: true}
      : await writeAll(stemOf(path), item.made, given, host)
    if (isAll && !outcome.kept) item.keep(files)
    if (isUndone) failed.push(path)
    if (isUndone || outcome.kept || !isAll) worst = 2
    else if (files.length === 0 || failsAt(outcome.verdict, 'error')) worst = worst === 2 ? 2 : 1
    if (given.watch) seen.set(path, item.seen)
    report.add(outcome.verdict, outcome.fits, files)
  }
  const code = await report.end(worst, stageOf(given.stage, batch.workspace.config))
  tellFailures(failed, paths.length, host)
  if (batch.isStopped()) tellLeft(done, paths, given.cache, host)
  return {
    code: batch.isStopped() ? 130 : code,
    shared: batch.shared,
    seen,
    written: report.written().map(({path}) => path)
  }
}

const reviewSuffix = '.审阅稿.docx'
const copyOf = (stem: string): string => `${stem}${reviewSuffix}`

function tell(words: string, host: Host): void {
  host.progress('')
  host.complain(words)
}

/** Says what was found in one draft after the other, and at the end what was written. */
function reportOf(given: RenderGiven, host: Host) {
  const inParts = textInParts({color: host.isColored})
  const fits: StoryReport[] = []
  const written: Written[] = []
  const isForPrograms = given['fit-report'] === 'json'
  const isTold = !given.quiet && !isForPrograms
  // How stories fit is said first.
  const parts: string[] = []
  const say = (part: string) => {
    if (given['fit-report']) parts.push(part)
    else {
      host.progress('')
      host.say(part)
    }
  }
  return {
    written: () => written,
    add(verdict: Verdict, moreFits: ReadonlyArray<StoryReport>, files: ReadonlyArray<Written>) {
      const part = inParts.file(verdict)
      if (isTold && part !== '') say(part)
      if (given['fit-report']) fits.push(...moreFits)
      written.push(...files)
    },
    async end(worst: 0 | 1 | 2, stage: 'draft' | 'final'): Promise<ExitCode> {
      if (given['fit-report']) host.put(await fitReportOf(given['fit-report'], fits))
      for (const part of parts) host.say(part)
      if (isTold && inParts.verdicts.length > 0) host.say(inParts.end())
      if (!isForPrograms) {
        const lines = written.map(({path, size}) => `  ${printableLine(`${path}（${sizeOf(size)}）`)}`)
        host.say([lines.length > 0 ? '写好：' : '没有写文件。', ...lines].join('\n'))
      }
      const broken = brokenRules(inParts.verdicts)
      if (broken) {
        host.complain(broken)
        return 2
      }
      if (written.length === 0 && worst < 2) host.say(shut(stage))
      return worst
    }
  }
}

/** Write the files of a draft; whether all could be. */
async function writeAll(
  stem: string,
  made: ReadonlyArray<Made>,
  {force}: {readonly force: boolean},
  host: Host
): Promise<{files: Written[]; isAll: boolean}> {
  const files: Written[] = []
  let isAll = true
  for (const {suffix, content} of made) {
    try {
      // What a review copy held was looked at already.
      const placed = await host.place(stem + suffix, content, {force, replaces: suffix === reviewSuffix})
      tellKept(placed, host, '确实不要原来的了，加 --force 覆盖。')
      files.push({path: placed.path, hash: placed.hash, size: placed.size})
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      tell(error.message, host)
      isAll = false
    }
  }
  return {files, isAll}
}

const keptInWords = (copy: string, draft: string, {what, canPull, wayOut}: Kept): string =>
  canPull
    ? `“${copy}”${what}，没有覆盖它。先运行 zongshu pull ${copy} ${draft}；取不回的已经自己搬到草稿里，或者确实不要了，加 --force 覆盖。`
    : `“${copy}”${what}，没有覆盖它。${wayOut}；确实不要了，加 --force 覆盖。`

const shut = (stage: 'draft' | 'final'): string =>
  stage === 'final' ? '报送关口（final）：有待填或错误，改好后再来。' : '草稿无法成文，请先改正上面的错误。'

function sizeOf(length: number): string {
  return length < 1_000_000
    ? `${Math.max(1, Math.round(length / 1000))} KB`
    : `${(length / 1_000_000).toFixed(1)} MB`
}
