import type {Ports} from '../engine/ports.ts'
import {runJob} from '../engine/run-job.ts'
import {openWorkspace, type Workspace, type WorkspaceOptions} from '../engine/workspace.ts'
import {noConfig} from '../lint/config.ts'
import {type WatchedPorts, watchedPorts} from './seen.ts'
import {type BatchJob, type Done, type OutcomeOf, withConfig} from './work.ts'

/** A workspace, and what was read for it and for the styles that it loads later. */
interface Opened {
  readonly workspace: Promise<Workspace>
  readonly watched: WatchedPorts | undefined
}

/** How many workspaces are kept. */
const mostKept = 8

/** Does jobs in this process; jobs of one setup share a workspace. */
export function jobDoer(
  ports: Ports,
  {workspace: given, isWatched}: {workspace?: Workspace; isWatched: boolean}
) {
  const kept = new Map<string, Opened>()
  const open = (setup: WorkspaceOptions): Opened => {
    if (given && !isWatched) return {workspace: Promise.resolve(given), watched: undefined}
    // A style is read when a draft first asks for it, and counts for all that ask later.
    const watched = isWatched ? watchedPorts(ports) : undefined
    return {workspace: openWorkspace(setup, {...(watched?.ports ?? ports), log: undefined}), watched}
  }
  return async <One extends BatchJob>(job: One, setup: WorkspaceOptions): Promise<Done<One>> => {
    const name = JSON.stringify(setup)
    const opened = kept.get(name) ?? open(setup)
    kept.delete(name)
    kept.set(name, opened)
    if (kept.size > mostKept) kept.delete(kept.keys().next().value!)
    const own = isWatched ? watchedPorts(ports) : undefined
    const outcome = (await runJob(job, await opened.workspace, own?.ports ?? ports)) as OutcomeOf<One>
    return {
      outcome: withConfig(outcome, noConfig),
      seen: [...(opened.watched?.seen() ?? []), ...(own?.seen() ?? [])]
    }
  }
}
