import {ShellRefusal} from '../shell.ts'
import {say} from '../words/say.ts'

/** What a server of this page answered. */
export interface Answer {
  readonly status: number
  /** Without the marks around it; empty when there is none. */
  readonly etag: string
  bytes(): Promise<Uint8Array>
  /** What the server says, in the shape that the page of the same build knows it to have. */
  json<Said>(): Promise<Said>
}

export interface Asking {
  readonly method?: 'GET' | 'PUT' | 'POST'
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string | Uint8Array
  readonly signal?: AbortSignal
  /** Milliseconds after which nobody waits any longer (default: half a minute; jobs take as long as they take). */
  readonly patience?: number
  /** Refusals that the caller deals with. */
  readonly expects?: ReadonlyArray<number>
}

/** Asks the server that handed out the page; `name` is from there. Throws `ShellRefusal` for whatever is not done. */
export type Ask = (name: string, asking?: Asking) => Promise<Answer>

/** Whether a save was sent and nobody knows what became of it. */
export class Unanswered extends ShellRefusal {}

/** Ask the server that this page came from. */
export async function ask(name: string, asking: Asking = {}): Promise<Answer> {
  const {method = 'GET', headers, body, signal, patience = 30_000, expects = []} = asking
  const sent = typeof body === 'string' ? body : body && new Uint8Array(body)
  const ending = new AbortController()
  const end = () => ending.abort()
  signal?.addEventListener('abort', end)
  const late = method === 'POST' ? undefined : setTimeout(end, patience)
  let answer: Response
  let bytes: Uint8Array
  try {
    if (signal?.aborted) end()
    answer = await fetch(name, {method, headers, body: sent, signal: ending.signal, cache: 'no-store'})
    bytes = new Uint8Array(await answer.arrayBuffer())
  } catch (error) {
    if (signal?.aborted) throw error
    throw new Unanswered(ending.signal.aborted ? tooLate(patience) : gone())
  } finally {
    clearTimeout(late)
    signal?.removeEventListener('abort', end)
  }
  const json = () => JSON.parse(new TextDecoder().decode(bytes))
  if (!answer.ok && !expects.includes(answer.status)) throw new ShellRefusal(reasonOf(answer.status, json))
  return {
    status: answer.status,
    etag: (answer.headers.get('etag') ?? '').replaceAll('"', ''),
    bytes: async () => bytes,
    json: async () => json()
  }
}

const gone = () =>
  say(
    '连不上本机的“综述”程序，可能已经关掉了。写的内容还在这个网页里，请不要关网页：重新运行“综述”，再把内容复制过去，或点“下载”存一份。',
    'The program behind this page does not answer; it may have been closed. What you wrote is still here, so keep the page: start the program again and copy it over, or download it.'
  )

const tooLate = (patience: number) =>
  say(
    `本机的“综述”程序 ${Math.round(patience / 1000)} 秒没有回音，没有再等。写的内容还在这个网页里，请不要关网页，再试一次；还不行，就重新运行“综述”，或点“下载”存一份。`,
    `The program behind this page has not answered for ${Math.round(patience / 1000)} seconds. What you wrote is still here, so keep the page and try again; if that does not help, start the program again, or download what you wrote.`
  )

function reasonOf(status: number, json: () => unknown): string {
  try {
    const {message} = json() as {message?: unknown}
    if (typeof message === 'string') return message
  } catch {
    // What is no answer of ours says nothing.
  }
  return say(
    `本机的“综述”程序没有做成（${status}），请再试一次。`,
    `The program behind this page failed (${status}); try again.`
  )
}

/** The address of something about a file, e.g. `api/file?path=…`. */
export const about = (name: string, query: Readonly<Record<string, string>>): string =>
  `${name}?${new URLSearchParams(query)}`
