import {createHash, randomBytes} from 'node:crypto'
import {createServer, type IncomingMessage, type Server, type ServerResponse} from 'node:http'
import type {AddressInfo} from 'node:net'
import type {Ports} from '../engine/ports.ts'
import {answer, type Site} from './answer.ts'
import {newGate} from './gate.ts'
import {builtPage} from './page-file.ts'
import {forgetRunning, type Running, read, recordFor, runningBy, tellRunning} from './record.ts'
import {send} from './reply.ts'
import {servedFolder} from './served-folder.ts'

export interface ServeOptions {
  /** Default, and 0: a free one, for a folder always the same if it can be, since browsers keep what they know by it. */
  readonly port?: number
  /** A folder of this user alone, through which a second start finds the first (default: it does not). */
  readonly cache?: string
  readonly version: string
  readonly typesetter?: Ports['typesetter']
  /** The file of the page (default: that of the build). */
  readonly page?: string
  /** Told an error of our own. */
  complain(text: string): void
}

/** The page of a folder, as it is reached. */
export interface Served {
  /** With which a browser may come in as often as it wants. */
  readonly address: string
  /** With which one browser may come in once. */
  opening(): Promise<string>
  /** Whether another process handed it out already. */
  readonly isOld: boolean
  /** End: what is being written is written, and all others are let go. */
  close(): Promise<void>
}

/** Hand out the page for a folder, to browsers of this machine alone. Throws the error of the system where it cannot. */
export async function serve(folder: string, options: ServeOptions): Promise<Served> {
  const {port: asked = 0, cache, version, typesetter, page = builtPage(), complain} = options
  const opened = servedFolder(folder, typesetter)
  const record = cache === undefined ? undefined : recordFor(cache, opened.root.folder)
  const before = record === undefined ? undefined : read(record)
  const first = record && (await runningBy(record))
  if (first) return another(first)
  const gate = newGate()
  const id = randomBytes(12).toString('hex')
  const ending = new AbortController()
  const server = createServer()
  const port = asked === 0 ? await listeningFor(opened.root.folder, server) : await listening(server, asked)
  const site: Site = {gate, folder: opened, port, id, version, page, complain}
  server.on('request', (request, response) => void respond(request, response, site, ending.signal))
  const running: Running = {id, port, way: gate.way, token: gate.token}
  const close = async () => {
    ending.abort(new DOMException('The server ends', 'AbortError'))
    if (record) forgetRunning(record, running)
    await closed(server)
  }
  const rival = record && tellRunning(record, before, running)
  if (rival && (await runningBy(record!))) {
    await close()
    return another(rival)
  }
  return {
    address: addressOf(running, gate.token),
    opening: async () => addressOf(running, gate.ticket()),
    isOld: false,
    close
  }
}

const addressOf = ({port, way}: Running, token: string): string =>
  `http://127.0.0.1:${port}${way}?token=${token}`

/** The page that another process hands out. */
function another(running: Running): Served {
  const {port, way, token} = running
  const address = addressOf(running, token)
  return {
    address,
    async opening() {
      const headers = {authorization: `Bearer ${token}`, origin: `http://127.0.0.1:${port}`}
      const reply = await fetch(`http://127.0.0.1:${port}${way}ticket`, {method: 'POST', headers})
      const {ticket} = (await reply.json()) as {ticket: string}
      return addressOf(running, ticket)
    },
    isOld: true,
    close: async () => {}
  }
}

/** The port of a folder, below those that systems give to programs; a free one where another has it. */
async function listeningFor(folder: string, server: Server): Promise<number> {
  const own = 20_000 + (createHash('sha256').update(folder).digest().readUInt32BE() % 12_000)
  try {
    return await listening(server, own)
  } catch {
    return listening(server, 0)
  }
}

function listening(server: Server, port: number): Promise<number> {
  // A draft is sent within seconds, and a head at once.
  server.headersTimeout = 20_000
  server.requestTimeout = 120_000
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({host: '127.0.0.1', port, exclusive: true}, () => {
      server.off('error', reject)
      resolve((server.address() as AddressInfo).port)
    })
  })
}

async function respond(
  request: IncomingMessage,
  response: ServerResponse,
  site: Site,
  ending: AbortSignal
): Promise<void> {
  const gone = new AbortController()
  response.on('close', () => gone.abort(new DOMException('Nobody waits', 'AbortError')))
  const reply = await answer(request, AbortSignal.any([gone.signal, ending]), site)
  if (response.destroyed) return
  // What was not read of a body that is too large would be taken for the next request.
  if (!request.complete) response.setHeader('connection', 'close')
  send(response, reply, request.method === 'HEAD')
}

/** Milliseconds that those who wait for an answer get. */
const grace = 3000

function closed(server: Server): Promise<void> {
  return new Promise(resolve => {
    const late = setTimeout(() => server.closeAllConnections(), grace)
    server.close(() => {
      clearTimeout(late)
      resolve()
    })
    server.closeIdleConnections()
  })
}
