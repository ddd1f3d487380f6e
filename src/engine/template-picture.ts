import {canDraw, countPages, pictureOf} from '../page/outputs/png.ts'
import type {TemplateJob} from './job.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'
import {renderFile} from './render-file.ts'
import {specimen} from './specimen.ts'
import type {Workspace} from './workspace.ts'

/** Pixels per inch: A4 comes to 992 × 1403. */
const resolution = 120

/**
 * A page of a template filled with a draft (default: a specimen), as a PNG. Throws `Refusal` where the draft cannot be
 * written, and where there is no office program or nothing to draw with.
 */
export async function templatePicture(
  {template, draft, page = 1}: Omit<TemplateJob, 'do'>,
  workspace: Workspace,
  ports: Ports
): Promise<{readonly bytes: Uint8Array; readonly pages: number}> {
  const {office} = ports
  if (!office) throw new Refusal('这里没有 LibreOffice，没有画图。')
  if (!(await canDraw()))
    throw new Refusal(
      '这台电脑上没有画图组件（@napi-rs/canvas），没有画图；重新安装本工具时不要去掉可选组件。'
    )
  const {outputs, verdict, refusal, fault} = await renderFile(
    {draft: draft ?? {path: '样稿.yaml', text: specimen}, formats: ['docx'], settings: {template}},
    workspace,
    ports
  )
  if (fault !== undefined) throw new Error(fault)
  const [filled] = outputs
  if (!filled) {
    const why = refusal ?? verdict.findings.find(({severity}) => severity === 'error')?.message ?? ''
    throw new Refusal(`没有画图：草稿“${verdict.file}”写不出来。${why}`)
  }
  const pdf = await office(filled.bytes, 'docx', template, 'pdf')
  const pages = await countPages(pdf)
  if (page > pages) throw new Refusal(`没有画图：填好后只有 ${pages} 页，没有第 ${page} 页。`)
  return {bytes: await pictureOf(pdf, resolution, page), pages}
}
