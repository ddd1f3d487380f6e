import {usualConfig} from '../engine/load-config.ts'
import type {Ports} from '../engine/ports.ts'
import {openWorkspace, type Workspace} from '../engine/workspace.ts'
import {inks} from '../node/inks/index.ts'
import {office} from '../node/ports.ts'
import {type KeptCopies, keptCopies} from './kept-copies.ts'
import {type Root, rootOf} from './root.ts'

/** All that the routes need of the folder that is served. */
export interface ServedFolder {
  readonly root: Root
  readonly kept: KeptCopies
  /** Ports for one job; `said` collects what a person should know beside its outcome. */
  ports(options?: PortsOptions): Ports & {readonly said: ReadonlyArray<string>}
  /** Kinds and settings as they stand in the folder now. Throws `Refusal` when they do not hold together. */
  workspace(ports: Ports): Promise<Workspace>
  /** Do work when no other is being done: one job after another, so that a machine keeps breathing. */
  inTurn<Result>(work: () => Promise<Result>): Promise<Result>
}

interface PortsOptions {
  readonly over?: Readonly<Record<string, string>>
  readonly onRead?: (path: string) => void
  readonly signal?: AbortSignal
}

/** Open a folder. Throws the error of the system where there is none. */
export function servedFolder(folder: string, typesetter: Ports['typesetter']): ServedFolder {
  const root = rootOf(folder)
  let workspace: Workspace | undefined
  let last: Promise<unknown> = Promise.resolve()
  return {
    root,
    kept: keptCopies(root),
    ports({over, onRead, signal} = {}) {
      const said: string[] = []
      return {
        files: root.files(over, onRead),
        office,
        inks,
        typesetter,
        signal,
        log: text => void said.push(text),
        said
      }
    },
    async workspace(ports) {
      // Where there are settings, what they name may have changed since.
      const isPlain = (await ports.files.readIfThere(usualConfig)) === undefined
      if (!isPlain) return openWorkspace({}, ports)
      workspace ??= await openWorkspace({}, ports)
      return workspace
    },
    inTurn(work) {
      const turn = last.then(work)
      last = turn.catch(() => {})
      return turn
    }
  }
}
