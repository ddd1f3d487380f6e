import data from './lexicon.json' with {type: 'json'}

/** The lists of `lexicon/*.yaml`, by file. */
export const lexicon = data

/** The words of a row of the lexicon, which stand between blanks. */
export const wordsOf = (row: string): ReadonlyArray<string> => row.split(' ').filter(Boolean)

/** A pattern of any of the words of a row; the longer ones first, so that none is hidden by its own beginning. */
export function anyOf(row: string): string {
  return [...wordsOf(row)]
    .sort((a, b) => b.length - a.length)
    .map(literally)
    .join('|')
}

/** A pattern of these very words. */
export const literally = (words: string) => words.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')
