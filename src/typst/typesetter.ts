/** Which fonts a document may use: those of the package alone, or those of the machine, too. */
export type Fonts = 'bundled' | 'system'

/** A document for Typst: a file of ours, and data that it reads as JSON; text is never markup. */
export interface Manuscript {
  /** The `.typ` file. */
  readonly main: string
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
}

/** Typst, wherever it runs. All fail with `NoTypesetter` where this machine has no build of it. */
export interface Typesetter {
  /** Which of these font families the machine or the package has. */
  familiesOf(asked: ReadonlyArray<string>): Promise<ReadonlyArray<string>>
  /** The values of what a document marks as `<fit>`. */
  fits(manuscript: Manuscript): Promise<ReadonlyArray<unknown>>
  /** `standard`: as Typst names it, e.g. `a-2a`. */
  pdf(manuscript: Manuscript, standard?: string): Promise<Uint8Array>
  svg(manuscript: Manuscript): Promise<string>
  /** Files of pictures that documents will call: those that are there are read and opened while there is time. */
  preload(files: ReadonlyArray<string>): void
  /** Resolves when the next document is on its way to another process; never where Typst runs in this one. */
  whenAsked(): Promise<void>
}

/** This machine has no build of Typst: the package was installed for another system or without its libraries. */
export class NoTypesetter extends Error {
  override readonly name = 'NoTypesetter'
}
