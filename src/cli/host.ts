/** The world as commands see it: files, the terminal, the clock. Tests hand in another one. */
export interface Host {
  /** The bytes of a file; `-` is standard input. Throws `HostError` with a Chinese sentence. */
  read(path: string): Promise<Uint8Array>
  /** Like `read`, but undefined when there is no such file. */
  readIfThere(path: string): Promise<Uint8Array | undefined>
  /** Names in a folder, sorted; empty when there is no such folder. */
  list(folder: string): Promise<string[]>
  exists(path: string): Promise<boolean>
  /** Write a file whole or not at all, making its folder. Throws `HostError`. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** Files that a pattern means; a plain path means itself. */
  expand(pattern: string): Promise<string[]>
  /** The package's own folder with templates, styles, terms, schema. */
  readonly home: string
  say(text: string): void
  /** To standard error. */
  complain(text: string): void
  /** One line that is written over, on terminals only. */
  progress(text: string): void
  readonly isColored: boolean
  /** Today, ISO 8601. */
  today(): string
}

/** Something the user can put right, in one Chinese sentence; the command ends with exit code 2. */
export class HostError extends Error {}
