import {serveJobs} from '../batch/serve-jobs.ts'
import type {DoPacked} from '../queue/do-packed.ts'

/** A worker process, for the jobs of a command line and those of a queue. */
export function serve(): void {
  let doer: Promise<DoPacked> | undefined
  const doPacked: DoPacked = async (...words) => {
    doer ??= import('../queue/do-packed.ts').then(({packedDoer}) => packedDoer())
    return (await doer)(...words)
  }
  serveJobs({doPacked})
}
