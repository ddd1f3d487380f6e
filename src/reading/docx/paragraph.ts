import type {Element} from '@xmldom/xmldom'
import {attributeOf, childOf, childrenOf, valOf} from '../../ooxml/elements.ts'
import type {ParagraphFormat, RunFormat, Style, Styles} from './format.ts'
import {paragraphFormat} from './format.ts'
import type {Numbering} from './numbering.ts'

export interface Run {
  readonly text: string
  readonly format: RunFormat
}

export interface WordParagraph {
  readonly text: string
  /** The number that Word makes up, e.g. `一、`; it is no part of `text`. */
  readonly label: string
  readonly where: 'body' | 'cell' | 'note' | 'box'
  readonly style: Style | undefined
  readonly format: ParagraphFormat
  readonly runs: ReadonlyArray<Run>
}

export interface Reader {
  readonly styles: Styles
  readonly numbering: Numbering
}

/** Elements that only wrap what matters to us. */
export const wrappers = new Set([
  'sdt',
  'sdtContent',
  'ins',
  'moveTo',
  'customXml',
  'smartTag',
  'hyperlink',
  'fldSimple',
  'dir',
  'bdo'
])

/** The choice that Word makes: the first, else what stands there for older programs. */
export function alternative(element: Element): Element {
  return childOf(element, 'Choice') ?? childOf(element, 'Fallback') ?? element
}

/** Read a paragraph, and find the contents of the text boxes that hang on it. */
export function paragraphOf(
  element: Element,
  where: WordParagraph['where'],
  {styles, numbering}: Reader
): {paragraph: WordParagraph; boxes: Element[]} {
  const properties = childOf(element, 'pPr')
  const chain = styles.chain(valOf(properties, 'pStyle'), 'paragraph')
  const own = paragraphFormat(properties)
  const format: ParagraphFormat = Object.assign(
    {},
    styles.paragraph,
    ...chain.map(style => style.paragraph),
    own
  )
  const base: RunFormat = Object.assign({}, styles.run, ...chain.map(style => style.run))

  const runs: Run[] = []
  const boxes: Element[] = []
  let fieldDepth = 0
  let isCode = false

  function visit(parent: Element): void {
    for (const child of childrenOf(parent)) {
      const name = child.localName ?? ''
      if (name === 'r') run(child)
      else if (wrappers.has(name)) visit(child)
      else if (name === 'AlternateContent') visit(alternative(child))
      else if (name === 'ruby') visit(childOf(child, 'rubyBase') ?? child)
      else if (name === 'oMath' || name === 'oMathPara') push(child.textContent ?? '', base)
    }
  }

  function run(element: Element): void {
    const given = childOf(element, 'rPr')
    const character = styles.chain(valOf(given, 'rStyle'), 'character')
    const format: RunFormat = Object.assign(
      {},
      base,
      ...character.map(style => style.run),
      styles.runFormat(given)
    )
    let text = ''
    for (const child of childrenOf(element)) {
      const name = child.localName ?? ''
      if (name === 'fldChar') {
        const type = attributeOf(child, 'fldCharType')
        if (type === 'begin') fieldDepth++
        if (type === 'end') fieldDepth = Math.max(0, fieldDepth - 1)
        isCode = type === 'begin' || (type === 'end' && fieldDepth > 0 && isCode)
      } else if (!isCode) {
        text += wordsOf(child, name)
        collectBoxes(child, name)
      }
      if (name === 'ruby') visit(childOf(child, 'rubyBase') ?? child)
    }
    push(text, format)
  }

  function push(text: string, format: RunFormat): void {
    if (text && !format.hidden) runs.push({text, format})
  }

  function collectBoxes(child: Element, name: string): void {
    if (!['drawing', 'pict', 'object', 'AlternateContent'].includes(name)) return
    const drawn = name === 'AlternateContent' ? alternative(child) : child
    const contents = drawn.getElementsByTagNameNS('*', 'txbxContent')
    for (let index = 0; index < contents.length; index++) {
      boxes.push(contents.item(index)!)
    }
  }

  visit(element)
  const text = runs.map(run => run.text).join('')
  const {id, level = 0} = format.numbering ?? {}
  const label = id && id !== '0' && text.trim() ? numbering.next(id, level) : ''
  return {paragraph: {text, label, where, style: chain.at(-1), format, runs}, boxes}
}

function wordsOf(element: Element, name: string): string {
  // A line break inside a paragraph must not look like the end of the paragraph.
  if (name === 't') return (element.textContent ?? '').replace(/[\r\n]+/g, ' ')
  if (name === 'tab' || name === 'ptab') return '\t'
  if (name === 'br' || name === 'cr') return ' '
  if (name === 'noBreakHyphen') return '-'
  return ''
}
