import {createHash} from 'node:crypto'
import {existsSync, lstatSync, readFileSync, realpathSync} from 'node:fs'
import {basename, dirname, extname, join, resolve} from 'node:path'
import {Refusal} from '../engine/ports.ts'
import {locked} from './lock.ts'
import {writeWhole} from './write-whole.ts'

/** Where an output went. */
export interface Placed {
  readonly path: string
  /** The file that has the name it was to have, and stays: somebody else made or changed it. */
  readonly kept?: string
}

export interface PlaceOptions {
  /** Whatever is there, unless the run read it (default: false). */
  readonly force?: boolean
  /** It was read to see whether anything would be lost, and nothing would (default: false). */
  readonly replaces?: boolean
  /** Fail instead of going to another name (default: false). */
  readonly exact?: boolean
}

/** The outputs of one run, and what it read. */
export interface Outputs {
  /** Remember that the run read a file: no output may take its place. */
  read(path: string): void
  /**
   * Write an output whole or not at all. It takes the place of what we wrote there before and nobody changed; anything else
   * keeps its name, and the output gets another. Throws `Refusal` over what the run read or wrote itself.
   */
  write(path: string, bytes: Uint8Array, options?: PlaceOptions): Placed
}

/** The record of what we wrote, beside it. */
const recordName = '.zongshu-outputs.json'

export function outputsOfRun(): Outputs {
  const inputs = new Set<string>()
  const written = new Set<string>()
  return {
    read: path => void (path !== '-' && inputs.add(keyOf(path))),
    write(path, bytes, {force = false, replaces = false, exact = false} = {}) {
      if (isDevice(path)) {
        writeWhole(path, bytes)
        return {path}
      }
      const key = keyOf(path)
      if (inputs.has(key) && !replaces)
        throw new Refusal(`“${path}”是这次读取的文件，不能又写成输出，没有动它；请换一个文件名或文件夹。`)
      if (written.has(key))
        throw new Refusal(`这次已经写了“${path}”，不能再写一份同名的，后一份没有写；请给草稿改名，或分开写。`)
      const isFree = (place: string) => force || replaces || isOurs(place, bytes)
      if (exact && !isFree(path))
        throw new Refusal(
          `“${path}”不是本工具写的，或写好后有人改过，没有覆盖它；请换一个文件名，或先把它移走。`
        )
      const place = isFree(path) ? path : otherName(path, one => !written.has(keyOf(one)) && isFree(one))
      writeWhole(place, bytes)
      written.add(keyOf(place))
      record(place, bytes)
      return place === path ? {path} : {path: place, kept: path}
    }
  }
}

/** A file by its place, however it was typed; most disks make no difference between A and a. */
function keyOf(path: string): string {
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
function isOurs(path: string, bytes: Uint8Array): boolean {
  const about = lstatSync(path, {throwIfNoEntry: false})
  if (!about) return true
  // What a link leads to lies elsewhere.
  if (!about.isFile()) return false
  const hash = hashOf(readFileSync(path))
  return hash === hashOf(bytes) || recordIn(dirname(path))[basename(path).normalize()] === hash
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')

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

type Hashes = Readonly<Record<string, string>>

function recordIn(folder: string): Hashes {
  try {
    const {files}: {files?: unknown} = JSON.parse(readFileSync(join(folder, recordName), 'utf8'))
    return typeof files === 'object' && files !== null ? Object.assign(Object.create(null), files) : {}
  } catch {
    // None yet, or damaged: then everything that is there is kept.
    return {}
  }
}

/** Remember what we wrote; where it cannot be, the file will be kept like any other. */
function record(path: string, bytes: Uint8Array): void {
  const folder = dirname(path)
  try {
    locked(join(folder, recordName), () => {
      const known = Object.entries(recordIn(folder)).filter(([name]) => existsSync(join(folder, name)))
      const files = Object.fromEntries([...known, [basename(path).normalize(), hashOf(bytes)]].sort())
      const about = '本工具写过的文件。删去这份记录后，再写同名文件时会另起一名，不覆盖原来的。'
      writeWhole(
        join(folder, recordName),
        new TextEncoder().encode(`${JSON.stringify({about, files}, undefined, 2)}\n`)
      )
    })
  } catch {
    // The output itself is there.
  }
}
