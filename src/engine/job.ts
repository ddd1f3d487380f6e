import type {FiguresPlan} from '../figures/plan.ts'
import type {ChangedSentence} from '../figures/sentences.ts'
import type {Edit, Severity} from '../finding.ts'
import type {TemplateCheck} from '../formats/docx/template/check-template.ts'
import type {Proof} from '../importing/proof.ts'
import type {PlainGiven} from '../options.ts'
import type {StoryReport} from '../page/fit-report.ts'
import type {WrittenPlan} from '../page/plan-file/plan-of-page.ts'
import type {InksGiven} from '../photo/inks-option.ts'
import type {Unkept} from '../reading/unkept.ts'
import type {Verdict} from '../report/verdict.ts'
import type {Resemblance} from '../review/resemblance.ts'
import type {Rollup} from '../rollup/roll-up.ts'
import type {Status} from '../rollup/status.ts'
import type {ShownPage} from '../typst/pages-in.ts'
import type {Comparison} from '../years/compare.ts'
import type {Comparable} from './across.ts'
import type {Kept} from './keep-edits.ts'

/** A file of a job. It is read through the ports, unless its text is here. */
export interface Input {
  /** As the user named it; photos lie beside it. `-` is standard input. */
  readonly path: string
  readonly text?: string
  /** What it counts as and is called in the verdict, as when standard input stands for a file (default: its path). */
  readonly name?: string
}

/** What is the same for all jobs on drafts. */
interface OnDraft {
  /** The kind, whatever the draft says (default: the draft's own). */
  readonly kind?: string
  /** `final` is the gate before submission (default: that of the settings, or `draft`). */
  readonly stage?: 'draft' | 'final'
}

/** Check a draft, or a finished .docx, .md or .txt. */
export interface CheckJob extends OnDraft {
  readonly do: 'check'
  readonly file: Input
  /** Hold the layout of a Word document against this style profile, too (default: only its words are checked). */
  readonly layout?: string
  /** Whether other drafts will be held against this one (default: false). */
  readonly compare?: boolean
  /** Drafts of the counties of a city, against which its draft is held, and they against each other. */
  readonly with?: ReadonlyArray<Input>
  /** The rollup file that says how the figures of the city are made of theirs (default: those that add up are added). */
  readonly expect?: Input
}

/** Mend what can be mended without changing what is meant, and check again. */
export interface FixJob extends OnDraft {
  readonly do: 'fix'
  readonly file: Input
  readonly compare?: boolean
}

/** A format by name, with its settings. */
export type FormatChoice = string | ({readonly name: string} & PlainGiven)

/** Write a draft in formats. */
export interface RenderJob extends OnDraft {
  readonly do: 'render'
  readonly draft: Input
  /** Formats, and `review` for a review copy (default: those of the kind). */
  readonly formats?: ReadonlyArray<FormatChoice>
  /** Also a review copy, whatever the formats are (default: false). */
  readonly review?: boolean
  /** For each format that knows them, as `{style: 'manuscript'}`; a choice's own come first. */
  readonly settings?: PlainGiven
  /** Where the files will go, so that Markdown finds its photos from there (default: beside the draft). */
  readonly folder?: string
  /** The day the documents say they were made, ISO 8601 (default: always the same). */
  readonly date?: string
  /** The path of a review copy that the new one would replace; with edits that nobody brought back, it is kept. */
  readonly replaces?: string
}

/** Set a newspaper page of one or more drafts; one for the press has the output `press` whatever `outputs` says. */
export interface PageJob extends InksGiven {
  readonly do: 'page'
  readonly page: Input
  /** Names of outputs (default: `['proof']`). */
  readonly outputs?: ReadonlyArray<string>
  /** Default: `bundled`. */
  readonly fonts?: 'bundled' | 'system'
  readonly stage?: 'draft' | 'final'
  readonly date?: string
  /** A file with a plan whose places and photos are kept (default: none). */
  readonly plan?: string
}

/** Bring what was changed in a review copy back into its draft. */
export interface PullJob {
  readonly do: 'pull'
  /** The path of the review copy. */
  readonly copy: string
  readonly draft: Input
  /** Even if most of the draft is not what the copy was written from (default: false). */
  readonly force?: boolean
}

/** Say what an office's own Word template asks for, and how it would be filled. */
export interface TemplateJob {
  readonly do: 'template'
  /** The path of a .docx or .dotx. */
  readonly template: string
  /** Also a picture of a page, filled, as the output `picture` (default: false); it needs an office program. */
  readonly picture?: boolean
  /** Which page, 1-based (default: 1). */
  readonly page?: number
  /** What it is filled with in the picture (default: a specimen). */
  readonly draft?: Input
}

/** The pages of a draft for the screen. */
export interface PreviewJob extends OnDraft {
  readonly do: 'preview'
  readonly draft: Input
  /** One that has pages: `pdf` or `press`. */
  readonly format: FormatChoice
}

/** Make a draft of a finished .docx, .md, .txt or .pdf. */
export interface ImportJob {
  readonly do: 'import'
  readonly file: Input
  /** Default: the kind that prints the text most nearly as it was. */
  readonly kind?: string
  /** Which of several articles, 1-based; without it, a file of several gives none, and tells their titles. */
  readonly article?: number | 'all'
  /** Put quantities that can be named into the data of the draft (default: false). */
  readonly figures?: boolean
  /** A document or template of the unit, whose letterhead and imprint the draft takes. */
  readonly template?: string
}

/** Put a finished file into the official layout, its words unchanged. */
export interface FormatJob {
  readonly do: 'format'
  readonly file: Input
  /** Which of several articles, 1-based; without it, a file of several is not written, and its titles are told. */
  readonly article?: number
  /** Settings of the Word document, as `{style: 'manuscript'}`. */
  readonly settings?: PlainGiven
  /** As a review copy, with what the linter found as comments (default: false). */
  readonly review?: boolean
  readonly date?: string
}

/** Hold this year's draft or finished document against last year's. */
export interface DiffJob {
  readonly do: 'diff'
  readonly before: Input
  readonly after: Input
}

/** Hold a department's table against the figures of a draft. */
export interface FiguresJob {
  readonly do: 'figures'
  /** The path of an .xlsx, .ods or .csv. */
  readonly table: string
  readonly draft: Input
  /** Names of the table → names of figures, beside those of the mapping that lies beside the draft (default: none). */
  readonly matches?: Readonly<Record<string, string>>
  /** Figures whose doubtful values are taken as they are shown (default: none). */
  readonly take?: ReadonlyArray<string>
  /** Names of the table that become new figures; `all` for every one (default: none). */
  readonly add?: ReadonlyArray<string>
  /** Write values in the scale that the draft has, 万元 as 亿元: only the point moves (default: false). */
  readonly keepUnits?: boolean
}

/** Write a blank table of a draft's figures, for departments to fill in. */
export interface FiguresTableJob {
  readonly do: 'figures-table'
  readonly draft: Input
  /** Last year's draft, whose values stand beside the places to fill in (default: this draft's own). */
  readonly last?: Input
}

/** Make a city's draft of the drafts of its counties. */
export interface RollupJob {
  readonly do: 'rollup'
  /** The file that says how each figure is made: `汇总.yaml`. */
  readonly plan: Input
  readonly drafts: ReadonlyArray<Input>
}

/** Say how far the drafts of counties are. */
export interface StatusJob extends Pick<OnDraft, 'stage'> {
  readonly do: 'status'
  readonly drafts: ReadonlyArray<Input>
  /** The rollup file that says who should hand in (default: whoever has). */
  readonly expect?: Input
}

/** What can be done: plain JSON, so that a thread, a queue, a page and a test all take the same. */
export type Job =
  | CheckJob
  | FixJob
  | RenderJob
  | PageJob
  | PullJob
  | TemplateJob
  | PreviewJob
  | ImportJob
  | FormatJob
  | DiffJob
  | FiguresJob
  | FiguresTableJob
  | RollupJob
  | StatusJob

/** A file that a job made. */
export interface Output {
  /** Of a render job the format, of a page job the output. */
  readonly format: string
  /** Appended to the stem of the file it was made of, e.g. `.docx`. */
  readonly suffix: string
  readonly bytes: Uint8Array
}

/** What every job comes to; plain values. */
export interface Outcome {
  readonly verdict: Verdict
  readonly outputs: ReadonlyArray<Output>
  /** Why the file was not done, in one Chinese sentence: it cannot be read, or is none for this job. */
  readonly refusal?: string
  /** An error of our own, with its stack; the verdict says that the file was not checked. */
  readonly fault?: string
}

export interface CheckOutcome extends Outcome {
  readonly comparable?: Comparable
  /** Of a job with counties: those in whose drafts something was found, or that a finding speaks of. */
  readonly counties?: ReadonlyArray<Verdict>
  /** How many drafts of counties there were. */
  readonly held?: number
}

/** One edit that was made, with its place in the text as it was then. */
export interface Mended {
  readonly ruleId: string
  /** 1-based. */
  readonly line: number
  readonly column: number
  readonly before: string
  readonly after: string
}

export interface FixOutcome extends CheckOutcome {
  /** The verdict before anything was mended; `verdict` is that after it. */
  readonly before: Verdict
  /** The mended text; undefined when nothing was. */
  readonly text?: string
  readonly mended: ReadonlyArray<Mended>
}

export interface RenderOutcome extends Outcome {
  /** How stories fit their pages. */
  readonly fits: ReadonlyArray<StoryReport>
  /** Why no new review copy was written. */
  readonly kept?: Kept
}

export interface PageOutcome extends Outcome {
  /** Of the drafts on the page, in its order; `verdict` is that of the page's own file. */
  readonly drafts: ReadonlyArray<Outcome>
  readonly fits: ReadonlyArray<StoryReport>
  /** The families that pages are set in, by role. */
  readonly families?: Readonly<Record<string, ReadonlyArray<string>>>
  /** The plan that the page was set by, as its job takes one from a file. */
  readonly plan?: WrittenPlan
}

/** A change that was brought back, with the field in words. */
export interface PulledWords {
  readonly field: string
  readonly before: string
  readonly after: string
}

export interface PullOutcome extends Outcome {
  readonly changes: ReadonlyArray<PulledWords>
  /** What was done in the document and has no place in the draft, one plain sentence each. */
  readonly unmapped: ReadonlyArray<string>
  readonly warnings: ReadonlyArray<string>
  /** The changes as edits of the draft's text. */
  readonly edits: ReadonlyArray<Edit>
  /** The draft's text with the edits; undefined when there are none. */
  readonly text?: string
  readonly resemblance?: Resemblance
}

export interface TemplateOutcome extends Outcome {
  /** Undefined when the file was not read. */
  readonly check?: TemplateCheck
  /** Why there is no picture though one was wanted, in one sentence. */
  readonly unpictured?: string
  /** How many pages there are, filled; known when one was drawn. */
  readonly pages?: number
}

export interface PreviewOutcome extends Outcome {
  readonly pages: ReadonlyArray<ShownPage>
}

/** A draft that was made of an article. */
export interface ImportedDraft {
  readonly title: string
  readonly text: string
  readonly kind: {readonly id: string; readonly name: string}
  readonly proof: Proof
  /** Photos, with their places seen from the draft. */
  readonly photos: ReadonlyArray<{readonly path: string; readonly bytes: Uint8Array}>
}

export interface ImportOutcome extends Outcome {
  /** The articles that the file holds. */
  readonly articles: ReadonlyArray<{readonly title: string; readonly lines: number}>
  /** Empty when there are several articles and none was asked for. `outputs` has the same as bytes. */
  readonly drafts: ReadonlyArray<ImportedDraft>
  /** Page numbers and running heads, which no draft has. */
  readonly furniture: ReadonlyArray<string>
  /** What else stands in the file and is not in the drafts, or stands there in another form. */
  readonly unkept: ReadonlyArray<Unkept>
}

export interface FormatOutcome extends Outcome {
  /** What became of the words; undefined when nothing was written. */
  readonly proof?: Proof & {readonly photos: number; readonly kind: ImportedDraft['kind']}
  readonly articles: ImportOutcome['articles']
  readonly furniture: ReadonlyArray<string>
  readonly unkept: ReadonlyArray<Unkept>
}

export interface DiffOutcome extends Outcome {
  /** Undefined when a file was not read. */
  readonly comparison?: Comparison
}

export interface FiguresOutcome extends Outcome {
  /** Undefined when a file was not read. */
  readonly plan?: FiguresPlan
  /** Figures that the draft did not have. */
  readonly added: ReadonlyArray<{readonly name: string; readonly value: string}>
  /** Sentences that the changes would change. */
  readonly sentences: ReadonlyArray<ChangedSentence>
  /** What there is to know of the table as a whole, one Chinese sentence each. */
  readonly told: ReadonlyArray<string>
  readonly edits: ReadonlyArray<Edit>
  /** The draft's text with the edits; undefined when there are none. */
  readonly text?: string
  /** The mapping beside the draft; its text with what `matches` adds, undefined when that is nothing. */
  readonly mapping: {readonly path: string; readonly text?: string}
}

export interface FiguresTableOutcome extends Outcome {
  /** How many values are asked for, by sheet. `outputs` has the table. */
  readonly sheets: ReadonlyArray<{readonly name: string; readonly rows: number}>
  /** Figures that are not asked for, and why, in words. */
  readonly leftOut: ReadonlyArray<string>
}

export interface RollupOutcome extends Outcome {
  /** Undefined when the rollup file has errors, which `verdict` tells. */
  readonly rollup?: Rollup
  /** The draft of the city. `outputs` has the same as bytes. */
  readonly text?: string
}

export interface StatusOutcome extends Outcome {
  /** Undefined when the rollup file has errors, which `verdict` tells. */
  readonly status?: Status
}

/** A job that is none, by the program that made it. */
export class WrongJob extends Error {}

const order: ReadonlyArray<Severity> = ['hint', 'warning', 'error']

/** Whether a verdict has a finding that is as bad as that. */
export function failsAt({findings}: Verdict, severity: Severity): boolean {
  return findings.some(finding => order.indexOf(finding.severity) >= order.indexOf(severity))
}
