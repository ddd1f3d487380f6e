import {type Dirent, existsSync, readdirSync, realpathSync, statSync} from 'node:fs'
import {basename, isAbsolute, join, relative, sep} from 'node:path'
import {Refusal} from '../engine/ports.ts'

export interface ExpandOptions {
  /** Endings of the files that a folder stands for; the first group of which it has any counts (default: drafts). */
  readonly endings?: ReadonlyArray<ReadonlyArray<string>>
  /** Whether there may be none (default: false). */
  readonly mayBeNone?: boolean
  /** Told the links that were left out (default: nobody). */
  readonly onLinks?: (paths: ReadonlyArray<string>) => void
}

/** Files that are settings, not drafts, wherever they lie. */
const settings = ['zongshu.config.yaml', 'kind.yaml']

const drafts = [['yaml', 'yml']]

/**
 * The files that a word means: a pattern those that match, a folder those in it and below, a plain path itself. In a folder
 * of somebody else a link may lead to all files of the machine: none is followed from a folder, and none of a pattern out
 * of the folder that stands before its first star. Throws `Refusal` where there are none.
 */
export async function expand(word: string, options: ExpandOptions = {}): Promise<string[]> {
  const {mayBeNone = false, onLinks} = options
  if (word === '-') return [word]
  if (isFolder(word)) return inFolder(word, options)
  // Most words are plain paths, which need no library.
  if (!/[*?[\](){}!+@|\\]/.test(word) || existsSync(word)) return [word]
  const {glob, isDynamicPattern} = await import('tinyglobby')
  // Windows writes `各县\*.yaml`, where `\` would keep the star from being one.
  const wanted = process.platform === 'win32' ? word.replaceAll('\\', '/') : word
  if (!isDynamicPattern(wanted)) return [word]
  const matching = await glob(wanted, {expandDirectories: false, absolute: isAbsolute(word)})
  const stem = wanted.split('/')
  const base =
    stem
      .slice(
        0,
        stem.findIndex(part => isDynamicPattern(part))
      )
      .join('/') || (isAbsolute(word) ? '/' : '.')
  const here = realOf(base)
  const isOut = (path: string) => leadsOut(here, realOf(path))
  const found = matching.filter(path => !settings.includes(basename(path)) && !isOut(path))
  const left = matching.filter(isOut)
  if (left.length > 0) onLinks?.(left)
  if (found.length === 0 && !mayBeNone) throw new Refusal(`没有文件符合“${word}”，请核对路径和通配符。`)
  return found.sort()
}

/** Whether a path is that of a folder; what cannot be looked at is none. */
export function isFolder(path: string): boolean {
  try {
    return statSync(path, {throwIfNoEntry: false})?.isDirectory() ?? false
  } catch {
    return false
  }
}

function realOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}

function leadsOut(folder: string, place: string): boolean {
  const way = relative(folder, place)
  return isAbsolute(way) || way.split(sep)[0] === '..'
}

/** The links in a folder and below that lead out of it, to a folder or to a file of these endings. */
function linksOut(folder: string, endings: ReadonlyArray<string>): string[] {
  const here = realOf(folder)
  const isOne = (path: string) =>
    isFolder(path) || endings.some(ending => path.toLowerCase().endsWith(`.${ending}`))
  return entriesIn(folder)
    .filter(entry => entry.isSymbolicLink())
    .map(({parentPath, name}) => join(parentPath, name))
    .filter(path => isOne(path) && leadsOut(here, realOf(path)))
    .sort()
}

function entriesIn(folder: string): Dirent[] {
  try {
    return readdirSync(folder, {recursive: true, withFileTypes: true})
  } catch {
    // A folder below is not ours to read: its files are not found either.
    return []
  }
}

async function inFolder(
  folder: string,
  {endings = drafts, mayBeNone = false, onLinks}: ExpandOptions
): Promise<string[]> {
  const {glob} = await import('tinyglobby')
  for (const group of endings) {
    const patterns = group.map(ending => `**/*.${ending}`)
    const options = {
      cwd: folder,
      caseSensitiveMatch: false,
      followSymbolicLinks: false,
      ignore: ['**/node_modules/**', ...settings.map(name => `**/${name}`)]
    }
    const found = await glob(patterns, options)
    const left = linksOut(folder, group)
    if (left.length > 0) onLinks?.(left)
    if (found.length > 0) return found.sort().map(file => join(folder, file))
  }
  if (mayBeNone) return []
  throw new Refusal(
    `文件夹“${folder}”里没有 ${endings
      .flat()
      .map(ending => `.${ending}`)
      .join('、')} 文件，请核对路径。`
  )
}
