import type {Element} from '@xmldom/xmldom'
import type {ParagraphFormat, RunFormat, Style, Styles} from './format.ts'
import {paragraphFormat, readStyles} from './format.ts'
import type {Numbering} from './numbering.ts'
import {readNumbering} from './numbering.ts'
import {mainPart, rootOf} from './package.ts'
import {attributeOf, childOf, childrenOf, numberOf, valOf} from './xml.ts'

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

export type WordBlock =
  | {readonly type: 'paragraph'; readonly paragraph: WordParagraph}
  | {readonly type: 'table'; readonly rows: ReadonlyArray<ReadonlyArray<ReadonlyArray<WordParagraph>>>}

/** Page and grid of a section, in twips. */
export interface WordSection {
  readonly page: {readonly width?: number; readonly height?: number}
  readonly margins: Readonly<Record<'top' | 'bottom' | 'left' | 'right', number | undefined>>
  readonly grid: {readonly type?: string; readonly pitch?: number}
}

/** A Word document as it is printed: without deleted revisions, hidden text and field codes. */
export interface WordDocument {
  readonly blocks: ReadonlyArray<WordBlock>
  readonly sections: ReadonlyArray<WordSection>
}

/** Read the parts of a document; undefined when its body is no sound XML. */
export function readDocument(parts: ReadonlyMap<string, string>): WordDocument | undefined {
  const body = childOf(rootOf(parts, mainPart(parts) ?? ''), 'body')
  if (!body) return undefined
  const stylesPart = [...parts.keys()].find(name => /^word\/styles\d*\.xml$/.test(name)) ?? ''
  const theme = [...parts.keys()].find(name => name.startsWith('word/theme/')) ?? ''
  const reader: Reader = {
    styles: readStyles(rootOf(parts, stylesPart), rootOf(parts, theme)),
    numbering: readNumbering(rootOf(parts, 'word/numbering.xml'))
  }
  const notes = (['footnotes', 'endnotes'] as const).flatMap(name =>
    childrenOf(rootOf(parts, `word/${name}.xml`))
      // Separators are notes with a type.
      .filter(note => (attributeOf(note, 'type') ?? 'normal') === 'normal')
      .flatMap(note => blocksIn(note, 'note', reader))
  )
  return {blocks: [...blocksIn(body, 'body', reader), ...notes], sections: sectionsIn(body)}
}

interface Reader {
  readonly styles: Styles
  readonly numbering: Numbering
}

/** Elements that only wrap what matters to us. */
const wrappers = new Set([
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

function blocksIn(parent: Element, where: WordParagraph['where'], reader: Reader): WordBlock[] {
  const blocks: WordBlock[] = []
  for (const child of childrenOf(parent)) {
    const name = child.localName ?? ''
    if (name === 'p') {
      const {paragraph, boxes} = paragraphOf(child, where, reader)
      blocks.push({type: 'paragraph', paragraph}, ...boxes)
    } else if (name === 'tbl') {
      blocks.push({type: 'table', rows: rowsOf(child, reader)})
    } else if (wrappers.has(name)) {
      blocks.push(...blocksIn(child, where, reader))
    } else if (name === 'AlternateContent') {
      blocks.push(...blocksIn(alternative(child), where, reader))
    }
  }
  return blocks
}

function rowsOf(table: Element, reader: Reader): WordParagraph[][][] {
  const inside = (parent: Element, name: string): Element[] =>
    childrenOf(parent).flatMap(child => {
      if (child.localName === name) return [child]
      return wrappers.has(child.localName ?? '') ? inside(child, name) : []
    })
  return inside(table, 'tr')
    .filter(row => !childOf(childOf(row, 'trPr'), 'del'))
    .map(row => inside(row, 'tc').map(cell => paragraphsOf(blocksIn(cell, 'cell', reader))))
}

/** All paragraphs of blocks, those of tables row by row. */
export function paragraphsOf(blocks: ReadonlyArray<WordBlock>): WordParagraph[] {
  return blocks.flatMap(block => (block.type === 'paragraph' ? [block.paragraph] : block.rows.flat(2)))
}

/** The choice that Word makes: the first, else what stands there for older programs. */
function alternative(element: Element): Element {
  return childOf(element, 'Choice') ?? childOf(element, 'Fallback') ?? element
}

function paragraphOf(
  element: Element,
  where: WordParagraph['where'],
  {styles, numbering, ...rest}: Reader
): {paragraph: WordParagraph; boxes: WordBlock[]} {
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
  const boxes: WordBlock[] = []
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
      boxes.push(...blocksIn(contents.item(index)!, 'box', {styles, numbering, ...rest}))
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

function sectionsIn(body: Element): WordSection[] {
  const found = body.getElementsByTagNameNS('*', 'sectPr')
  return Array.from({length: found.length}, (_, index) => {
    const element = found.item(index)!
    const margin = childOf(element, 'pgMar')
    const grid = childOf(element, 'docGrid')
    return {
      page: {width: numberOf(childOf(element, 'pgSz'), 'w'), height: numberOf(childOf(element, 'pgSz'), 'h')},
      margins: {
        top: numberOf(margin, 'top'),
        bottom: numberOf(margin, 'bottom'),
        left: numberOf(margin, 'left'),
        right: numberOf(margin, 'right')
      },
      grid: {type: attributeOf(grid, 'type'), pitch: numberOf(grid, 'linePitch')}
    }
  })
}
