import {Refusal} from '../engine/ports.ts'
import type {OpenQueue} from './open-queue.ts'
import type {Packed} from './pack.ts'
import type {Result} from './packed.ts'
import type {AddOptions, Job, Queue, State} from './peers.ts'
import {readPacked, readResult} from './read-packed.ts'
import {resultOf, type Store} from './store.ts'

const open: State[] = ['waiting', 'active', 'delayed']

/** How many jobs go to Redis at once. */
const chunk = 100

/** Milliseconds between two looks at a queue. */
const pause = 500

const rest = () => new Promise<void>(resolve => setTimeout(resolve, pause))

/** How many jobs were put in, were there before, and were put in once more after they had failed. */
export interface Added {
  readonly added: number
  readonly known: number
  readonly again: number
}

/**
 * Put jobs into a queue as they are packed, a chunk at a time; while more than `most` wait it is let be. A job that is
 * there already, under its hash, is not put in again unless it failed, or its result is gone from the store.
 */
export async function addAll(
  jobs: AsyncIterable<Packed>,
  {queue, stems}: Pick<OpenQueue, 'queue' | 'stems'>,
  {store, most}: {readonly store: Store; readonly most: number}
): Promise<Added> {
  const counts = {added: 0, known: 0, again: 0}
  const put = async (named: ReadonlyArray<Packed>) => {
    while (((await queue.getJobCounts('waiting')).waiting ?? 0) > most) await rest()
    const before = await stems.of(named.map(({packed}) => packed.stem))
    await Promise.all(named.map(({id}, index) => withdraw(before[index], id, queue)))
    const sorts = await Promise.all(named.map(({id}) => makeRoom(id, queue, store)))
    for (const sort of sorts) counts[sort]++
    await queue.addBulk(
      named
        .filter((_, index) => sorts[index] === 'added')
        .map(({id, packed}) => ({name: packed.job.do, data: packed, opts: optionsOf(id)}))
    )
    await stems.put(Object.fromEntries(named.map(({id, packed}) => [packed.stem, id])))
  }
  let held: Packed[] = []
  for await (const job of jobs) {
    held.push(job)
    if (held.length < Math.min(chunk, most)) continue
    await put(held)
    held = []
  }
  if (held.length > 0) await put(held)
  return counts
}

/** Take back what a new job takes the place of, if nobody has begun it: whoever hands in often costs little. */
async function withdraw(old: string | null | undefined, id: string, queue: Queue): Promise<void> {
  if (!old || old === id || !['waiting', 'delayed'].includes(await queue.getJobState(old))) return
  const job = await queue.getJob(old)
  // A worker may have taken it just now.
  await job?.remove().catch(() => {})
}

/** What is to be done with a job: whether it is new, there already, or was tried again just now. */
async function makeRoom(id: string, queue: Queue, store: Store): Promise<keyof Added> {
  const state = await queue.getJobState(id)
  if (state === 'unknown') return 'added'
  if (state === 'failed') {
    await (await queue.getJob(id))?.retry('failed', anew)
    return 'again'
  }
  if (state !== 'completed' || (await store.has(resultOf(id)))) return 'known'
  await (await queue.getJob(id))?.remove()
  return 'added'
}

/** With all its tries. */
const anew = {resetAttemptsMade: true}

const optionsOf = (jobId: string): AddOptions => ({
  jobId,
  attempts: 3,
  backoff: {type: 'exponential', delay: 1_000}
})

export interface Counts {
  readonly waiting: number
  readonly active: number
  readonly completed: number
  readonly failed: number
  readonly workers: number
}

export async function countsIn(queue: Queue): Promise<Counts> {
  const {
    waiting = 0,
    active = 0,
    delayed = 0,
    completed = 0,
    failed = 0
  } = await queue.getJobCounts(...open, 'completed', 'failed')
  return {waiting: waiting + delayed, active, completed, failed, workers: await queue.getWorkersCount()}
}

/** Wait until nothing is left to do. */
export async function waitFor(queue: Queue, told: (counts: Counts) => void): Promise<Counts> {
  for (;;) {
    const counts = await countsIn(queue)
    told(counts)
    if (counts.waiting + counts.active === 0) return counts
    await rest()
  }
}

/** A job that failed as often as it was tried. */
export interface Failed {
  readonly stem: string
  readonly reason: string
}

export async function failedIn(queue: Queue): Promise<Failed[]> {
  const jobs = await queue.getJobs(['failed'], 0, -1, true)
  return jobs.map(({id = '?', data, failedReason = ''}) => ({stem: stemOf(data) ?? id, reason: failedReason}))
}

/** A job that just failed for good. */
export async function failedOf(id: string, reason: string, queue: Queue): Promise<Failed> {
  return {stem: stemOf((await queue.getJob(id))?.data) ?? id, reason}
}

/** Put what failed in again; how much it was. */
export async function retryAll(queue: Queue): Promise<number> {
  const jobs = await queue.getJobs(['failed'], 0, -1, true)
  for (const job of jobs) await job.retry('failed', anew)
  return jobs.length
}

/** What was made last for the outputs of a stem: `result` where it is done, `problem` where nothing can be made of it. */
export interface Made {
  readonly stem: string
  readonly result?: Result
  readonly problem?: string
}

/** What was made last for each stem of outputs, in their order. */
export async function* resultsIn({queue, stems}: Pick<OpenQueue, 'queue' | 'stems'>): AsyncGenerator<Made> {
  const all = Object.entries(await stems.all()).sort(([one], [other]) => (one < other ? -1 : 1))
  for (let start = 0; start < all.length; start += chunk) {
    const some = all.slice(start, start + chunk)
    const jobs = await Promise.all(some.map(([, id]) => queue.getJob(id)))
    for (const [index, [stem]] of some.entries()) yield madeBy(jobs[index], stem)
  }
}

function madeBy(job: Job | undefined, stem: string): Made {
  if (!job?.returnvalue) return {stem}
  try {
    return {stem: readPacked(job.data).stem, result: readResult(job.returnvalue)}
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    return {stem, problem: error.message}
  }
}

function stemOf(data: unknown): string | undefined {
  try {
    return readPacked(data).stem
  } catch {
    return undefined
  }
}
