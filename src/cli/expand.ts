import {existsSync, statSync} from 'node:fs'
import {basename, isAbsolute, join} from 'node:path'
import {Refusal} from '../engine/ports.ts'

export interface ExpandOptions {
  /** Endings of the files that a folder stands for; the first group of which it has any counts (default: drafts). */
  readonly endings?: ReadonlyArray<ReadonlyArray<string>>
  /** Whether there may be none (default: false). */
  readonly mayBeNone?: boolean
}

/** Files that are settings, not drafts, wherever they lie. */
const settings = ['zongshu.config.yaml', 'kind.yaml']

const drafts = [['yaml', 'yml']]

/**
 * The files that a word means: a pattern those that match, a folder those in it and below, through no link to another folder, a plain path itself. Throws
 * `Refusal` where there are none.
 */
export async function expand(
  word: string,
  {endings = drafts, mayBeNone = false}: ExpandOptions = {}
): Promise<string[]> {
  if (word === '-') return [word]
  if (isFolder(word)) return inFolder(word, endings, mayBeNone)
  // Most words are plain paths, which need no library.
  if (!/[*?[\](){}!+@|\\]/.test(word) || existsSync(word)) return [word]
  const {glob, isDynamicPattern} = await import('tinyglobby')
  // Windows writes `各县\*.yaml`, where `\` would keep the star from being one.
  const wanted = process.platform === 'win32' ? word.replaceAll('\\', '/') : word
  if (!isDynamicPattern(wanted)) return [word]
  const matching = await glob(wanted, {expandDirectories: false, absolute: isAbsolute(word)})
  const found = matching.filter(path => !settings.includes(basename(path)))
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

async function inFolder(
  folder: string,
  endings: ReadonlyArray<ReadonlyArray<string>>,
  mayBeNone: boolean
): Promise<string[]> {
  const {glob} = await import('tinyglobby')
  for (const group of endings) {
    const patterns = group.map(ending => `**/*.${ending}`)
    const options = {
      cwd: folder,
      caseSensitiveMatch: false,
      // In a folder of somebody else a link may lead to all files of the machine.
      followSymbolicLinks: false,
      ignore: ['**/node_modules/**', ...settings.map(name => `**/${name}`)]
    }
    const found = await glob(patterns, options)
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
