import {dirname, extname, join} from 'node:path'
import type {BuildOptions, Built} from '../build.ts'
import {build} from '../build.ts'
import type {DraftOptions} from '../check.ts'
import {check, checkFinished, unread} from '../check.ts'
import {decode} from '../draft/decode.ts'
import type {Source} from '../draft/tree.ts'
import type {Finding} from '../finding.ts'
import {readText} from '../reading/text.ts'
import type {CheckedFile} from '../report/checked-file.ts'
import type {Host} from './host.ts'

/** What is the same for all files of one command. */
export type Checking = Omit<DraftOptions, 'readPhoto' | 'found'>
export type Building = Omit<BuildOptions, 'readPhoto' | 'found'>

/** Take one draft through the whole journey. Throws `HostError` when it cannot be read. */
export async function buildFile(
  path: string,
  host: Host,
  options: Building
): Promise<{file: CheckedFile; built?: Built}> {
  const {source, found, isText} = await textOf(path, host)
  if (!isText) return {file: {file: path, source, ...unread(found)}}
  const built = await build(source, {...options, found, readPhoto: photosBeside(path, host)})
  return {file: checkedFile(path, source, built), built}
}

/** Check a draft, or a finished text by the ending of its name. `name` stands in for standard input's. */
export async function checkFile(
  path: string,
  host: Host,
  options: Checking,
  name = path
): Promise<CheckedFile> {
  const {source, found, isText} = await textOf(path, host, name)
  if (!isText) return {file: name, source, ...unread(found)}
  if (isDraft(name)) {
    return checkedFile(
      name,
      source,
      await check(source, {...options, found, readPhoto: photosBeside(path, host)})
    )
  }
  const told = [...found]
  const article = readText(source, finding => told.push(finding))
  return checkedFile(name, source, checkFinished(source, article, {...options, found: told}))
}

/** Whether a path is a draft's; standard input is. */
export const isDraft = (path: string): boolean => path === '-' || /^\.ya?ml$/i.test(extname(path))

async function textOf(
  path: string,
  host: Host,
  name = path
): Promise<{source: Source; found: Finding[]; isText: boolean}> {
  const found: Finding[] = []
  const source = decode(await host.read(path), name, finding => found.push(finding))
  return {source, found, isText: !found.some(({ruleId}) => ruleId === 'not-text')}
}

/** Photos lie beside the draft. */
const photosBeside = (path: string, host: Host) => (photo: string) =>
  host.readIfThere(join(path === '-' ? '.' : dirname(path), photo)).catch(() => undefined)

function checkedFile(
  file: string,
  source: Source,
  {findings, counts, rulesRun, rulesSkipped}: Omit<CheckedFile, 'file' | 'source'>
): CheckedFile {
  return {file, source, findings, counts, rulesRun, rulesSkipped}
}
