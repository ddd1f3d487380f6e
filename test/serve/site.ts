import {mkdir, mkdtemp, readdir, readFile, rename, rm, writeFile} from 'node:fs/promises'
import {type IncomingHttpHeaders, request} from 'node:http'
import {tmpdir} from 'node:os'
import {dirname, join} from 'node:path'
import type {Verdict} from '../../src/report/verdict.ts'
import {type Served, serve} from '../../src/serve/serve.ts'
import {typesetter} from '../context.ts'

export interface Answered {
  readonly status: number
  readonly headers: IncomingHttpHeaders
  readonly bytes: Buffer
  readonly text: string
  readonly json: Said
}

/** What answers of the server have, each some of it. */
export interface Said {
  readonly name: string
  readonly path: string
  readonly hash: string
  readonly theirs: string
  readonly note: string
  readonly message: string
  readonly kept: string
  readonly folder: string
  readonly isCut: boolean
  readonly hasSettings: boolean
  readonly refusal: string
  readonly changes: ReadonlyArray<unknown>
  readonly files: ReadonlyArray<{
    readonly path: string
    readonly sort: string
    readonly size: number
    readonly changed: number
  }>
  readonly copies: ReadonlyArray<{readonly at: string; readonly size: number}>
  readonly outputs: ReadonlyArray<{
    readonly format: string
    readonly suffix: string
    readonly size: number
    readonly path: string
    readonly base64: string
  }>
  readonly drafts: ReadonlyArray<{readonly verdict: Verdict}>
  readonly verdict: Verdict
}

export interface Asking {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
}

/** Ask a server of this machine; every header is as given, also those that `fetch` keeps for itself. */
export function ask(port: number, path: string, {method = 'GET', headers = {}, body}: Asking = {}) {
  return new Promise<Answered>((resolve, reject) => {
    const asked = request({host: '127.0.0.1', port, path, method, headers, agent: false}, response => {
      const pieces: Buffer[] = []
      response.on('data', piece => pieces.push(piece))
      response.on('error', reject)
      response.on('end', () => {
        const bytes = Buffer.concat(pieces)
        const text = bytes.toString()
        resolve({
          status: response.statusCode!,
          headers: response.headers,
          bytes,
          text,
          get json() {
            return JSON.parse(text) as Said
          }
        })
      })
    })
    asked.on('error', reject)
    asked.end(body)
  })
}

/** A folder that is served, and a browser's way to it. */
export async function site(
  files: Readonly<Record<string, string | Uint8Array>> = {},
  options: {readonly cache?: string; readonly page?: string} = {}
) {
  const outer = await mkdtemp(join(tmpdir(), 'zongshu-serve-'))
  const folder = join(outer, '县 稿')
  await mkdir(folder)
  const at = (name: string) => join(folder, name)
  for (const [name, content] of Object.entries(files)) {
    await mkdir(dirname(at(name)), {recursive: true})
    await writeFile(at(name), content)
  }
  const complained: string[] = []
  const served: Served = await serve(folder, {
    version: '0.0.0',
    typesetter,
    complain: text => void complained.push(text),
    ...options
  })
  const start = new URL(served.address)
  const port = Number(start.port)
  const origin = `http://127.0.0.1:${port}`
  const entered = await ask(port, start.pathname + start.search)
  const cookie = String(entered.headers['set-cookie']).split(';')[0]!
  const own = {cookie, origin, host: `127.0.0.1:${port}`}
  return {
    outer,
    folder,
    at,
    port,
    origin,
    served,
    complained,
    way: start.pathname,
    cookie,
    read: (name: string) => readFile(at(name), 'utf8'),
    write: (name: string, content: string | Uint8Array) => writeFile(at(name), content),
    move: (from: string, to: string) => rename(at(from), at(to)),
    list: async (name = '.') => (await readdir(at(name))).sort(),
    /** As the page asks. */
    page: (name: string, asking: Asking = {}) =>
      ask(port, start.pathname + name, {...asking, headers: {...own, ...asking.headers}}),
    job: (value: unknown) =>
      ask(port, `${start.pathname}api/job`, {
        method: 'POST',
        headers: {...own, 'content-type': 'application/json'},
        body: JSON.stringify(value)
      }),
    async remove() {
      await served.close()
      await rm(outer, {recursive: true, force: true})
    }
  }
}

export type Site = Awaited<ReturnType<typeof site>>

/** A path as an address has it. */
export const file = (path: string, name = 'api/file'): string => `${name}?path=${encodeURIComponent(path)}`
