import {readKinds} from '../src/engine/read-kinds.ts'
import {nodeFiles} from '../src/node/files.ts'

/** Our own kinds, as the command line loads them. */
export const kinds = await readKinds(nodeFiles(), [])

export function kindCalled(id: string) {
  const kind = kinds.find(known => known.id === id)
  if (!kind) throw new Error(`Cannot find the kind ${id}`)
  return kind
}
