import type {Element} from '@xmldom/xmldom'
import {attributeOf, childOf, childrenOf, descendantsOf, numberOf} from '../../../ooxml/elements.ts'

/** What Word leaves free at one side of a cell and of a text box, in twentieths of a point. */
const [cellMargin, boxMargin] = [108, 144]

/** How wide the text is in the cell or text box around an element; undefined when it stands in none. */
export function holderWidth(element: Element): number | undefined {
  for (let holder: Element | null = element; holder; holder = holder.parentNode as Element | null) {
    if (holder.localName === 'tc') return cellWidth(holder)
    if (holder.localName === 'txbxContent') return boxWidth(holder)
  }
  return undefined
}

function cellWidth(cell: Element): number | undefined {
  const table = around(cell, 'tbl')
  const own = childOf(cell, 'tcPr')
  const margins = childOf(childOf(table, 'tblPr'), 'tblCellMar')
  const margin = (...sides: ReadonlyArray<string>): number =>
    [childOf(own, 'tcMar'), margins]
      .flatMap(holder => sides.map(side => numberOf(childOf(holder, side), 'w')))
      .find(width => width !== undefined) ?? cellMargin
  const size = childOf(own, 'tcW')
  const said = attributeOf(size, 'type') === 'dxa' ? numberOf(size, 'w') : undefined
  const whole = said !== undefined && said > 0 ? said : gridWidth(cell, table)
  const width = (whole ?? 0) - margin('left', 'start') - margin('right', 'end')
  return width > 0 ? width : undefined
}

/** What the grid of the table gives to a cell whose own width is a share, or is not said. */
function gridWidth(cell: Element, table: Element | undefined): number | undefined {
  const row = around(cell, 'tr')
  if (!row) return undefined
  const columns = childrenOf(childOf(table, 'tblGrid'), 'gridCol').map(column => numberOf(column, 'w') ?? 0)
  const spanOf = (one: Element) => numberOf(childOf(childOf(one, 'tcPr'), 'gridSpan'), 'val') ?? 1
  let at = numberOf(childOf(childOf(row, 'trPr'), 'gridBefore'), 'val') ?? 0
  for (const other of descendantsOf(row, 'tc').filter(one => around(one, 'tr') === row)) {
    if (other === cell) break
    at += spanOf(other)
  }
  const width = columns.slice(at, at + spanOf(cell)).reduce((sum, column) => sum + column, 0)
  return width > 0 ? width : undefined
}

function boxWidth(box: Element): number | undefined {
  const drawing = around(box, 'anchor') ?? around(box, 'inline')
  const drawn = numberOf(childOf(drawing, 'extent'), 'cx')
  const points = /(?:^|;)\s*width:\s*([\d.]+)pt/.exec(styleAround(box))?.[1]
  const whole = drawn === undefined ? Number(points ?? 0) * 20 : drawn / 635
  const width = Math.floor(whole) - 2 * boxMargin
  return width > 0 ? width : undefined
}

/** The style of the VML shape around a text box. */
function styleAround(box: Element): string {
  const text = around(box, 'textbox')
  const shape = text?.parentNode as Element | undefined
  return attributeOf(shape, 'style') ?? ''
}

function around(element: Element, name: string): Element | undefined {
  for (let holder = element.parentNode; holder; holder = holder.parentNode)
    if (holder.localName === name) return holder as Element
  return undefined
}
