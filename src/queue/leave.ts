import type {Outcome, RenderOutcome, RollupOutcome} from '../engine/job.ts'
import {counted} from '../finding.ts'
import {printable} from '../report/printable.ts'
import {rollupInWords} from '../rollup/in-words.ts'
import type {Result} from './packed.ts'
import {putBlob, type Store} from './store.ts'

/** Leaves what a job gave in a store, and says it in short. A draft with findings, or one that is none, is a result as well. */
export async function leave(outcome: RenderOutcome | RollupOutcome, store: Store): Promise<Result> {
  const {verdict, outputs, refusal} = outcome
  const rollup = 'rollup' in outcome ? outcome.rollup : undefined
  const findings = counted([...verdict.findings, ...(rollup?.problems ?? [])])
  const written = [...outputs, ...(rollup ? [inWords(rollup)] : [])].map(async ({suffix, bytes}) => ({
    suffix,
    hash: await putBlob(bytes, store),
    size: bytes.length
  }))
  return {
    file: verdict.file,
    findings,
    ...(refusal === undefined ? {} : {refusal}),
    outputs: await Promise.all(written)
  }
}

/** What each figure comes to, and what has to be looked at, beside the draft. */
const inWords = (
  rollup: NonNullable<RollupOutcome['rollup']>
): Pick<Outcome['outputs'][number], 'suffix' | 'bytes'> => ({
  suffix: '.txt',
  bytes: new TextEncoder().encode(`${printable(rollupInWords(rollup))}\n`)
})
