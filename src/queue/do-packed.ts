import {type RenderOutcome, type RollupOutcome, WrongJob} from '../engine/job.ts'
import {Refusal} from '../engine/ports.ts'
import {runJob} from '../engine/run-job.ts'
import {openWorkspace, type Workspace} from '../engine/workspace.ts'
import {hashOf} from '../node/hash.ts'
import {nodePorts} from '../node/ports.ts'
import {leave} from './leave.ts'
import type {PackedFile, PackedJob, Result} from './packed.ts'
import {packedFiles} from './packed-files.ts'
import {notOurs} from './read-packed.ts'
import {getBlob, type Store, StoreAway} from './store.ts'
import {storeAt} from './store-at.ts'

/** What became of a job, or why the store let nothing be done. */
export type PackedAnswer = {readonly result: Result} | {readonly away: string}

/** Does a job, whose bytes lie in the store at an address and whose outputs go there. Throws what makes the queue try it again. */
export type DoPacked = (job: PackedJob, store: string) => Promise<PackedAnswer>

/** How many workspaces are kept: a queue may hold jobs of several. */
const mostKept = 8

/** Does jobs of a queue in this process. */
export function packedDoer(): DoPacked {
  const stores = new Map<string, Store>()
  const workspaces = new Map<string, {readonly workspace: Workspace; readonly shared: Held}>()
  const base = nodePorts()
  return async ({job, setup, files, shared}, address) => {
    const store = stores.get(address) ?? storeAt(address)
    stores.set(address, store)
    try {
      const name = hashOf(JSON.stringify([setup, shared]))
      const open = workspaces.get(name) ?? (await opened())
      workspaces.delete(name)
      workspaces.set(name, open)
      if (workspaces.size > mostKept) workspaces.delete(workspaces.keys().next().value!)
      const own = await heldOf(files, store)
      const ports = {...base, files: packedFiles(new Map([...open.shared, ...own]))}
      const outcome = (await runJob(job, open.workspace, ports)) as RenderOutcome | RollupOutcome
      if (outcome.fault !== undefined) throw new Error(outcome.fault.split('\n')[0])
      return {result: await leave(outcome, store)}
    } catch (error) {
      if (error instanceof StoreAway) return {away: error.message}
      if (error instanceof WrongJob) throw new Refusal(notOurs('formats'))
      throw error
    }

    async function opened() {
      const held = await heldOf(shared, store)
      const ports = {...base, files: packedFiles(held), log: undefined}
      return {workspace: await openWorkspace(setup, ports), shared: held}
    }
  }
}

/** Files by their paths. */
type Held = ReadonlyMap<string, Uint8Array>

async function heldOf(files: ReadonlyArray<PackedFile>, store: Store): Promise<Held> {
  const held = new Map<string, Uint8Array>()
  for (const [path, hash] of files) held.set(path, await getBlob(hash, store))
  return held
}
