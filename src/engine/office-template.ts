import {checkTemplate} from '../formats/docx/template/check-template.ts'
import type {TemplateJob, TemplateOutcome} from './job.ts'
import {unread} from './judge.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'
import type {Workspace} from './workspace.ts'

/** What an office's template asks for, and a picture of it where one is wanted. Throws `Refusal` for a file that cannot be filled. */
export async function templateFile(
  job: Omit<TemplateJob, 'do'>,
  workspace: Workspace,
  ports: Ports
): Promise<TemplateOutcome> {
  const {template, picture = false} = job
  const check = checkTemplate(await ports.files.read(template))
  if (check.unusable !== undefined) throw new Refusal(`模板“${template}”${check.unusable}。`)
  const checked = {verdict: {file: template, source: undefined, ...unread([], [])}, outputs: [], check}
  if (!picture) return checked
  const {templatePicture} = await import('./template-picture.ts')
  try {
    const {bytes, pages} = await templatePicture(job, workspace, ports)
    return {...checked, outputs: [{format: 'picture', suffix: '.png', bytes}], pages}
  } catch (error) {
    if (error instanceof Refusal) return {...checked, unpictured: error.message}
    throw error
  }
}
