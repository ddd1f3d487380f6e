import {descendantsOf} from '../../ooxml/elements.ts'
import type {WordPackage} from '../../ooxml/open-package.ts'
import {related, rootIn} from '../../ooxml/parts.ts'
import {walkWords} from '../../ooxml/words.ts'

/** A number of a page with what stands around it: — 1 —, 第 1 页 共 2 页. */
const pageNumber = /^[\s—–－·\-第页共/\d]*$/u

/** The words at the head and the foot of pages, each once, without the numbers of pages. */
export function furnitureOf(opened: WordPackage): string[] {
  const lines = related(opened, opened.main, 'header', 'footer').flatMap(name => {
    const root = rootIn(opened, name)
    return root ? descendantsOf(root, 'p').map(wordsOf) : []
  })
  return [...new Set(lines.filter(line => !pageNumber.test(line)))]
}

function wordsOf(paragraph: Parameters<typeof descendantsOf>[0]): string {
  let words = ''
  const say = (text: string) => {
    words += text
  }
  walkWords([paragraph], {words: say})
  return words.replace(/\s+/g, ' ').trim()
}
