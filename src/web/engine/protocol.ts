import type {
  CheckJob,
  CheckOutcome,
  FiguresJob,
  FiguresOutcome,
  FixJob,
  FixOutcome,
  ImportJob,
  ImportOutcome,
  Job,
  Outcome,
  PullJob,
  PullOutcome,
  RenderJob,
  RenderOutcome
} from '../../browser.ts'

/** Files that a job may read beside those that the shell has, by path. */
export type Held = Readonly<Record<string, string | Uint8Array>>

/** What the engine's worker is asked: a job, or what only the page wants. */
export type Asked =
  | {readonly ask: 'job'; readonly job: Job; readonly files?: Held}
  | {readonly ask: 'forget'; readonly path?: string}
  | Wish

/** What only the page wants; `wishes.ts` answers. */
export interface Wish {
  readonly ask: string
  readonly [name: string]: unknown
}

export type OutcomeOf<J extends Job> = J extends CheckJob
  ? CheckOutcome
  : J extends FixJob
    ? FixOutcome
    : J extends RenderJob
      ? RenderOutcome
      : J extends PullJob
        ? PullOutcome
        : J extends ImportJob
          ? ImportOutcome
          : J extends FiguresJob
            ? FiguresOutcome
            : Outcome

export type ToWorker =
  | {readonly id: number; readonly asked: Asked}
  | {readonly photo: number; readonly bytes?: Uint8Array; readonly refusal?: string}

export type FromWorker =
  | {readonly ready: true}
  | {readonly id: number; readonly answer: unknown}
  | {readonly id: number; readonly fault: string}
  | {readonly wants: number; readonly draft: string; readonly photo: string}
