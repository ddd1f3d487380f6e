import type {Report} from '../finding.ts'
import {placeIn, type Value} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import {pageInvalid} from './notices.ts'
import {type Paper, rowsDown, startOf, widthOf} from './paper.ts'
import type {Rectangle} from './plan/rectangle.ts'
import {wholeNumber} from './plan/whole-number.ts'
import {type PageSpec, wordsOf} from './schema.ts'
import type {BoxPart} from './sheet.ts'

/** A piece of the page that is kept for an advertisement, or stays empty. */
export interface Box extends Rectangle {
  readonly part: BoxPart
  /** The field that names it. */
  readonly field: Value | undefined
}

/** Rows of an advertisement that says nothing of them, as a share of the page. */
const usualShare = 0.2

/**
 * The advertisements of a page. Without a place they stand at its foot: one that says nothing of its columns over the whole
 * width, others from the right, beside one another while there is room.
 */
export function boxesOf({advertisements = []}: PageSpec, paper: Paper, report: Report): Box[] {
  const {columns: all} = paper.base
  const down = rowsDown(paper)
  const boxes: Box[] = []
  for (const {name, ...place} of advertisements) {
    const field = name ?? place.rows ?? place.columns ?? place.column ?? place.row
    const columns = wholeNumber(place.columns, report, 1, all) ?? all
    const rows = wholeNumber(place.rows, report, 4, down) ?? Math.round(down * usualShare)
    const free = atFoot(boxes, columns, rows, all, down)
    const column = (wholeNumber(place.column, report, 1, all) ?? free.column + 1) - 1
    const row = (wholeNumber(place.row, report, 1, down) ?? (place.column ? down - rows : free.row) + 1) - 1
    if (column + columns > all || row + rows > down) {
      const message = `广告从第 ${column + 1} 栏第 ${row + 1} 行起占 ${columns} 栏 ${rows} 行，超出版面：全版 ${all} 栏 ${down} 行。`
      const range = field ? placeIn(field) : {start: 0, end: 0}
      report(findingOf(pageInvalid, {message, path: field?.path ?? ['advertisements'], range}))
    }
    boxes.push({
      column,
      columns,
      row,
      rows,
      field,
      part: {
        kind: 'box',
        x: startOf(paper.base, column),
        row,
        width: widthOf(paper.base, column, columns),
        rows,
        label: wordsOf(name)
      }
    })
  }
  return boxes
}

/** The place at the foot for one more: left of the last, where there is room, else above all. */
function atFoot(boxes: ReadonlyArray<Box>, columns: number, rows: number, all: number, down: number) {
  const last = boxes.at(-1)
  if (!last) return {column: all - columns, row: down - rows}
  const foot = last.row + last.rows
  if (last.column >= columns) return {column: last.column - columns, row: foot - rows}
  const top = Math.min(...boxes.map(({row}) => row))
  return {column: all - columns, row: Math.max(0, top - 1 - rows)}
}
