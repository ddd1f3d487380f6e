import {between, type Rows} from './tree.ts'

/** A piece of the page: base columns from the left, counted from 0, and rows. */
export interface Rectangle extends Rows {
  readonly column: number
  readonly columns: number
}

export const areOver = (one: Rectangle, other: Rectangle): boolean =>
  one.column < other.column + other.columns &&
  other.column < one.column + one.columns &&
  one.row < other.row + other.rows &&
  other.row < one.row + one.rows

/** What is left of a page of so many base columns above and below pieces that take its whole width, and the other pieces. */
export function leftOf<Piece extends Rectangle>(
  page: Rows,
  columns: number,
  pieces: ReadonlyArray<Piece>
): Rows & {readonly inside: ReadonlyArray<Piece>} {
  let [from, to] = [page.row, page.row + page.rows]
  let inside = pieces
  for (;;) {
    const edge = inside.find(
      piece =>
        piece.columns === columns && (piece.row <= from + between || piece.row + piece.rows >= to - between)
    )
    if (!edge) return {row: from, rows: Math.max(0, to - from), inside}
    if (edge.row <= from + between) from = edge.row + edge.rows + between
    else to = edge.row - between
    inside = inside.filter(piece => piece !== edge)
  }
}
