import type {OpenInks} from '../photo/inks.ts'
import type {Typesetter} from '../typst/typesetter.ts'

/** Files as the engine sees them; it reads and never writes. Paths are those of the machine that the port stands on. */
export interface Files {
  /** The bytes of a file; `-` is standard input. Throws `Refusal`. */
  read(path: string): Promise<Uint8Array>
  /** Like `read`, but undefined when there is no such file. */
  readIfThere(path: string): Promise<Uint8Array | undefined>
  /** Names in a folder, sorted; empty when there is no such folder. */
  list(folder: string): Promise<ReadonlyArray<string>>
  /**
   * The path of what a file names: beside the file, unless it is absolute. Drafts travel, so `\` parts folders
   * everywhere, as on Windows.
   */
  beside(file: string, path: string): string
  /**
   * A file in the folder of another or below it; undefined when there is none. Throws `Refusal`, in words that follow its name,
   * for what a link leads out of that folder to, and for what is no file.
   */
  readBelow(file: string, path: string): Promise<Uint8Array | undefined>
  /** The folder that a file lies in. */
  folderOf(file: string): string
  /** From a folder the way to a place, with `/`; empty when it is the folder itself. */
  between(folder: string, place: string): string
  /** When a file was last changed, ISO 8601; undefined where nobody knows (default: never known). */
  changedOn?(path: string): Promise<string | undefined>
  /** The folder of this package, for what is not bundled into it. */
  readonly home: string
}

/** Where a job has got to. */
export interface Step {
  readonly file: string
  readonly doing: 'read' | 'check' | 'write'
  /** What is written. */
  readonly format?: string
}

/** The world as the engine sees it. What is absent is not there: a browser has no typesetter. */
export interface Ports {
  readonly files: Files
  /** Typst, getting ready for these formats; called once a job, when the first of them is known to be wanted. */
  readonly typesetter?: (formats: ReadonlyArray<string>) => Typesetter
  /**
   * Reads a document in a format of others, such as `doc`, and gives it as .docx, or one as PDF (default: `docx`), by an office
   * program that is installed. Throws `Refusal`.
   */
  readonly office?: (
    bytes: Uint8Array,
    ending: string,
    name: string,
    to?: 'docx' | 'pdf'
  ) => Promise<Uint8Array>
  /** What photos are turned into for the press. */
  readonly inks?: OpenInks
  /** Told what a person should know beside the results, in Chinese sentences. */
  readonly log?: (text: string) => void
  readonly progress?: (step: Step) => void
  /** Stops a job between two steps: `runJob` throws its reason. */
  readonly signal?: AbortSignal
}

/** Something that the user can put right, in one Chinese sentence. */
export class Refusal extends Error {}
