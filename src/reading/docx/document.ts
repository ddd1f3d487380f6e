import type {Element} from '@xmldom/xmldom'
import {blocksOf} from '../../ooxml/blocks.ts'
import {attributeOf, childOf, childrenOf, numberOf} from '../../ooxml/elements.ts'
import type {WordPackage} from '../../ooxml/open-package.ts'
import {rootIn} from '../../ooxml/parts.ts'
import {accepted} from '../../ooxml/words.ts'
import {readStyles} from './format.ts'
import {readNumbering} from './numbering.ts'
import type {Reader, WordParagraph} from './paragraph.ts'
import {paragraphOf} from './paragraph.ts'

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
  return blocksOf(parent, accepted).flatMap((block): WordBlock[] => {
    if (block.type === 'other') return []
    if (block.type === 'table') return [{type: 'table', rows: rowsOf(block.rows, reader)}]
    const {paragraph, boxes} = paragraphOf(block.elements, where, reader)
    return [{type: 'paragraph', paragraph}, ...boxes.flatMap(box => blocksIn(box, 'box', reader))]
  })
}

/** A cell that spans several columns is followed by empty ones. */
const rowsOf = (rows: ReadonlyArray<ReadonlyArray<Element>>, reader: Reader): WordParagraph[][][] =>
  rows.map(row =>
    row.flatMap(cell => {
      const span = Math.min(64, numberOf(childOf(childOf(cell, 'tcPr'), 'gridSpan'), 'val') ?? 1)
      const empty = Array.from({length: Math.max(0, span - 1)}, (): WordParagraph[] => [])
      return [paragraphsOf(blocksIn(cell, 'cell', reader)), ...empty]
    })
  )

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
