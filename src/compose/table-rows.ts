import type {Value} from '../model/value.ts'
import {slice, trim} from '../model/value.ts'

/** A cell: one stretch of its row, or several where a mark in it was escaped. */
export type Cell = ReadonlyArray<Value>

/** The rows of a table as its author typed them, each with as many cells as the longest. */
export function tableRows(rows: ReadonlyArray<Value>): ReadonlyArray<ReadonlyArray<Cell>> {
  const cells = rows.filter((row, index) => index !== 1 || !isRuler(row.text)).map(cellsOf)
  const columns = Math.max(1, ...cells.map(({length}) => length))
  return cells.map(row => [...row, ...Array<Cell>(columns - row.length).fill([])])
}

/** The line under the head of a table in Markdown. */
const isRuler = (text: string): boolean => /^[|｜\s:-]*-{3,}[|｜\s:-]*$/.test(text)

/** The cells of a row: between tabs, as they are pasted from a sheet, else between `|`. */
function cellsOf(row: Value): Cell[] {
  const {text} = row
  const mark = text.includes('\t') ? /\t/g : /(?<!\\)[|｜]/g
  const marks = [...text.matchAll(mark)].map(({index}) => index)
  const cells: Cell[] = []
  let from = 0
  for (const to of [...marks, text.length]) {
    cells.push(stretches(trim(slice(row, from, to))))
    from = to + 1
  }
  // Marks around the whole row, as Markdown has them.
  const isFramed = /^[|｜]/.test(text) && /(?<!\\)[|｜]$/.test(text) && cells.length > 2
  return isFramed ? cells.slice(1, -1) : cells
}

/** The words of a cell without the strokes that escape a mark. */
function stretches(cell: Value): Cell {
  const parts: Value[] = []
  let from = 0
  for (const {index} of cell.text.matchAll(/\\(?=[|｜])/g)) {
    if (index > from) parts.push(slice(cell, from, index))
    from = index + 1
  }
  if (from < cell.text.length) parts.push(slice(cell, from))
  return parts
}
