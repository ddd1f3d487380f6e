import {
  accessSync,
  closeSync,
  constants,
  fchmodSync,
  mkdirSync,
  openSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync
} from 'node:fs'
import {basename, dirname, join} from 'node:path'

/**
 * Write a file beside its place first, then move it there, so that nobody ever sees half a file. What is a link stays
 * one, and who may read the file does not change; a file that its owner made read-only is not written.
 */
export function writeWhole(path: string, bytes: Uint8Array): void {
  const target = realOf(path)
  const there = statSync(target, {throwIfNoEntry: false})
  if (there) accessSync(target, constants.W_OK)
  // A device or a pipe, such as /dev/stdout, cannot be replaced.
  if (there && !there.isFile() && !there.isDirectory()) {
    writeFileSync(path, bytes)
    return
  }
  const folder = dirname(target)
  mkdirSync(folder, {recursive: true})
  // The name of a file may be as long as the disk allows; ours is no longer.
  const draft = join(folder, `.${basename(target).slice(0, 40)}.${Math.random().toString(36).slice(2, 10)}`)
  const file = openSync(draft, 'wx')
  try {
    try {
      writeFileSync(file, bytes)
      if (there) keepMode(file, there.mode)
    } finally {
      closeSync(file)
    }
    renameSync(draft, target)
  } catch (error) {
    rmSync(draft, {force: true})
    throw error
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
