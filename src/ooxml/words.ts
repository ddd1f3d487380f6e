import type {Element} from '@xmldom/xmldom'
import {attributeOf, childOf, childrenOf} from './elements.ts'
import {type LinearEquation, linearEquation} from './equation.ts'
import {formEntry, printedCode} from './field-code.ts'
import {symbolOf} from './symbols.ts'

/** What is told of the inside of a paragraph, in the order in which it is read. */
export interface WordVisitor {
  /** Words as they are printed, with the run they stand in; a line break is `\n`, a tab `\t`. */
  words(text: string, run: Element | undefined): void
  /** An element that prints no words of its own: a bookmark, the reference of a note or comment, a drawing. */
  mark?(element: Element): void
  /** A content control begins; what is given back is called at its end. */
  control?(element: Element): (() => void) | undefined
  /** A change that is not in force, with words in it that are not printed. */
  gone?(change: Element): void
  /** A page or a column ends. */
  pageBreak?(): void
  /** A link begins: its element, or the address in the code of a field. */
  link?(link: Element | string): void
  /** How characters are read, which stands above them; the characters themselves are told as words. */
  ruby?(reading: Element): void
  /** An equation was said in one line that does not read just as it does. */
  equation?(text: string): void
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
  const fields: Field[] = []
  let last = ''

  function walk(parent: Element, run?: Element): void {
    for (const child of childrenOf(parent)) visit(child, run)
  }

  function visit(element: Element, run: Element | undefined): void {
    const name = element.localName ?? ''
    if (name === 'r') walk(element, element)
    else if (changes.has(name)) {
      if (isInForce(element)) walk(element, run)
      else visitor.gone?.(element)
    } else if (name === 'fldChar') turnField(element, run)
    else if (name === 'instrText') {
      const field = fields.at(-1)
      if (field?.isCode) field.code += element.textContent ?? ''
    } else if (name === 'oMath' || name === 'oMathPara') sayEquation(linearEquation(element), run)
    else if (isPageBreak(element)) visitor.pageBreak?.()
    else if (printing.has(name)) say(printed(element, name), run)
    else if (name === 'ruby') {
      const reading = childOf(element, 'rt')
      if (reading) visitor.ruby?.(reading)
      walk(childOf(element, 'rubyBase') ?? element, run)
    } else if (name === 'AlternateContent') walk(alternative(element), run)
    else if (name === 'sdt') {
      const close = visitor.control?.(element)
      walk(childOf(element, 'sdtContent') ?? element, run)
      close?.()
    } else if (marks.test(name)) visitor.mark?.(element)
    else if (name === 'hyperlink') {
      visitor.link?.(element)
      walk(element, run)
    } else if (!unprinted.test(name)) walk(element, run)
  }

  function say(text: string, run: Element | undefined): void {
    if (fields.some(({isCode}) => isCode)) return
    for (const field of fields) field.isPrinted ||= text !== ''
    visitor.words(text, run)
    if (text) last = text
  }

  function sayEquation({text, isPlain}: LinearEquation, run: Element | undefined): void {
    // 2 and a half is not 21/2.
    const blank = /\d$/.test(last) && /^\d+\//.test(text) ? ' ' : ''
    say(blank + text, run)
    if (!isPlain) visitor.equation?.(text)
  }

  function turnField(element: Element, run: Element | undefined): void {
    const type = attributeOf(element, 'fldCharType')
    if (type === 'begin') {
      fields.push({isCode: true, code: '', isPrinted: false, entry: formEntry(childOf(element, 'ffData'))})
    } else if (type === 'separate') {
      const field = fields.at(-1)
      if (!field) return
      field.isCode = false
      const address = /^\s*HYPERLINK\s+"([^"]+)"/.exec(field.code)?.[1]
      if (address) visitor.link?.(address)
    } else if (type === 'end') {
      const {code = '', isPrinted, entry = ''} = fields.pop() ?? {}
      const equation = isPrinted ? undefined : printedCode(code)
      if (equation) sayEquation(equation, run)
      else if (!isPrinted && entry) say(entry, run)
    }
  }

  // An equation may stand between paragraphs.
  for (const paragraph of paragraphs)
    paragraph.localName === 'p' ? walk(paragraph) : visit(paragraph, undefined)
}

/** A field that is open. */
interface Field {
  /** Whether its code is being read, which is not printed. */
  isCode: boolean
  code: string
  isPrinted: boolean
  /** What a box of a form shows. */
  readonly entry: string
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
  return '\n'
}

const isPageBreak = (element: Element): boolean =>
  element.localName === 'br' && ['page', 'column'].includes(attributeOf(element, 'type') ?? '')

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
