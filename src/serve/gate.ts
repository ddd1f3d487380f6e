import {createHash, randomBytes, timingSafeEqual} from 'node:crypto'
import type {IncomingMessage} from 'node:http'
import {Wrong} from './wrong.ts'

/** Who may come in: the browser that was given the start address, from the page that it was given, and nobody else. */
export interface Gate {
  /**
   * The way of all addresses of this server, `/` at both ends. Browsers hand the cookies of a machine to all its servers,
   * but only on those ways for which they are meant; nobody else has this one.
   */
  readonly way: string
  /** What stands in an address with which a browser may come in, for as long as the server runs. */
  readonly token: string
  /** The same, for one browser, once: programs are started with it in their command line, which others may see. */
  ticket(): string
  /** The cookie for whoever comes with a token; undefined for all others. */
  cookieFor(url: URL): string | undefined
  /** Throws `Wrong` for a request that was sent to another name of this machine, or from another page. */
  mustBeOurs(request: Pick<IncomingMessage, 'method' | 'headers'>, port: number): void
  /** Throws `Wrong` for a request without the cookie. */
  mustBeKnown(request: Pick<IncomingMessage, 'headers'>): void
  /** Throws `Wrong` for another start of this program that does not know the token. */
  mustKnowToken(request: Pick<IncomingMessage, 'headers'>): void
}

const cookieName = 'zongshu'

/** A gate with secrets of its own. */
export function newGate(): Gate {
  const [token, session, name] = [secret(24), secret(24), secret(9)]
  const way = `/${name}/`
  const tickets = new Set<string>()
  return {
    way,
    token,
    ticket() {
      const made = secret(24)
      tickets.add(made)
      return made
    },
    cookieFor(url) {
      const given = url.searchParams.get('token')
      if (given === null || !(tickets.delete(given) || isSame(given, token))) return undefined
      return `${cookieName}=${session}; Path=${way}; HttpOnly; SameSite=Strict`
    },
    mustBeOurs({method = 'GET', headers}, port) {
      const {host = '', origin} = headers
      // A name of a stranger that was made to mean this machine (DNS rebinding).
      if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`)
        throw new Wrong(403, '只能从本机的地址打开，没有答复。')
      const isRead = method === 'GET' || method === 'HEAD'
      // Browsers always say which page a change comes from.
      const isOwn = origin === undefined ? isRead : origin === `http://${host}`
      const from = headers['sec-fetch-site'] ?? 'none'
      if (!isOwn || !(from === 'same-origin' || from === 'none' || isVisit(headers)))
        throw new Wrong(403, '这个请求来自别的网页，没有执行。')
    },
    mustBeKnown({headers}) {
      const cookies = (headers.cookie ?? '').split(/;\s*/)
      if (!cookies.some(cookie => isSame(cookie, `${cookieName}=${session}`)))
        throw new Wrong(401, '这个页面没有通行证。请再运行一次 zongshu serve，它会重新打开网页。')
    },
    mustKnowToken({headers}) {
      if (!isSame(headers.authorization ?? '', `Bearer ${token}`)) throw new Wrong(401, '没有通行证。')
    }
  }
}

const secret = (bytes: number): string => randomBytes(bytes).toString('base64url')

/** Whether a person goes to the page, by a link or a bookmark; what they get there is the gate's to say. */
const isVisit = (headers: IncomingMessage['headers']): boolean =>
  headers['sec-fetch-mode'] === 'navigate' && headers['sec-fetch-dest'] === 'document'

/** Whether two words are the same, in a time that does not tell how much of them is. */
function isSame(one: string, other: string): boolean {
  const digest = (word: string) => createHash('sha256').update(word).digest()
  return timingSafeEqual(digest(one), digest(other))
}
