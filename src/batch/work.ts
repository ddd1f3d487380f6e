import type {
  CheckJob,
  CheckOutcome,
  ImportJob,
  ImportOutcome,
  PageJob,
  PageOutcome,
  RenderJob,
  RenderOutcome,
  RollupJob,
  RollupOutcome
} from '../engine/job.ts'
import type {WorkspaceOptions} from '../engine/workspace.ts'
import type {Config} from '../lint/config.ts'
import type {Beside} from '../node/write-whole.ts'
import type {Seen} from './seen.ts'

/** Jobs that are done for many files, or elsewhere. */
export type BatchJob = CheckJob | RenderJob | PageJob | ImportJob | RollupJob

export type OutcomeOf<One extends BatchJob> = One extends CheckJob
  ? CheckOutcome
  : One extends RenderJob
    ? RenderOutcome
    : One extends PageJob
      ? PageOutcome
      : One extends RollupJob
        ? RollupOutcome
        : ImportOutcome

/** What a worker is asked. */
export interface Asked extends DoOptions {
  readonly job: BatchJob
  readonly setup: WorkspaceOptions
  /** Whether to tell what was read for it. */
  readonly isWatched: boolean
}

/** How a job is done that is not like the others. */
export interface DoOptions {
  /** Where its outputs are to go (default: they are handed back). */
  readonly outputs?: OutputsGo
}

/** Where another process lays the outputs of a job, for this one to put them in their places. */
export interface OutputsGo {
  /** Their path without what each of them ends in. */
  readonly stem: string
  /** Which process puts them there, as `thisWriter` is in it. */
  readonly writer: string
}

/** What was done, with what it was done from. */
export interface Done<One extends BatchJob> {
  readonly outcome: OutcomeOf<One>
  /** All that was read; empty unless it was asked for. */
  readonly seen: ReadonlyArray<Seen>
  /** The outputs where it was said where they are to go; those of the outcome are none then. */
  readonly made?: ReadonlyArray<Made>
  /** What another process read for it, as `keyOf` of outputs has it. */
  readonly read?: ReadonlyArray<string>
}

/** An output of a job, which may lie beside its place already. */
export interface Made {
  readonly suffix: string
  readonly content: Uint8Array | Beside
}

/** Does jobs, here or in other processes. */
export interface Workers {
  do<One extends BatchJob>(job: One, options?: DoOptions): Promise<Done<One>>
  /** Let go of what they hold. */
  end(): Promise<void>
}

/**
 * An outcome with these settings for those it was checked by. They are the same for all, and long: they neither travel with
 * each nor lie in the cache.
 */
export function withConfig<One extends BatchJob>(outcome: OutcomeOf<One>, config: Config): OutcomeOf<One> {
  const comparable = 'comparable' in outcome ? outcome.comparable : undefined
  return comparable ? {...outcome, comparable: {...comparable, config}} : outcome
}

/** The file that a job is about. */
export function fileOf(job: BatchJob): string {
  switch (job.do) {
    case 'check':
    case 'import':
      return job.file.path
    case 'render':
      return job.draft.path
    case 'page':
      return job.page.path
    case 'rollup':
      return job.plan.path
  }
}
