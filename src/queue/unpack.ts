import {mkdirSync, mkdtempSync, readdirSync, rmSync, statSync, writeFileSync} from 'node:fs'
import {dirname, isAbsolute, join, normalize, sep} from 'node:path'
import type {Where} from '../batch/work.ts'
import {Refusal} from '../engine/ports.ts'
import type {WorkspaceOptions} from '../engine/workspace.ts'
import {hashOf} from '../node/hash.ts'
import type {PackedFile, PackedJob} from './packed.ts'
import {getBlob, type Store} from './store.ts'

/** A job's files as they lay where it was made, in a folder of its own. */
export interface Unpacked {
  readonly where: Where
  /** Take the folder away. */
  remove(): void
}

const prefix = 'zongshu-worker-'

/** A folder for the jobs of one worker, which only its user reads; `above` is the folder for such things. */
export const newFolder = (above: string): string => mkdtempSync(join(above, prefix))

/** Lays the files of jobs out below `folder`, which nobody else writes to. */
export function unpacker(folder: string, store: Store) {
  let last = 0
  const known = new Map<string, Uint8Array>()
  const bytesOf = async (hash: string): Promise<Uint8Array> => {
    const bytes = known.get(hash) ?? (await getBlob(hash, store))
    known.set(hash, bytes)
    // Settings and templates come again and again, and are few.
    if (known.size > 200) known.delete(known.keys().next().value!)
    return bytes
  }
  return async ({files, shared, setup}: Pick<PackedJob, 'files' | 'shared' | 'setup'>): Promise<Unpacked> => {
    const place = join(folder, String(++last))
    const remove = () => rmSync(place, {recursive: true, force: true})
    try {
      for (const [path, hash] of shared) put(place, path, await bytesOf(hash))
      for (const [path, hash] of files) put(place, path, await getBlob(hash, store))
    } catch (error) {
      remove()
      throw error
    }
    mkdirSync(place, {recursive: true})
    return {where: {folder: place, name: nameOf(setup, shared)}, remove}
  }
}

/** Jobs that are set up alike and rest on the same files share a workspace. */
const nameOf = (setup: WorkspaceOptions, shared: ReadonlyArray<PackedFile>): string =>
  hashOf(JSON.stringify([setup, shared]))

function put(folder: string, path: string, bytes: Uint8Array): void {
  const way = normalize(path)
  // A queue is filled by others.
  if (isAbsolute(way) || way.split(sep)[0] === '..')
    throw new Refusal(`任务里的路径“${path}”在文件夹外面，没有做。`)
  const place = join(folder, way)
  mkdirSync(dirname(place), {recursive: true})
  writeFileSync(place, bytes)
}

/** Milliseconds after which a folder that a killed worker left is taken away. */
const old = 24 * 60 * 60 * 1000

/** Take away what workers left that were killed. */
export function sweepOld(above: string): void {
  for (const name of readdirSync(above)) {
    if (!name.startsWith(prefix)) continue
    const folder = join(above, name)
    const about = statSync(folder, {throwIfNoEntry: false})
    try {
      if (about && Date.now() - about.mtimeMs > old) rmSync(folder, {recursive: true, force: true})
    } catch {
      // Another user's, who takes it away.
    }
  }
}
