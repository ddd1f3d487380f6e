import {existsSync, realpathSync} from 'node:fs'
import {dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import type {Files} from '../engine/ports.ts'
import {Refusal} from '../engine/ports.ts'
import {nodeFiles} from '../node/files.ts'
import {packageRoot} from '../node/package-root.ts'

/** The folder that is served. Paths in it are relative, with `/`. */
export interface Root {
  /** Its real place. */
  readonly folder: string
  /** The place of a file by its path. Throws `Refusal` for what is not in the folder, nor leads out of it by a link. */
  place(path: string): string
  /** The files of the folder as a job sees them; `over` stands in their place. */
  files(over?: Readonly<Record<string, string>>, onRead?: (path: string) => void): Files
}

/** Open a folder to be served. Throws the error of the system where there is none. */
export function rootOf(folder: string): Root {
  const real = realpathSync.native(resolve(folder))
  const place = (path: string) => placeIn(real, path)
  return {folder: real, place, files: (over, onRead) => filesIn(real, place, over, onRead)}
}

/** Names that the page may not ask for: hidden files, and what Windows takes for a device or a stream of a file. */
const unfit =
  /^\.|[<>:"|?*\u0000-\u001F]|[. ]$|^(?:con|prn|aux|nul|com\d|lpt\d)(?:\.|$)|^(?:node_modules|System Volume Information)$/i

/** Whether a file is settings, which no page writes: what they name is read. */
export const isSettings = (path: string): boolean => /(?:^|[/\\])zongshu\.config\.ya?ml$/i.test(path)

/** Whether a path from outside names a file below the folder, and nothing hidden. */
export const isPlainPath = (path: string): boolean =>
  path.length > 0 && path.length < 1000 && path.split('/').every(name => name !== '' && !unfit.test(name))

function placeIn(folder: string, path: string): string {
  // Nothing is written to where it was, as if nobody had moved it.
  if (!existsSync(folder))
    throw new Refusal('打开的文件夹被移走、改名或拔掉了，没有读写任何文件；请把它放回原处，或重新打开。')
  const place = resolve(folder, path)
  if (path.includes('\0') || !isBelow(folder, realOf(place)) || !isBelow(folder, place)) throw outside(path)
  return place
}

const outside = (path: string): Refusal =>
  new Refusal(
    `“${path}”不在打开的文件夹里，没有读取，也没有改动。请把文件放进这个文件夹，或换一个文件夹重新打开。`
  )

/** Nothing that is hidden is read, through no link either: it was not put there to be written about. */
function mustBeSeen(folder: string, place: string, refusal: string): void {
  for (const path of [place, realOf(place)])
    if (
      relative(folder, path)
        .split(sep)
        .some(name => name.startsWith('.') && !/^\.+$/.test(name))
    )
      throw new Refusal(refusal)
}

/** Where a path really leads; of a file that is not there, where its folder does. */
function realOf(path: string): string {
  if (existsSync(path)) return realpathSync.native(path)
  const above = dirname(path)
  return above === path ? path : join(realOf(above), path.slice(above.length))
}

function isBelow(folder: string, place: string): boolean {
  const way = relative(folder, place)
  return !isAbsolute(way) && way.split(sep)[0] !== '..'
}

/** A job names files of the folder by their paths in it, and those of this package by where they are. */
function filesIn(
  folder: string,
  place: (path: string) => string,
  over: Readonly<Record<string, string>> = {},
  onRead?: (path: string) => void
): Files {
  const files = nodeFiles(onRead)
  const home = packageRoot()
  const texts = new Map(Object.entries(over).map(([path, text]) => [resolve(folder, path), text]))
  const whole = (path: string) => {
    if (path === '-') throw outside(path)
    if (isAbsolute(path) && isBelow(home, path) && isBelow(realOf(home), realOf(path))) return path
    const inside = place(path)
    mustBeSeen(folder, inside, `“${path}”是隐藏的文件，没有读取；请改成一般的名字。`)
    return inside
  }
  const textAt = (path: string) => {
    const text = texts.get(whole(path))
    return text === undefined ? undefined : new TextEncoder().encode(text)
  }
  /** What a refusal says of a file, in the words of the page. */
  const told = async <Result>(work: () => Promise<Result>): Promise<Result> => {
    try {
      return await work()
    } catch (error) {
      if (!(error instanceof Refusal)) throw error
      throw new Refusal(error.message.replaceAll(folder + sep, '').replaceAll(folder, '这个文件夹'))
    }
  }
  return {
    ...files,
    read: path => told(async () => textAt(path) ?? (await files.read(whole(path)))),
    readIfThere: path => told(async () => textAt(path) ?? (await files.readIfThere(whole(path)))),
    list: path => told(() => files.list(whole(path))),
    readBelow: (file, path) =>
      told(async () => {
        const from = whole(file)
        mustBeSeen(folder, files.beside(from, path), '是隐藏的文件，没有读取；请改成一般的名字')
        return files.readBelow(from, path)
      }),
    between: (from, to) => relative(resolve(folder, from), resolve(folder, to)).replaceAll('\\', '/')
  }
}
