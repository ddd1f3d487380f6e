import {constants} from 'node:fs'
import {basename, dirname, join} from 'node:path'

/**
 * Write a file beside its place first, then move it there, so that nobody ever sees half a file. What is a link stays
 * one, and who may read the file does not change; a file that its owner made read-only is not written.
 */
export async function writeWhole(path: string, bytes: Uint8Array): Promise<void> {
  const {access, mkdir, open, realpath, rename, rm, stat, writeFile} = await import('node:fs/promises')
  const target = await realpath(path).catch(() => path)
  const there = await stat(target).catch(() => undefined)
  if (there) await access(target, constants.W_OK)
  // A device or a pipe, such as /dev/stdout, cannot be replaced.
  if (there && !there.isFile() && !there.isDirectory()) return writeFile(path, bytes)
  const folder = dirname(target)
  await mkdir(folder, {recursive: true})
  // The name of a file may be as long as the disk allows; ours is no longer.
  const draft = join(folder, `.${basename(target).slice(0, 40)}.${crypto.randomUUID().slice(0, 8)}`)
  try {
    const file = await open(draft, 'wx')
    try {
      await file.writeFile(bytes)
      // Not every disk knows who may read a file.
      if (there) await file.chmod(there.mode & 0o777).catch(() => {})
    } finally {
      await file.close()
    }
    await rename(draft, target)
  } catch (error) {
    await rm(draft, {force: true})
    throw error
  }
}
