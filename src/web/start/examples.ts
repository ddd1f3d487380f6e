/** A draft to look at. */
export interface Example {
  readonly name: string
  readonly text: string
}

/** None in the sources; the build puts the drafts of `examples/` here. */
export const examples: ReadonlyArray<Example> = []
