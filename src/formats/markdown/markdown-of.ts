import type {Nodes, Root} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown} from 'mdast-util-to-markdown'
import {legalPart} from '../../language/characters.ts'
import {lowerDirectives} from './lower-directives.ts'
import {plainText} from './plain-text.ts'

/** The Markdown of an article's tree; the author's words come back from it unchanged. */
export function markdownOf(tree: Root, photoFolder = ''): string {
  const lowered = lowerDirectives(tree, photoFolder)
  const written = toMarkdown(lowered as Nodes as Root, {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    emphasis: '*',
    rule: '-',
    handlers: {break: () => '\\\n', text: plainText()}
  })
  return legalPart(written)
}
