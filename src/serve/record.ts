import {createHash} from 'node:crypto'
import {readFileSync, renameSync, rmSync, writeFileSync} from 'node:fs'
import {get} from 'node:http'
import {join} from 'node:path'
import * as z from 'zod/mini'
import {locked} from '../node/lock.ts'

const shape = z.strictObject({
  /** What `/healthz` of that server says, too. */
  id: z.string(),
  port: z.int().check(z.minimum(1), z.maximum(65535)),
  way: z.string(),
  token: z.string()
})

/** A server that runs on a folder, as the next start finds it. */
export type Running = z.infer<typeof shape>

/** Where it stands which server runs on a folder: in a folder that only this user may write to and read. */
export function recordFor(cache: string, folder: string): string {
  const name = createHash('sha256').update(folder).digest('hex').slice(0, 24)
  return join(cache, `serve-${name}.json`)
}

/** The server that a record names, if it is still there. */
export async function runningBy(record: string): Promise<Running | undefined> {
  const known = read(record)
  return known && (await answers(known)) ? known : undefined
}

/** Record a server; the one that another start recorded since `before` was found wins, and is given back. */
export function tellRunning(
  record: string,
  before: Running | undefined,
  running: Running
): Running | undefined {
  return locked(record, () => {
    const now = read(record)
    if (now && now.id !== before?.id) return now
    const draft = `${record}.${process.pid}`
    writeFileSync(draft, JSON.stringify(running), {mode: 0o600})
    renameSync(draft, record)
    return undefined
  })
}

/** Take a server out of the record when it ends. */
export function forgetRunning(record: string, {id}: Running): void {
  locked(record, () => {
    if (read(record)?.id === id) rmSync(record, {force: true})
  })
}

/** What stands in a record, whether that server still runs or not. */
export function read(record: string): Running | undefined {
  try {
    return shape.parse(JSON.parse(readFileSync(record, 'utf8')))
  } catch {
    // There is none, or it is damaged.
    return undefined
  }
}

/** Milliseconds in which a server of this machine says that it is well; one that sets a long document is busy for seconds. */
const patience = 10_000

/** Whether the server of that very record answers at its port. */
function answers({port, id}: Running): Promise<boolean> {
  return new Promise(resolve => {
    const request = get({host: '127.0.0.1', port, path: '/healthz', timeout: patience}, response => {
      let text = ''
      response.setEncoding('utf8')
      response.on('data', (piece: string) => {
        text += piece
        if (text.length > 10_000) request.destroy()
      })
      response.on('end', () => resolve(text.includes(`"id":"${id}"`)))
      response.on('error', () => resolve(false))
    })
    request.on('timeout', () => request.destroy())
    request.on('error', () => resolve(false))
    request.on('close', () => resolve(false))
  })
}
