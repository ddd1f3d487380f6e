import type {Cell, Sheet} from '../sheets/sheet.ts'

/** A cell with its place; one of several that are merged knows the place where it stands. */
export interface Spot {
  readonly cell: Cell
  /** 0-based, where the cell itself stands. */
  readonly row: number
  readonly column: number
}

/** Rows of spots, of equal length. */
export type Grid = ReadonlyArray<ReadonlyArray<Spot | undefined>>

/** A sheet in which a merged cell stands in every place that it covers. */
export function gridOf({rows, merges}: Sheet): Grid {
  const width = Math.max(
    0,
    ...rows.map(row => row.length),
    ...merges.map(({right}) => Math.min(right + 1, 500))
  )
  const grid: (Spot | undefined)[][] = rows.map((row, at) =>
    Array.from({length: width}, (_, column) => {
      const cell = row[column]
      return cell && {cell, row: at, column}
    })
  )
  for (const {top, left, bottom, right} of merges) {
    const spot = grid[top]?.[left]
    for (let row = top; row <= bottom && row < grid.length; row++)
      for (let column = left; column <= right && column < width; column++) grid[row]![column] = spot
  }
  return grid
}

export const isEmptyRow = (row: ReadonlyArray<Spot | undefined>): boolean =>
  row.every(spot => spot === undefined)

/** The different cells of a row, from the left. */
export const spotsIn = (row: ReadonlyArray<Spot | undefined>): Spot[] =>
  row.flatMap((spot, column) => (spot && spot !== row[column - 1] ? [spot] : []))
