import {lstatSync, mkdirSync, readFileSync, realpathSync, rmSync} from 'node:fs'
import {basename, dirname, extname, join, resolve} from 'node:path'
import {Refusal} from '../engine/ports.ts'
import {hashOf} from './hash.ts'
import {locked} from './lock.ts'
import {hashesOf, record, recordName} from './outputs-record.ts'
import {type Beside, putWhole, writeWhole} from './write-whole.ts'

/** Where an output went. */
export interface Placed {
  readonly path: string
  /** SHA-256 of its bytes, hexadecimal, and their number. */
  readonly hash: string
  readonly size: number
  /** The file that has the name it was to have, and stays: somebody else made or changed it. */
  readonly kept?: string
}

export interface PlaceOptions {
  /** Whatever is there, unless the run read it (default: false). A link is replaced, not followed. */
  readonly force?: boolean
  /** It was read to see whether anything would be lost, and nothing would (default: false). A link stays. */
  readonly replaces?: boolean
  /** Fail instead of going to another name (default: false). The user named it: a device or a pipe is written to. */
  readonly exact?: boolean
  /** Its name is of the input, though it is `exact`: what is no file there is not written to (default: false). */
  readonly isMade?: boolean
}

/** The outputs of one run, and what it read. */
export interface Outputs {
  /** Remember that the run read a file: no output may take its place. */
  read(path: string): void
  /** Remember what another process read for the run, as `keyOf` has it. */
  readElsewhere(keys: ReadonlyArray<string>): void
  /**
   * Write an output whole or not at all. It takes the place of what we wrote there before and nobody changed; anything else
   * keeps its name, and the output gets another. Throws `Refusal` over what the run read or wrote itself.
   */
  write(path: string, content: Uint8Array | Beside, options?: PlaceOptions): Placed
}

export function outputsOfRun(): Outputs {
  const inputs = new Set<string>()
  const written = new Set<string>()
  return {
    read: path => void (path !== '-' && inputs.add(keyOf(path))),
    readElsewhere: keys => {
      for (const key of keys) inputs.add(key)
    },
    write(path, content, options = {}) {
      try {
        return place(path, content, options)
      } catch (error) {
        if (!(content instanceof Uint8Array)) rmSync(content.file, {force: true})
        throw error
      }
    }
  }

  function place(
    path: string,
    content: Uint8Array | Beside,
    {force = false, replaces = false, exact = false, isMade = false}: PlaceOptions
  ): Placed {
    const about =
      content instanceof Uint8Array
        ? {hash: hashOf(content), size: content.length}
        : {hash: content.hash, size: content.size}
    if (exact && !isMade && isDevice(path)) {
      writeWhole(path, content instanceof Uint8Array ? content : takeUp(content))
      return {path, ...about}
    }
    mkdirSync(dirname(path), {recursive: true})
    // What is looked at here and what is written must not be another run's in between.
    return locked(join(dirname(path), recordName), () => {
      const key = keyOf(path)
      if (inputs.has(key) && !replaces)
        throw new Refusal(`“${path}”是这次读取的文件，不能又写成输出，没有动它；请换一个文件名或文件夹。`)
      if (written.has(key))
        throw new Refusal(`这次已经写了“${path}”，不能再写一份同名的，后一份没有写；请给草稿改名，或分开写。`)
      const isFree = (place: string) => force || (replaces && !isLink(place)) || isOurs(place, about)
      if (exact && !isFree(path))
        throw new Refusal(
          `“${path}”不是本工具写的，或写好后有人改过，没有覆盖它；请换一个文件名，或先把它移走。`
        )
      const place = isFree(path) ? path : otherName(path, one => !written.has(keyOf(one)) && isFree(one))
      putWhole(place, content, () => record(place, about.hash))
      written.add(keyOf(place))
      return {path: place, ...about, ...(place === path ? {} : {kept: path})}
    })
  }
}

/** The bytes that lie beside a place, which are no more there then. */
function takeUp({file}: Beside): Uint8Array {
  const bytes = readFileSync(file)
  rmSync(file)
  return bytes
}

/** A file by its place, however it was typed; most disks make no difference between A and a. */
export function keyOf(path: string): string {
  const whole = resolve(path)
  return join(realOf(dirname(whole)), basename(realOf(whole)))
    .normalize()
    .toLowerCase()
}

function realOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}

/** Such as /dev/stdout: nothing there can be replaced. */
function isDevice(path: string): boolean {
  try {
    const about = lstatSync(realOf(path))
    return !about.isFile() && !about.isDirectory() && !about.isSymbolicLink()
  } catch {
    return false
  }
}

/** Whether nothing is lost when a file is replaced: it is not there, says the same, or is as we wrote it. */
function isOurs(path: string, {hash, size}: {readonly hash: string; readonly size: number}): boolean {
  const about = lstatSync(path, {throwIfNoEntry: false})
  if (!about) return true
  // What a link leads to lies elsewhere.
  if (!about.isFile()) return false
  const known = hashesOf(path)
  // A file of another length that we know nothing of need not be read to the end.
  if (known.length === 0 && about.size !== size) return false
  const there = hashOf(readFileSync(path))
  return there === hash || known.includes(there)
}

/** Whether a link stands at a path, wherever it leads. */
export const isLink = (path: string): boolean =>
  lstatSync(path, {throwIfNoEntry: false})?.isSymbolicLink() ?? false

/** The first name of its kind that is free: 总结（2）.docx, 总结（2）.审阅稿.docx. */
function otherName(path: string, isFree: (path: string) => boolean): string {
  const name = basename(path)
  const ending =
    /(?:\.审阅稿|\.press|\.print|\.archive|\.marks|\.bundle)?\.[^.]+$/.exec(name)?.[0] ?? extname(name)
  const stem = name.slice(0, name.length - ending.length)
  for (let count = 2; ; count++) {
    const other = join(dirname(path), `${stem}（${count}）${ending}`)
    if (isFree(other)) return other
  }
}
