import {attributeOf, descendantsOf} from '../ooxml/elements.ts'
import type {WordPackage} from '../ooxml/open-package.ts'
import {reviewer} from './comments.ts'

/** A comment by somebody else. */
export interface ForeignComment {
  readonly author: string
  readonly words: string
}

/** A comment of the document. */
export interface ReadComment extends ForeignComment {
  readonly id: string
}

/** Names that are none: Word can take out those of all authors. */
export const isNameless = (author: string): boolean => /^(?:作者|author|匿名|)$/i.test(author.trim())

/** Comments of ours, also where the names of all authors were taken out. */
export const isOurs = ({author, words}: ForeignComment): boolean =>
  author === reviewer || (isNameless(author) && /^【(?:错误|警告|建议)】.*规则：[\w-]+$/s.test(words.trim()))

/** The comments of a document. */
export function commentsIn(opened: WordPackage): ReadComment[] {
  const root = opened.rootOf('comments')
  if (!root) return []
  return descendantsOf(root, 'comment').map(element => ({
    id: attributeOf(element, 'id') ?? '',
    author: attributeOf(element, 'author') ?? '',
    words: descendantsOf(element, 't')
      .map(one => one.textContent ?? '')
      .join('')
  }))
}
