import {
  closeSync,
  constants,
  existsSync,
  fstatSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  realpathSync,
  statSync
} from 'node:fs'
import {dirname, isAbsolute, join, relative, resolve, sep} from 'node:path'
import type {Files} from '../engine/ports.ts'
import {Refusal} from '../engine/ports.ts'
import {codeOf, fail, quoted} from './errno.ts'
import {packageRoot} from './package-root.ts'

/** Bytes. Larger files are no documents or photos; how large a draft may be, the engine says. */
const limit = 256 * 1024 * 1024
/** Bytes of a picture: those of cameras have a tenth of it. */
const pictureLimit = 64 * 1024 * 1024

interface Reading {
  /** What the file is called in a refusal; empty where its name stands before the sentence (default: its path). */
  readonly name?: string
  /** Bytes that are not too many (default: those of any file). */
  readonly most?: number
}

/**
 * The files of this machine. They are read at once, for a job waits for nothing else, and starts sooner for it. `onRead` is
 * told what was read.
 */
export function nodeFiles(onRead: (path: string) => void = () => {}): Files {
  return {
    home: packageRoot(),
    async read(path) {
      if (path === '-') return readStdin()
      onRead(path)
      return bytesOf(path) ?? fail(Object.assign(new Error(), {code: 'ENOENT'}), path, '读取')
    },
    async readIfThere(path) {
      if (!existsSync(path)) return undefined
      onRead(path)
      return bytesOf(path)
    },
    async list(folder) {
      try {
        return readdirSync(folder).sort()
      } catch (error) {
        return codeOf(error) === 'ENOENT' ? [] : fail(error, folder, '打开')
      }
    },
    beside,
    async readBelow(file, path) {
      const place = beside(file, path)
      if (!existsSync(place)) return undefined
      const real = realpathSync.native(place)
      if (!isBelow(realpathSync.native(folderOf(file)), real))
        throw new Refusal('是链接，指到了文件夹外面；请把文件本身复制过来')
      if (!statSync(real).isFile()) throw new Refusal('不是普通文件')
      onRead(place)
      try {
        return bytesOf(real, {name: '', most: pictureLimit})
      } catch (error) {
        if (!(error instanceof Refusal)) throw error
        // It is told after the name of the picture, and ends there.
        throw new Refusal(error.message.replace(/。$/, ''))
      }
    },
    folderOf,
    async changedOn(path) {
      const changed = statSync(path, {throwIfNoEntry: false})?.mtime
      return changed && localTime(changed)
    },
    between: (folder, place) => relative(resolve(folder), resolve(place)).replaceAll('\\', '/')
  }
}

/** As the clocks here show it, ISO 8601 with its offset. */
function localTime(time: Date): string {
  const ahead = -time.getTimezoneOffset()
  const two = (part: number) => String(part).padStart(2, '0')
  const offset = `${ahead < 0 ? '-' : '+'}${two(Math.floor(Math.abs(ahead) / 60))}:${two(Math.abs(ahead) % 60)}`
  return new Date(time.getTime() + ahead * 60_000).toISOString().slice(0, 19) + offset
}

function beside(file: string, path: string): string {
  const local = path.replaceAll('\\', sep)
  return isAbsolute(local) ? local : join(folderOf(file), local)
}

function isBelow(folder: string, place: string): boolean {
  const way = relative(folder, place)
  return !isAbsolute(way) && way.split(sep)[0] !== '..'
}

const folderOf = (file: string): string => (file === '-' ? '.' : dirname(file))

/** The bytes of a file; undefined when it is not there. Pipes and devices, which may never end, are refused. */
function bytesOf(path: string, reading: Reading = {}): Uint8Array | undefined {
  try {
    return bytesAt(path, reading)
  } catch (error) {
    if (error instanceof Refusal) throw error
    return codeOf(error) === 'ENOENT' ? undefined : fail(error, reading.name ?? path, '读取')
  }
}

/** The bytes of a file. Throws the error of the system, and `Refusal` for pipes and devices, which may never end. */
export function bytesAt(path: string, {name = path, most = limit}: Reading = {}): Uint8Array {
  // To open a pipe that nobody writes to would wait for ever.
  const file = openSync(path, constants.O_RDONLY | (constants.O_NONBLOCK ?? 0))
  try {
    const about = fstatSync(file)
    if (about.isDirectory()) throw Object.assign(new Error(), {code: 'EISDIR'})
    if (!about.isFile())
      throw new Refusal(`${quoted(name)}不是普通文件（是设备或管道），没有读取；请写出文件的路径。`)
    if (about.size > most) throw tooLarge(name, most)
    // What /proc shows has no size, and may have no end.
    return about.size > 0 ? readFileSync(file) : readUpTo(file, name, most)
  } finally {
    closeSync(file)
  }
}

function readUpTo(file: number, name: string, most: number): Uint8Array {
  const chunks: Uint8Array[] = []
  let size = 0
  for (;;) {
    const chunk = Buffer.alloc(64 * 1024)
    const count = readSync(file, chunk)
    if (count === 0) return Buffer.concat(chunks)
    chunks.push(chunk.subarray(0, count))
    size += count
    if (size > most) throw tooLarge(name, most)
  }
}

const tooLarge = (name: string, most: number): Refusal =>
  new Refusal(`${quoted(name)}超过 ${most / 1024 / 1024} MB，不会是稿件或照片，没有读取；请核对路径。`)

/** Throws `Refusal` when nothing comes: a closed or empty input is no draft. */
async function readStdin(): Promise<Uint8Array> {
  const chunks: Uint8Array[] = []
  let size = 0
  try {
    if (fstatSync(0).isDirectory()) throw Object.assign(new Error(), {code: 'EISDIR'})
    for await (const chunk of process.stdin) {
      chunks.push(chunk as Uint8Array)
      size += (chunk as Uint8Array).length
      if (size > limit) throw tooLarge('标准输入', limit)
    }
  } catch (error) {
    if (error instanceof Refusal) throw error
    fail(error, '标准输入', '读取')
  }
  if (size === 0) throw new Refusal('标准输入里什么也没有，没有检查；请写出文件名，或用管道把草稿送进来。')
  return Buffer.concat(chunks)
}
