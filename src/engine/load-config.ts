import type {Config} from '../lint/config.ts'
import {noConfig, readConfig} from '../lint/config.ts'
import {rules} from '../lint/rules/index.ts'
import {layered, withTerms} from '../lint/terms.ts'
import type {Ports} from './ports.ts'
import {ownTerms, readTerms} from './read-terms.ts'
import {readSettings} from './settings-file.ts'

/** The name under which a config is found by itself. */
export const usualConfig = 'zongshu.config.yaml'

/** The config that was asked for, or that lies in this folder, with the terms of our own folder and of the user's. */
export async function loadConfig(asked: string | undefined, ports: Ports): Promise<Config> {
  const {files} = ports
  const path = asked ?? usualConfig
  const isThere = asked !== undefined || (await files.readIfThere(path)) !== undefined
  const config = isThere
    ? await readSettings(path, (source, report) => readConfig(source, report, {rules}), ports)
    : noConfig
  const besideIt = (other: string) => files.beside(path, other)
  const lists = [...(await ownTerms(ports)), ...(await readTerms(config.terms.map(besideIt), ports))]
  return {
    ...config,
    settings: withTerms(config.settings, layered(...lists)),
    templates: config.templates.map(besideIt),
    baseline: config.baseline && besideIt(config.baseline)
  }
}
