import {nodeHost} from '../src/cli/node-host.ts'
import {readKinds} from '../src/cli/read-kinds.ts'

/** Our own kinds, as the command line loads them. */
export const kinds = await readKinds(nodeHost(), [])

export function kindCalled(id: string) {
  const kind = kinds.find(known => known.id === id)
  if (!kind) throw new Error(`Cannot find the kind ${id}`)
  return kind
}
