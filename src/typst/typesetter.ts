import type {Coverage} from '../fonts/missing-glyph.ts'

/** Which fonts a document may use: those of the package alone, or those of the machine, too. */
export type Fonts = 'bundled' | 'system'

/** A document for Typst: a layout of ours, and data that it reads as JSON; text is never markup. */
export interface Manuscript {
  /** The newspaper page, the official document, or the path of a `.typ` file. */
  readonly main: 'page' | 'official' | (string & {})
  /** What the file reads as `/manuscript.json`. */
  readonly data: unknown
  /** Settings (`sys.inputs`). When one changes, Typst forgets all that it has laid out. */
  readonly inputs?: Readonly<Record<string, string>>
  readonly pictures: ReadonlyArray<Shown>
  /** Default: `bundled`. */
  readonly fonts?: Fonts
}

/** A picture by the path that a document calls it, from the root of its files; one name is always one picture. */
export interface Shown {
  readonly name: string
  readonly bytes: Uint8Array
  /** What its owner calls it, such as its file. */
  readonly called: string
}

/** Typst, wherever it runs. Setting fails with `NoTypesetter` where this machine has no build of it. */
export interface Typesetter {
  /** The code points that at least one of the bundled fonts can show. */
  coverage(): Coverage
  /** The name of a picture of a type such as `jpg`, by its content. */
  nameOf(bytes: Uint8Array, type: string): string
  /** Whether a font file of the machine is named so; asks no font, so that it costs next to nothing. */
  mayHave(name: RegExp): boolean
  /** Which of these font families the machine or the package has. */
  familiesOf(asked: ReadonlyArray<string>): Promise<ReadonlyArray<string>>
  /** The values of what a document marks as `<fit>`. */
  fits(manuscript: Manuscript): Promise<ReadonlyArray<unknown>>
  /** `standard`: as Typst names it, e.g. `a-2a`. */
  pdf(manuscript: Manuscript, standard?: string): Promise<Uint8Array>
  svg(manuscript: Manuscript): Promise<string>
  /** All pages as one SVG of Typst's own make, in which every run of words has its text; `pagesIn` reads it. */
  drawing(manuscript: Manuscript): Promise<string>
  /** Resolves when the next document is on its way to another process; never where Typst runs in this one. */
  whenAsked(): Promise<void>
}

/** This machine has no build of Typst: the package was installed for another system or without its libraries. */
export class NoTypesetter extends Error {
  override readonly name = 'NoTypesetter'
}
