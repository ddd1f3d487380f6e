import {outerOf} from './framed.ts'
import type {LaidOut} from './laid-out.ts'
import {columnAt, columnsOver} from './paper.ts'
import type {Rectangle} from './plan/rectangle.ts'

/** Rows that are taken for the space between stories, or the margin. */
const fewRows = 5
/** The share of a page from which an empty piece is seen. */
const leastShare = 0.015
/** Pieces that are told. */
const most = 3

/** The largest pieces of a page, in base columns and rows, in which nothing stands, the largest first. */
export function emptyAreas({fitted, sheet, plan}: Pick<LaidOut, 'fitted' | 'sheet' | 'plan'>): Rectangle[] {
  const {base} = plan.paper
  const stories = fitted.map(({part}) => outerOf(part))
  const others = sheet.parts.flatMap(part =>
    part.kind === 'banner' || part.kind === 'nameplate' || part.kind === 'box' ? [part] : []
  )
  // Of each base column, from the left: whether something stands in a row of it.
  const taken = Array.from({length: base.columns}, () => Array.from({length: sheet.rows}, () => false))
  for (const {x, row, width, rows} of [...stories, ...others]) {
    const column = columnAt(base, x)
    for (const own of taken.slice(column, column + columnsOver(base, column, width)))
      own.fill(true, Math.max(0, row), row + rows)
  }
  const found: Rectangle[] = []
  while (found.length < most) {
    const one = largest(taken)
    if (!one || one.columns * one.rows < leastShare * base.columns * sheet.rows) break
    found.push(one)
    for (const own of taken.slice(one.column, one.column + one.columns))
      own.fill(true, one.row, one.row + one.rows)
  }
  return found
}

/** The largest piece in which nothing stands, deeper than a few rows. */
function largest(taken: ReadonlyArray<ReadonlyArray<boolean>>): Rectangle | undefined {
  let best: Rectangle | undefined
  for (let column = 0; column < taken.length; column++) {
    let isFree = taken[column]!.map(one => !one)
    for (let columns = 1; column + columns <= taken.length; columns++) {
      if (columns > 1) isFree = isFree.map((free, row) => free && !taken[column + columns - 1]![row])
      const {row, rows} = longestRun(isFree)
      if (rows > fewRows && columns * rows > (best ? best.columns * best.rows : 0))
        best = {column, columns, row, rows}
    }
  }
  return best
}

function longestRun(isFree: ReadonlyArray<boolean>): {row: number; rows: number} {
  let best = {row: 0, rows: 0}
  let from = 0
  for (let row = 0; row <= isFree.length; row++) {
    if (isFree[row]) continue
    if (row - from > best.rows) best = {row: from, rows: row - from}
    from = row + 1
  }
  return best
}
