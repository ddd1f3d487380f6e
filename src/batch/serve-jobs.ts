import * as workerpool from 'workerpool'
import {keyOf} from '../node/outputs.ts'
import {nodePorts} from '../node/ports.ts'
import {jobDoer} from './do-job.ts'
import {lay} from './lay.ts'
import type {Asked, BatchJob, Done} from './work.ts'

/** A process that does the jobs which `workers.ts` hands it, one after the other, and what else `others` can do. */
export function serveJobs(others: Readonly<Record<string, (...words: never[]) => unknown>> = {}): void {
  // Ctrl-C goes to all processes of a terminal: the one that asks says what becomes of us, and we end with it.
  process.on('SIGINT', () => {})
  let read = new Set<string>()
  const ports = nodePorts({onRead: path => read.add(path)})
  const [plain, watched] = [jobDoer(ports, {isWatched: false}), jobDoer(ports, {isWatched: true})]
  workerpool.worker({
    ...others,
    async do({job, setup, isWatched, outputs}: Asked): Promise<Done<BatchJob>> {
      read = new Set()
      const done = await (isWatched ? watched : plain)(job, setup)
      return outputs ? {...done, ...lay(done.outcome, outputs), read: [...read].map(keyOf)} : done
    }
  })
}
