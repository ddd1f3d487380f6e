import {Refusal} from '../engine/ports.ts'
import {type Counts, type Failed, failedOf, waitFor} from '../queue/intake.ts'
import type {OpenQueue} from '../queue/open-queue.ts'
import type {Result} from '../queue/packed.ts'
import {readResult} from '../queue/read-packed.ts'
import {printableLine} from '../report/printable.ts'
import type {ExitCode} from './command.ts'
import type {Host} from './host.ts'
import {barOf, type Ended, jsonOf, lineOf} from './progress.ts'
import type {QueueGiven} from './queue-options.ts'
import {tellFailed} from './queue-told.ts'

/** Looks without any worker after which that is said: one may just be starting. */
const patience = 4

/** Wait until all is done, and tell how far it is. */
export async function wait(open: OpenQueue, given: QueueGiven, host: Host): Promise<ExitCode> {
  const began = performance.now()
  const lines = given.progress ? await tellEach(open, given.progress, host) : undefined
  let alone = 0
  const {completed, failed} = await waitFor(open.queue, counts => {
    const {workers, waiting} = counts
    lines?.count(counts)
    if (!lines) host.progress(barOf(doneOf(counts), Math.max(1, allOf(counts)), performance.now() - began))
    alone = workers === 0 ? alone + 1 : 0
    if (alone === patience) {
      host.progress('')
      host.complain(
        `等着 ${waiting} 份，没有程序在做。请在连得上队列和存放处的机器上运行：zongshu worker --queue … --store …`
      )
    }
  })
  await lines?.end()
  host.progress('')
  host.say(`做完 ${completed} 份，没有做成 ${failed} 份。`)
  await tellFailed(open.queue, host)
  return failed > 0 ? 2 : 0
}

const doneOf = ({completed, failed}: Counts): number => completed + failed
const allOf = (counts: Counts): number => doneOf(counts) + counts.waiting + counts.active

/** Tell of each draft as it is done, from now on. */
async function tellEach({queue, events: open}: OpenQueue, form: 'lines' | 'json', host: Host) {
  const events = await open()
  let done: number | undefined
  let total = 0
  const early: (() => void)[] = []
  const tell = (file: string, ended: Ended): void => {
    if (done === undefined) return void early.push(() => tell(file, ended))
    const among = {count: ++done, total: Math.max(total, done)}
    host.complain(form === 'json' ? jsonOf(file, ended, among) : printableLine(lineOf(file, ended, among)))
  }
  events.on('completed', ({jobId, returnvalue}) => {
    try {
      const result = readResult(returnvalue)
      tell(result.file, endedOf(result))
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      tell(jobId, {findings: none, isCached: false, reason: error.message})
    }
  })
  events.on('failed', ({jobId, failedReason}) => {
    failedOf(jobId, failedReason, queue).then(
      ({stem, reason}: Failed) => tell(stem, {findings: none, isCached: false, reason}),
      () => {}
    )
  })
  return {
    count(counts: Counts) {
      total = allOf(counts)
      done ??= Math.max(0, doneOf(counts) - early.length)
      for (const one of early.splice(0)) one()
    },
    /** Waits a little for what was not told yet. */
    async end() {
      for (let waited = 0; (done ?? 0) < total && waited < 1000; waited += 50)
        await new Promise(resolve => setTimeout(resolve, 50))
      await events.close().catch(() => {})
    }
  }
}

const none = {error: 0, warning: 0, hint: 0}

const endedOf = ({findings, refusal}: Result): Ended => ({
  findings,
  isCached: false,
  ...(refusal === undefined ? {} : {reason: refusal})
})
