import type {Root} from 'mdast'
import {toString as textOf} from 'mdast-util-to-string'
import {visit} from 'unist-util-visit'
import type {Draft} from '../model/schema.ts'
import {valuesIn} from '../model/value.ts'
import {inWords} from './holds.ts'

/** Whether words stand in a draft, or in what is printed of it, whoever brought them there. */
export type Stands = (words: string) => boolean

/** Fewer characters than these stand in many places by chance, and must be all of a field or paragraph. */
const telling = 6

/** What a draft says, by its words. */
export interface Standing {
  /** Whether words stand in it somewhere, with other blanks and marks perhaps. */
  readonly stands: Stands
  /** Whether they are all of a field or of a paragraph that is printed, to the letter. */
  readonly reads: Stands
  /** Whether they are all of a line of a field, with other blanks and marks perhaps. */
  readonly isLine: Stands
}

/**
 * What was copied by hand is known by its words: without blanks and marks, which change on the way, and with the figures
 * that prose asks for put in.
 */
export function standingIn(draft: Draft, printed: Root | undefined): Standing {
  const blocks = valuesIn(draft).map(value => inWords(value, draft))
  if (printed)
    visit(printed, node => {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
        blocks.push(textOf(node))
    })
  // What stands in two paragraphs does not stand in one.
  const all = blocks.map(bare).join('\n')
  const whole = new Set(blocks.map(bare))
  const letters = new Set(blocks.map(solid))
  const lines = new Set(blocks.flatMap(words => words.split('\n').map(bare)))
  return {
    isLine: words => lines.has(bare(words)),
    stands(words) {
      const sought = bare(words)
      return sought.length < telling ? whole.has(sought) : all.includes(sought)
    },
    reads: words => letters.has(solid(words))
  }
}

/** Words without blanks, and without the number of a heading, which depends on what stands before it. */
const solid = (words: string): string =>
  words.replace(/\s/g, '').replace(/^(?:[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/, '')

/** Words without blanks and marks. */
export const bare = (words: string): string => words.normalize('NFKC').replace(/[\s,。;:!?、“”"‘’']/g, '')
