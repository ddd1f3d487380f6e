import {dirname, join} from 'node:path'
import {decode} from '../draft/decode.ts'
import type {Finding} from '../finding.ts'
import type {Config} from '../lint/config.ts'
import {noConfig, readConfig} from '../lint/config.ts'
import {rules} from '../lint/rules/index.ts'
import {text} from '../report/text.ts'
import type {Given, Option} from './command.ts'
import type {Host} from './host.ts'
import {HostError} from './host.ts'

/** The name under which a config is found by itself. */
const usualName = 'zongshu.config.yaml'

export const configOption: Option = {
  value: '文件',
  help: {
    zh: `检查的设置，不写时用当前文件夹的 ${usualName}`,
    en: `Settings (default: ${usualName} in this folder)`
  }
}

/**
 * The config that was asked for, or that lies in this folder. A config with errors is told as a report and stops the
 * command: a check by half-understood settings would be no check.
 */
export async function loadConfig(given: Given, host: Host): Promise<Config> {
  const asked = given.config as string | undefined
  const path = asked ?? usualName
  const bytes = asked ? await host.read(path) : await host.readIfThere(path)
  if (!bytes) return noConfig
  const findings: Finding[] = []
  const report = (finding: Finding) => void findings.push(finding)
  const source = decode(bytes, path, report)
  const config = readConfig(source, report, {rules})
  if (findings.some(({severity}) => severity === 'error')) {
    const file = {
      file: path,
      source,
      findings,
      counts: {fields: 0, paragraphs: 0},
      rulesRun: [],
      rulesSkipped: []
    }
    throw new HostError(`设置文件有错，没有开始检查：\n${text.write([file]).split('\n\n')[0]}`)
  }
  const beside = (other: string) => join(dirname(path), other)
  return {
    ...config,
    terms: config.terms.map(beside),
    templates: config.templates.map(beside),
    baseline: config.baseline && beside(config.baseline)
  }
}
