import {isDraft} from '../draft/is-draft.ts'
import {notices} from '../draft/notices.ts'
import type {Finding} from '../finding.ts'
import {findingOf} from '../notice.ts'
import {readThroughOffice} from '../reading/notices.ts'
import type {Judgement, Verdict} from '../report/verdict.ts'
import type {Profile} from '../style/profile.ts'
import {comparableOf} from './across.ts'
import {check} from './check.ts'
import {refusePage, refuseSavedDraft} from './file-sort.ts'
import type {CheckJob, CheckOutcome} from './job.ts'
import {checkFinished, unread} from './judge.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'
import {decodeInput, photosBeside, readInput} from './read-input.ts'
import {sortOf} from './sniff.ts'
import type {Workspace} from './workspace.ts'

/** Check a draft, or a finished document by what its bytes are, whatever its name says. Throws `Refusal` when it is none or cannot be read. */
export async function checkFile(
  {file, kind, stage, layout, compare}: Omit<CheckJob, 'do'>,
  workspace: Workspace,
  ports: Ports
): Promise<CheckOutcome> {
  const {config, kinds, campaigns, profile} = workspace
  const options = {stage: stage ?? config.stage, config}
  const {path, name = path} = file
  const bytes = file.text === undefined && !isDraft(name) ? await ports.files.read(path) : undefined
  const docx = bytes && (await throughOffice(bytes, name, ports))
  if (docx) {
    // Faces and sizes may be those that LibreOffice has put in: the look is not held against a style.
    const look = layout === undefined ? '' : '版式没有检查。'
    const message = `这是${docx.what}，由本机的 LibreOffice 转换后检查。${look}`
    const found = [findingOf(readThroughOffice, {message, range: {start: 0, end: 0}})]
    return told(await checkDocument(name, docx.bytes, {...options, found}))
  }
  if (bytes && isDocument(name, bytes)) {
    const held = layout === undefined ? undefined : await styleNamed(layout, workspace)
    return told(await checkDocument(name, bytes, {...options, layout: held}))
  }
  const {source, found, isText} = bytes ? decodeInput(bytes, name) : await readInput(file, ports)
  if (!isText) return told({file: name, source: undefined, ...unread(found)})
  if (isDraft(name)) {
    refusePage(path, source.text)
    const readPhoto = photosBeside(path, ports)
    const judged = await check(source, {...options, kinds, campaigns, kind, found, readPhoto, profile})
    return {
      ...told({file: name, source, ...judgementOf(judged)}),
      ...(compare ? {comparable: comparableOf(judged, config)} : {})
    }
  }
  if (isMarkup(name, source.text)) {
    const message = '这是网页或其他带标记的文件，标记会被当作正文，没有检查。'
    const note = '在浏览器或 Word 中打开，另存为 .docx 或 .txt 再检查。'
    const finding = findingOf(notices['not-text'], {message, note, range: {start: 0, end: 0}})
    return told({file: name, source: undefined, ...unread([finding])})
  }
  refuseSavedDraft(name, source.text)
  const {readText} = await import('../reading/text.ts')
  const findings = [...found]
  const article = readText(source, finding => findings.push(finding))
  return told({file: name, source, ...checkFinished(source, article, {...options, found: findings})})
}

/** What calls itself one and is none is told so by the reader of documents. */
const isDocument = (name: string, bytes: Uint8Array): boolean =>
  /\.docx$/i.test(name) || sortOf(bytes, name).type === 'docx'

/** A document of another program as the installed office reads it; not a web page, of which the text is the least part. */
async function throughOffice(
  bytes: Uint8Array,
  name: string,
  {office}: Ports
): Promise<{readonly bytes: Uint8Array; readonly what: string} | undefined> {
  const sort = sortOf(bytes, name)
  if (!office || sort.type !== 'office' || sort.ending === 'html') return undefined
  return {bytes: await office(bytes, sort.ending, name), what: sort.what}
}

const told = (verdict: Verdict): CheckOutcome => ({verdict, outputs: []})

/** What is said of a draft, without what it was said by. */
export const judgementOf = ({
  findings,
  counts,
  aside,
  rulesRun,
  rulesSkipped,
  broken
}: Judgement): Judgement => ({findings, counts, aside, rulesRun, rulesSkipped, ...(broken ? {broken} : {})})

interface DocumentOptions extends Pick<CheckJob, 'stage'> {
  readonly config: Workspace['config']
  readonly layout?: Profile
  /** What was found before it was read. */
  readonly found?: ReadonlyArray<Finding>
}

/** A finished Word document; findings point into its words, a paragraph a line. */
async function checkDocument(name: string, bytes: Uint8Array, options: DocumentOptions): Promise<Verdict> {
  const [{readDocx}, {checkLayout}] = await Promise.all([
    import('../reading/docx.ts'),
    import('../reading/layout.ts')
  ])
  const found = [...(options.found ?? [])]
  const document = readDocx(name, bytes, finding => found.push(finding))
  if (!document) return {file: name, source: undefined, ...unread(found)}
  const {source, article, headings} = document
  refuseSavedDraft(name, source.text)
  if (options.layout) found.push(...checkLayout(document, options.layout))
  const judgement = checkFinished(source, article, {...options, found})
  // Changes are made in Word: the text that was read out of the file cannot be written back.
  const unfixed = ({fix: _, ...finding}: Finding): Finding => finding
  const aside = judgement.aside?.map(one => ({...one, finding: unfixed(one.finding)}))
  return {file: name, source, ...judgement, findings: judgement.findings.map(unfixed), aside, headings}
}

/** A style profile. Throws `Refusal` when there is none of that name, or it does not hold together. */
export async function styleNamed(name: string, {profile}: Workspace): Promise<Profile> {
  const problems: string[] = []
  const found = await profile(name, ({message}, file) => void problems.push(`样式方案“${file}”：${message}`))
  if (!found) throw new Refusal(problems.join('\n'))
  return found
}

/** Whether a text is HTML, XML or RTF, whose marks would be read as words. */
const isMarkup = (name: string, text: string): boolean =>
  /\.(?:x?html?|mht(?:ml)?|xml|rtf)$/i.test(name) ||
  /^\s*<(?:!doctype\s+html|html|\?xml)[\s>]/i.test(text.slice(0, 200))
