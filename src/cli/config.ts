import {dirname, join} from 'node:path'
import {decode} from '../draft/decode.ts'
import type {Source} from '../draft/tree.ts'
import type {Finding, Report} from '../finding.ts'
import type {Config} from '../lint/config.ts'
import {noConfig, readConfig} from '../lint/config.ts'
import {rules} from '../lint/rules/index.ts'
import {layered, parseTerms, withTerms} from '../lint/terms.ts'
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
 * The config that was asked for, or that lies in this folder, with the terms of our own folder and of the user's. One
 * with errors is told as a report and stops the command: a check by half-understood settings would be no check.
 */
export async function loadConfig(given: Given, host: Host): Promise<Config> {
  const asked = given.config as string | undefined
  const path = asked ?? usualName
  const bytes = asked ? await host.read(path) : await host.readIfThere(path)
  const config = bytes
    ? sound(path, bytes, (source, report) => readConfig(source, report, {rules}))
    : noConfig
  const beside = (other: string) => join(dirname(path), other)
  const own = (await host.list(join(host.home, 'terms'))).filter(file => file.endsWith('.yaml'))
  const files = [...own.map(file => join(host.home, 'terms', file)), ...config.terms.map(beside)]
  const lists = await Promise.all(files.map(async file => sound(file, await host.read(file), parseTerms)))
  return {
    ...config,
    settings: withTerms(config.settings, layered(...lists)),
    templates: config.templates.map(beside),
    baseline: config.baseline && beside(config.baseline)
  }
}

/** Read a file of settings; its errors stop the command. */
function sound<Read>(path: string, bytes: Uint8Array, read: (source: Source, report: Report) => Read): Read {
  const findings: Finding[] = []
  const report = (finding: Finding) => void findings.push(finding)
  const source = decode(bytes, path, report)
  const found = read(source, report)
  if (!findings.some(({severity}) => severity === 'error')) return found
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
