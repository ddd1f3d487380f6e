import {Refusal} from '../engine/ports.ts'
import {countsIn, resultsIn, retryAll} from '../queue/intake.ts'
import type {OpenQueue} from '../queue/open-queue.ts'
import {getBlob} from '../queue/store.ts'
import {printableLine} from '../report/printable.ts'
import type {ExitCode} from './command.ts'
import type {Host} from './host.ts'
import type {QueueGiven} from './queue-options.ts'
import {storeFor, tellFailed} from './queue-told.ts'
import {tellKept} from './tell.ts'

/** Tell how far a queue is. */
export async function status({queue}: OpenQueue, _: QueueGiven, host: Host): Promise<ExitCode> {
  const {waiting, active, completed, failed, workers} = await countsIn(queue)
  host.say(
    `等着 ${waiting} 份，在做 ${active} 份，做完 ${completed} 份，没有做成 ${failed} 份；${workers} 台在做的程序。`
  )
  await tellFailed(queue, host)
  return failed > 0 ? 1 : 0
}

/** Put in again what failed. */
export async function retry({queue}: OpenQueue, _: QueueGiven, host: Host): Promise<ExitCode> {
  host.say(`重新排上 ${await retryAll(queue)} 份。`)
  return 0
}

/** Write what was made to where `add` said. */
export async function fetch(open: OpenQueue, given: QueueGiven, host: Host): Promise<ExitCode> {
  const store = storeFor(given, host)
  let [files, drafts, left]: [number, number, number] = [0, 0, 0]
  let code: 0 | 1 | 2 = 0
  for await (const {stem, result, problem} of resultsIn(open)) {
    if (problem !== undefined) host.complain(printableLine(`${stem}：${problem}`))
    if (!result) {
      left++
      continue
    }
    drafts++
    if (result.refusal !== undefined) {
      host.complain(printableLine(result.refusal))
      code = 2
    } else if (result.outputs.length === 0 || result.findings.error > 0) code = code === 2 ? 2 : 1
    for (const {suffix, hash} of result.outputs)
      try {
        tellKept(await host.place(stem + suffix, await getBlob(hash, store), {force: given.force}), host)
        files++
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        host.complain(error.message)
        code = 2
      }
  }
  host.say(
    `取回 ${drafts} 份草稿的 ${files} 个文件${left > 0 ? `，还有 ${left} 份没有做完或没有做成` : ''}。`
  )
  await tellFailed(open.queue, host)
  return left > 0 ? 2 : code
}
