import {mostColumns, mostRows, type NoTable, textCell, type Workbook} from './sheet.ts'

/** The one sheet of a .csv, its cells as they are typed. */
export async function readCsv(text: string): Promise<Workbook | NoTable> {
  const {parseCsv} = await import('hucre/csv')
  const rows = parseCsv(text.replace(/^\ufeff/, ''))
  if (rows.length > mostRows || rows.some(row => row.length > mostColumns))
    return {reason: `里的表太大：最多读 ${mostRows} 行、${mostColumns} 列；请只留要报的数，另存一份。`}
  const cells = rows.map(row => row.map(value => textCell(String(value ?? ''))))
  return {sheets: [{name: '', rows: cells, merges: [], isHidden: false}], told: []}
}
