import {join} from 'node:path'
import {pool, TerminateError} from 'workerpool'
import {Refusal} from '../engine/ports.ts'
import {undone} from '../engine/run-job.ts'
import type {WorkspaceOptions} from '../engine/workspace.ts'
import {packageRoot} from '../node/package-root.ts'
import {
  type Asked,
  type BatchJob,
  type Done,
  type DoOptions,
  fileOf,
  type OutcomeOf,
  type Workers
} from './work.ts'

/** The script of a worker, which the build makes of `serve-jobs.ts`. */
export const workerScript = (): string => join(packageRoot(), 'dist', 'worker.cjs')

/** How often a job is begun: a process may be killed for what another job took. */
const mostTries = 2

/** Milliseconds that a worker may take to end; the pool itself kills it after one second. */
const patience = 3_000

export interface WorkersOptions {
  readonly count: number
  /** What jobs rest on that come with no setup of their own (default: nothing of the user's). */
  readonly setup?: WorkspaceOptions
  /** Whether they tell what was read (default: false). */
  readonly isWatched?: boolean
  readonly script?: string
}

/** A file at which as many workers died as it was begun. */
export class Lost extends Refusal {}

/** Workers in processes of their own. */
export interface Processes extends Workers {
  /** Have the script do something else that it can. Throws `Lost`, and what it throws; `about` is the file that it is about. */
  call<Answer>(method: string, words: ReadonlyArray<unknown>, about: string): Promise<Answer>
}

/**
 * Workers in processes of their own, each with its own typesetter: what the system kills is one of them, with one job. One
 * that died is followed by another; a job at which two died is told as not done.
 */
export function startWorkers({
  count,
  setup = {},
  isWatched = false,
  script = workerScript()
}: WorkersOptions): Processes {
  // They call nobody, and to read certificates would take Node as long as to start.
  const {NODE_EXTRA_CA_CERTS, ...env} = process.env
  const all = pool(script, {
    workerType: 'process',
    maxWorkers: count,
    forkOpts: {env, serialization: 'advanced'}
  })
  async function call<Answer>(method: string, words: ReadonlyArray<unknown>, about: string): Promise<Answer> {
    for (let tries = 1; ; tries++)
      try {
        return (await all.exec(method, [...words])) as Answer
      } catch (error) {
        if (!(error instanceof TerminateError)) throw error
        if (tries === mostTries) throw new Lost(stopped(about))
      }
  }
  return {
    call,
    async do<One extends BatchJob>(job: One, options: DoOptions = {}): Promise<Done<One>> {
      const asked: Asked = {job, setup, isWatched, ...options}
      try {
        return await call<Done<One>>('do', [asked], fileOf(job))
      } catch (error) {
        return {outcome: undone(job, error) as OutcomeOf<One>, seen: []}
      }
    },
    async end() {
      // One that died while it had nothing to do would be waited for without end.
      await Promise.resolve(all.terminate(true, patience)).catch(() => {})
    }
  }
}

const stopped = (file: string): string =>
  `处理“${file}”的进程两次被系统中止（多半是内存不够），这一份没有做；请关掉别的程序，或把 --jobs 改小再运行。`
