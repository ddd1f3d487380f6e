import {isAbsolute, relative, sep} from 'node:path'
import {memoryFiles} from '../engine/memory-files.ts'
import type {Files} from '../engine/ports.ts'
import {fail} from '../node/errno.ts'
import {nodeFiles} from '../node/files.ts'

/**
 * The files of a job, by the paths that they have where it was put in. What this tool brings along is on this machine;
 * nothing else of it is seen.
 */
export function packedFiles(held: ReadonlyMap<string, Uint8Array>): Files {
  const packed = memoryFiles(Object.fromEntries(held))
  const own = nodeFiles()
  const isOwn = (path: string) => isAbsolute(path) && relative(own.home, path).split(sep)[0] !== '..'
  const of = (path: string): Files => (isOwn(path) ? own : packed)
  return {
    ...packed,
    home: own.home,
    read: async path =>
      (await of(path).readIfThere(path)) ?? fail(Object.assign(new Error(), {code: 'ENOENT'}), path, '读取'),
    readIfThere: path => of(path).readIfThere(path),
    list: folder => of(folder).list(folder),
    beside: (file, path) => of(file).beside(file, path),
    folderOf: file => of(file).folderOf(file)
  }
}
