import type {Element} from '@xmldom/xmldom'
import {attributeOf, childOf, childrenOf, numberOf} from '../../ooxml/elements.ts'
import type {WordPackage} from '../../ooxml/open-package.ts'
import {rootIn} from '../../ooxml/parts.ts'
import {readStyles} from './format.ts'
import {readNumbering} from './numbering.ts'
import type {Reader, WordParagraph} from './paragraph.ts'
import {alternative, paragraphOf, wrappers} from './paragraph.ts'

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
export function readDocument(opened: WordPackage): WordDocument | undefined {
  const body = childOf(rootIn(opened, opened.main), 'body')
  if (!body) return undefined
  const reader: Reader = {
    styles: readStyles(opened.rootOf('styles'), opened.rootOf('theme')),
    numbering: readNumbering(opened.rootOf('numbering'))
  }
  const notes = (['footnotes', 'endnotes'] as const).flatMap(relation =>
    childrenOf(opened.rootOf(relation))
      // Separators are notes with a type.
      .filter(note => (attributeOf(note, 'type') ?? 'normal') === 'normal')
      .flatMap(note => blocksIn(note, 'note', reader))
  )
  return {blocks: [...blocksIn(body, 'body', reader), ...notes], sections: sectionsIn(body)}
}

function blocksIn(parent: Element, where: WordParagraph['where'], reader: Reader): WordBlock[] {
  const blocks: WordBlock[] = []
  for (const child of childrenOf(parent)) {
    const name = child.localName ?? ''
    if (name === 'p') {
      const {paragraph, boxes} = paragraphOf(child, where, reader)
      blocks.push({type: 'paragraph', paragraph})
      for (const box of boxes) blocks.push(...blocksIn(box, 'box', reader))
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
