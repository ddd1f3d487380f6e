import type {Cell, CellStyle, CellValue, WriteSheet} from 'hucre'
import {type Parts, pack, unpackAll} from '../ooxml/package.ts'

/** A cell to be written: its text, and what it is for; a count is written as a number, all else as text. */
export interface WrittenCell {
  readonly text: string
  readonly as: 'title' | 'hint' | 'head' | 'text' | 'count' | 'answer'
}

/** A sheet to be written. Where it has answers, only these can be changed. */
export interface WrittenSheet {
  readonly name: string
  readonly rows: ReadonlyArray<ReadonlyArray<WrittenCell>>
  /** In characters. */
  readonly widths: ReadonlyArray<number>
  /** Rows that stay when the others are scrolled, and that are printed on every page. */
  readonly headRows: number
}

const border = {style: 'thin', color: {rgb: 'A6A6A6'}} as const
const borders = {top: border, bottom: border, left: border, right: border}
const styles: Readonly<Record<WrittenCell['as'], CellStyle>> = {
  title: {font: {bold: true, size: 14}, alignment: {horizontal: 'center', vertical: 'center'}},
  hint: {font: {size: 10, color: {rgb: '595959'}}, alignment: {wrapText: true, vertical: 'center'}},
  head: {
    font: {bold: true},
    fill: {type: 'pattern', pattern: 'solid', fgColor: {rgb: 'E7E6E6'}},
    border: borders,
    alignment: {horizontal: 'center', vertical: 'center', wrapText: true}
  },
  text: {border: borders, alignment: {vertical: 'center', wrapText: true}, numFmt: '@'},
  count: {border: borders, alignment: {vertical: 'center'}},
  answer: {
    border: borders,
    fill: {type: 'pattern', pattern: 'solid', fgColor: {rgb: 'FFF9E5'}},
    alignment: {vertical: 'center'},
    protection: {locked: false},
    numFmt: '@'
  }
}

/** An .xlsx of sheets; those with answers are protected but for these. The same sheets give the same bytes. */
export async function writeXlsx(sheets: ReadonlyArray<WrittenSheet>, title: string): Promise<Uint8Array> {
  const {writeXlsx: write} = await import('hucre/xlsx')
  const bytes = await write({
    sheets: sheets.map(sheetOf),
    // The same day for all: a file says nothing of when it was made.
    properties: {title, created: new Date(0), modified: new Date(0)},
    defaultFont: {name: '宋体', size: 11}
  })
  const parts = unpackAll(bytes)
  if (!(parts instanceof Map)) throw new Error('Cannot open the workbook that was just written')
  return pack(parts as Parts)
}

function sheetOf({name, rows, widths, headRows}: WrittenSheet): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  for (const [at, row] of rows.entries())
    for (const [column, cell] of row.entries()) cells.set(`${at},${column}`, {style: styles[cell.as]})
  const wide = rows.flatMap((row, at) =>
    row.length === 1 && widths.length > 1
      ? [{startRow: at, startCol: 0, endRow: at, endCol: widths.length - 1}]
      : []
  )
  return {
    name,
    rows: rows.map(row => row.map(writtenValue)),
    cells,
    merges: wide,
    columns: widths.map(width => ({width})),
    rowDefs: new Map(wide.map(({startRow}) => [startRow, {height: startRow === 0 ? 28 : 34}])),
    freezePane: {rows: headRows},
    pageSetup: {
      paperSize: 'a4',
      orientation: 'landscape',
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      printTitlesRow: `$${headRows}:$${headRows}`
    },
    ...(rows.flat().some(({as}) => as === 'answer') && {
      protection: {sheet: true, formatColumns: false, formatRows: false}
    })
  }
}

const writtenValue = ({text, as}: WrittenCell): CellValue =>
  text === '' ? null : as === 'count' ? Number(text) : text
