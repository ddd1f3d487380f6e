import type {RenderJob, RollupJob} from '../engine/job.ts'
import type {WorkspaceOptions} from '../engine/workspace.ts'
import {hashOf} from '../node/hash.ts'

/** A file of a job: its path from the folder of the run, with `/`, and the hash under which its bytes lie in the store. */
export type PackedFile = readonly [path: string, hash: string]

/** A job as it stands in a queue: plain JSON, whose bytes are in the store. Its hash is its name. */
export interface PackedJob {
  /** Where its outputs go, from the folder of the run, without their endings. */
  readonly stem: string
  readonly job: RenderJob | RollupJob
  readonly setup: WorkspaceOptions
  /** What it alone needs: the draft, its photos. */
  readonly files: ReadonlyArray<PackedFile>
  /** What it rests on with others: settings, kinds, terms, styles. */
  readonly shared: ReadonlyArray<PackedFile>
  /** Of the tool that made it; another may give other bytes. */
  readonly version: string
}

/** The name of a job, as it stands in a queue; BullMQ takes no numbers for names. */
export const nameOf = (packed: unknown): string => `j${hashOf(JSON.stringify(packed)).slice(0, 40)}`

/** What became of a job; its outputs lie in the store. */
export interface Result {
  readonly file: string
  /** Numbers of findings by severity. */
  readonly findings: Readonly<Record<'error' | 'warning' | 'hint', number>>
  /** Why it was not done, for a reason of the draft's own. */
  readonly refusal?: string
  readonly outputs: ReadonlyArray<{readonly suffix: string; readonly hash: string; readonly size: number}>
}
