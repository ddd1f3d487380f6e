import {fileOf} from '../batch/work.ts'
import {type Processes, startWorkers} from '../batch/workers.ts'
import type {PackedAnswer} from './do-packed.ts'
import {connect, queueName} from './open-queue.ts'
import type {Result} from './packed.ts'
import {patience as patienceFor} from './patient-store.ts'
import {type Connection, type Job, peer} from './peers.ts'
import {readNamed, readPacked, readResult} from './read-packed.ts'
import {resultOf, type Store, StoreAway} from './store.ts'
import {storeAt} from './store-at.ts'

export interface WorkOptions {
  readonly queue: string
  /** The address of a store. */
  readonly store: string
  /** How many jobs are done at once, each in a process of its own. */
  readonly jobs: number
  /** Jobs a minute, of all workers together (default: as many as can be done). */
  readonly rate?: number
  /** Of this tool; jobs of another are not done. */
  readonly version: string
  readonly script?: string
  readonly told: (line: string) => void
}

/** Milliseconds that a job is this worker's without a word from it: what builds is another process, so it says so in time. */
const lock = 15_000

/** Milliseconds that a worker which is to end waits for a Redis that is away. */
const patience = 5_000

/** Milliseconds after which a job is tried again that no store let be done; it is no try of its own. */
const putOff = 5_000

/** Does the jobs of a queue until it is closed, which waits for those at work. */
export async function workOn(options: WorkOptions): Promise<{close(): Promise<void>}> {
  const {queue, jobs, rate, told} = options
  const {Worker, DelayedError} = peer('bullmq')
  const {connection, giveUp} = await connect(queue)
  const workers = startWorkers({count: jobs, ...(options.script ? {script: options.script} : {})})
  let isEnding = false
  const patiently = patienceFor({told, isOver: () => isEnding})
  const doing = {
    ...options,
    address: options.store,
    store: storeAt(options.store),
    workers,
    found: new Set<string>()
  }
  const {found} = doing
  const work = async (job: Job, token?: string): Promise<Result> => {
    try {
      return await patiently(() => done(job, doing))
    } catch (error) {
      if (!(error instanceof StoreAway)) throw error
      // Another machine may see the store; nothing is wrong with the job.
      await job.moveToDelayed(Date.now() + putOff, token)
      throw new DelayedError()
    }
  }
  const worker = new Worker(queueName, work, {
    connection,
    concurrency: jobs,
    lockDuration: lock,
    stalledInterval: 5_000,
    // A machine that dies again and again is no fault of the draft it was at.
    maxStalledCount: 10,
    ...(rate ? {limiter: {max: rate, duration: 60_000}} : {})
  })
  let isCut = false
  worker.on('error', ({message}) => {
    if (!isCut) told(`队列暂时连不上，会一直重试：${message}`)
    isCut = true
  })
  worker.on('completed', job => {
    isCut = false
    const {file, refusal} = readResult(job.returnvalue)
    told(`${file} ${refusal ?? '做完'}${found.delete(job.id ?? '') ? '（先前已经做过，没有再做）' : ''}`)
  })
  worker.on('failed', (job, {message}) =>
    told(`${fileIn(job)} 没有做成，第 ${job?.attemptsMade ?? '?'} 次：${message}`)
  )
  return {
    async close() {
      isEnding = true
      const isThere = await isReady(connection)
      // Where nobody answers, nobody can be told what was done; the jobs fall to others.
      if (!isThere) giveUp()
      await worker.close(!isThere).catch(() => {})
      await workers.end()
      connection.disconnect()
    }
  }
}

/** Whether a connection is there, or is again within the time that we wait for it. */
async function isReady(connection: Connection): Promise<boolean> {
  for (let waited = 0; connection.status !== 'ready' && waited < patience; waited += 100)
    await new Promise(resolve => setTimeout(resolve, 100))
  return connection.status === 'ready'
}

interface Doing extends Pick<WorkOptions, 'version'> {
  readonly store: Store
  readonly address: string
  readonly workers: Processes
  /** Jobs whose results were there before. */
  readonly found: Set<string>
}

/** Do a job and leave what it gave in the store. Throws what makes the queue try it again. */
async function done({id = '', data}: Job, {store, address, version, workers, found}: Doing): Promise<Result> {
  const packed = readNamed(id, data)
  const name = resultOf(id)
  // It may have been done by a worker that died before it could say so, or said so to a Redis that fell before it was written down.
  const before = await resultIn(store, name)
  if (before) {
    found.add(id)
    return before
  }
  if (packed.version !== version)
    throw new Error(
      `任务是 ${packed.version} 版入队的，这台机器上是 ${version} 版，做出来会不一样；请用同一版`
    )
  const answer = await workers.call<PackedAnswer>('doPacked', [packed, address], fileOf(packed.job))
  if ('away' in answer) throw new StoreAway(answer.away)
  await store.put(name, new TextEncoder().encode(JSON.stringify(answer.result)))
  return answer.result
}

/** A result that lies in the store; undefined where there is none, or a damaged one, in the place of which another goes. */
async function resultIn(store: Store, name: string): Promise<Result | undefined> {
  if (!(await store.has(name))) return undefined
  try {
    return readResult(JSON.parse(new TextDecoder().decode(await store.get(name))))
  } catch (error) {
    if (error instanceof StoreAway) throw error
    return undefined
  }
}

function fileIn(job: Job | undefined): string {
  try {
    return readPacked(job?.data).stem
  } catch {
    return job?.id ?? '?'
  }
}
