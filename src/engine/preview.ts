import type {Finding} from '../finding.ts'
import {withTypesetter} from '../typst/notices.ts'
import {composeDraft} from './compose-draft.ts'
import {refuseDocument, refusePage} from './file-sort.ts'
import {type PreviewJob, type PreviewOutcome, WrongJob} from './job.ts'
import {unread} from './judge.ts'
import type {Ports} from './ports.ts'
import {photosBeside, readInput} from './read-input.ts'
import {typesetterOnce} from './typesetter-once.ts'
import {wantedBy} from './wanted.ts'
import type {Workspace} from './workspace.ts'

/** Show the draft of a job as pages; what the rules say of it is another job's. Throws `Refusal` when it is none. */
export async function previewFile(
  {draft, kind, format: choice}: Omit<PreviewJob, 'do'>,
  {kinds, profile: named}: Workspace,
  ports: Ports
): Promise<PreviewOutcome> {
  const {path, name = path} = draft
  const {format, settings} = wantedBy(choice)
  const {show} = format
  if (!show) throw new WrongJob(`Cannot show “${format.name}”: it has no pages`)
  const typesetter = typesetterOnce(ports)
  typesetter.prepare([format.name])
  refuseDocument(name)
  const {source, found, isText} = await readInput(draft, ports)
  refusePage(path, source.text)
  const end = (findings: ReadonlyArray<Finding>, pages: PreviewOutcome['pages'] = []): PreviewOutcome => ({
    verdict: {file: name, source, ...unread(findings, [])},
    outputs: [],
    pages
  })
  if (!isText) return end(found)
  const readPhoto = photosBeside(path, ports)
  const {
    article,
    model,
    kind: written,
    findings: told
  } = await composeDraft(source, {kinds, kind, readPhoto, profile: named, found})
  if (!article) return end(told)
  ports.signal?.throwIfAborted()
  const findings: Finding[] = [...told]
  const report = (finding: Finding) => void findings.push(finding)
  const style = model.draft.style
  const pages = await withTypesetter(format.summary.zh, report, () =>
    show(article, settings, {
      report,
      findings: [],
      profile: asked =>
        named(asked ?? style?.text ?? written?.style ?? 'gbt9704', style && !asked ? () => {} : report),
      read: file => ports.files.read(file),
      typesetter: typesetter.get
    })
  )
  return end(findings, pages ?? [])
}
