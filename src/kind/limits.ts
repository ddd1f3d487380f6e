/** What filling a template may come to; no document of ours comes near. */
export interface Limits {
  /** Characters of Markdown. */
  readonly output: number
  /** Calls of helpers, partials and rounds of `{{#each}}`. */
  readonly steps: number
}

export const limits: Limits = {output: 20_000_000, steps: 1_000_000}

/** Quotes and lists in each other in what a template comes to; ours have four. */
export const deepest = 100

/** A template that comes to more than it may; the message is a sentence for its author. */
export class TemplateTooLarge extends Error {
  override readonly name = 'TemplateTooLarge'
}
