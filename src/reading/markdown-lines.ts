import type {Node, Parent, PhrasingContent} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import {isApart} from './docx/soft-breaks.ts'
import type {Inline} from './inline.ts'

/** Whether a paragraph is one picture and a few words under it. */
export const isUnderPicture = (node: Node, {pictures, words}: Pick<Inline, 'words' | 'pictures'>): boolean =>
  pictures.length === 1 && words.trim().length <= 45 && (node as Parent).children?.[0]?.type === 'image'

/** The lines of a paragraph that somebody broke by hand, where they are no rest of the one above. */
export function linesOf(nodes: ReadonlyArray<PhrasingContent>): PhrasingContent[][] {
  const lines: PhrasingContent[][] = [[]]
  for (const [index, node] of nodes.entries()) {
    const isBroken = node.type === 'break'
    const next = nodes.slice(index + 1).findIndex(({type}) => type === 'break')
    const words = (some: ReadonlyArray<PhrasingContent>) => some.map(one => wordsOf(one)).join('')
    const below = isBroken && words(nodes.slice(index + 1, next < 0 ? undefined : index + 1 + next))
    if (below && isApart(words(lines.at(-1)!).trim(), below.replace(/\\$/, ''))) lines.push([])
    else lines.at(-1)!.push(node)
  }
  return lines
}
