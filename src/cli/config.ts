import type {Config} from '../lint/config.ts'
import {noConfig, readConfig} from '../lint/config.ts'
import {rules} from '../lint/rules/index.ts'
import {layered, withTerms} from '../lint/terms.ts'
import {beside} from './beside.ts'
import type {Given, Option} from './command.ts'
import type {Host} from './host.ts'
import {ownTerms, readTerms} from './read-terms.ts'
import {sound} from './sound.ts'

/** The name under which a config is found by itself. */
const usualName = 'zongshu.config.yaml'

export const configOption: Option = {
  value: {zh: '文件', en: 'file'},
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
    ? sound(
        path,
        bytes,
        (source, report) => readConfig(source, report, {rules}),
        told => host.complain(told)
      )
    : noConfig
  const besideIt = (other: string) => beside(path, other)
  const lists = [...(await ownTerms(host)), ...(await readTerms(config.terms.map(besideIt), host))]
  return {
    ...config,
    settings: withTerms(config.settings, layered(...lists)),
    templates: config.templates.map(besideIt),
    baseline: config.baseline && besideIt(config.baseline)
  }
}
