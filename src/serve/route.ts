import type {IncomingMessage} from 'node:http'
import type {Reply} from './reply.ts'
import {isPlainPath} from './root.ts'
import type {ServedFolder} from './served-folder.ts'
import {Wrong} from './wrong.ts'

/** A request as a route sees it. */
export interface Call {
  readonly request: IncomingMessage
  readonly url: URL
  readonly folder: ServedFolder
  /** Aborted when whoever asked is gone, or the server ends. */
  readonly signal: AbortSignal
  readonly version: string
}

/** One thing that can be asked of the server. */
export interface Route {
  readonly method: 'GET' | 'PUT' | 'POST'
  /** Behind the way of the server, e.g. `api/file`. */
  readonly name: string
  answer(call: Call): Promise<Reply>
}

/** The path of a file that a request names. Throws `Wrong` when it names none that may be. */
export function pathIn({url}: Pick<Call, 'url'>, name = 'path'): string {
  const path = url.searchParams.get(name) ?? ''
  if (isPlainPath(path)) return path
  throw new Wrong(400, `“${path}”不是这个文件夹里可以用的文件名，没有动任何文件。`)
}
