interface Tried {
  /** What did not hold, a line each. */
  readonly wrong: ReadonlyArray<string>
  /** What was tried. */
  readonly says: string
}

export function tryFaults(
  what: 'kill' | 'full' | 'pipes' | 'race' | 'mutate' | 'machines',
  options: {readonly seed: number; readonly runs: number; readonly only?: string}
): Promise<Tried>
