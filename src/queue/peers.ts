import {createRequire} from 'node:module'
import {join} from 'node:path'
import {Refusal} from '../engine/ports.ts'
import {codeOf} from '../node/errno.ts'
import {packageRoot} from '../node/package-root.ts'

/** What we use of BullMQ: only those who run a queue install it, so its own types are not there. */
export interface Bullmq {
  readonly Queue: new (name: string, options: QueueOptions) => Queue
  readonly Worker: new (
    name: string,
    work: (job: Job, token?: string) => Promise<unknown>,
    options: WorkerOptions
  ) => Worker
  readonly QueueEvents: new (name: string, options: QueueOptions) => QueueEvents
  /** Thrown by a worker that put its job off. */
  readonly DelayedError: new () => Error
}

interface QueueOptions {
  readonly connection: Connection
}

interface WorkerOptions extends QueueOptions {
  readonly concurrency: number
  readonly lockDuration: number
  readonly stalledInterval: number
  readonly maxStalledCount: number
  readonly limiter?: {readonly max: number; readonly duration: number}
}

export interface AddOptions {
  readonly jobId: string
  readonly attempts: number
  readonly backoff: {readonly type: 'exponential'; readonly delay: number}
}

export type State = 'waiting' | 'active' | 'delayed' | 'completed' | 'failed'

export interface Job {
  readonly id?: string
  readonly data: unknown
  readonly returnvalue: unknown
  readonly failedReason?: string
  readonly attemptsMade: number
  retry(state: 'failed', options: {readonly resetAttemptsMade: boolean}): Promise<void>
  /** Have it done at a time, in milliseconds since 1970; it is no try. */
  moveToDelayed(time: number, token?: string): Promise<void>
  remove(): Promise<void>
}

export interface Queue {
  addBulk(
    jobs: ReadonlyArray<{readonly name: string; readonly data: unknown; readonly opts: AddOptions}>
  ): Promise<unknown>
  getJobCounts(...states: State[]): Promise<Partial<Record<State, number>>>
  getJobs(states: State[], start: number, end: number, isAscending: boolean): Promise<Job[]>
  getWorkersCount(): Promise<number>
  getJob(id: string): Promise<Job | undefined>
  getJobState(id: string): Promise<State | 'unknown' | 'prioritized' | 'waiting-children'>
  close(): Promise<void>
  on(event: 'error', listener: (error: Error) => void): unknown
}

/** What is told of jobs that came to their end since it was opened, the last try of those that failed. */
export interface QueueEvents {
  waitUntilReady(): Promise<unknown>
  on(event: 'error', listener: (error: Error) => void): unknown
  on(event: 'completed', listener: (told: {jobId: string; returnvalue: unknown}) => void): unknown
  on(event: 'failed', listener: (told: {jobId: string; failedReason: string}) => void): unknown
  close(): Promise<void>
}

export interface Worker {
  on(event: 'error', listener: (error: Error) => void): unknown
  on(event: 'completed', listener: (job: Job) => void): unknown
  on(event: 'failed', listener: (job: Job | undefined, error: Error) => void): unknown
  /** Waits for what is at work, unless it is forced. */
  close(isForced: boolean): Promise<void>
}

/** A connection to Redis or Valkey, by ioredis. */
export interface Connection {
  /** `ready` while somebody answers. */
  readonly status: string
  ping(): Promise<string>
  hset(key: string, fields: Readonly<Record<string, string>>): Promise<number>
  hmget(key: string, fields: ReadonlyArray<string>): Promise<ReadonlyArray<string | null>>
  hgetall(key: string): Promise<Record<string, string>>
  disconnect(): void
  on(event: 'error', listener: (error: Error) => void): unknown
}

export type Redis = new (
  url: string,
  options: {
    readonly maxRetriesPerRequest: null
    readonly connectTimeout: number
    readonly retryStrategy: (times: number) => number | null
  }
) => Connection

/** What we use of aws4fetch. */
export interface Aws4fetch {
  readonly AwsClient: new (keys: {
    readonly accessKeyId: string
    readonly secretAccessKey: string
    readonly service: 's3'
    readonly region: string
    readonly retries: number
  }) => {
    fetch(
      url: string,
      options?: {readonly method?: string; readonly body?: Uint8Array; readonly signal?: AbortSignal}
    ): Promise<Response>
  }
}

/** The variable that names a folder in which packages of a queue are installed, where they lie not beside this one. */
const variable = 'ZONGSHU_PEERS'

/** A package that only some commands need. Throws `Refusal` with the way to install it where it is not there. */
export function peer(name: 'bullmq'): Bullmq
export function peer(name: 'ioredis'): Redis
export function peer(name: 'aws4fetch'): Aws4fetch
export function peer(name: string): unknown {
  const asked = process.env[variable]
  for (const folder of [packageRoot(), ...(asked ? [asked] : [])])
    try {
      return createRequire(join(folder, 'package.json'))(name)
    } catch (error) {
      if (codeOf(error) !== 'MODULE_NOT_FOUND') throw error
    }
  const packages = name === 'aws4fetch' ? 'aws4fetch@1' : 'bullmq@6 ioredis@5'
  throw new Refusal(
    `这里要用的“${name}”没有装（平常用不着，所以不随本工具安装）。请在装本工具的地方运行一次：npm install ${packages}；装在别处的，用环境变量 ${variable} 写明那个文件夹。`
  )
}
