import type {Bilingual, Notice} from '../notice.ts'
import type {Verdict} from './verdict.ts'

/** A way to tell findings, to people or to machines. */
export interface Reporter {
  /** What `--format` takes. */
  readonly name: string
  readonly summary: Bilingual
  write(results: ReadonlyArray<Verdict>, options?: ReportOptions): string
}

export interface ReportOptions {
  /** Show every finding instead of folding equal ones (default: false). */
  readonly all?: boolean
  /** Colour for a terminal (default: false). */
  readonly color?: boolean
  /** Version of zongshu, for formats that name their tool. */
  readonly version?: string
  /** What findings may have behind them, for formats that describe their rules. */
  readonly notices?: ReadonlyArray<Notice>
  /** The day it was made, ISO 8601, for sheets that are printed. */
  readonly date?: string
}
