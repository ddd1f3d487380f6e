import {lstatSync, mkdirSync, readdirSync, readFileSync, rmSync} from 'node:fs'
import {dirname, join} from 'node:path'
import {Refusal} from '../engine/ports.ts'
import {fail} from '../node/errno.ts'
import {putWhole} from '../node/write-whole.ts'
import type {Root} from './root.ts'
import {thinOut} from './thin-out.ts'
import {Wrong} from './wrong.ts'

/** A copy of a draft that was kept by itself. */
export interface KeptCopy {
  /** When, as a name: `2026-11-30T08-15-30-250Z`. */
  readonly at: string
  readonly size: number
}

/** The folder of the copies, in the folder that is served; a folder for each draft by its path. */
export const keptFolder = '.zongshu/自动保存'

/** The copies of the drafts of a folder. */
export interface KeptCopies {
  /** Keep a copy, unless the newest says the same. Throws `Refusal` where it cannot be written. */
  keep(path: string, bytes: Uint8Array): void
  /** The newest first. */
  list(path: string): ReadonlyArray<KeptCopy>
  /** Throws `Wrong` when there is no such copy. */
  read(path: string, at: string): Uint8Array
}

const ending = '.yaml'
const namePattern = /^(\d{4}-\d\d-\d\d)T(\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/

/** The copies that are kept below a folder; `now` gives the time. */
export function keptCopies(
  {folder, place}: Pick<Root, 'folder' | 'place'>,
  now: () => number = Date.now
): KeptCopies {
  const folderFor = (path: string) => join(place(keptFolder), path)
  const list = (path: string): KeptCopy[] => {
    try {
      mustBeOwn(folder, path)
      return readdirSync(folderFor(path))
        .filter(name => name.endsWith(ending) && namePattern.test(name.slice(0, -ending.length)))
        .sort()
        .reverse()
        .map(name => ({
          at: name.slice(0, -ending.length),
          size: lstatSync(join(folderFor(path), name)).size
        }))
    } catch (error) {
      if (error instanceof Refusal) throw error
      return []
    }
  }
  const read = (path: string, at: string): Uint8Array => {
    const place = join(folderFor(path), at + ending)
    mustBeOwn(folder, path)
    if (!namePattern.test(at) || !lstatSync(place, {throwIfNoEntry: false})?.isFile())
      throw new Wrong(404, '没有这份自动保存的副本，可能已经按时间清理了。')
    return readFileSync(place)
  }
  return {
    list,
    read,
    keep(path, bytes) {
      const known = list(path)
      const [newest] = known
      if (newest && newest.size === bytes.length && Buffer.from(read(path, newest.at)).equals(bytes)) return
      // Copies of one millisecond, or after the clock was set back, still come one after the other.
      const time = Math.max(now(), newest ? timeOf(newest.at) + 1 : 0)
      const place = join(folderFor(path), nameOf(time) + ending)
      try {
        mkdirSync(dirname(place), {recursive: true})
        mustBeOwn(folder, path)
        putWhole(place, bytes)
      } catch (error) {
        if (error instanceof Refusal) throw error
        fail(error, `${keptFolder}/${path}`, '自动保存到')
      }
      for (const old of thinOut([time, ...known.map(({at}) => timeOf(at))], now()))
        rmSync(join(folderFor(path), nameOf(old) + ending), {force: true})
    }
  }
}

const nameOf = (time: number): string => new Date(time).toISOString().replaceAll(/[:.]/g, '-')

const timeOf = (name: string): number => Date.parse(name.replace(namePattern, '$1T$2:$3:$4.$5Z'))

/** A folder of the copies that is a link would have them written elsewhere. Throws `Refusal`. */
function mustBeOwn(folder: string, path: string): void {
  let place = folder
  for (const name of `${keptFolder}/${path}`.split('/')) {
    place = join(place, name)
    const about = lstatSync(place, {throwIfNoEntry: false})
    if (about && !about.isDirectory())
      throw new Refusal(`“${keptFolder}”里的“${name}”不是普通文件夹，没有自动保存；请把它移走。`)
  }
}
