import {resolve} from 'node:path'
import type {Severity} from '../finding.ts'
import type {Config} from '../lint/config.ts'
import type {CheckedFile} from '../report/checked-file.ts'
import type {Given, Option} from './command.ts'
import {UsageError} from './command.ts'
import type {Host} from './host.ts'

/** Options that several commands share. */
export const stage: Option = {
  value: 'draft|final',
  values: ['draft', 'final'],
  help: {
    zh: '起草时用 draft；报送前用 final，有待填或错误就不放行（不写时按设置里的“阶段”，没有就是 draft）',
    en: 'final is the gate before submission (default: that of the settings, or draft)'
  }
}

/** The stage that was asked for, or that the config has. */
export const stageOf = (given: Given, config: Config): 'draft' | 'final' =>
  (given.stage as 'draft' | 'final' | undefined) ?? config.stage ?? 'draft'

export const failOn: Option = {
  value: 'error|warning|hint',
  values: ['error', 'warning', 'hint'],
  help: {
    zh: '到哪一级问题就以退出码 1 结束（不写时按设置，没有就是 error）',
    en: 'Severity from which the exit code is 1 (default: that of the settings, or error)'
  }
}

export const templates: Option = {
  value: {zh: '文件夹', en: 'folder'},
  many: true,
  help: {zh: '自己的文种文件夹，与自带的一起用', en: 'A folder with kinds of your own'}
}

/** The values of an option that may be given several times. */
export const strings = (given: Given[string]): string[] =>
  Array.isArray(given) ? [...given] : typeof given === 'string' ? [given] : []

/** The files that the words of a command line mean; at least one. */
export async function paths(patterns: ReadonlyArray<string>, host: Host): Promise<string[]> {
  if (patterns.length === 0)
    throw new UsageError('请写出要处理的文件，例如：zongshu lint 草稿.yaml；从标准输入读用 -。')
  const found = await Promise.all(patterns.map(pattern => host.expand(pattern)))
  // `a.yaml` and `./a.yaml` are one file, called as it was called first.
  const byPlace = new Map<string, string>()
  for (const path of found.flat()) {
    const place = path === '-' ? path : resolve(path)
    if (!byPlace.has(place)) byPlace.set(place, path)
  }
  return [...byPlace.values()]
}

const order: ReadonlyArray<Severity> = ['hint', 'warning', 'error']

/** Whether a file has a finding that is as bad as that. */
export function failsAt({findings}: CheckedFile, severity: Severity): boolean {
  return findings.some(finding => order.indexOf(finding.severity) >= order.indexOf(severity))
}
