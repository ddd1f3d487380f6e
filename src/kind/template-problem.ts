/** Something that is wrong with a kind, at a line (from 1) and column (from 0) of one of its files. */
export interface TemplateProblem {
  readonly file: string
  readonly line: number
  readonly column: number
  readonly message: string
}
