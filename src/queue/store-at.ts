import {folderStore} from './folder-store.ts'
import {s3Store} from './s3-store.ts'
import type {Store} from './store.ts'

/** A store by its address: a folder that all machines see, or `s3://bucket/prefix`. */
export function storeAt(address: string, env: NodeJS.ProcessEnv = process.env): Store {
  return address.startsWith('s3://') ? s3Store(address, env) : folderStore(address)
}
