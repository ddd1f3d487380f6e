import {
  excessOf,
  mostCharacters,
  mostColumns,
  mostRows,
  type NoTable,
  textCell,
  tooLarge,
  type Workbook
} from './sheet.ts'

/** The one sheet of a .csv, its cells as they are typed. */
export async function readCsv(text: string): Promise<Workbook | NoTable> {
  const {parseCsv} = await import('hucre/csv')
  if (isTooWide(text)) return {reason: tooLarge}
  const rows = parseCsv(text.replace(/^\ufeff/, ''), {maxRows: mostRows + 1})
  const excess = excessOf([{rows}])
  if (excess) return excess
  const cells = rows.map(row => row.map(value => textCell(String(value ?? ''))))
  return {sheets: [{name: '', rows: cells, merges: [], isHidden: false}], told: []}
}

/** Separators of a whole file; most of what is parted by so many is empty. */
const mostSeparators = 2_000_000

/** Whether a line, or all of them, has more separators than any table, or a cell more characters, before cells are made. */
function isTooWide(text: string): boolean {
  let all = 0
  let inLine = 0
  let isOpen = false
  let isStart = true
  let start = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text[at]
    // Quotes count at the beginning of a cell only: 5"管 is a text.
    if (sign === '"' && (isOpen || isStart)) isOpen = !isOpen
    isStart = !isOpen && (sign === '\n' || sign === ',' || sign === '\t' || sign === ';')
    // A quote that is never closed takes in all that follows.
    if (at - start > 4 * mostCharacters) return true
    if (!isStart) continue
    start = at
    inLine = sign === '\n' ? 0 : inLine + 1
    if (inLine >= 2 * mostColumns || ++all > mostSeparators) return true
  }
  return false
}
