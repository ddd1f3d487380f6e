import type {Job} from '../../browser.ts'
import type {Shell} from '../shell.ts'
import {ShellRefusal} from '../shell.ts'
import type {Asked, FromWorker, Held, OutcomeOf, ToWorker, Wish} from './protocol.ts'

/** The engine, in a worker of the page: checking never stops anybody from typing. */
export interface Engine {
  run<J extends Job>(job: J, files?: Held): Promise<OutcomeOf<J>>
  /** Ask for what is no job; see `wishes.ts`. */
  wish<Answer>(wish: Wish): Promise<Answer>
  /** Photos were changed: read them anew. */
  forgetPhotos(draft?: string): Promise<void>
  close(): void
}

/** The engine in a worker that runs these scripts, started by the first who asks; photos come from the shell. */
export function startEngine(scripts: ReadonlyArray<string>, shell: Pick<Shell, 'photo'>): Engine {
  const waiting = new Map<number, {resolve(answer: unknown): void; reject(error: Error): void}>()
  let ids = 0
  let started: Worker | undefined

  function worker(): Worker {
    started ??= start()
    return started
  }

  function start(): Worker {
    const address = URL.createObjectURL(new Blob([...scripts], {type: 'text/javascript'}))
    const worker = new Worker(address)
    worker.onmessage = ({data}: MessageEvent<FromWorker>) => {
      if ('ready' in data) return URL.revokeObjectURL(address)
      if ('wants' in data) return void givePhoto(data.wants, data.draft, data.photo)
      const one = waiting.get(data.id)
      waiting.delete(data.id)
      if ('fault' in data) one?.reject(new Error(data.fault))
      else one?.resolve(data.answer)
    }
    worker.onerror = event => {
      for (const {reject} of waiting.values()) reject(new Error(event.message))
      waiting.clear()
    }
    return worker
  }

  async function givePhoto(photo: number, draft: string, path: string) {
    const send = (message: ToWorker) => worker().postMessage(message)
    try {
      send({photo, bytes: await shell.photo(draft, path)})
    } catch (error) {
      send({photo, refusal: error instanceof ShellRefusal ? error.message : '读不出来'})
    }
  }

  const ask = (asked: Asked) =>
    new Promise<unknown>((resolve, reject) => {
      const id = ++ids
      waiting.set(id, {resolve, reject})
      const message: ToWorker = {id, asked}
      worker().postMessage(message)
    })

  return {
    run: <J extends Job>(job: J, files?: Held) => ask({ask: 'job', job, files}) as Promise<OutcomeOf<J>>,
    wish: <Answer>(wish: Wish) => ask(wish) as Promise<Answer>,
    forgetPhotos: async path => void (await ask({ask: 'forget', path})),
    close: () => started?.terminate()
  }
}
