import type {Article} from '../compose/article.ts'
import type {Report} from '../finding.ts'
import type {Bilingual} from '../notice.ts'

/** A way to write an article as bytes. Formats read no files and know no clock. */
export interface Format {
  /** What `--to` takes: `md`, `docx`, `press` … */
  readonly name: string
  readonly summary: Bilingual
  /** Whether Typst's own process does most of the work, so that this one can go on with something else. */
  readonly isSetApart?: boolean
  write(article: Article, context: WriteContext): Promise<ReadonlyArray<Written>>
}

export interface WriteContext {
  /** Where the format says what it could not do, with places in the draft. */
  readonly report: Report
  /** The day the document says it was made, ISO 8601 (default: the epoch of the format, so that bytes repeat). */
  readonly date?: string
  /** Settings of the command line and config for this format, already validated by it. */
  readonly settings: Readonly<Record<string, unknown>>
}

export interface Written {
  /** Appended to the output's stem, e.g. `.docx`, `.pdf`, `.fit.json`. */
  readonly suffix: string
  readonly bytes: Uint8Array
}
