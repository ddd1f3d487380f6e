/** A draft to look at. */
export interface Example {
  readonly name: string
  readonly text: string
  /** Base64, by the path that the draft calls them by; those of most examples would make the page too large. */
  readonly photos?: Readonly<Record<string, string>>
}

/** None in the sources; the build puts the drafts of `examples/` here. */
export const examples: ReadonlyArray<Example> = []
