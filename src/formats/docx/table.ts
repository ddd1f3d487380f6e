import type {BaseXmlComponent} from 'docx'
import type {Table} from '../../official/block.ts'
import {cellPadding as padding} from '../../official/blocks.ts'
import type {Builder} from './engine.ts'
import {paragraph} from './paragraph.ts'
import {element} from './raw.ts'
import type {Work} from './work.ts'

/** A table with ruled cells, a head that repeats on every page, and rows that do not break. */
export function table({geometry}: Work): Builder<Table> {
  return ({widths, aligns, rows: all}, render) => {
    const rule = (side: string) =>
      element(`w:${side}`, {'w:val': 'single', 'w:sz': 4, 'w:space': 0, 'w:color': '000000'})
    const rows = all.map((row, index) => {
      const isHead = index === 0
      const cells = widths.map((width, column) => {
        const align = isHead ? undefined : (aligns[column] ?? undefined)
        return element(
          'w:tc',
          {},
          element('w:tcPr', {}, size('w:tcW', width), element('w:vAlign', {'w:val': 'center'})),
          paragraph(isHead ? 'tableHead' : 'tableCell', {align}, render(row[column] ?? []))
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
