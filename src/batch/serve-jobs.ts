import * as workerpool from 'workerpool'
import {nodePorts} from '../node/ports.ts'
import {jobDoer} from './do-job.ts'
import type {Asked} from './work.ts'

/** A process that does the jobs which `workers.ts` hands it, one after the other. */
export function serveJobs(): void {
  // Ctrl-C goes to all processes of a terminal: the one that asks says what becomes of us, and we end with it.
  process.on('SIGINT', () => {})
  const ports = nodePorts()
  const [plain, watched] = [jobDoer(ports, {isWatched: false}), jobDoer(ports, {isWatched: true})]
  workerpool.worker({
    do({job, setup, isWatched, where}: Asked) {
      if (where) process.chdir(where.folder)
      return (isWatched ? watched : plain)(job, setup, where?.name)
    }
  })
}
