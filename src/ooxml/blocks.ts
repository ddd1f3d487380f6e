import type {Element} from '@xmldom/xmldom'
import {attributeOf, childOf, childrenOf} from './elements.ts'
import {alternative, type InForce} from './words.ts'

/** A block of text, a table, or what neither is. */
export type Block =
  | {
      readonly type: 'paragraph'
      /** Several where the marks between them are deleted, or one is the large first letter of another: read as one. */
      readonly elements: ReadonlyArray<Element>
      /** The controls around it, outermost first. */
      readonly controls: ReadonlyArray<Element>
    }
  | {
      readonly type: 'table'
      readonly element: Element
      readonly rows: ReadonlyArray<ReadonlyArray<Element>>
      /** Rows that are deleted. */
      readonly gone: ReadonlyArray<Element>
    }
  | {readonly type: 'other'; readonly element: Element}

/** The blocks in a body, cell, note or text box. Rows that are deleted are left out, paragraphs whose mark is deleted are joined. */
export function blocksOf(parent: Element, isInForce: InForce): Block[] {
  const blocks: Block[] = []
  let joined: {elements: Element[]; controls: ReadonlyArray<Element>} | undefined

  function gather(holder: Element, controls: ReadonlyArray<Element>): void {
    for (const child of childrenOf(holder)) {
      const name = child.localName ?? ''
      if (name === 'p') {
        const paragraph = joined ?? {elements: [], controls}
        paragraph.elements.push(child)
        if (isMarkGone(child, isInForce) || isDropCap(child)) joined = paragraph
        else flush(paragraph)
      } else if (name === 'oMathPara' || name === 'oMath') {
        flush()
        blocks.push({type: 'paragraph', elements: [child], controls})
      } else if (name === 'tbl') {
        flush()
        blocks.push({type: 'table', element: child, ...rowsOf(child, isInForce)})
      } else if (name === 'sdt') gather(childOf(child, 'sdtContent') ?? child, [...controls, child])
      else if (wrappers.has(name)) {
        if (!/^(?:del|moveFrom)$/.test(name) || isInForce(child)) gather(child, controls)
      } else if (name === 'AlternateContent') gather(alternative(child), controls)
      else if (name === 'altChunk' || name.startsWith('bookmark'))
        blocks.push({type: 'other', element: child})
    }
  }

  function flush(paragraph = joined): void {
    joined = undefined
    if (paragraph) blocks.push({type: 'paragraph', ...paragraph})
  }

  gather(parent, [])
  flush()
  return blocks
}

/** Elements that only wrap blocks. */
const wrappers: ReadonlySet<string> = new Set(['customXml', 'smartTag', 'ins', 'moveTo', 'del', 'moveFrom'])

/** The large first letter of the paragraph below it, which Word keeps in a paragraph of its own. */
function isDropCap(paragraph: Element): boolean {
  const kind = attributeOf(childOf(childOf(paragraph, 'pPr'), 'framePr'), 'dropCap')
  return kind !== undefined && kind !== 'none'
}

/** A paragraph whose mark is deleted goes on in the next. */
function isMarkGone(paragraph: Element, isInForce: InForce): boolean {
  const mark = childOf(childOf(paragraph, 'pPr'), 'rPr')
  const change = childOf(mark, 'del') ?? childOf(mark, 'moveFrom')
  if (change) return !isInForce(change)
  const added = childOf(mark, 'ins') ?? childOf(mark, 'moveTo')
  return added !== undefined && !isInForce(added)
}

function rowsOf(table: Element, isInForce: InForce): {rows: Element[][]; gone: Element[]} {
  const inside = (parent: Element, name: string): Element[] =>
    childrenOf(parent).flatMap(child => {
      if (child.localName === name) return [child]
      if (child.localName === 'sdt') return inside(childOf(child, 'sdtContent') ?? child, name)
      return wrappers.has(child.localName ?? '') ? inside(child, name) : []
    })
  const all = inside(table, 'tr')
  return {
    rows: all.filter(row => isPrintedRow(row, isInForce)).map(row => inside(row, 'tc')),
    gone: all.filter(row => !isPrintedRow(row, isInForce))
  }
}

function isPrintedRow(row: Element, isInForce: InForce): boolean {
  const properties = childOf(row, 'trPr')
  const change = childOf(properties, 'del') ?? childOf(properties, 'ins')
  return change === undefined || isInForce(change)
}
