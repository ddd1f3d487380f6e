import {decode} from '../draft/decode.ts'
import {readDraft} from '../draft/read.ts'
import type {Input, RenderJob, RollupJob} from '../engine/job.ts'
import {type Files, Refusal} from '../engine/ports.ts'
import {onlyOf} from '../engine/read-county.ts'
import type {WorkspaceOptions} from '../engine/workspace.ts'
import {draftFields} from '../model/draft-fields.ts'
import {fieldNamed} from '../model/fields.ts'
import {type Model, readModel} from '../model/read.ts'
import {draftSchema} from '../model/schema.ts'
import {nameOf, type PackedFile, type PackedJob} from './packed.ts'
import {partWith} from './part-with.ts'
import {putBlob, type Store} from './store.ts'

type Draft = Model['draft']

export interface PackOptions {
  readonly files: Files
  readonly store: Store
  readonly setup: WorkspaceOptions
  /** Paths of what all jobs rest on. */
  readonly shared: ReadonlyArray<string>
  readonly version: string
}

/** A job with its name. */
export interface Packed {
  readonly id: string
  readonly packed: PackedJob
}

/** Packs jobs for other machines: what they read goes into the store, under its hash. All paths are from this folder. */
export async function packer({files, store, setup, shared, version}: PackOptions) {
  const withHash = async (path: string): Promise<PackedFile> => {
    const bytes = await files.read(path)
    return [inside(path, files), await putBlob(bytes, store)]
  }
  const sharedFiles = await Promise.all([...new Set(shared)].sort().map(withHash))
  const named = (packed: PackedJob): Packed => ({id: nameOf(packed), packed})
  const draft = async (job: RenderJob, stem: string): Promise<Packed> => {
    const {path} = job.draft
    const bytes = await files.read(path)
    const own: PackedFile[] = [[inside(path, files), await putBlob(bytes, store)]]
    const read = draftIn(bytes, path)
    for (const photo of photosOf(read)) {
      // Where it cannot be read, the job finds that out, and says it.
      const found = await files.readBelow(path, photo).catch(ifRefused)
      if (found) own.push([inside(files.beside(path, photo), files), await putBlob(found, store)])
    }
    const styles: PackedFile[] = []
    // A style of the draft's own is read from this folder, as one of the command line is.
    for (const style of stylesOf(read)) {
      const found = await files.read(style).catch(ifRefused)
      if (found) styles.push([inside(style, files), await putBlob(found, store)])
    }
    const all = {files: own, shared: [...sharedFiles, ...styles]}
    return named({stem, job, setup, ...all, version})
  }
  /** It reads drafts, not what is made of them: nothing that came before needs to be done first. */
  const rollup = async (plan: Input, drafts: ReadonlyArray<PackedFile>, stem: string): Promise<Packed> => {
    const job: RollupJob = {do: 'rollup', plan, drafts: drafts.map(([path]) => ({path}))}
    const files = [await withHash(plan.path), ...drafts]
    return named({stem, job, setup, files, shared: sharedFiles, version})
  }
  return {draft, rollup}
}

/** A path from this folder. Throws `Refusal` for one that lies outside: other machines have no such place. */
export function inside(path: string, files: Pick<Files, 'between'>): string {
  const way = files.between('.', path)
  if (way === '' || way.startsWith('../') || /^(?:\/|[a-z]:)/i.test(way))
    throw new Refusal(`“${path}”不在当前文件夹里，别的机器上没有这个位置；请到包含它的文件夹里再运行。`)
  return way
}

function ifRefused(error: unknown): undefined {
  if (!(error instanceof Refusal)) throw error
}

/** The fields that name files; the others are read where the job is done. */
const namingFiles = new Set(['photos', 'style'])
const fieldOf = (key: string) => fieldNamed(draftSchema, key)?.name
const naming = {
  isField: (key: string) => fieldOf(key) !== undefined,
  isWanted: (key: string) => namingFiles.has(fieldOf(key) ?? '')
}

/** A draft, of which only the fields that name files are read. */
export function draftIn(bytes: Uint8Array, path: string): Draft {
  const {text, ...source} = decode(bytes, path, () => {})
  const tree = readDraft({...source, text: partWith(text, naming)}, () => {}, draftFields)
  return readModel(tree.root ? onlyOf(tree, tree.root, namingFiles) : tree, () => {}).draft
}

/** The files that a draft names as photos, each once. */
function photosOf(draft: Draft): ReadonlyArray<string> {
  const named = Object.values(draft.photos ?? {}).flatMap(photo => photo.file?.text ?? [])
  return [...new Set(named)].filter(name => name !== '')
}

/** The file of a style that a draft names. */
function stylesOf(draft: Draft): ReadonlyArray<string> {
  const {text = ''} = draft.style ?? {}
  return /\.ya?ml$/i.test(text) ? [text] : []
}
