import {dirname, extname, isAbsolute, join} from 'node:path'
import type {BuildOptions, Built} from '../build.ts'
import {build} from '../build.ts'
import {decode} from '../draft/decode.ts'
import type {Finding} from '../finding.ts'
import {inOrder, lint} from '../lint/lint.ts'
import {rules} from '../lint/rules/index.ts'
import {subjectOf} from '../lint/subject.ts'
import {readText} from '../reading/text.ts'
import type {CheckedFile} from '../report/checked-file.ts'
import type {Host} from './host.ts'

/** What is the same for all files of one command. */
export type Journey = Omit<BuildOptions, 'readPhoto' | 'found'>

/** Take one draft through the journey, with the files it needs. Throws `HostError` when it cannot be read. */
export async function buildFile(
  path: string,
  host: Host,
  journey: Journey
): Promise<{file: CheckedFile; built?: Built}> {
  const found: Finding[] = []
  const source = decode(await host.read(path), path, finding => found.push(finding))
  if (isRefused(found)) return {file: unread(path, found)}

  const folder = path === '-' ? '.' : dirname(path)
  const built = await build(source, {
    ...journey,
    found,
    readPhoto: photo => host.readIfThere(join(folder, photo)).catch(() => undefined)
  })
  const {findings, counts, rulesRun, rulesSkipped} = built
  return {built, file: {file: path, source, findings, counts, rulesRun, rulesSkipped}}
}

/** Check a draft, or a finished text by the ending of its name. */
export async function checkFile(path: string, host: Host, journey: Journey): Promise<CheckedFile> {
  if (isDraft(path)) return (await buildFile(path, host, {...journey, formats: []})).file

  const found: Finding[] = []
  const source = decode(await host.read(path), path, finding => found.push(finding))
  if (isRefused(found)) return unread(path, found)
  const article = readText(source, finding => found.push(finding))
  const subject = subjectOf({article, stage: journey.stage})
  const {findings, rulesRun, rulesSkipped} = lint(subject, {
    rules: journey.rules ?? rules,
    settings: journey.settings
  })
  const counts = {fields: 0, paragraphs: subject.texts.length}
  return {file: path, source, findings: inOrder([...found, ...findings]), counts, rulesRun, rulesSkipped}
}

/** Whether a path is a draft's; standard input is. */
export const isDraft = (path: string): boolean => path === '-' || /^\.ya?ml$/i.test(extname(path))

/** A path for people: as it was typed, but never absolute by our doing. */
export const inFolder = (folder: string, path: string): string =>
  isAbsolute(path) ? path : join(folder, path)

const isRefused = (found: ReadonlyArray<Finding>): boolean => found.some(({ruleId}) => ruleId === 'not-text')

function unread(file: string, findings: ReadonlyArray<Finding>): CheckedFile {
  const reason = '文件没有读成，规则没有检查'
  return {
    file,
    source: undefined,
    findings,
    counts: {fields: 0, paragraphs: 0},
    rulesRun: [],
    rulesSkipped: rules.map(({id}) => ({ruleId: id, reason}))
  }
}
