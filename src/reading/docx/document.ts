import type {Element} from '@xmldom/xmldom'
import {blocksOf} from '../../ooxml/blocks.ts'
import {attributeOf, childOf, childrenOf, numberOf} from '../../ooxml/elements.ts'
import type {WordPackage} from '../../ooxml/open-package.ts'
import {rootIn} from '../../ooxml/parts.ts'
import {accepted} from '../../ooxml/words.ts'
import {contentsIn} from '../contents.ts'
import {readStyles} from './format.ts'
import {furnitureOf} from './furniture.ts'
import {readNumbering} from './numbering.ts'
import type {Reader, WordParagraph} from './paragraph.ts'
import {paragraphOf} from './paragraph.ts'
import {alongBreaks} from './soft-breaks.ts'
import {unkeptReader, wordsWithin} from './unkept-parts.ts'

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
  /** Those of the body, then those of its notes. */
  readonly blocks: ReadonlyArray<WordBlock>
  /** The paragraphs of each note, by what refers to it: `footnote 3`. */
  readonly notes: ReadonlyMap<string, ReadonlyArray<WordParagraph>>
  readonly sections: ReadonlyArray<WordSection>
  /** What stands at the head and the foot of pages, without their numbers. */
  readonly furniture: ReadonlyArray<string>
}

/** Read the parts of a document; undefined when its body is no sound XML. */
export function readDocument(opened: WordPackage): WordDocument | undefined {
  const body = childOf(rootIn(opened, opened.main), 'body')
  if (!body) return undefined
  const reader: Reader = {
    styles: readStyles(opened.rootOf('styles'), opened.rootOf('theme')),
    numbering: readNumbering(opened.rootOf('numbering')),
    unkeptIn: unkeptReader(opened)
  }
  const blocks = withContents(blocksIn(body, 'body', reader))
  const notes = new Map(
    (['footnote', 'endnote'] as const).flatMap(sort =>
      childrenOf(opened.rootOf(`${sort}s`))
        // Separators are notes with a type.
        .filter(note => (attributeOf(note, 'type') ?? 'normal') === 'normal')
        .map(note => [`${sort} ${attributeOf(note, 'id') ?? ''}`, blocksIn(note, 'note', reader)] as const)
    )
  )
  return {
    blocks: [...blocks, ...[...notes.values()].flat()],
    notes: new Map([...notes].map(([name, inside]) => [name, paragraphsOf(inside)])),
    sections: sectionsIn(body),
    furniture: furnitureOf(opened)
  }
}

function blocksIn(parent: Element, where: WordParagraph['where'], reader: Reader): WordBlock[] {
  return blocksOf(parent, accepted).flatMap((block): WordBlock[] => {
    if (block.type === 'other') return without(reader.unkeptIn(block.element), where, reader)
    if (block.type === 'table') {
      const gone = block.gone.map(row => ({sort: 'deleted' as const, words: wordsWithin(row)}))
      return [...without(gone, where, reader), {type: 'table', rows: rowsOf(block.rows, reader)}]
    }
    const {paragraph, breaks, boxes} = paragraphOf(block.elements, where, reader)
    const paragraphs = alongBreaks(paragraph, breaks)
    return [...paragraphs.map(inBlock), ...boxes.flatMap(box => blocksIn(box, 'box', reader))]
  })
}

const inBlock = (paragraph: WordParagraph): WordBlock => ({type: 'paragraph', paragraph})

/** A paragraph without words, for what stands between paragraphs and is not kept. */
function without(
  unkept: WordParagraph['unkept'],
  where: WordParagraph['where'],
  reader: Reader
): WordBlock[] {
  if (unkept.length === 0) return []
  return [inBlock({...paragraphOf([], where, reader).paragraph, unkept})]
}

/** With the table of contents that was typed, and the line 目录 above one as its head. */
function withContents(blocks: ReadonlyArray<WordBlock>): WordBlock[] {
  const written = blocks.flatMap(block =>
    block.type === 'paragraph' && block.paragraph.text.trim() ? [block.paragraph] : []
  )
  const typed = contentsIn(written.map(({label, text}) => (label + text).trim()))
  const isTyped = new Set(written.filter((_, index) => typed.has(index)))
  let isAbove = false
  return blocks
    .map(block =>
      block.type === 'paragraph' && isTyped.has(block.paragraph)
        ? inBlock({...block.paragraph, isContents: true})
        : block
    )
    .toReversed()
    .map(block => {
      if (block.type === 'table' || !block.paragraph.text.trim()) return block
      const isHead = isAbove && /^目\s*录$/.test(block.paragraph.text.trim())
      isAbove = block.paragraph.isContents
      return isHead ? inBlock({...block.paragraph, isContents: true}) : block
    })
    .reverse()
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
