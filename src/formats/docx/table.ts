import type {BaseXmlComponent} from 'docx'
import type {Table} from 'mdast'
import {columnWidths} from '../../official/column-widths.ts'
import type {Builder} from './engine.ts'
import {paragraph} from './paragraph.ts'
import {element} from './raw.ts'
import type {Work} from './work.ts'

/** Left and right of the words of a cell, in twips. */
const padding = 85

/** A table with ruled cells, a head that repeats on every page, and rows that do not break. */
export function table({profile, geometry}: Work): Builder<Table> {
  return (node, render) => {
    const cell = (profile.styles.tableCell.size ?? 12) * 20
    const widths = columnWidths(node, {cell, padding, width: geometry.width})
    const rule = (side: string) =>
      element(`w:${side}`, {'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000'})
    const rows = node.children.map((row, index) => {
      const isHead = index === 0
      const cells = widths.map((width, column) => {
        const align = isHead ? undefined : (node.align?.[column] ?? undefined)
        return element(
          'w:tc',
          {},
          element('w:tcPr', {}, size('w:tcW', width), element('w:vAlign', {'w:val': 'center'})),
          paragraph(isHead ? 'tableHead' : 'tableCell', {align}, render(row.children[column]?.children ?? []))
        )
      })
      return element(
        'w:tr',
        {},
        element('w:trPr', {}, element('w:cantSplit'), isHead && element('w:tblHeader')),
        cells
      )
    })
    return [
      element(
        'w:tbl',
        {},
        element(
          'w:tblPr',
          {},
          size('w:tblW', geometry.width),
          element('w:jc', {'w:val': 'center'}),
          element('w:tblBorders', {}, ['top', 'left', 'bottom', 'right', 'insideH', 'insideV'].map(rule)),
          element('w:tblLayout', {'w:type': 'fixed'}),
          element('w:tblCellMar', {}, size('w:left', padding), size('w:right', padding))
        ),
        element(
          'w:tblGrid',
          {},
          widths.map(width => element('w:gridCol', {'w:w': width}))
        ),
        rows
      )
    ]
  }
}

function size(name: string, width: number): BaseXmlComponent {
  return element(name, {'w:w': width, 'w:type': 'dxa'})
}
