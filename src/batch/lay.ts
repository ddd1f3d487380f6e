import type {Outcome} from '../engine/job.ts'
import {layBeside} from '../node/write-whole.ts'
import type {Made, OutputsGo} from './work.ts'

/** Lay the outputs of a job beside their places: a path goes to another process sooner than bytes do. */
export function lay<One extends Outcome>(
  outcome: One,
  {stem, writer}: OutputsGo
): {readonly outcome: One; readonly made: ReadonlyArray<Made>} {
  const made = outcome.outputs.map(({suffix, bytes}) => ({
    suffix,
    content: tried(() => layBeside(stem + suffix, bytes, writer)) ?? bytes
  }))
  return {outcome: {...outcome, outputs: []}, made}
}

/** Where nothing can be written, the process that puts outputs in their places finds that out, too, and tells it. */
function tried<Result>(work: () => Result): Result | undefined {
  try {
    return work()
  } catch {
    return undefined
  }
}
