import type {Element} from '@xmldom/xmldom'
import {attributeOf, childOf, childrenOf} from './elements.ts'
import {symbolOf} from './symbols.ts'

/** What is told of the inside of a paragraph, in the order in which it is read. */
export interface WordVisitor {
  /** Words as they are printed, with the run they stand in; a line break is `\n`, a tab `\t`. */
  words(text: string, run: Element | undefined): void
  /** An element that prints no words of its own: a bookmark, the reference of a note or comment, a drawing. */
  mark?(element: Element): void
  /** A content control begins; what is given back is called at its end. */
  control?(element: Element): (() => void) | undefined
}

/** Whether what stands in an `ins`, `del`, `moveFrom` or `moveTo`, or a paragraph mark so marked, is printed. */
export type InForce = (change: Element) => boolean

/** Every change accepted: what is inserted counts, what is deleted does not. */
export const accepted: InForce = ({localName}) => localName === 'ins' || localName === 'moveTo'

/** Walk through the words of a paragraph, or of several that are read as one. */
export function walkWords(
  paragraphs: ReadonlyArray<Element>,
  visitor: WordVisitor,
  isInForce: InForce = accepted
): void {
  /** The fields that are open; of each, whether its code is being read, which is not printed. */
  const fields: boolean[] = []

  function walk(parent: Element, run?: Element): void {
    for (const child of childrenOf(parent)) visit(child, run)
  }

  function visit(element: Element, run: Element | undefined): void {
    const name = element.localName ?? ''
    if (name === 'r') walk(element, element)
    else if (changes.has(name)) {
      if (isInForce(element)) walk(element, run)
    } else if (name === 'fldChar') turnField(attributeOf(element, 'fldCharType'))
    else if (printing.has(name)) {
      if (!fields.includes(true)) visitor.words(printed(element, name), run)
    } else if (name === 'ruby') walk(childOf(element, 'rubyBase') ?? element, run)
    else if (name === 'AlternateContent') walk(alternative(element), run)
    else if (name === 'sdt') {
      const close = visitor.control?.(element)
      walk(childOf(element, 'sdtContent') ?? element, run)
      close?.()
    } else if (marks.test(name)) visitor.mark?.(element)
    else if (!unprinted.test(name)) walk(element, run)
  }

  function turnField(type: string | undefined): void {
    if (type === 'begin') fields.push(true)
    else if (type === 'separate' && fields.length > 0) fields[fields.length - 1] = false
    else if (type === 'end') fields.pop()
  }

  for (const paragraph of paragraphs) walk(paragraph)
}

const changes: ReadonlySet<string> = new Set(['ins', 'del', 'moveFrom', 'moveTo'])
const marks =
  /^(?:bookmark(?:Start|End)|comment(?:RangeStart|RangeEnd|Reference)|(?:foot|end)noteReference|drawing|pict|object)$/
const unprinted = /Pr$|^(?:instrText|delInstrText|rt|p|tbl)$/
const printing: ReadonlySet<string> = new Set([
  't',
  'delText',
  'tab',
  'ptab',
  'br',
  'cr',
  'noBreakHyphen',
  'sym'
])

function printed(element: Element, name: string): string {
  if (name === 't' || name === 'delText') return element.textContent ?? ''
  // In the properties of a paragraph a tab is where a tab stops; the walker does not come there.
  if (name === 'tab' || name === 'ptab') return '\t'
  if (name === 'noBreakHyphen') return '-'
  if (name === 'sym') return symbolOf(attributeOf(element, 'font') ?? '', attributeOf(element, 'char') ?? '')
  const isPageBreak = ['page', 'column'].includes(attributeOf(element, 'type') ?? '')
  return isPageBreak ? '' : '\n'
}

/** The choice that Word makes: the first, else what stands there for older programs. */
export function alternative(element: Element): Element {
  return childOf(element, 'Choice') ?? childOf(element, 'Fallback') ?? element
}

/** The contents of the text boxes in a drawing. */
export function boxesIn(drawing: Element): Element[] {
  const found: Element[] = []
  const search = (element: Element): void => {
    for (const child of childrenOf(element)) {
      if (child.localName === 'txbxContent') found.push(child)
      else search(child.localName === 'AlternateContent' ? alternative(child) : child)
    }
  }
  search(drawing)
  return found
}

/** The relations of the pictures in a drawing, those in its text boxes left out. */
export function picturesIn(drawing: Element): string[] {
  const found: string[] = []
  const search = (element: Element): void => {
    for (const child of childrenOf(element)) {
      if (child.localName === 'txbxContent') continue
      const id = {blip: attributeOf(child, 'embed'), imagedata: attributeOf(child, 'id')}[
        child.localName ?? ''
      ]
      if (id) found.push(id)
      search(child.localName === 'AlternateContent' ? alternative(child) : child)
    }
  }
  search(drawing)
  return found
}
