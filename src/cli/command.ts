import type {Bilingual} from '../notice.ts'
import type {Host} from './host.ts'

/** An option of a command, as data: parsing, help and documentation all come from it. */
export interface Option {
  readonly help: Bilingual
  /** What stands for the value in the help; an option without one is a switch. */
  readonly value?: string | Bilingual
  /** The only values it takes. */
  readonly values?: ReadonlyArray<string>
  readonly default?: string
  /** May be given several times. */
  readonly many?: boolean
}

export type Given = Readonly<Record<string, string | boolean | ReadonlyArray<string> | undefined>>

export interface Command {
  readonly name: string
  /** What follows the name, e.g. `<草稿…>`; empty when nothing may. */
  readonly usage: Bilingual | ''
  readonly summary: Bilingual
  readonly options: Readonly<Record<string, Option>>
  /** Command lines that work. */
  readonly examples: ReadonlyArray<{readonly line: string; readonly says: Bilingual}>
  /** Gives the exit code: 0 fine, 1 findings, 2 could not run. */
  run(paths: ReadonlyArray<string>, given: Given, host: Host): Promise<0 | 1 | 2>
}

/** The wrong words on a command line, in one Chinese sentence. */
export class UsageError extends Error {}
