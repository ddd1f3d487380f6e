import {dirname, relative, resolve} from 'node:path'
import type {Baseline} from '../lint/baseline.ts'
import {
  applyBaseline,
  baselineOf,
  emptyBaseline,
  prune,
  readBaseline,
  writeBaseline
} from '../lint/baseline.ts'
import type {CheckedFile} from '../report/checked-file.ts'
import type {Given, Option} from './command.ts'
import type {Host} from './host.ts'
import {HostError} from './host.ts'

export const baselineOptions: Readonly<Record<string, Option>> = {
  baseline: {
    value: {zh: '文件', en: 'file'},
    help: {zh: '旧问题的清单，只报新问题', en: 'Known findings; only new ones are reported'}
  },
  'write-baseline': {help: {zh: '把现有问题都记入清单', en: 'Record all present findings in the baseline'}},
  prune: {help: {zh: '从清单里去掉已经改好的旧问题', en: 'Take out of the baseline what is mended'}}
}

/** Leave out what the baseline knows, or bring the baseline up to date. */
export async function againstBaseline(
  results: ReadonlyArray<CheckedFile>,
  configured: string | undefined,
  given: Given,
  host: Host
): Promise<ReadonlyArray<CheckedFile>> {
  const path = (given.baseline as string | undefined) ?? configured
  const wantsWriting = given['write-baseline'] === true || given.prune === true
  if (!path) {
    if (wantsWriting)
      throw new HostError('请用 --baseline 写出清单文件，例如：--baseline zongshu.baseline.json')
    return results
  }
  const before = await read(path, host)
  if (!before && !wantsWriting) throw new HostError(`没有清单“${path}”；要新建一份，请加 --write-baseline。`)
  const inputs = results.flatMap(({file, source, findings}) =>
    source ? [{file: nameIn(path, file), text: source.text, findings}] : []
  )
  const baseline = given['write-baseline']
    ? baselineOf(inputs, before)
    : given.prune
      ? prune(before ?? emptyBaseline, inputs)
      : before!
  if (wantsWriting) {
    await host.write(path, new TextEncoder().encode(writeBaseline(baseline)))
    host.complain(`已更新清单“${path}”。`)
  }
  return results.map(result => {
    if (!result.source) return result
    const {findings, known} = applyBaseline(
      {file: nameIn(path, result.file), text: result.source.text, findings: result.findings},
      baseline
    )
    return {...result, findings, aside: {...result.aside, known}}
  })
}

/** A file as the baseline at a path calls it, however it was typed. */
const nameIn = (path: string, file: string): string =>
  file === '-' ? file : relative(dirname(resolve(path)), resolve(file)).replaceAll('\\', '/')

async function read(path: string, host: Host): Promise<Baseline | undefined> {
  const bytes = await host.readIfThere(path)
  if (!bytes) return undefined
  const baseline = readBaseline(new TextDecoder().decode(bytes))
  if (!baseline)
    throw new HostError(`“${path}”不是旧问题清单，请核对文件，或删去后加 --write-baseline 重建。`)
  return baseline
}
