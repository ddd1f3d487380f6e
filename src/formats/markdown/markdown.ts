import type {Nodes, Root} from 'mdast'
import {gfmToMarkdown} from 'mdast-util-gfm'
import {toMarkdown} from 'mdast-util-to-markdown'
import type {Format} from '../format.ts'
import {lowerDirectives} from './lower-directives.ts'

/** Markdown without directives: what any reader of CommonMark shows in the right order. */
export const markdown: Format = {
  name: 'md',
  summary: {zh: 'Markdown 文本', en: 'Markdown text'},
  async write(article, {settings}) {
    const {photoFolder} = settings as MarkdownSettings
    return [{suffix: '.md', bytes: new TextEncoder().encode(markdownOf(article.tree, photoFolder))}]
  }
}

/** What the Markdown format takes as `settings`. */
export interface MarkdownSettings {
  /** The way from the folder of the Markdown to the draft's, from which photos are named (default: the same). */
  readonly photoFolder?: string
}

/** The Markdown of an article's tree; the author's words come back from it unchanged. */
export function markdownOf(tree: Root, photoFolder = ''): string {
  const lowered = lowerDirectives(tree, photoFolder)
  return toMarkdown(lowered as Nodes as Root, {
    extensions: [gfmToMarkdown()],
    bullet: '-',
    emphasis: '*',
    rule: '-',
    handlers: {break: () => '\\\n'}
  })
}
