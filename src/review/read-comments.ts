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

/** Comments of ours say so, whoever is named as their author: Word can take out all names. */
export const isOurs = ({author, words}: ForeignComment): boolean =>
  author === reviewer || /^【(?:错误|警告|建议)】.*规则：[\w-]+$/s.test(words.trim())

/** The comments of a document. */
export function commentsIn(opened: WordPackage): ReadComment[] {
  const root = opened.rootOf('comments')
  if (!root) return []
  return [...descendantsOf(root, 'comment')].map(element => ({
    id: attributeOf(element, 'id') ?? '',
    author: attributeOf(element, 'author') ?? '',
    words: [...descendantsOf(element, 't')].map(one => one.textContent ?? '').join('')
  }))
}
