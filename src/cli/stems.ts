import {basename, dirname, extname, join, resolve} from 'node:path'
import {UsageError} from './usage-error.ts'

/**
 * Where each draft's files go, without their endings: beside the draft, or in the folder asked for. Throws `UsageError`
 * when two drafts would be written over each other.
 */
export function stemsFor(paths: ReadonlyArray<string>, out: string | undefined): ReadonlyMap<string, string> {
  const stems = new Map(paths.map(path => [path, stemFor(path, out, paths)]))
  const taken = new Map<string, string>()
  for (const [path, stem] of stems) {
    // Windows and macOS make no difference between A and a.
    const name = stem.normalize().toLowerCase()
    const rival = taken.get(name)
    if (rival)
      throw new UsageError(
        `“${rival}”和“${path}”会写成同名文件“${stem}”，什么也没有写；请改名，或分开写到不同的文件夹。`
      )
    taken.set(name, path)
  }
  return stems
}

function stemFor(path: string, out: string | undefined, paths: ReadonlyArray<string>): string {
  if (path === '-') return join(out ?? '.', 'draft')
  const name = basename(path, extname(path))
  // Drafts that are all called draft.yaml are told apart by their folders.
  const isShared = paths.some(other => other !== path && basename(other) === basename(path))
  return join(out ?? dirname(path), isShared && out ? `${basename(resolve(dirname(path)))}-${name}` : name)
}
