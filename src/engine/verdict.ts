import type {CheckedFile} from '../report/checked-file.ts'

/** What is to be said of one file: what was found in it, how much was looked at, and what was not. */
export type Verdict = CheckedFile

/** A verdict but for the file that it is on. */
export type Judgement = Omit<Verdict, 'file' | 'source' | 'headings'>
