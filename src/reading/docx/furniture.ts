import type {Element} from '@xmldom/xmldom'
import {descendantsOf} from '../../ooxml/elements.ts'
import type {WordPackage} from '../../ooxml/open-package.ts'
import {related, rootIn} from '../../ooxml/parts.ts'
import {walkWords} from '../../ooxml/words.ts'
import type {Reader} from './paragraph.ts'
import {unkeptReader} from './unkept-parts.ts'

/** A number of a page with what stands around it: — 1 —, 第 1 页 共 2 页. */
const pageNumber = /^[\s—–－·\-第页共/\d]*$/u

/** The words at the head and the foot of pages and behind their text, each once, without the numbers of pages. */
export function furnitureOf(opened: WordPackage): string[] {
  const lines = related(opened, opened.main, 'header', 'footer').flatMap(name => {
    const root = rootIn(opened, name)
    const unkeptIn = unkeptReader(opened, name)
    return root ? descendantsOf(root, 'p').flatMap(paragraph => wordsOf(paragraph, unkeptIn)) : []
  })
  return [...new Set(lines.filter(line => !pageNumber.test(line)))]
}

function wordsOf(paragraph: Element, unkeptIn: Reader['unkeptIn']): string[] {
  let words = ''
  const drawn: string[] = []
  walkWords([paragraph], {
    words(text) {
      words += text
    },
    mark: element => drawn.push(...unkeptIn(element).map(({words}) => words))
  })
  return [words.replace(/\s+/g, ' ').trim(), ...drawn]
}
