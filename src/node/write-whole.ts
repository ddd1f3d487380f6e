import {
  accessSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fsyncSync,
  linkSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {dirname} from 'node:path'
import {Refusal} from '../engine/ports.ts'
import {nameBeside} from './draft-file.ts'
import {codeOf} from './errno.ts'
import {locked} from './lock.ts'

interface Writing {
  /**
   * Wait until the disk has it (default: false). What people wrote must survive a loss of power; what we wrote can be
   * written again, and a hundred documents would wait long.
   */
  readonly isPrecious?: boolean
}

/**
 * Write a file beside its place first, then move it there, so that nobody ever sees half a file. What is a link stays
 * one, and who may read the file does not change; a file that its owner made read-only is not written.
 */
export function writeWhole(path: string, bytes: Uint8Array, writing: Writing = {}): void {
  const target = realOf(path)
  const there = statSync(target, {throwIfNoEntry: false})
  if (there) accessSync(target, constants.W_OK)
  // A device or a pipe, such as /dev/stdout, cannot be replaced.
  if (there && !there.isFile() && !there.isDirectory()) {
    writeFileSync(path, bytes)
    return
  }
  beside(target, bytes, {...writing, mode: there?.mode}, draft => renameSync(draft, target))
}

/** Write a file that is not there. Throws `Refusal` when it is, even if it came just now. */
export function createWhole(path: string, bytes: Uint8Array): void {
  const refusal = new Refusal(`“${path}”已经存在，没有改动它。换一个名字，或加 --force 覆盖。`)
  if (existsSync(path)) throw refusal
  beside(path, bytes, {isPrecious: true}, draft => {
    try {
      linkSync(draft, path)
    } catch (error) {
      if (codeOf(error) === 'EEXIST') throw refusal
      // Not every disk knows links.
      if (existsSync(path)) throw refusal
      renameSync(draft, path)
    }
  })
}

/**
 * Write a file that was read before. Throws `Refusal` when it is no more what was read: somebody saved it meanwhile.
 * `before` is undefined for a file that was not there.
 */
export function replaceWhole(path: string, before: Uint8Array | undefined, bytes: Uint8Array): void {
  mkdirSync(dirname(path), {recursive: true})
  locked(path, () => {
    const now = existsSync(path) ? readFileSync(path) : undefined
    const isSame = now && before ? now.equals(before) : now === before
    if (!isSame) throw new Refusal(`“${path}”刚才被别的程序保存过，没有改动它；请再运行一次。`)
    writeWhole(path, bytes, {isPrecious: true})
  })
}

/** Write a file beside a place, and let it be put there; it is gone afterwards. */
function beside(
  target: string,
  bytes: Uint8Array,
  {isPrecious, mode}: Writing & {mode?: number},
  put: (draft: string) => void
): void {
  mkdirSync(dirname(target), {recursive: true})
  const draft = nameBeside(target)
  const file = openSync(draft, 'wx')
  try {
    try {
      writeFileSync(file, bytes)
      if (mode !== undefined) keepMode(file, mode)
      if (isPrecious) fsyncSync(file)
    } finally {
      closeSync(file)
    }
    put(draft)
    if (isPrecious) settle(dirname(target))
  } finally {
    rmSync(draft, {force: true})
  }
}

/** What a link leads to; a path that leads nowhere is its own. */
function realOf(path: string): string {
  try {
    return realpathSync.native(path)
  } catch {
    return path
  }
}

function keepMode(file: number, mode: number): void {
  try {
    fchmodSync(file, mode & 0o777)
  } catch {
    // Not every disk knows who may read a file.
  }
}

/** Wait until the disk knows what a file is called now. */
function settle(folder: string): void {
  try {
    const opened = openSync(folder, 'r')
    try {
      fsyncSync(opened)
    } finally {
      closeSync(opened)
    }
  } catch {
    // Not every system opens folders.
  }
}
