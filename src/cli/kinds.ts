import type {Kind} from '../kind/kind.ts'
import {kindOf} from '../kind/precompiled.ts'
import type {Host} from './host.ts'
import {pack} from './pack.ts'

/** Our own kinds, and those of the user's folders, who may replace ours by taking their names. */
export async function loadKinds(host: Host, folders: ReadonlyArray<string> = []): Promise<Kind[]> {
  if (pack && folders.length === 0) return pack.kinds.map(kindOf)
  const {readKinds} = await import('./read-kinds.ts')
  return readKinds(host, folders)
}
