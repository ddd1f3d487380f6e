import type {Root} from 'mdast'
import type {Kind} from '../kind/kind.ts'
import type {Draft} from '../model/schema.ts'
import type {Value} from '../model/value.ts'

/**
 * What compose gives and every format takes: an mdast tree in which each text node that came from the draft knows
 * its field.
 *
 * - `text` nodes with `data.value` hold a piece of the draft: `node.value === node.data.value.text`. Without it, the
 *   words are the template's own.
 * - `data.slot` marks what is not filled: `missing` (the words stand in for an empty field) or `typed` (a placeholder
 *   such as `*` that the author typed). Formats highlight both.
 * - `data.figure` names the figure a piece was inserted for.
 * - Blocks that Markdown lacks are `containerDirective`, `leafDirective` and `textDirective` nodes with the names of
 *   `directives.ts`; no others occur. Photos are `containerDirective` `photo`, whose `attributes.src` is a key
 *   of `photos`.
 * - Heading depth 1 is the title (lines divided by `break` nodes), 2 a section, 3 a measure, and so on.
 */
export interface Article {
  readonly kind: Kind
  readonly tree: Root
  /** Photos that the article places, by the path the draft gives. */
  readonly photos: ReadonlyMap<string, PlacedPhoto>
  /** The draft it was composed of; a finished text that was read from a file has none. */
  readonly draft?: Draft
}

export interface PlacedPhoto {
  /** File path relative to the draft's folder, as typed. */
  readonly file: Value
  readonly caption: string
  readonly credit: string
  /** Set by `build` once the file was read; absent when it could not be (a finding says so). */
  readonly bytes?: Uint8Array
}

declare module 'mdast' {
  interface TextData {
    value?: Value
    slot?: 'missing' | 'typed'
    figure?: string
  }
}
