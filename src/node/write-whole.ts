import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  existsSync,
  fchmodSync,
  fchownSync,
  fsyncSync,
  ftruncateSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  type Stats,
  statSync,
  writeFileSync,
  writeSync
} from 'node:fs'
import {dirname} from 'node:path'
import {Refusal} from '../engine/ports.ts'
import {nameBeside} from './draft-file.ts'
import {codeOf} from './errno.ts'
import {hashOf} from './hash.ts'
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
 * one, whose the file is and who may read it does not change, and it keeps its other names; a file that its owner made
 * read-only is not written.
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
  beside(target, bytes, {...writing, there}, draft => {
    if (there && there.nlink > 1) pourInto(target, bytes)
    else renameSync(draft, target)
  })
}

/**
 * Write an output of ours whole into its very place: what is a link there is replaced by a file. `ready` is called when it
 * only has to be put there.
 */
export function putWhole(path: string, content: Uint8Array | Beside, ready: () => void = () => {}): void {
  const about = lstatSync(path, {throwIfNoEntry: false})
  const there = about?.isFile() ? about : undefined
  if (there) accessSync(path, constants.W_OK)
  const put = (draft: string) => {
    ready()
    renameSync(draft, path)
  }
  if (content instanceof Uint8Array) beside(path, content, {there}, put)
  else {
    if (there) keepOwner(content.file, there)
    put(content.file)
  }
}

/** Bytes that lie whole beside the place where they are to go. */
export interface Beside {
  readonly file: string
  /** SHA-256, hexadecimal. */
  readonly hash: string
  readonly size: number
}

/**
 * Lay bytes beside a place, where another process puts them by `putWhole`. They are that one's, as `thisWriter` was in it:
 * when it is gone, whoever next writes into the folder takes them away.
 */
export function layBeside(path: string, bytes: Uint8Array, writer: string): Beside {
  mkdirSync(dirname(path), {recursive: true})
  const file = nameBeside(path, writer)
  try {
    writeFileSync(file, bytes, {flag: 'wx'})
  } catch (error) {
    rmSync(file, {force: true})
    throw error
  }
  return {file, hash: hashOf(bytes), size: bytes.length}
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
      locked(path, () => {
        if (existsSync(path)) throw refusal
        renameSync(draft, path)
      })
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
  {isPrecious, there}: Writing & {there?: Stats},
  put: (draft: string) => void
): void {
  mkdirSync(dirname(target), {recursive: true})
  const draft = nameBeside(target)
  const file = openSync(draft, 'wx')
  try {
    try {
      writeFileSync(file, bytes)
      if (there) keepOwner(file, there)
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

function keepOwner(file: number | string, {mode, uid, gid}: Stats): void {
  const bits = mode & 0o777
  const keeps =
    typeof file === 'number'
      ? [() => fchownSync(file, uid, gid), () => fchmodSync(file, bits)]
      : [() => chownSync(file, uid, gid), () => chmodSync(file, bits)]
  for (const keep of keeps)
    try {
      keep()
    } catch {
      // Only the superuser gives files away, and not every disk knows who may read one.
    }
}

/**
 * Change what stands in a file that has other names, too (hard links): a new file would take one of them away. While this
 * lasts, the new text lies whole beside it; what stood there comes back when the disk is full.
 */
function pourInto(path: string, bytes: Uint8Array): void {
  const before = readFileSync(path)
  const file = openSync(path, 'r+')
  const pour = (all: Uint8Array) => {
    for (let at = 0; at < all.length; ) at += writeSync(file, all, at, all.length - at, at)
    ftruncateSync(file, all.length)
  }
  try {
    pour(bytes)
    fsyncSync(file)
  } catch (error) {
    pour(before)
    throw error
  } finally {
    closeSync(file)
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
