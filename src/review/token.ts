/** Words of a paragraph: those of a field, or, without its number, those between fields. */
export interface Token {
  readonly words: string
  readonly field?: number
}

/** Stands for a field in a skeleton. */
export const gap = '\uFFFC'

/** The words of a paragraph with a gap for each field. */
export const skeletonOf = (tokens: ReadonlyArray<Token>): string =>
  tokens.map(({field, words}) => (field === undefined ? words : gap)).join('')

/** All words of a paragraph. */
export const wordsOf = (tokens: ReadonlyArray<Token>): string => tokens.map(({words}) => words).join('')
