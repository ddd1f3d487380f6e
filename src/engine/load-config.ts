import type {Config} from '../lint/config.ts'
import {noConfig, readConfig} from '../lint/config.ts'
import {rules} from '../lint/rules/index.ts'
import {layered, withTerms} from '../lint/terms.ts'
import type {Files, Ports} from './ports.ts'
import {Refusal} from './ports.ts'
import {ownTerms, readTerms} from './read-terms.ts'
import {readSettings} from './settings-file.ts'

/** The name under which a config is found by itself. */
export const usualConfig = 'zongshu.config.yaml'

/**
 * The config that was asked for, or that lies in this folder, with the terms of our own folder and of the user's. One that
 * was found by itself may be a stranger's: what it brings along is said before it counts, and lies in its folder. Throws
 * `Refusal` when it does not.
 */
export async function loadConfig(asked: string | undefined, ports: Ports): Promise<Config> {
  const {files, log} = ports
  const path = asked ?? usualConfig
  const isThere = asked !== undefined || (await isHere(path, files))
  const config = isThere
    ? await readSettings(path, (source, report) => readConfig(source, report, {rules}), ports)
    : noConfig
  const besideIt = (other: string) => files.beside(path, other)
  if (asked === undefined) {
    const named = namedBy(config)
    for (const one of named) await mustBeInside(one, path, files)
    if (named.length > 0)
      log?.(`按当前文件夹的“${path}”，还用了${named.map(({what, name}) => `${what}“${name}”`).join('、')}。`)
  }
  const lists = [...(await ownTerms(ports)), ...(await readTerms(config.terms.map(besideIt), ports))]
  return {
    ...config,
    settings: withTerms(config.settings, layered(...lists)),
    templates: config.templates.map(besideIt),
    campaigns: config.campaigns.map(besideIt),
    baseline: config.baseline && besideIt(config.baseline)
  }
}

/** Whether a config lies in the working folder. Throws `Refusal` where a link leads from there to another. */
async function isHere(path: string, files: Files): Promise<boolean> {
  if ((await files.readIfThere(path)) === undefined) return false
  try {
    await files.readBelow(path, path)
    return true
  } catch (error) {
    if (!(error instanceof Refusal)) throw error
    throw new Refusal(
      `当前文件夹里的设置“${path}”${error.message}。没有开始检查；认得这份设置，就加 --config ${path} 再运行。`
    )
  }
}

/** A file or folder that a config names. */
interface Named {
  readonly what: string
  readonly name: string
  /** Of a folder, which files are read in it, by the names that it has. */
  readonly reads?: (name: string) => string
}

const namedBy = ({templates, campaigns, terms, baseline}: Config): Named[] => [
  ...templates.map(name => ({what: '文种文件夹', name, reads: (kind: string) => `${kind}/kind.yaml`})),
  ...campaigns.map(name => ({what: '创建文件夹', name, reads: (file: string) => file})),
  ...terms.map(name => ({what: '术语', name})),
  ...(baseline === undefined ? [] : [{what: '基线', name: baseline}])
]

/** Throws `Refusal` for what lies outside the folder of the config, by its path or through a link. */
async function mustBeInside({what, name, reads}: Named, path: string, files: Files): Promise<void> {
  const place = files.beside(path, name)
  const refusal = new Refusal(
    `“${path}”不是命令行里写的，是在当前文件夹里找到的；它的${what}“${name}”在文件夹外面，没有使用，也没有开始检查。认得这份设置，就加 --config ${path} 再运行；不认得，先打开看看。`
  )
  const way = files.between(files.folderOf(path), place)
  if (/^(?:\.\.(?:\/|$)|\/|[a-z]:)/i.test(way)) throw refusal
  const held = reads ? (await files.list(place)).map(one => `${name}/${reads(one)}`) : [name]
  for (const one of held)
    try {
      await files.readBelow(path, one)
    } catch (error) {
      throw error instanceof Refusal ? refusal : error
    }
}
