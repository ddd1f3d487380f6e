import type {Article} from '../compose/article.ts'
import type {Finding, Report} from '../finding.ts'
import type {Bilingual} from '../notice.ts'
import type {ContentsWish} from '../official/contents.ts'
import {type Given, type Options, type PlainGiven, readGiven} from '../options.ts'
import type {StoryReport} from '../page/fit-report.ts'
import type {Inks} from '../photo/inks.ts'
import type {InksGiven} from '../photo/inks-option.ts'
import type {Profile} from '../style/profile.ts'
import type {ShownPage} from '../typst/pages-in.ts'
import type {Typesetter} from '../typst/typesetter.ts'
import type {Written} from '../written.ts'

/** A way to write an article as bytes. What it needs from outside is handed in. */
export interface Format {
  /** What `--to` takes: `md`, `docx`, `press` … */
  readonly name: string
  readonly summary: Bilingual
  /** What can be set; the command line, jobs and the documentation take it from here. */
  readonly settings: Options
  /** Whether Typst sets it, so that it gets ready early and works beside the rules (default: false). */
  readonly isTypeset?: boolean
  /** Throws for settings that are none of its own. */
  write(article: Article, settings: PlainGiven, context: WriteContext): Promise<ReadonlyArray<Written>>
  /** The same as pages for the screen (default: it has none). */
  show?(article: Article, settings: PlainGiven, context: WriteContext): Promise<ReadonlyArray<ShownPage>>
}

/** What formats are handed beside an article and their settings. */
export interface WriteContext {
  /** Where the format says what it could not do, with places in the draft. */
  readonly report: Report
  /** The day the document says it was made, ISO 8601 (default: the epoch of the format, so that bytes repeat). */
  readonly date?: string
  /** What was found in the draft by then, for copies that show it. */
  readonly findings: ReadonlyArray<Finding>
  /** From the folder of the output, the way to that of the draft and its photos (default: they are the same). */
  readonly photoFolder?: string
  /**
   * The style profile of this name, or the one that the draft or its kind asks for. Undefined when it cannot be read,
   * which has been reported then.
   */
  profile(name?: string): Promise<Profile | undefined>
  /** A file that a setting names. */
  read(path: string): Promise<Uint8Array>
  /** What photos are turned into, if pages are wanted for the press (default: they are not). Throws `Refusal`. */
  inks?(given: InksGiven): Promise<Inks | undefined>
  /** Typst; throws `NoTypesetter` where there is none. */
  typesetter(): Typesetter
  /**
   * On which pages the headings of an article stand, for the contents of documents whose pages nobody knows before a word
   * processor has them (default: they are counted line by line). Undefined where there is no Typst.
   */
  headingPages?: HeadingPages
  /** Told how stories fit their page. */
  tellFit?(fit: StoryReport): void
}

/** Sets an article by the same profile, geometry and contents. */
export type HeadingPages = (
  article: Article,
  options: {
    readonly profile: Profile
    readonly geometry?: 'ink' | 'dialog'
    readonly contents?: ContentsWish
  }
) => Promise<ReadonlyMap<string, number> | undefined>

interface Defined<Settings extends Options> extends Omit<Format, 'settings' | 'write' | 'show'> {
  readonly settings: Settings
  write(article: Article, settings: Given<Settings>, context: WriteContext): Promise<ReadonlyArray<Written>>
  show?(article: Article, settings: Given<Settings>, context: WriteContext): Promise<ReadonlyArray<ShownPage>>
}

/** Define a format; what it writes by has the types of its settings, and their defaults. */
export function defineFormat<const Settings extends Options>(format: Defined<Settings>): Format {
  const {show} = format
  const given = (settings: PlainGiven): Given<Settings> => {
    const read = readGiven(format.settings, settings)
    if ('given' in read) return read.given
    const {name, value} = read.wrong
    throw new Error(`Cannot write ${format.name}: its setting “${name}” cannot be ${value ?? 'that'}`)
  }
  return {
    ...format,
    write: async (article, settings, context) => format.write(article, given(settings), context),
    show: show && (async (article, settings, context) => show(article, given(settings), context))
  }
}
