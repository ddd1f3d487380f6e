import type {Table} from 'mdast'
import {toString as wordsOf} from 'mdast-util-to-string'
import {emsOf} from '../language/characters.ts'

export interface ColumnOptions {
  /** The size of a character, in twips. */
  readonly cell: number
  /** Left and right of the words of a cell. */
  readonly padding: number
  /** Of the whole table. */
  readonly width: number
}

/** Rows beyond these change the widths no more. */
const mostRows = 150

/**
 * Column widths that make the table as low as they can: every column begins narrow, and each further character goes to
 * the one where it saves most lines. What is left over is shared by all. Columns begin as wide as their heads, or, where that
 * leaves too little to the others, as what in them cannot be divided.
 */
export function columnWidths({children}: Table, {cell, padding, width}: ColumnOptions): number[] {
  const count = Math.max(1, ...children.map(row => row.children.length))
  const rows = children.slice(0, mostRows).map(({children: cells}) =>
    // A little more than counted: marks do not break everywhere.
    Array.from({length: count}, (_, column) => (cells[column] ? emsOf(wordsOf(cells[column])) + 0.5 : 0))
  )
  const room = Math.floor((width - count * 2 * padding) / cell)
  const head = rows[0] ?? []
  const whole = undivided(children.slice(0, mostRows), count)
  const comfortable = whole.map((own, column) => Math.max(own, Math.min(6, Math.ceil(head[column] ?? 0))))
  const [wide, tight] = [widened(rows, comfortable, room), widened(rows, whole, room)]
  const units = sum(wide) <= room && height(rows, wide) <= height(rows, tight) ? wide : tight
  const share = Math.max(0, room - sum(units)) / count
  const widths = units.map(unit => Math.floor((unit + share) * cell + 2 * padding))
  const total = sum(widths)
  // Too many columns for the page share it evenly.
  if (total > width) return widths.map(one => Math.floor((one * width) / total))
  widths[count - 1]! += width - total
  return widths
}

/** The longest of what no line of a column divides, numbers and Latin words, in characters; two at least. */
function undivided(rows: Table['children'], count: number): number[] {
  return Array.from({length: count}, (_, column) => {
    const runs = rows.flatMap(({children: cells}) =>
      cells[column] ? (wordsOf(cells[column]).match(/[!-~％]+(?:[—～–][!-~％]+)*/g) ?? []) : []
    )
    return Math.min(8, Math.max(2, ...runs.map(run => Math.ceil(emsOf(run) + 0.1))))
  })
}

/** Columns with every further character where it saves most lines. */
function widened(
  rows: ReadonlyArray<ReadonlyArray<number>>,
  start: ReadonlyArray<number>,
  room: number
): number[] {
  const units = [...start]
  let left = room - sum(units)
  while (left > 0) {
    const best = bestStep(rows, units, left)
    if (!best) break
    units[best.column]! += best.add
    left -= best.add
  }
  return units
}

/** The widening that saves most lines for each character it takes. */
function bestStep(
  rows: ReadonlyArray<ReadonlyArray<number>>,
  units: ReadonlyArray<number>,
  left: number
): {column: number; add: number} | undefined {
  let best: {column: number; add: number; worth: number} | undefined
  const now = height(rows, units)
  for (const column of units.keys()) {
    for (let add = 1; add <= left; add += 1) {
      const saved = now - height(rows, units.with(column, units[column]! + add))
      if (saved > 0 && saved / add > (best?.worth ?? 0)) best = {column, add, worth: saved / add}
    }
  }
  return best
}

/**
 * The lines of all cells, those of the highest in each row counting tenfold: a row is as high as its highest cell, but
 * of two ways to the same height the one with fewer lines is better.
 */
function height(rows: ReadonlyArray<ReadonlyArray<number>>, units: ReadonlyArray<number>): number {
  let lines = 0
  for (const row of rows) {
    let highest = 1
    for (let column = 0; column < units.length; column += 1) {
      const own = Math.ceil(row[column]! / units[column]!)
      if (own > highest) highest = own
      lines += own
    }
    lines += 9 * highest
  }
  return lines
}

const sum = (numbers: ReadonlyArray<number>) => numbers.reduce((total, one) => total + one, 0)
