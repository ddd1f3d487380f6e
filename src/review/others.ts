import type {Element} from '@xmldom/xmldom'
import {attributeOf, childOf, childrenOf, descendantsOf} from '../ooxml/elements.ts'
import {type PartSource, related, rootIn} from '../ooxml/parts.ts'
import {accepted, type InForce, walkWords} from '../ooxml/words.ts'
import type {ReadBody} from './read-body.ts'

/** What a document has besides the paragraphs of its body. */
export interface Others {
  /** The words of each header and footer, without the numbers of pages. */
  readonly furniture: ReadonlyArray<string>
  /** The words of each footnote and endnote. */
  readonly notes: ReadonlyArray<string>
  /** The names of the drawings in the body. */
  readonly drawings: ReadonlyArray<string>
  /** How many breaks of pages and sections are in the body; absent where nobody counted them. */
  readonly breaks?: number
}

/** Read what a document has besides the paragraphs of its body. */
export function othersOf(
  parts: PartSource,
  main: string,
  {paragraphs}: Pick<ReadBody, 'paragraphs'>,
  isInForce: InForce = accepted
): Others {
  const furniture = related(parts, main, 'header', 'footer').map(name => wordsOfPart(parts, name, isInForce))
  const notes = related(parts, main, 'footnotes', 'endnotes').flatMap(name =>
    childrenOf(rootIn(parts, name))
      .filter(note => (attributeOf(note, 'type') ?? 'normal') === 'normal')
      .map(note => wordsIn([note], isInForce))
  )
  return {
    furniture: furniture.filter(Boolean).sort(),
    notes: notes.filter(Boolean),
    drawings: paragraphs.flatMap(({drawings}) => drawings.map(({name}) => name)),
    breaks: breaksIn(rootIn(parts, main))
  }
}

/** Breaks that somebody put in: before a page, and behind a section that is not the last. */
function breaksIn(root: Element | undefined): number {
  if (!root) return 0
  const pages = descendantsOf(root, 'br').filter(one => attributeOf(one, 'type') === 'page')
  const sections = descendantsOf(root, 'pPr').filter(one => childOf(one, 'sectPr'))
  return pages.length + sections.length
}

function wordsOfPart(parts: PartSource, name: string, isInForce: InForce): string {
  const root = rootIn(parts, name)
  const paragraphs = root ? descendantsOf(root, 'p') : []
  return (
    paragraphs
      .map(paragraph => wordsIn([paragraph], isInForce))
      .join(' ')
      // What a page's number is, is nobody's edit.
      .replace(/[\d\s—–-]+/g, ' ')
      .trim()
  )
}

function wordsIn(elements: Parameters<typeof walkWords>[0], isInForce: InForce): string {
  let words = ''
  const say = (text: string) => {
    words += text
  }
  const paragraphs = elements.flatMap(element =>
    element.localName === 'p' ? [element] : descendantsOf(element, 'p')
  )
  walkWords(paragraphs, {words: say}, isInForce)
  return words.trim()
}
