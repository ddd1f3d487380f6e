import {printableLine} from '../report/printable.ts'
import {cellsOf, columns, type Status, statusSentence} from './status.ts'

/** How wide the columns are, in characters. */
const widths = [16, 10, 7, 7, 7, 18, 14, 40]

/** A status as an .xlsx workbook. Words are texts, whatever they begin with; what is counted are numbers. */
export async function statusSheet(status: Status): Promise<Uint8Array> {
  const {writeXlsx} = await import('hucre/xlsx')
  const rows = status.rows.map(row =>
    cellsOf(row).map((cell, index) =>
      index >= 2 && index <= 4 && cell !== '' ? Number(cell) : printableLine(cell)
    )
  )
  return writeXlsx({
    sheets: [
      {
        name: '报送情况',
        columns: widths.map(width => ({width})),
        rows: [[...columns], ...rows, [], [statusSentence(status)]],
        freezePane: {rows: 1}
      }
    ]
  })
}
