import type {Form} from './form.ts'
import type {Unkept} from './unkept.ts'

/** A picture that stands in a finished file. */
export interface Picture {
  /** Its name there, or the address that a Markdown text gives. */
  readonly name: string
  /** Absent where the file only names it. */
  readonly bytes?: Uint8Array
}

/** A paragraph, table or picture of a finished file, in the order of the file. */
export interface Passage {
  /** Its words in one line; those of a table row by row. */
  readonly text: string
  /** Where it begins: a line of a text, a paragraph of a document; 1-based. */
  readonly line: number
  readonly form: Form
  /** Cells, for a table. */
  readonly rows?: ReadonlyArray<ReadonlyArray<string>>
  readonly picture?: Picture
  /** Blank lines above it, where there are lines. */
  readonly gap?: number
}

/** What a finished file consists of. */
export interface Passages {
  readonly passages: ReadonlyArray<Passage>
  /** What was taken for the furniture of pages and is no passage: page numbers, running heads. */
  readonly furniture: ReadonlyArray<string>
  /** What else stands in the file, or stands there in another form. */
  readonly unkept: ReadonlyArray<Unkept>
}
