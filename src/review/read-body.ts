import type {Element} from '@xmldom/xmldom'
import {type Block, blocksOf} from '../ooxml/blocks.ts'
import {attributeOf, childOf, descendantsOf, valOf} from '../ooxml/elements.ts'
import {asRaised} from '../ooxml/scripts.ts'
import {boxesIn, type InForce, walkWords} from '../ooxml/words.ts'
import {fieldNumber} from './field-names.ts'
import {type Drawing, drawingOf} from './pictures.ts'
import {type Token, wordsOf} from './token.ts'

/** A paragraph of a review copy as it stands there now. */
export interface ReadParagraph {
  readonly tokens: ReadonlyArray<Token>
  /** All its words. */
  readonly words: string
  /** The heading it stands under; empty before the first. */
  readonly heading: string
  readonly isHeading: boolean
  /** Which table of the document it stands in, counted from 1. */
  readonly table?: number
  readonly drawings: ReadonlyArray<Drawing>
  /** How many references to notes are in it. */
  readonly notes: number
  /** Whether it stands in a text box. */
  readonly isBoxed: boolean
  /** What was done to its looks that changes what it says. */
  readonly looks: ReadonlyArray<Look>
}

/** Words that are struck out or hidden though they are there, a number that Word makes up, a style of headings. */
export interface Look {
  readonly sort: 'struck' | 'hidden' | 'numbered' | 'heading'
  readonly words: string
}

/** What is in a body besides words. */
export interface ReadBody {
  readonly paragraphs: ReadonlyArray<ReadParagraph>
  /** Fields whose control shows its prompt, since somebody emptied it. */
  readonly cleared: ReadonlySet<number>
  /** Whether it has a whole document of another sort in it. */
  readonly hasForeignPart: boolean
  /** Whether it has a table of contents, whose lines are none of its paragraphs. */
  readonly hasContents: boolean
}

/** Read the paragraphs of a body, with those of its tables and text boxes, in order. */
export function readBody(body: Element, isInForce: InForce): ReadBody {
  const controlled = new Set<number>()
  for (const control of descendantsOf(body, 'sdt')) {
    const number = controlNumber(control)
    if (number !== undefined) controlled.add(number)
  }
  const paragraphs: ReadParagraph[] = []
  const cleared = new Set<number>()
  /** Fields that are open, by the ids of their bookmarks; LibreOffice opens the next before it closes the last. */
  const open = new Map<string, number>()
  let heading = ''
  let tables = 0
  let hasForeignPart = false
  let hasContents = false

  function readBlocks(holder: Element, table: number | undefined, isBoxed = false): void {
    const blocks = blocksOf(holder, isInForce)
    for (const [index, block] of blocks.entries()) {
      if (isContents(block) || isContentsTitle(block, blocks[index + 1])) hasContents = true
      else if (block.type === 'paragraph') readParagraph(block.elements, block.controls, table, isBoxed)
      else if (block.type === 'table') {
        const number = table ?? ++tables
        for (const cell of block.rows.flat()) readBlocks(cell, number, isBoxed)
      } else if (block.element.localName === 'altChunk') hasForeignPart = true
      else turnBookmark(block.element)
    }
  }

  function turnBookmark(element: Element): number | undefined {
    const id = attributeOf(element, 'id') ?? ''
    if (element.localName === 'bookmarkEnd') {
      open.delete(id)
      return undefined
    }
    const number = fieldNumber(attributeOf(element, 'name'))
    if (number === undefined || controlled.has(number)) return undefined
    open.set(id, number)
    return number
  }

  function readParagraph(
    elements: ReadonlyArray<Element>,
    controls: ReadonlyArray<Element>,
    table: number | undefined,
    isBoxed: boolean
  ): void {
    const looks: {sort: Look['sort']; words: string}[] = []
    const tokens: Array<{words: string; field?: number}> = []
    const drawings: Drawing[] = []
    const boxes: Element[] = []
    let notes = 0
    let fields = controls.flatMap(control => controlNumber(control) ?? [])
    const begin = (field: number) => tokens.push({words: '', field})
    for (const field of [...fields, ...open.values()]) begin(field)

    function say(words: string): void {
      const field = fields.at(-1) ?? [...open.values()].at(-1)
      // A field goes on after what is nested in it.
      const last = field === undefined ? tokens.at(-1) : tokens.findLast(token => token.field === field)
      if (last && last.field === field) last.words += words
      else tokens.push(field === undefined ? {words} : {words, field})
    }

    walkWords(
      elements,
      {
        words(text, run) {
          const look = lookOf(run)
          const last = looks.at(-1)
          if (look && text.trim()) {
            if (last?.sort === look) last.words += text
            else looks.push({sort: look, words: text})
          }
          say(asRaised(text, run))
        },
        control(element) {
          const field = controlNumber(element)
          if (field === undefined) return undefined
          const outer = fields
          fields = [...fields, field]
          begin(field)
          if (childOf(childOf(element, 'sdtPr'), 'showingPlcHdr')) cleared.add(field)
          return () => {
            fields = outer
          }
        },
        mark(element) {
          const name = element.localName ?? ''
          if (name.startsWith('bookmark')) {
            const field = turnBookmark(element)
            if (field !== undefined) begin(field)
          } else if (name.endsWith('noteReference')) notes += 1
          else if (!name.startsWith('comment')) {
            drawings.push(drawingOf(element))
            boxes.push(...boxesIn(element))
          }
        }
      },
      isInForce
    )
    const words = wordsOf(tokens)
    // Where controls were kept, a bookmark without one is what is left of a field that was deleted.
    const kept = tokens.filter(
      ({field, words: own}) => own || field === undefined || controlled.has(field) || controlled.size === 0
    )
    const isHeading = isHeadingOf(elements.at(-1))
    if (isHeading) heading = words
    if (isNumbered(elements.at(-1)) && words.trim()) looks.push({sort: 'numbered', words})
    if (isHeading) looks.push({sort: 'heading', words})
    paragraphs.push({tokens: kept, words, heading, isHeading, table, drawings, notes, isBoxed, looks})
    for (const box of boxes) readBlocks(box, table, true)
  }

  readBlocks(body, undefined)
  return {paragraphs, cleared, hasForeignPart, hasContents}
}

function controlNumber(control: Element): number | undefined {
  return fieldNumber(valOf(childOf(control, 'sdtPr'), 'tag'))
}

/** A line of a table of contents refers to the page of its heading. */
const isContents = (block: Block | undefined): boolean =>
  block?.type === 'paragraph' &&
  block.elements.some(element =>
    descendantsOf(element, 'instrText').some(({textContent}) => /^\s*PAGEREF\s+_Toc/.test(textContent ?? ''))
  )

const isContentsTitle = (block: Block, next: Block | undefined): boolean =>
  block.type === 'paragraph' &&
  isContents(next) &&
  /^目\s*录$/.test(
    block.elements
      .map(({textContent}) => textContent ?? '')
      .join('')
      .trim()
  )

/** How words look that are there and do not count for a reader. */
function lookOf(run: Element | undefined): 'struck' | 'hidden' | undefined {
  const properties = childOf(run, 'rPr')
  const isOn = (name: string) => {
    const found = childOf(properties, name)
    return found !== undefined && !/^(?:0|false|off)$/.test(attributeOf(found, 'val') ?? '')
  }
  if (isOn('strike') || isOn('dstrike')) return 'struck'
  return isOn('vanish') ? 'hidden' : undefined
}

/** Whether Word puts a number or a sign before a paragraph, which ours never have. */
function isNumbered(paragraph: Element | undefined): boolean {
  const list = valOf(childOf(childOf(paragraph, 'pPr'), 'numPr'), 'numId')
  return list !== undefined && list !== '0'
}

/** Whether a paragraph is a heading of ours, under whatever name it came into a template. */
function isHeadingOf(paragraph: Element | undefined): boolean {
  return /heading\d/i.test(valOf(childOf(paragraph, 'pPr'), 'pStyle') ?? '')
}
