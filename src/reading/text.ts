import type {Article} from '../compose/article.ts'
import type {Source} from '../draft/tree.ts'
import type {Report} from '../finding.ts'
import type {Notice} from '../notice.ts'
import {findingOf} from '../notice.ts'
import {finished} from './finished.ts'
import {readMarkdown} from './markdown.ts'
import {readTxt} from './txt.ts'

/** The file has no words. */
export const nothingToRead: Notice = {
  id: 'nothing-to-read',
  title: {zh: '没有文字', en: 'Nothing to read'},
  severity: 'error',
  basis: '本工具',
  why: {
    zh: '文件里没有可以检查的文字，检查不出问题不等于没有问题。',
    en: 'A file without words cannot be checked.'
  },
  how: {
    zh: '看看是不是选错了文件，或者内容是图片。',
    en: 'Check that it is the right file, and that it is not a scan.'
  }
}

/** Read a finished text, `.md` as Markdown and anything else as plain text, into an article without a draft. */
export function readText(source: Source, report: Report): Article {
  const tree = /\.(?:md|markdown)$/i.test(source.path) ? readMarkdown(source) : readTxt(source)
  if (tree.children.length === 0) {
    report(findingOf(nothingToRead, {message: '文件里没有文字', range: {start: 0, end: 0}}))
  }
  return {kind: finished, tree, photos: new Map()}
}
