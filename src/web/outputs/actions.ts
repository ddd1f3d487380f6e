import {zipSync} from 'fflate'
import type {Verdict} from '../../browser.ts'
import {guessEncoding, textIn} from '../../draft/guess-encoding.ts'
import type {Tools} from '../desk-context.ts'
import {type MadeFile, type OpenedFile, ShellRefusal} from '../shell.ts'
import {openFile} from '../start/open-file.ts'
import {say} from '../words/say.ts'

/** What can be written of a draft. */
export type OutputName = 'docx' | 'review' | 'md' | 'sheet' | 'yaml'

const encoder = new TextEncoder()

/** Let the user choose a draft, and show it. */
export async function pickAndOpen(tools: Tools): Promise<void> {
  await guarded(tools, async () => {
    const [file] = await tools.shell.pick('draft')
    if (file) await openFile(tools, file)
  })
}

/** Write what was asked for and hand it over; all together as one zip when there are several. */
export async function writeOutputs(tools: Tools, names: ReadonlyArray<OutputName>): Promise<void> {
  const {session, shell, tell} = tools
  await guarded(tools, async () => {
    await session.settled()
    const {path} = session.file.value!
    tell(say('正在生成……', 'Writing…'))
    const made = await outputsOf(tools, names)
    if (made.length === 0) return
    const stem = stemOf(path)
    const files = made.length === 1 ? made : [{name: `${stem}.zip`, bytes: zipped(made)}]
    tell(`${await shell.write(files, path)}${names.some(name => name === 'docx') ? unfinished(session) : ''}`)
  })
}

/** What is still wanting in a document that was written, so that nobody sends it unawares. */
function unfinished({verdict}: Tools['session']): string {
  const {findings = []} = verdict.value ?? {}
  const slots = findings.filter(({ruleId}) => ruleId === 'unfilled-slot').length
  const errors = findings.filter(
    ({ruleId, severity}) => severity === 'error' && ruleId !== 'unfilled-slot'
  ).length
  if (slots + errors === 0) return ''
  const said = [
    ...(slots > 0 ? [say(`${slots} 处待填（标黄）`, `${slots} places to fill in (in yellow)`)] : []),
    ...(errors > 0 ? [say(`${errors} 个错误`, `${errors} errors`)] : [])
  ]
  return say(`稿里还有${said.join('、')}。`, ` It still has ${said.join(' and ')}.`)
}

/** The files of a draft as the command line writes them. */
export async function outputsOf(
  {session, engine, reader, tell}: Tools,
  names: ReadonlyArray<OutputName>
): Promise<MadeFile[]> {
  const {path} = session.file.value!
  const text = session.text()
  const formats = names.filter(name => name !== 'sheet' && name !== 'yaml')
  const stem = stemOf(path)
  const draft = {path: `${path.replace(/[^/]*$/, '')}${stem}.yaml`, text}
  const made: MadeFile[] = []
  let verdict: Verdict | undefined
  if (formats.length > 0) {
    const outcome = await engine.run({do: 'render', draft, formats, stage: session.stage.value})
    verdict = outcome.verdict
    if (outcome.outputs.length === 0) {
      tell(
        outcome.refusal ??
          say('没有生成：先改好“问题”里的错误。', 'Nothing was written: put the errors right first.'),
        'trouble'
      )
      return []
    }
    for (const {suffix, bytes} of outcome.outputs) made.push({name: stem + suffix, bytes})
  }
  if (names.includes('sheet')) {
    verdict = (await engine.run({do: 'check', file: draft, stage: session.stage.value})).verdict
    const html = await reader.wish<string>({
      ask: 'sheet',
      verdicts: [verdict],
      date: new Date().toISOString().slice(0, 10)
    })
    made.push({name: `${stem}-修改清单.html`, bytes: encoder.encode(html)})
  }
  if (names.includes('yaml')) made.push({name: `${stem}.yaml`, bytes: encoder.encode(text)})
  return made
}

/** What only the machine behind the page can write. */
export async function writeExtra(tools: Tools, name: string): Promise<void> {
  const {session, shell, tell} = tools
  await guarded(tools, async () => {
    await session.settled()
    const {path} = session.file.value!
    tell(say('正在排版，可能要几秒……', 'Typesetting…'))
    const files = await shell.extra!({
      path,
      text: session.text(),
      formats: [name],
      stage: session.stage.value
    })
    if (files.length > 0) tell(await shell.write(files, path))
  })
}

/**
 * The page reads dropped files: drafts are opened, photos are kept, documents are checked or brought back, tables
 * give figures.
 */
export function sortOf({path, bytes}: OpenedFile): 'draft' | 'document' | 'photo' | 'table' | 'unknown' {
  if (/\.(?:jpe?g|png)$/i.test(path)) return 'photo'
  if (/\.(?:docx|md|markdown)$/i.test(path)) return 'document'
  if (/\.(?:xls[xmb]?|ods|csv|et)$/i.test(path)) return 'table'
  if (/\.ya?ml(?:\.txt)?$/i.test(path)) return 'draft'
  if (/\.txt$/i.test(path)) {
    const start = bytes.subarray(0, 1200)
    const head = textIn(start, guessEncoding(start).encoding)
    return /^\s*(?:#.*\s+)*(?:文种|地区|标题|kind|region)[ \t]*[:：]/m.test(head) ? 'draft' : 'document'
  }
  return 'unknown'
}

export const stemOf = (path: string): string =>
  path
    .split('/')
    .pop()!
    .replace(/\.txt$/i, '')
    .replace(/\.ya?ml$/i, '')

function zipped(files: ReadonlyArray<MadeFile>): Uint8Array {
  const entries = files.map(({name, bytes}) => [name, bytes] as const)
  return zipSync(Object.fromEntries(entries), {mtime: new Date(2000, 0, 1), level: 6})
}

/** Do something; what goes wrong is said, and nothing is lost by it. */
export async function guarded({tell}: Pick<Tools, 'tell'>, work: () => Promise<void>): Promise<void> {
  try {
    await work()
  } catch (error) {
    const why = error instanceof Error ? error.message.split('\n')[0]! : String(error)
    tell(
      error instanceof ShellRefusal
        ? error.message
        : say(`没有做成：${why}。草稿没有变。`, `It failed: ${why}`),
      'trouble'
    )
  }
}
