import {existsSync, readFileSync} from 'node:fs'
import {join} from 'node:path'
import {Refusal} from '../engine/ports.ts'
import {fail} from '../node/errno.ts'
import {putWhole} from '../node/write-whole.ts'
import {s3Store} from './s3-store.ts'
import type {Store} from './store.ts'

/** A store by its address: a folder that all machines see, or `s3://bucket/prefix`. */
export function storeAt(address: string, env: NodeJS.ProcessEnv = process.env): Store {
  return address.startsWith('s3://') ? s3Store(address, env) : folderStore(address)
}

function folderStore(folder: string): Store {
  const at = (name: string) => join(folder, name)
  return {
    has: async name => existsSync(at(name)),
    async get(name) {
      try {
        return readFileSync(at(name))
      } catch (error) {
        return fail(error, at(name), '读取')
      }
    },
    async put(name, bytes) {
      try {
        putWhole(at(name), bytes)
      } catch (error) {
        if (error instanceof Refusal) throw error
        fail(error, at(name), '写入')
      }
    }
  }
}
