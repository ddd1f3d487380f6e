import type {Shown} from '../../typst/typesetter.ts'

/** What is asked of the process that runs Typst. */
export interface Question {
  readonly id: number
  readonly call: 'familiesOf' | 'fits' | 'pdf' | 'svg' | 'drawing'
  readonly words: ReadonlyArray<unknown>
  /** Pictures that it was not sent before. */
  readonly pictures: ReadonlyArray<Shown>
}

/** What it answers. */
export type Answer =
  | {readonly id: number; readonly result: unknown}
  | {readonly id: number; readonly error: string; readonly why?: 'missing' | 'refused' | 'stopped'}
