import type {Parent, Root} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import type {Article} from '../compose/article.ts'
import type {Source} from '../draft/tree.ts'
import type {Range, Report} from '../finding.ts'
import {findingOf} from '../notice.ts'
import {finished} from './finished.ts'
import {readMarkdown} from './markdown.ts'
import {notReadIn} from './not-read.ts'
import {nothingToRead} from './notices.ts'
import {readTxt} from './txt.ts'
import type {Unkept} from './unkept.ts'

/** Read a finished text, `.md` as Markdown and anything else as plain text, into an article without a draft. */
export function readText(source: Source, report: Report): Article {
  const tree = /\.(?:md|markdown)$/i.test(source.path) ? unstruck(source, report) : readTxt(source)
  if (tree.children.length === 0) {
    report(findingOf(nothingToRead, {message: '文件里没有文字', range: {start: 0, end: 0}}))
  }
  return {kind: finished, tree, photos: new Map()}
}

/** Markdown without the words that are struck out, which are told. */
function unstruck(source: Source, report: Report): Root {
  const tree = readMarkdown(source)
  const struck: Unkept[] = []
  const ranges: Range[] = []
  const clean = (parent: Parent): void => {
    parent.children = parent.children.filter(child => {
      if (child.type !== 'delete') {
        if ('children' in child) clean(child)
        return true
      }
      struck.push({sort: 'struck', words: wordsOf(child), line: ranges.length})
      const {start, end} = child.position ?? {}
      ranges.push({start: start?.offset ?? 0, end: end?.offset ?? 0})
      return false
    })
  }
  clean(tree)
  for (const finding of notReadIn(struck, at => ranges[at])) report(finding)
  return tree
}
