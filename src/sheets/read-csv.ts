import {isTooLarge, type NoTable, textCell, tooLarge, type Workbook} from './sheet.ts'

/** The one sheet of a .csv, its cells as they are typed. */
export async function readCsv(text: string): Promise<Workbook | NoTable> {
  const {parseCsv} = await import('hucre/csv')
  const rows = parseCsv(text.replace(/^\ufeff/, ''))
  if (isTooLarge(rows)) return {reason: tooLarge}
  const cells = rows.map(row => row.map(value => textCell(String(value ?? ''))))
  return {sheets: [{name: '', rows: cells, merges: [], isHidden: false}], told: []}
}
