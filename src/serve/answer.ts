import type {IncomingMessage} from 'node:http'
import {inWords} from '../engine/not-done.ts'
import {Refusal} from '../engine/ports.ts'
import type {Gate} from './gate.ts'
import {pageReply} from './page-file.ts'
import {json, type Reply} from './reply.ts'
import {routes} from './routes/index.ts'
import type {ServedFolder} from './served-folder.ts'
import {Wrong} from './wrong.ts'

/** What stands behind the addresses of a server. */
export interface Site {
  readonly gate: Gate
  readonly folder: ServedFolder
  readonly port: number
  /** Said by `/healthz`, so that a second start knows the first. */
  readonly id: string
  readonly version: string
  /** The file of the page. */
  readonly page: string
  /** Told an error of our own, for whoever looks after this program. */
  complain(text: string): void
}

/** Answer a request. Whatever goes wrong is an answer, too. */
export async function answer(request: IncomingMessage, signal: AbortSignal, site: Site): Promise<Reply> {
  try {
    return await admitted(request, signal, site)
  } catch (thrown) {
    return inReply(thrown, site)
  }
}

async function admitted(request: IncomingMessage, signal: AbortSignal, site: Site): Promise<Reply> {
  const {gate, folder, port, id, version} = site
  gate.mustBeOurs(request, port)
  const url = urlOf(request)
  const method = request.method === 'HEAD' ? 'GET' : request.method
  if (url.pathname === '/healthz' && method === 'GET') return json(200, {name: 'zongshu', version, id})
  if (!url.pathname.startsWith(gate.way)) throw nothingHere()
  const name = url.pathname.slice(gate.way.length)
  if (name === '' && method === 'GET') return page(request, url, site)
  if (name === 'ticket' && method === 'POST') {
    gate.mustKnowToken(request)
    return json(200, {ticket: gate.ticket()})
  }
  gate.mustBeKnown(request)
  const here = routes.filter(route => route.name === name)
  const route = here.find(one => one.method === method)
  if (route) return route.answer({request, url, folder, signal, version})
  if (here.length > 0) throw new Wrong(405, '这个地址不能这样用。')
  throw nothingHere()
}

/** The page; who comes with a token gets the cookie, and an address without it. */
function page(request: IncomingMessage, url: URL, {gate, page: file}: Site): Reply {
  const cookie = gate.cookieFor(url)
  if (cookie) return {status: 303, headers: {'set-cookie': cookie, location: gate.way}}
  try {
    gate.mustBeKnown(request)
  } catch (error) {
    if (!(error instanceof Wrong)) throw error
    return {status: error.status, headers: {'content-type': 'text/plain; charset=utf-8'}, body: error.message}
  }
  return pageReply(file)
}

function urlOf({url = '/'}: IncomingMessage): URL {
  try {
    return new URL(url, 'http://127.0.0.1')
  } catch {
    throw nothingHere()
  }
}

const nothingHere = () => new Wrong(404, '没有这个地址。')

/** What was thrown, as an answer: a sentence, and never a trace. */
function inReply(thrown: unknown, {complain}: Site): Reply {
  const error = inWords(thrown)
  if (error instanceof Wrong) return json(error.status, {...error.more, message: error.message})
  if (error instanceof Refusal) return json(422, {message: error.message})
  if (error instanceof Error && error.name === 'AbortError') return json(499, {message: '已经取消。'})
  complain(
    `本工具出错，一个请求没有做完：\n${error instanceof Error ? (error.stack ?? error.message) : error}`
  )
  return json(500, {message: '本工具出错，这一步没有做完，文件没有动。请再试一次；还不行，请告诉维护者。'})
}
