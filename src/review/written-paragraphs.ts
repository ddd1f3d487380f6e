import type {CopyTable} from './copy-table.ts'
import {gap, type Token, wordsOf} from './token.ts'

/** A paragraph as it was written. */
export interface WrittenParagraph {
  readonly tokens: ReadonlyArray<Token>
  readonly words: string
}

/** The paragraphs that were written, with their fields. */
export function writtenParagraphs({skeletons, fields, order}: CopyTable): WrittenParagraph[] {
  let next = 0
  return skeletons.map(skeleton => {
    const tokens: Token[] = []
    for (const [index, words] of skeleton.split(gap).entries()) {
      const field = index > 0 ? fields[(order[next++] ?? 0) - 1] : undefined
      if (field) tokens.push({words: field.text, field: field.number})
      if (words) tokens.push({words})
    }
    return {tokens, words: wordsOf(tokens)}
  })
}
