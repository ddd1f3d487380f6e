import {printableLine} from '../report/printable.ts'
import {type WrittenCell, writeXlsx} from '../sheets/write-xlsx.ts'
import {cellsOf, columns, type Status, statusSentence} from './status.ts'

/** How wide the columns are, in characters. */
const widths = [16, 10, 7, 7, 7, 18, 14, 40]

/** A status as an .xlsx workbook. Words are texts, whatever they begin with; what is counted are numbers. */
export async function statusSheet(status: Status): Promise<Uint8Array> {
  const rows = status.rows.map(row =>
    cellsOf(row).map(
      (cell, index): WrittenCell =>
        index >= 2 && index <= 4 ? {text: cell, as: 'count'} : {text: printableLine(cell), as: 'text'}
    )
  )
  const head = columns.map((text): WrittenCell => ({text, as: 'head'}))
  const sentence: WrittenCell = {text: statusSentence(status), as: 'hint'}
  const sheet = {name: '报送情况', widths, headRows: 1, rows: [head, ...rows, [], [sentence]]}
  return writeXlsx([sheet], '报送情况')
}
