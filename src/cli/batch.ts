import {type Cache, cacheIn, type Found, type Written} from '../batch/cache.ts'
import {jobDoer} from '../batch/do-job.ts'
import {inOrder} from '../batch/in-order.ts'
import {oneOfEqual} from '../batch/one-of-equal.ts'
import {type Seen, watchedPorts} from '../batch/seen.ts'
import {
  type BatchJob,
  type Done,
  fileOf,
  type Made,
  type OutcomeOf,
  type Workers,
  withConfig
} from '../batch/work.ts'
import {openWorkspace, type Workspace, type WorkspaceOptions} from '../engine/workspace.ts'
import {sweepOwn} from '../node/draft-file.ts'
import {thisWriter} from '../node/writer.ts'
import {type JobsGiven, jobsFor} from './batch-options.ts'
import {type Host, portsOf} from './host.ts'
import {progressOn} from './progress.ts'

export interface BatchOptions {
  readonly given: JobsGiven & {readonly cache?: boolean}
  readonly setup: WorkspaceOptions
  /** What is done, for the progress, e.g. `生成`. */
  readonly doing: string
  /** Where the outputs of a file go, without their endings (default: it has none, and what is remembered lies beside it). */
  readonly stemOf?: (path: string) => string
  /** Whether what was read is wanted (default: false). */
  readonly isWatched?: boolean
}

/** One of many files that was done. */
export interface BatchItem<One extends BatchJob> {
  readonly path: string
  readonly outcome: OutcomeOf<One>
  /** What an earlier run wrote of it, where nothing changed since. */
  readonly found: ReadonlyArray<Written> | undefined
  /** Its outputs, which are still to be put in their places; none where an earlier run wrote them. */
  readonly made: ReadonlyArray<Made>
  /** All that it was made of; empty unless that is wanted. */
  readonly seen: ReadonlyArray<Seen>
  /** Remember what was written of it, for the next run. */
  keep(files: ReadonlyArray<Written>): void
}

/** The jobs of a command line on many files. */
export interface Batch {
  readonly workspace: Workspace
  /** What all jobs rest on. */
  readonly shared: ReadonlyArray<Seen>
  /** Do a job for each file; they come in the order of the files. It ends early when the user stops it. */
  each<One extends BatchJob>(
    paths: ReadonlyArray<string>,
    jobOf: (path: string) => One
  ): AsyncGenerator<BatchItem<One>>
  /** Whether the user stopped it. */
  isStopped(): boolean
}

interface Answer<One extends BatchJob> {
  readonly job: One
  readonly found?: Found<One>
  readonly done?: Done<One>
}

/** Get ready to do the same to many files. Throws `Refusal` when settings or kinds do not hold together. */
export async function openBatch(
  host: Host,
  {given, setup, doing, stemOf, isWatched = false}: BatchOptions
): Promise<Batch> {
  const isCached = given.cache ?? false
  const tellsSeen = isCached || isWatched
  const ports = portsOf(host)
  const opening = tellsSeen ? watchedPorts(ports) : undefined
  const workspace = await openWorkspace(setup, opening?.ports ?? ports)
  const shared = opening?.seen() ?? []
  const folderOf = (path: string) => host.folderOf(stemOf?.(path) ?? path)
  const cache: Cache | undefined = isCached
    ? cacheIn(job => folderOf(fileOf(job)), {shared, ports})
    : undefined
  const doHere = jobDoer(ports, {workspace, isWatched: tellsSeen})
  const stop = new AbortController()
  const once = oneOfEqual()

  async function* each<One extends BatchJob>(paths: ReadonlyArray<string>, jobOf: (path: string) => One) {
    const jobs = jobsFor(given.jobs, paths.length)
    const here: Workers = {do: job => doHere(job, setup), end: async () => {}}
    let started: Promise<Workers> | undefined
    const elsewhere = () => {
      started ??= import('../batch/workers.ts').then(({startWorkers}) =>
        startWorkers({count: jobs, setup, isWatched: tellsSeen})
      )
      return started
    }
    const progress = progressOn(host, {doing, total: paths.length, form: given.progress})
    const leave = paths.length > 1 ? host.onInterrupt(() => stop.abort()) : () => {}
    const make = async (path: string): Promise<Answer<One>> => {
      progress.begin(path)
      const job = jobOf(path)
      const found = await cache?.find(job)
      if (found) return {job, found}
      // What is read from the terminal or a pipe is this process's.
      if (jobs === 1 || path === '-') return {job, done: await here.do(job)}
      const outputs = stemOf && {stem: stemOf(path), writer: thisWriter()}
      return {job, done: await (await elsewhere()).do(job, {outputs})}
    }
    try {
      for await (const [path, {job, found, done}] of inOrder(paths, make, {
        atOnce: jobs,
        signal: stop.signal
      })) {
        const answer = withConfig((done ?? found)!.outcome, workspace.config)
        const {rulesRun, rulesSkipped} = answer.verdict
        const shared = {rulesRun: once(rulesRun), rulesSkipped: once(rulesSkipped)}
        const outcome = {...answer, verdict: {...answer.verdict, ...shared}}
        if (done?.read) host.readElsewhere(done.read)
        yield {
          path,
          outcome,
          found: found?.files,
          made: done?.made ?? outcome.outputs.map(({suffix, bytes}) => ({suffix, content: bytes})),
          seen: (done ?? found)!.seen,
          keep(files: ReadonlyArray<Written>) {
            if (done) cache?.keep(job, done, files)
          }
        }
        // Whoever took it has written it.
        progress.done(path, outcome, found !== undefined)
      }
    } finally {
      leave()
      progress.end()
      if (started) {
        await (await started).end()
        // Of a worker that died, and of what was not taken.
        if (stemOf) for (const folder of new Set(paths.map(folderOf))) sweepOwn(folder)
      }
    }
  }
  return {workspace, shared, each, isStopped: () => stop.signal.aborted}
}

/** Tell what the user's stop left to do. */
export function tellLeft(done: number, paths: ReadonlyArray<string>, isCached: boolean, host: Host): void {
  const left = paths.slice(done)
  if (left.length === 0) return
  const named = left.slice(0, 5).join('、') + (left.length > 5 ? '等' : '')
  const way = isCached ? '再运行一次同样的命令，接着做' : '再运行时加 --cache，做完的下次就不再做'
  host.complain(
    `已停下：做完 ${done} 份，写下的文件都完整；还有 ${left.length} 份没有做（${named}）。${way}。`
  )
}

/** A list of what was not done, where what was said of it has gone off the screen. */
export function tellFailures(failed: ReadonlyArray<string>, total: number, host: Host): void {
  if (failed.length > 0 && total > 20)
    host.complain(`没有做成 ${failed.length} 份，原因见上面：\n${failed.map(path => `  ${path}`).join('\n')}`)
}
