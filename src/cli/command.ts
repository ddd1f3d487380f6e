import type {Bilingual} from '../notice.ts'
import type {Given, Options} from '../options.ts'
import {common} from './common.ts'
import type {Host} from './host.ts'
import {parse} from './parse.ts'
import {UsageError} from './usage-error.ts'

/** What the command line says of a command. */
interface About<Table extends Options> {
  readonly name: string
  /** What follows the name, e.g. `<草稿…>`; empty when nothing may. */
  readonly usage: Bilingual | ''
  readonly summary: Bilingual
  readonly options: Table
  /** Command lines that work. */
  readonly examples: ReadonlyArray<{readonly line: string; readonly says: Bilingual}>
}

export interface Command extends About<Options> {
  /** Run it with the words after its name. Throws `UsageError` for words that are wrong. */
  start(words: ReadonlyArray<string>, host: Host): Promise<ExitCode>
}

/** 0 fine, 1 findings, 2 could not run, 130 stopped by the user. */
export type ExitCode = 0 | 1 | 2 | 130

interface Defined<Table extends Options> extends About<Table> {
  run(paths: ReadonlyArray<string>, given: Given<Table & typeof common>, host: Host): Promise<ExitCode>
}

/** Define a command; what it is given has the types of its options. */
export function defineCommand<const Table extends Options>({run, ...about}: Defined<Table>): Command {
  return {
    ...about,
    async start(words, host) {
      const {paths, given} = parse(about.name, {...about.options, ...common}, words)
      if (about.usage === '' && paths.length > 0)
        throw new UsageError(
          `“${about.name}”后面不写别的词：${paths.join(' ')}。用法见 zongshu ${about.name} --help。`
        )
      return run(paths, given, host)
    }
  }
}
