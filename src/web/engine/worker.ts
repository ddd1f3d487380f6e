import {openWorkspace, Refusal, runJob, type Workspace} from '../../browser.ts'
import {photoFiles} from './photo-files.ts'
import type {Asked, FromWorker, Held, ToWorker} from './protocol.ts'
import {answerWish} from './wishes.ts'

/** The part of a worker's scope that is used here. */
export interface WorkerScope {
  onmessage: ((event: MessageEvent<ToWorker>) => void) | null
  postMessage(message: FromWorker): void
}

/** Answer what the page asks, in the order in which it does. */
export function startWorker(scope: WorkerScope): void {
  const photos = new Map<string, Uint8Array>()
  const waiting = new Map<number, (message: {bytes?: Uint8Array; refusal?: string}) => void>()
  let [asks, queue] = [0, Promise.resolve()]
  let workspace: Promise<Workspace> | undefined

  const askPhoto = (draft: string, photo: string) =>
    new Promise<Uint8Array | undefined>((resolve, reject) => {
      const wants = ++asks
      waiting.set(wants, ({bytes, refusal}) => {
        if (refusal === undefined) resolve(bytes)
        else reject(new Refusal(refusal))
      })
      scope.postMessage({wants, draft, photo})
    })
  const portsFor = (files: Held = {}) => ({files: photoFiles(files, askPhoto, photos)})

  async function answer(asked: Asked): Promise<unknown> {
    workspace ??= openWorkspace({}, portsFor())
    if (isForget(asked)) {
      if (asked.path === undefined) photos.clear()
      else for (const key of photos.keys()) if (JSON.parse(key)[0] === asked.path) photos.delete(key)
      return undefined
    }
    if (isJob(asked)) return runJob(asked.job, await workspace, portsFor(asked.files))
    return answerWish(asked, await workspace, portsFor((asked as {files?: Held}).files))
  }

  scope.onmessage = ({data}) => {
    if ('photo' in data) {
      waiting.get(data.photo)?.(data)
      waiting.delete(data.photo)
      return
    }
    const {id, asked} = data
    queue = queue.then(async () => {
      try {
        scope.postMessage({id, answer: await answer(asked)})
      } catch (error) {
        scope.postMessage({
          id,
          fault: error instanceof Error ? (error.stack ?? error.message) : String(error)
        })
      }
    })
  }
  scope.postMessage({ready: true})
}

const isJob = (asked: Asked): asked is Extract<Asked, {ask: 'job'}> => asked.ask === 'job'
const isForget = (asked: Asked): asked is Extract<Asked, {ask: 'forget'}> => asked.ask === 'forget'
