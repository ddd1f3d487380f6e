import type {ExtraAsked, ExtraFormat, MadeFile} from '../shell.ts'
import {ShellRefusal} from '../shell.ts'
import {say} from '../words/say.ts'
import type {Ask} from './ask.ts'
import {nameOf, stemOf} from './paths.ts'

/** What Typst sets behind the page: formats of a draft, and outputs of a newspaper page that it has to itself. */
export const extras: ReadonlyArray<ExtraFormat & {readonly of: 'render' | 'page'}> = [
  {name: 'pdf', title: '公文 PDF', english: 'PDF of the document', of: 'render'},
  {name: 'ofd', title: '公文 OFD（存档）', english: 'OFD of the document, for the archive', of: 'render'},
  {name: 'press', title: '报纸版面 PDF', english: 'PDF of the newspaper page', of: 'render'},
  {name: 'print', title: '印刷 PDF（CMYK）', english: 'PDF for the press (CMYK)', of: 'page'},
  {name: 'archive', title: '存档 PDF（PDF/A）', english: 'PDF for the archive (PDF/A)', of: 'page'},
  {name: 'idml', title: '可编辑版面（IDML）', english: 'Page to be edited (IDML)', of: 'page'},
  {name: 'bundle', title: '文字照片打包（供方正等系统）', english: 'Texts and photos in a bundle', of: 'page'}
]

/** Write a draft in these formats, as it stands in the page. Throws `ShellRefusal` with why one was not written. */
export async function extraFiles(
  {path, text, formats, stage}: ExtraAsked,
  ask: Ask
): Promise<ReadonlyArray<MadeFile>> {
  const wanted = (of: 'render' | 'page') =>
    extras.filter(one => one.of === of && formats.includes(one.name)).map(({name}) => name)
  const [own, ofPage] = [wanted('render'), wanted('page')]
  const made: MadeFile[] = []
  if (own.length > 0) {
    const job = {do: 'render', draft: {path, text}, formats: own, stage}
    made.push(...(await filesOf(path, {job}, ask)))
  }
  if (ofPage.length > 0) {
    const page = {
      path: path.replace(/[^/]+$/, '版面.yaml'),
      text: `稿件: [${JSON.stringify(nameOf(path))}]\n`
    }
    const outputs = ofPage.map(name => (name === 'print' ? 'press' : name))
    const job = {do: 'page', page, outputs, stage}
    made.push(...(await filesOf(path, {job, over: {[path]: text}}, ask)))
  }
  return made
}

/** What a job of the server says of what was not done. */
export interface Refused {
  readonly refusal?: string
  readonly fault?: string
  readonly verdict: {readonly findings: ReadonlyArray<{readonly severity: string; readonly message: string}>}
}

interface Told extends Refused {
  readonly outputs: ReadonlyArray<{readonly suffix: string; readonly base64: string}>
}

async function filesOf(path: string, asked: unknown, ask: Ask): Promise<MadeFile[]> {
  const answer = await ask('api/job', {
    method: 'POST',
    headers: {'content-type': 'application/json'},
    body: JSON.stringify(asked)
  })
  const {outputs, refusal, fault, verdict} = await answer.json<Told>()
  if (outputs.length === 0) {
    const wrong = verdict.findings.find(({severity}) => severity === 'error')?.message
    const why = refusal ?? (fault === undefined ? wrong : say('本工具出错', 'the tool failed'))
    throw new ShellRefusal(
      why === undefined
        ? say('没有写成文件，请先改正问题。', 'Nothing was written; mend what was found first.')
        : say(`没有写成文件：${why}`, `Nothing was written: ${why}`)
    )
  }
  return outputs.map(({suffix, base64}) => ({name: stemOf(path) + suffix, bytes: bytesOf(base64)}))
}

/** The bytes of an output as JSON has it. */
export const bytesOf = (base64: string): Uint8Array =>
  Uint8Array.from(atob(base64), character => character.charCodeAt(0))
