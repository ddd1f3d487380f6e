import {extname, resolve} from 'node:path'
import type {BuildOptions, Built} from '../build.ts'
import {build} from '../build.ts'
import type {DraftOptions} from '../check.ts'
import {check, checkFinished, unread} from '../check.ts'
import {decode} from '../draft/decode.ts'
import {notices} from '../draft/notices.ts'
import type {Source} from '../draft/tree.ts'
import type {Finding} from '../finding.ts'
import type {Subject} from '../lint/rule.ts'
import {findingOf} from '../notice.ts'
import type {CheckedFile} from '../report/checked-file.ts'
import type {Profile} from '../style/profile.ts'
import {beside} from './beside.ts'
import {refuseDocument, refusePage} from './file-sort.ts'
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
  refuseDocument(path)
  const {source, found, isText} = await textOf(path, host)
  refusePage(path, source.text)
  if (!isText) return {file: {file: path, source, ...unread(found)}}
  const {onPhotos} = options
  const built = await build(source, {
    ...options,
    found,
    readPhoto: photosBeside(path, host),
    onPhotos: onPhotos && (files => onPhotos(files.map(file => resolve(beside(path, file)))))
  })
  return {file: checkedFile(path, source, built), built}
}

export interface CheckingFile extends Checking {
  /** Hold the layout of Word documents against this style profile (default: only their words are checked). */
  readonly layout?: Profile
}

/** A checked file, with what rules saw of it if it is a draft. */
export interface FileVerdict extends CheckedFile {
  readonly subject?: Subject
  /** What was found in a draft before the config and the comments had their say. */
  readonly unsettled?: ReadonlyArray<Finding>
}

/** Check a draft, or a finished text by the ending of its name. `name` stands in for standard input's. */
export async function checkFile(
  path: string,
  host: Host,
  options: CheckingFile,
  name = path
): Promise<FileVerdict> {
  if (/\.docx$/i.test(name)) return checkDocument(name, await host.read(path), options)
  const {source, found, isText} = await textOf(path, host, name)
  if (!isText) return {file: name, source: undefined, ...unread(found)}
  if (isDraft(name)) {
    refusePage(path, source.text)
    const checked = await check(source, {...options, found, readPhoto: photosBeside(path, host)})
    const {subject, unsettled} = checked
    return {...checkedFile(name, source, checked), subject, unsettled}
  }
  if (isMarkup(name, source.text)) {
    const message = '这是网页或其他带标记的文件，标记会被当作正文，没有检查。'
    const note = '在浏览器或 Word 中打开，另存为 .docx 或 .txt 再检查。'
    const range = {start: 0, end: 0}
    return {
      file: name,
      source: undefined,
      ...unread([findingOf(notices['not-text'], {message, note, range})])
    }
  }
  const {readText} = await import('../reading/text.ts')
  const told = [...found]
  const article = readText(source, finding => told.push(finding))
  return checkedFile(name, source, checkFinished(source, article, {...options, found: told}))
}

/** A finished Word document; findings point into its words, a paragraph a line. */
async function checkDocument(name: string, bytes: Uint8Array, options: CheckingFile): Promise<CheckedFile> {
  const [{readDocx}, {checkLayout}] = await Promise.all([
    import('../reading/docx.ts'),
    import('../reading/layout.ts')
  ])
  const found: Finding[] = []
  const document = readDocx(name, bytes, finding => found.push(finding))
  if (!document) return {file: name, source: undefined, ...unread(found)}
  const {source, article, headings} = document
  if (options.layout) found.push(...checkLayout(document, options.layout))
  const checked = checkedFile(name, source, checkFinished(source, article, {...options, found}))
  // Changes are made in Word: the text that was read out of the file cannot be written back.
  const findings = checked.findings.map(({fix: _, ...finding}) => finding)
  return {...checked, findings, headings}
}

/** Whether a text is HTML, XML or RTF, whose marks would be read as words. */
const isMarkup = (name: string, text: string): boolean =>
  /\.(?:x?html?|mht(?:ml)?|xml|rtf)$/i.test(name) ||
  /^\s*<(?:!doctype\s+html|html|\?xml)[\s>]/i.test(text.slice(0, 200))

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
  host.readIfThere(beside(path, photo)).catch(() => undefined)

function checkedFile(
  file: string,
  source: Source,
  {findings, counts, aside, rulesRun, rulesSkipped, broken}: Omit<CheckedFile, 'file' | 'source'>
): CheckedFile {
  return {file, source, findings, counts, aside, rulesRun, rulesSkipped, ...(broken ? {broken} : {})}
}
