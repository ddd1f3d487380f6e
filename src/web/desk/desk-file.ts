import type {CheckOutcome, Verdict} from '../../browser.ts'
import type {OpenedFile} from '../shell.ts'

/** A draft or a finished document on the reviewer's desk. */
export interface DeskFile extends OpenedFile {
  readonly sort: 'draft' | 'document'
  /** What checking it alone came to; undefined while it waits. */
  readonly outcome?: CheckOutcome
}

/** A file that was checked, with what others of the same place say against it. */
export interface JudgedFile {
  readonly file: DeskFile
  readonly verdict: Verdict
}

/** Whether a file is a draft, by its name. */
export const isDraftName = (path: string): boolean => /\.ya?ml$/i.test(path)

/** Whether the desk can check a file, by its name. */
export const canCheck = (path: string): boolean =>
  isDraftName(path) || /\.(?:docx|md|markdown|txt)$/i.test(path)
