/** A file that was made, not yet anywhere. */
export interface Written {
  /** Appended to the output's stem, e.g. `.docx`, `.pdf`, `.fit.json`. */
  readonly suffix: string
  readonly bytes: Uint8Array
}
