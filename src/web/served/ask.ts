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
  /** Refusals that the caller deals with. */
  readonly expects?: ReadonlyArray<number>
}

/** Asks the server that handed out the page; `name` is from there. Throws `ShellRefusal` for whatever is not done. */
export type Ask = (name: string, asking?: Asking) => Promise<Answer>

/** Ask the server that this page came from. */
export async function ask(name: string, asking: Asking = {}): Promise<Answer> {
  const {method = 'GET', headers, body, signal, expects = []} = asking
  const sent = typeof body === 'string' ? body : body && new Uint8Array(body)
  let answer: Response
  try {
    answer = await fetch(name, {method, headers, body: sent, signal, cache: 'no-store'})
  } catch (error) {
    if (signal?.aborted) throw error
    throw new ShellRefusal(
      say(
        '连不上本机的“综述”程序，可能已经关掉了。写的内容还在这个网页里，请不要关网页：重新运行“综述”，再把内容复制过去，或点“下载”存一份。',
        'The program behind this page does not answer; it may have been closed. What you wrote is still here, so keep the page: start the program again and copy it over, or download it.'
      )
    )
  }
  if (!answer.ok && !expects.includes(answer.status)) throw new ShellRefusal(await reasonOf(answer))
  return {
    status: answer.status,
    etag: (answer.headers.get('etag') ?? '').replaceAll('"', ''),
    bytes: async () => new Uint8Array(await answer.arrayBuffer()),
    json: () => answer.json()
  }
}

async function reasonOf(answer: Response): Promise<string> {
  const {message} = await answer.json().catch(() => ({}))
  if (typeof message === 'string') return message
  return say(
    `本机的“综述”程序没有做成（${answer.status}），请再试一次。`,
    `The program behind this page failed (${answer.status}); try again.`
  )
}

/** The address of something about a file, e.g. `api/file?path=…`. */
export const about = (name: string, query: Readonly<Record<string, string>>): string =>
  `${name}?${new URLSearchParams(query)}`
