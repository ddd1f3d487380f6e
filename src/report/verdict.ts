import type {Source} from '../draft/tree.ts'
import type {Finding} from '../finding.ts'
import type {Aside} from '../lint/aside.ts'
import type {Skipped} from '../lint/lint.ts'
import type {Heading} from '../lint/outline.ts'

/** What is to be said of one file: what was found in it, how much was looked at, and what was not. */
export interface Verdict {
  /** As the user named it. */
  readonly file: string
  /** Undefined when the file could not be read; a finding says why. */
  readonly source: Source | undefined
  readonly findings: ReadonlyArray<Finding>
  /** How much was checked: filled fields of the draft (0 for a finished text) and blocks of the article. */
  readonly counts: {readonly fields: number; readonly paragraphs: number}
  readonly rulesRun: ReadonlyArray<string>
  readonly rulesSkipped: ReadonlyArray<Skipped>
  /** Rules that broke, which is ours to mend; they are among `rulesSkipped` too. */
  readonly broken?: ReadonlyArray<string>
  /** Findings that are not told. */
  readonly aside?: ReadonlyArray<Aside>
  /**
   * The headings of a finished Word document, whose lines are paragraphs: people find a place in it by what it stands
   * under.
   */
  readonly headings?: ReadonlyArray<Heading>
  /** What it says each thing amounts to, where others are checked with it. */
  readonly figures?: ReadonlyArray<SaidFigure>
}

/** What a draft says a thing amounts to: 常住人口, of 2022, 30.2万人. */
export interface SaidFigure {
  readonly label: string
  /** Empty where the draft says none. */
  readonly time: string
  readonly said: string
}

/** A verdict but for the file that it is on. */
export type Judgement = Omit<Verdict, 'file' | 'source' | 'headings' | 'figures'>
