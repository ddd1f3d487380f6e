import type {Quantity} from '../../language/quantity.ts'
import type {Text} from '../text.ts'

/** A table whose rows all have as many cells, with the text of each; undefined where a cell is empty. */
export type Grid = ReadonlyArray<ReadonlyArray<Text | undefined>>

/** The tables of an article that can be read by rows and columns. Merged cells leave none. */
export function gridsOf(texts: ReadonlyArray<Text>): Grid[] {
  const tables = new Map<number, Text[]>()
  for (const text of texts) {
    if (!text.cell) continue
    const known = tables.get(text.cell.table)
    if (known) known.push(text)
    else tables.set(text.cell.table, [text])
  }
  return [...tables.values()].flatMap(cells => {
    const columns = cells[0]!.cell!.columns
    if (cells.some(({cell}) => cell!.columns !== columns)) return []
    const rows = Math.max(...cells.map(({cell}) => cell!.row)) + 1
    const grid = Array.from({length: rows}, () => new Array<Text | undefined>(columns).fill(undefined))
    for (const text of cells) grid[text.cell!.row]![text.cell!.column] = text
    return [grid]
  })
}

/** The same table with its columns as rows. */
export function turned(grid: Grid): Grid {
  return (grid[0] ?? []).map((_, column) => grid.map(row => row[column]))
}

const bare = /^(?<sign>-?)(?<digits>\d{1,3}(?:,\d{3})+|\d+)(?<decimals>\.\d+)?(?<percent>[%％])?$/

/** The number that a cell is, of the unit that its heading says; undefined where it has words too. */
export function numberIn(text: Text): Quantity | undefined {
  const printed = text.value.trim()
  const found = bare.exec(printed)
  if (!found) return undefined
  const {sign, digits, decimals: fraction = '', percent} = found.groups!
  const number = `${sign}${digits}${fraction}`
  const value = Number(number.replaceAll(',', ''))
  const decimals = Math.max(0, fraction.length - 1)
  const step = Number(`1e-${decimals}`)
  const unit = percent ? '%' : ''
  const slack = decimals > 0 || percent ? step / 2 : 0
  const range = {low: value - slack, high: value + slack}
  return {printed, number, value, decimals, step, scale: '', unit, qualifiers: [], sense: 'exact', ...range}
}

/** The words of a cell, without blanks. */
export const wordsIn = (text: Text | undefined): string => text?.value.replace(/\s/g, '') ?? ''
