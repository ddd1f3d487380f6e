import {gfmTableFromMarkdown} from 'mdast-util-gfm-table'
import {gfmTable} from 'micromark-extension-gfm-table'
import type {Processor} from 'unified'

/**
 * Tables in templates, and nothing else of GitHub's Markdown: its links without marks cost a search of all words, and
 * a template's words are not to become links by themselves.
 */
export function tables(this: Processor): void {
  const data = this.data()
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfmTable()]
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmTableFromMarkdown()]
}
