import {Refusal} from '../engine/ports.ts'
import {type Connection, peer, type Queue, type QueueEvents} from './peers.ts'

/** The name of the queue in Redis; several stand beside each other under several databases or addresses. */
export const queueName = 'zongshu'

/** Milliseconds that a connection may take. */
const patience = 5_000

export interface Connected {
  readonly connection: Connection
  /** Do not make it, and those that were made like it, anew any more. */
  giveUp(): void
}

/** A connection that is there. Throws `Refusal` when nobody answers; later it is made anew as often as it breaks. */
export async function connect(address: string): Promise<Connected> {
  if (!/^rediss?:\/\//.test(address))
    throw new Refusal(`--queue 写的是“${address}”；要写成 redis://主机:6379/0，加密的写 rediss://。`)
  let isOpen = false
  let wasOpen = false
  const giveUp = () => {
    isOpen = false
  }
  const Redis = peer('ioredis')
  const connection = new Redis(address, {
    maxRetriesPerRequest: null,
    connectTimeout: patience,
    retryStrategy: times => (isOpen || (!wasOpen && times < 3) ? Math.min(times * 200, 2_000) : null)
  })
  // Whoever waits for an answer is told.
  connection.on('error', () => {})
  try {
    await connection.ping()
    isOpen = true
    wasOpen = true
    return {connection, giveUp}
  } catch {
    connection.disconnect()
    throw new Refusal(`连不上队列“${hidden(address)}”；请核对地址，看看 Redis 是否在运行。`)
  }
}

/** An address without its password. */
export const hidden = (address: string): string => address.replace(/\/\/[^@/]*@/, '//')

/** Which job was last put in for the outputs of a stem: an older draft's are not fetched over a newer one's. */
export interface Stems {
  put(ids: Readonly<Record<string, string>>): Promise<unknown>
  /** In the order of the stems; null for one that is new. */
  of(stems: ReadonlyArray<string>): Promise<ReadonlyArray<string | null>>
  all(): Promise<Readonly<Record<string, string>>>
}

export interface OpenQueue {
  readonly queue: Queue
  readonly stems: Stems
  /** What becomes of jobs from now on; whoever opens it closes it. */
  events(): Promise<QueueEvents>
  close(): Promise<void>
}

export async function openQueue(address: string): Promise<OpenQueue> {
  // What is not installed is said before anybody is called.
  const {Queue, QueueEvents} = peer('bullmq')
  const {connection} = await connect(address)
  const queue = new Queue(queueName, {connection})
  queue.on('error', () => {})
  const key = `${queueName}-stems`
  return {
    queue,
    async events() {
      const events = new QueueEvents(queueName, {connection})
      events.on('error', () => {})
      await events.waitUntilReady()
      return events
    },
    stems: {
      put: ids => connection.hset(key, ids),
      of: stems => connection.hmget(key, stems),
      all: () => connection.hgetall(key)
    },
    async close() {
      await queue.close()
      connection.disconnect()
    }
  }
}
