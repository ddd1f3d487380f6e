import type {StoryReport} from '../page/fit-report.ts'
import {reviewCopy} from '../review/review-copy.ts'
import {judgementOf} from './check-file.ts'
import {refuseDocument, refusePage} from './file-sort.ts'
import {inksFor} from './inks-for.ts'
import type {RenderJob, RenderOutcome} from './job.ts'
import {unread} from './judge.ts'
import type {Kept} from './keep-edits.ts'
import {reasonOf} from './not-done.ts'
import type {Ports} from './ports.ts'
import {photosBeside, readInput} from './read-input.ts'
import {type RenderOptions, render} from './render.ts'
import {typesetterOnce} from './typesetter-once.ts'
import {inListed, typesetIn, wantedBy} from './wanted.ts'
import type {Workspace} from './workspace.ts'

/** Write the draft of a job. Throws `Refusal` when it is none or cannot be read. */
export async function renderFile(
  job: Omit<RenderJob, 'do'>,
  workspace: Workspace,
  ports: Ports,
  revise?: RenderOptions['revise']
): Promise<RenderOutcome> {
  const {draft, stage, kind} = job
  const {path, name = path} = draft
  const {config, kinds, campaigns, profile} = workspace
  refuseDocument(name)
  const {source, found, isText} = await readInput(draft, ports)
  refusePage(path, source.text)
  if (!isText) return {verdict: {file: name, source, ...unread(found)}, outputs: [], fits: []}
  const fits: StoryReport[] = []
  let kept: Kept | undefined
  const typesetter = typesetterOnce(ports)
  const asked = (job.formats ?? []).map(choice => wantedBy(choice, job.settings))
  // Typst gets ready while the draft is read.
  typesetter.prepare(typesetIn(asked))
  const {files, progress, signal} = ports
  progress?.({file: name, doing: 'read'})
  const {judged, outputs, errors} = await render(source, {
    kinds,
    campaigns,
    kind,
    stage: stage ?? config.stage,
    config,
    found,
    readPhoto: photosBeside(path, ports),
    wanted(composed) {
      progress?.({file: name, doing: 'check'})
      const chosen =
        asked.length > 0 ? asked : composed.kind!.formats.map(format => wantedBy(format, job.settings))
      const copy = job.review ? [wantedBy(reviewCopy.name, job.settings)] : []
      const all = inListed([...chosen, ...copy])
      typesetter.prepare(typesetIn(all))
      return all
    },
    context: {
      date: job.date,
      photoFolder: job.folder === undefined ? '' : files.between(job.folder, files.folderOf(path)),
      profile,
      read: file => files.read(file),
      typesetter: typesetter.get,
      inks: given => inksFor(given, ports),
      tellFit: fit => void fits.push(fit)
    },
    signal,
    revise
  })
  if (job.replaces !== undefined && outputs.some(({format}) => format === reviewCopy.name)) {
    const bytes = await files.readIfThere(job.replaces)
    if (bytes) kept = await (await import('./keep-edits.ts')).editsIn(bytes, judged)
  }
  return {
    verdict: {file: name, source, ...judgementOf(judged)},
    outputs: kept ? outputs.filter(({format}) => format !== reviewCopy.name) : outputs,
    fits,
    ...(kept ? {kept} : {}),
    ...reasonOf(errors[0])
  }
}
