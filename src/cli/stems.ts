import {basename, dirname, extname, join, relative, resolve} from 'node:path'
import {UsageError} from './usage-error.ts'

/**
 * Where each draft's files go, without their endings: beside the draft, or in the folder asked for, where drafts that
 * would have one name keep their folders. Throws `UsageError` when two drafts would still be written over each other.
 */
export function stemsFor(paths: ReadonlyArray<string>, out: string | undefined): ReadonlyMap<string, string> {
  const times = timesOf(paths.map(path => basename(path)))
  const stems = new Map(paths.map(path => [path, stemFor(path, out, times.get(basename(path))! > 1)]))
  if (out !== undefined) keepFolders(stems, out)
  const taken = new Map<string, string>()
  for (const [path, stem] of stems) {
    const name = sameName(stem)
    const rival = taken.get(name)
    if (rival)
      throw new UsageError(
        `“${rival}”和“${path}”会写成同名文件“${stem}”，什么也没有写；请改名，或分开写到不同的文件夹。`
      )
    taken.set(name, path)
  }
  return stems
}

/** Windows and macOS make no difference between A and a. */
const sameName = (stem: string): string => stem.normalize().toLowerCase()

function timesOf(names: ReadonlyArray<string>): ReadonlyMap<string, number> {
  const times = new Map<string, number>()
  for (const name of names) times.set(name, (times.get(name) ?? 0) + 1)
  return times
}

function stemFor(path: string, out: string | undefined, isShared: boolean): string {
  if (path === '-') return join(out ?? '.', 'draft')
  const name = basename(path, extname(path))
  // Drafts that are all called draft.yaml are told apart by their folders.
  return join(out ?? dirname(path), isShared && out ? `${basename(resolve(dirname(path)))}-${name}` : name)
}

/** Put drafts whose stems are one into folders, as they lie below the folder that they have in common. */
function keepFolders(stems: Map<string, string>, out: string): void {
  const times = timesOf([...stems.values()].map(sameName))
  const rivals = [...stems].filter(([, stem]) => times.get(sameName(stem))! > 1).map(([path]) => path)
  const above = commonFolder(rivals.map(path => resolve(dirname(path))))
  for (const path of rivals) {
    if (path === '-') continue
    const folder = relative(above, resolve(dirname(path)))
    stems.set(path, join(out, folder, basename(path, extname(path))))
  }
}

function commonFolder(folders: ReadonlyArray<string>): string {
  let [above = '.'] = folders
  for (const folder of folders)
    while (relative(above, folder).split(/[\\/]/)[0] === '..') above = dirname(above)
  return above
}
