import type {Baseline} from '../lint/baseline.ts'
import {
  applyBaseline,
  baselineOf,
  emptyBaseline,
  prune,
  readBaseline,
  writeBaseline
} from '../lint/baseline.ts'
import type {Verdict} from '../report/verdict.ts'
import type {Files} from './ports.ts'
import {Refusal} from './ports.ts'

export interface BaselineOptions {
  /** The file of the baseline. */
  readonly path: string
  /** Record all present findings, or take out what is mended (default: the baseline stays). */
  readonly change?: 'record' | 'prune'
}

/** Verdicts without what the baseline knows. */
export interface Remaining {
  readonly verdicts: ReadonlyArray<Verdict>
  /** What the baseline is to be from now on, with what it was; undefined when it stays. */
  readonly written?: {readonly text: string; readonly before: Uint8Array | undefined}
}

/** Leave out what the baseline knows, or bring the baseline up to date. Throws `Refusal`. */
export async function againstBaseline(
  verdicts: ReadonlyArray<Verdict>,
  {path, change}: BaselineOptions,
  files: Files
): Promise<Remaining> {
  const {baseline: before, bytes} = await baselineAt(path, files)
  if (!before && !change) throw new Refusal(noBaseline(path))
  const inputs = verdicts.flatMap(({file, source, findings}) =>
    source ? [{file: nameFrom(path, files)(file), text: source.text, findings}] : []
  )
  const baseline =
    change === 'record'
      ? baselineOf(inputs, before)
      : change === 'prune'
        ? prune(before ?? emptyBaseline, inputs)
        : before!
  return {
    verdicts: verdicts.map(without(baseline, nameFrom(path, files))),
    ...(change ? {written: {text: writeBaseline(baseline), before: bytes}} : {})
  }
}

/** Leaves out of a verdict what the baseline at a path knows. Throws `Refusal`. */
export async function withoutBaseline(path: string, files: Files): Promise<(verdict: Verdict) => Verdict> {
  const {baseline} = await baselineAt(path, files)
  if (!baseline) throw new Refusal(noBaseline(path))
  return without(baseline, nameFrom(path, files))
}

const noBaseline = (path: string): string => `没有清单“${path}”；要新建一份，请加 --write-baseline。`

async function baselineAt(path: string, files: Files) {
  const bytes = await files.readIfThere(path)
  return {bytes, baseline: bytes && baselineIn(bytes, path)}
}

/** A file as the baseline calls it, however it was typed. */
const nameFrom =
  (path: string, files: Files) =>
  (file: string): string =>
    file === '-' ? file : files.between(files.folderOf(path), file)

const without =
  (baseline: Baseline, nameIn: (file: string) => string) =>
  (verdict: Verdict): Verdict => {
    const {file, source, findings} = verdict
    if (!source) return verdict
    const left = applyBaseline({file: nameIn(file), text: source.text, findings}, baseline)
    const known = left.known.map(finding => ({finding, by: 'baseline'}) as const)
    return {...verdict, findings: left.findings, aside: [...(verdict.aside ?? []), ...known]}
  }

function baselineIn(bytes: Uint8Array, path: string): Baseline {
  const baseline = readBaseline(new TextDecoder().decode(bytes))
  if (!baseline) throw new Refusal(`“${path}”不是旧问题清单，请核对文件，或删去后加 --write-baseline 重建。`)
  return baseline
}
