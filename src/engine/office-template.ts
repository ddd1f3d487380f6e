import {checkTemplate} from '../formats/docx/template/check-template.ts'
import type {TemplateJob, TemplateOutcome} from './job.ts'
import {unread} from './judge.ts'
import type {Ports} from './ports.ts'
import {Refusal} from './ports.ts'

/** What an office's template asks for. Throws `Refusal` for a file that cannot be filled. */
export async function templateFile(
  {template}: Omit<TemplateJob, 'do'>,
  {files}: Ports
): Promise<TemplateOutcome> {
  const check = checkTemplate(await files.read(template))
  if (check.unusable !== undefined) throw new Refusal(`模板“${template}”${check.unusable}。`)
  return {verdict: {file: template, source: undefined, ...unread([], [])}, outputs: [], check}
}
