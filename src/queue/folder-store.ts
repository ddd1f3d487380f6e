import {existsSync} from 'node:fs'
import {join} from 'node:path'
import {Refusal} from '../engine/ports.ts'
import {codeOf, fail, inWords} from '../node/errno.ts'
import {bytesAt} from '../node/files.ts'
import {putWhole} from '../node/write-whole.ts'
import {type Store, StoreAway} from './store.ts'

/** Tells a store from the empty folder on which it is mounted when it is there. */
const mark = '.zongshu-store'

/** What the system says of a share that is away, and of a disk that is full. */
const passing = new Set(
  'EIO ESTALE ETIMEDOUT ENOTCONN EHOSTDOWN EHOSTUNREACH ENETDOWN ENETUNREACH ENODEV ENXIO ENOSPC EDQUOT EROFS'.split(
    ' '
  )
)

/** A store in a folder that all machines see. */
export function folderStore(folder: string): Store {
  const at = (name: string) => join(folder, name)
  const isThere = () => existsSync(at(mark))
  const needed = () => {
    if (isThere()) return
    throw new StoreAway(
      `存放处“${folder}”里没有“${mark}”：多半是共享文件夹没有挂上，或者 --store 写的不是入队时的那一处。`
    )
  }
  const failed = (error: unknown, name: string, doing: string): never => {
    if (error instanceof Refusal) throw error
    // A share that went away meanwhile is empty.
    if (codeOf(error) === 'ENOENT') needed()
    if (passing.has(codeOf(error))) throw new StoreAway(inWords(error, at(name), doing))
    return fail(error, at(name), doing)
  }
  return {
    async begin(isInUse) {
      if (isInUse) needed()
      if (isThere()) return
      try {
        putWhole(
          at(mark),
          new TextEncoder().encode('zongshu 的存放处；删去这个文件后，各台机器不再使用它。\n')
        )
      } catch (error) {
        failed(error, mark, '写入')
      }
    },
    async has(name) {
      if (existsSync(at(name))) return true
      needed()
      return false
    },
    async get(name) {
      try {
        return bytesAt(at(name))
      } catch (error) {
        return failed(error, name, '读取')
      }
    },
    async put(name, bytes) {
      needed()
      try {
        putWhole(at(name), bytes)
      } catch (error) {
        failed(error, name, '写入')
      }
    }
  }
}
