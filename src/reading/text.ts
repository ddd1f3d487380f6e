import type {Article} from '../compose/article.ts'
import type {Source} from '../draft/tree.ts'
import type {Report} from '../finding.ts'
import {findingOf} from '../notice.ts'
import {finished} from './finished.ts'
import {readMarkdown} from './markdown.ts'
import {nothingToRead} from './notices.ts'
import {readTxt} from './txt.ts'

/** Read a finished text, `.md` as Markdown and anything else as plain text, into an article without a draft. */
export function readText(source: Source, report: Report): Article {
  const tree = /\.(?:md|markdown)$/i.test(source.path) ? readMarkdown(source) : readTxt(source)
  if (tree.children.length === 0) {
    report(findingOf(nothingToRead, {message: '文件里没有文字', range: {start: 0, end: 0}}))
  }
  return {kind: finished, tree, photos: new Map()}
}
