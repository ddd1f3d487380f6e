import {type Dirent, readdirSync, statSync} from 'node:fs'
import {join} from 'node:path'
import {isPlainPath, isSettings, type Root} from './root.ts'

/** A file of the folder that the page can do something with. */
export interface Listed {
  /** From the folder, with `/`. */
  readonly path: string
  readonly sort: 'draft' | 'document' | 'photo'
  readonly size: number
  /** Milliseconds since 1970. */
  readonly changed: number
}

/** What was found, and whether there is more than is told. */
export interface Listing {
  readonly files: ReadonlyArray<Listed>
  readonly isCut: boolean
}

/** Files that are told at most, and folders in folders that are looked into. */
const most = 5000
const deepest = 8

/** The drafts, documents and photos of the folder and those below it, by path. Links out of it are left out. */
export function listingOf(root: Root): Listing {
  const files: Listed[] = []
  let isCut = false
  const walk = (folder: string, depth: number): void => {
    if (depth > deepest) {
      isCut = true
      return
    }
    for (const entry of entriesOf(join(root.folder, folder))) {
      const path = folder === '' ? entry.name : `${folder}/${entry.name}`
      if (!isPlainPath(entry.name)) continue
      if (entry.isDirectory()) walk(path, depth + 1)
      else {
        const sort = sortOf(entry.name)
        const about = sort && aboutFile(root, path)
        if (!about) continue
        if (files.length >= most) isCut = true
        else files.push({path, sort, ...about})
      }
    }
  }
  root.place('.')
  walk('', 0)
  return {files, isCut}
}

/** Sorted, so that two lists of one folder are the same. */
function entriesOf(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {withFileTypes: true}).sort((a, b) => (a.name < b.name ? -1 : 1))
  } catch {
    // Not ours to read, or gone.
    return []
  }
}

function sortOf(name: string): Listed['sort'] | undefined {
  // What Word and WPS keep beside an open document.
  if (name.startsWith('~$')) return undefined
  if (isSettings(name)) return undefined
  // What names of tables mean is kept beside a draft, and is none.
  if (/\.对照\.ya?ml$/i.test(name)) return undefined
  if (/\.ya?ml$/i.test(name)) return 'draft'
  if (/\.(?:docx|md|markdown|txt)$/i.test(name)) return 'document'
  return /\.(?:jpe?g|png)$/i.test(name) ? 'photo' : undefined
}

function aboutFile(root: Root, path: string): Pick<Listed, 'size' | 'changed'> | undefined {
  try {
    const about = statSync(root.place(path))
    return about.isFile() ? {size: about.size, changed: Math.floor(about.mtimeMs)} : undefined
  } catch {
    return undefined
  }
}
