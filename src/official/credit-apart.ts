import type {PhrasingContent, RootContent} from 'mdast'
import type {} from 'mdast-util-directive'
import {toString as wordsOf} from 'mdast-util-to-string'
import {emsOf} from '../language/characters.ts'

/** Captions are justified by their own rules: a character more or less may stand on a line. */
const unsure = 1

/**
 * The paragraphs of a caption, the credit on a line of its own where it would be cut in two: a name is not divided.
 * `perLine` is how many characters a line has.
 */
export function creditApart(paragraphs: ReadonlyArray<RootContent>, perLine: number): RootContent[] {
  return paragraphs.map(paragraph => {
    if (paragraph.type !== 'paragraph') return paragraph
    const at = paragraph.children.findIndex(isCredit)
    if (at < 1) return paragraph
    const [caption, credit] = [paragraph.children.slice(0, at), paragraph.children.slice(at)]
    const [before, width] = [caption, credit].map(nodes => emsOf(nodes.map(node => wordsOf(node)).join('')))
    const isCut = width! <= perLine && (before! % perLine) + width! > perLine - unsure
    return isCut ? {...paragraph, children: [...caption, {type: 'break'}, ...credit]} : paragraph
  })
}

const isCredit = (node: PhrasingContent): boolean => node.type === 'textDirective' && node.name === 'credit'
