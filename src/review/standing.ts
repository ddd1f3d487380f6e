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

/**
 * What was copied by hand is known by its words: without blanks and marks, which change on the way, and with the figures
 * that prose asks for put in.
 */
export function standingIn(draft: Draft, printed: Root | undefined): Stands {
  const blocks = [...valuesIn(draft)].map(value => bare(inWords(value, draft)))
  if (printed)
    visit(printed, node => {
      if (node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell')
        blocks.push(bare(textOf(node)))
    })
  const all = blocks.join('')
  const whole = new Set(blocks)
  return words => {
    const sought = bare(words)
    return sought.length < telling ? whole.has(sought) : all.includes(sought)
  }
}

/** Words without blanks and marks. */
export const bare = (words: string): string => words.normalize('NFKC').replace(/[\s,。;:!?、“”"‘’']/g, '')
