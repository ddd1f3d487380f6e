import type {Kind} from '../kind/kind.ts'
import {captionsAlone} from './captions-alone.ts'
import {importFile} from './import.ts'
import type {FormatJob, FormatOutcome, ImportedDraft} from './job.ts'
import {unread} from './judge.ts'
import type {Ports} from './ports.ts'
import {renderFile} from './render-file.ts'
import type {Workspace} from './workspace.ts'

/**
 * Put a finished file into the official layout: read into a draft, which is printed at once. Its words stay as they are;
 * the proof says of which lines that does not hold. Throws `Refusal` for files that cannot be read.
 */
export async function formatFile(
  {file, article, settings, review = false, date}: Omit<FormatJob, 'do'>,
  workspace: Workspace,
  ports: Ports
): Promise<FormatOutcome> {
  const {path, name = path} = file
  // What is finished asks for nothing: no kind puts slots into it.
  const lenient = {...workspace, kinds: workspace.kinds.map(asksNothing)}
  const {drafts, articles, furniture, unkept} = await importFile({file, article}, lenient, ports, {
    isVerbatim: true
  })
  const [draft] = drafts
  const nothing = {outputs: [], articles, furniture, unkept}
  if (!draft) return {...nothing, verdict: {file: name, source: undefined, ...unread([], [])}}
  const {verdict, outputs, refusal, fault} = await renderFile(
    {
      draft: {path: 'draft.yaml', name: `${name}.yaml`, text: draft.text},
      kind: draft.kind.id,
      formats: [review ? 'review' : 'docx'],
      settings,
      date
    },
    lenient,
    {...ports, files: {...ports.files, readBelow: async (_, photo) => photoOf(draft, photo)}},
    captionsAlone
  )
  const proof = {...draft.proof, photos: draft.photos.length, kind: draft.kind}
  return {
    ...nothing,
    // Places in a draft that nobody has would lead nowhere.
    verdict: {...verdict, file: name},
    outputs,
    proof,
    ...(refusal === undefined ? {} : {refusal}),
    ...(fault === undefined ? {} : {fault})
  }
}

const asksNothing = (kind: Kind): Kind => ({
  ...kind,
  roles: {required: [], recommended: [], own: []},
  fields: {required: [], recommended: []}
})

const photoOf = ({photos}: ImportedDraft, path: string): Uint8Array | undefined =>
  photos.find(photo => photo.path === path)?.bytes
