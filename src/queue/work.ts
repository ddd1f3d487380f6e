import {rmSync} from 'node:fs'
import type {Workers} from '../batch/work.ts'
import {startWorkers} from '../batch/workers.ts'
import {leave} from './leave.ts'
import {connect, queueName} from './open-queue.ts'
import type {Result} from './packed.ts'
import {patientStore} from './patient-store.ts'
import {type Connection, type Job, peer} from './peers.ts'
import {readPacked, readResult} from './read-packed.ts'
import {resultOf, type Store, StoreAway} from './store.ts'
import {newFolder, sweepOld, unpacker} from './unpack.ts'

export interface WorkOptions {
  readonly queue: string
  readonly store: Store
  /** How many jobs are done at once, each in a process of its own. */
  readonly jobs: number
  /** Jobs a minute, of all workers together (default: as many as can be done). */
  readonly rate?: number
  /** Where a folder is made for what is worked on. */
  readonly folder: string
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
  const {queue, jobs, rate, folder, told} = options
  const {Worker, DelayedError} = peer('bullmq')
  const {connection, giveUp} = await connect(queue)
  sweepOld(folder)
  const own = newFolder(folder)
  const workers = startWorkers({count: jobs, ...(options.script ? {script: options.script} : {})})
  let isEnding = false
  const store = patientStore(options.store, {told, isOver: () => isEnding})
  const unpack = unpacker(own, store)
  const found = new Set<string>()
  const work = async (job: Job, token?: string): Promise<Result> => {
    try {
      return await done(job, {...options, store, workers, unpack, found})
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
      rmSync(own, {recursive: true, force: true})
    }
  }
}

/** Whether a connection is there, or is again within the time that we wait for it. */
async function isReady(connection: Connection): Promise<boolean> {
  for (let waited = 0; connection.status !== 'ready' && waited < patience; waited += 100)
    await new Promise(resolve => setTimeout(resolve, 100))
  return connection.status === 'ready'
}

interface Doing extends Pick<WorkOptions, 'store' | 'version'> {
  readonly workers: Workers
  readonly unpack: ReturnType<typeof unpacker>
  /** Jobs whose results were there before. */
  readonly found: Set<string>
}

/** Do a job and leave what it gave in the store. Throws what makes the queue try it again. */
async function done({id = '', data}: Job, {store, version, workers, unpack, found}: Doing): Promise<Result> {
  const name = resultOf(id)
  // It may have been done by a worker that died before it could say so, or said so to a Redis that fell before it was written down.
  if (await store.has(name)) {
    found.add(id)
    return readResult(JSON.parse(new TextDecoder().decode(await store.get(name))))
  }
  const packed = readPacked(data)
  if (packed.version !== version)
    throw new Error(
      `任务是 ${packed.version} 版入队的，这台机器上是 ${version} 版，做出来会不一样；请用同一版`
    )
  const {where, remove} = await unpack(packed)
  try {
    const {outcome, isLost} = await workers.do(packed.job, {where, setup: packed.setup})
    if (isLost) throw new Error(outcome.refusal)
    if (outcome.fault !== undefined) throw new Error(outcome.fault.split('\n')[0])
    const result = await leave(outcome, store)
    await store.put(name, new TextEncoder().encode(JSON.stringify(result)))
    return result
  } finally {
    remove()
  }
}

function fileIn(job: Job | undefined): string {
  try {
    return readPacked(job?.data).stem
  } catch {
    return job?.id ?? '?'
  }
}
