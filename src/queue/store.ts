import {Refusal} from '../engine/ports.ts'
import {hashOf} from '../node/hash.ts'

/** Why a store does nothing now, for a reason that passes: it does not answer, is not mounted, or is full. */
export class StoreAway extends Refusal {}

/**
 * Where machines of a queue leave bytes for each other: names are of letters, digits, `-` and `/`. All of it throws
 * `StoreAway` when it may work later.
 */
export interface Store {
  /** Make it a store, before anything is put there. Throws `Refusal` where `isInUse` and it is none: then it is another. */
  begin(isInUse: boolean): Promise<void>
  has(name: string): Promise<boolean>
  /** Throws `Refusal` when it is not there. */
  get(name: string): Promise<Uint8Array>
  /** Whole or not at all; the same name always has the same bytes. */
  put(name: string, bytes: Uint8Array): Promise<void>
}

/** Where bytes of a hash lie; a folder of many thousand files is slow on some disks. */
const blob = (hash: string): string => `blobs/${hash.slice(0, 2)}/${hash}`

/** Where the result of a job lies. */
export const resultOf = (id: string): string => `results/${id}.json`

/** Leave bytes under their hash, which is given. */
export async function putBlob(bytes: Uint8Array, store: Store): Promise<string> {
  const hash = hashOf(bytes)
  if (!(await store.has(blob(hash)))) await store.put(blob(hash), bytes)
  return hash
}

/** Bytes by their hash. Throws `Refusal` when they are not there or were damaged. */
export async function getBlob(hash: string, store: Store): Promise<Uint8Array> {
  const bytes = await store.get(blob(hash))
  if (hashOf(bytes) !== hash)
    throw new Refusal(`存放处的文件坏了（${hash.slice(0, 12)}…），没有使用；请重新入队。`)
  return bytes
}
