import type {Root} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import {legalPart} from '../language/characters.ts'

/** What a document says of itself: its title, and the unit that signs it, empty when none does. */
export interface Properties {
  readonly title: string
  readonly creator: string
}

/** Read them in the article. */
export function propertiesOf({children}: Root): Properties {
  const title = children.find(node => node.type === 'heading' && node.depth === 1)
  const signoff = children.find(node => node.type === 'containerDirective' && node.name === 'signoff')
  const signer = signoff && 'children' in signoff ? signoff.children[0] : undefined
  return {title: title ? legalPart(wordsOf(title)) : '', creator: signer ? legalPart(wordsOf(signer)) : ''}
}
