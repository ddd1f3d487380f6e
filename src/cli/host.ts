import type {Files, Ports} from '../engine/ports.ts'
import type {Placed, PlaceOptions} from '../node/outputs.ts'
import type {Beside} from '../node/write-whole.ts'
import type {ExpandOptions} from './expand.ts'

/** The world as commands see it: files, the terminal, the clock. Tests hand in another one. */
export interface Host extends Files {
  exists(path: string): Promise<boolean>
  /** Write a file whole or not at all, making its folder, whatever was there. Throws `Refusal`. */
  write(path: string, bytes: Uint8Array): Promise<void>
  /** Write an output of this run; nothing of anybody's is written over. Throws `Refusal`. */
  place(path: string, content: Uint8Array | Beside, options?: PlaceOptions): Promise<Placed>
  /** Remember what another process read for this run, as `keyOf` of outputs has it: no output may take its place. */
  readElsewhere(keys: ReadonlyArray<string>): void
  /** From here on outputs may take the places of what was written before, as in another run. */
  newRun(): void
  /** Take away what runs that were killed left beside a file; whoever writes there does so, too. */
  tidy(path: string): void
  /** Write a file that is not there. Throws `Refusal` when it is. */
  create(path: string, bytes: Uint8Array): Promise<void>
  /**
   * Write a file that was read before: what somebody saved meanwhile is not written over. `before` is what was read,
   * undefined for a file that was not there. Throws `Refusal`.
   */
  replace(path: string, before: Uint8Array | undefined, bytes: Uint8Array): Promise<void>
  /** Files that a pattern or a folder means; a plain path means itself. */
  expand(word: string, options?: ExpandOptions): Promise<string[]>
  isFolder(path: string): boolean
  readonly typesetter: NonNullable<Ports['typesetter']>
  readonly office?: Ports['office']
  readonly inks?: Ports['inks']
  /** To the person who runs the command, with the names of commands as they are started here. */
  say(text: string): void
  /** What a program reads, as it is. */
  put(text: string): void
  /** To standard error. */
  complain(text: string): void
  /** One line that is written over, on terminals only. */
  progress(text: string): void
  /** Have the user's Ctrl-C told instead of ending the process; gives what undoes that. A second one ends it. */
  onInterrupt(listener: () => void): () => void
  /** Told when the system or the user wants the process to come to its end. */
  onStop(listener: () => void): void
  readonly isColored: boolean
  /** Today, ISO 8601. */
  today(): string
}

/** What the engine sees of it. */
export const portsOf = (host: Host): Ports => ({
  files: host,
  typesetter: host.typesetter,
  ...(host.office ? {office: host.office} : {}),
  ...(host.inks ? {inks: host.inks} : {}),
  log: text => host.complain(text)
})
