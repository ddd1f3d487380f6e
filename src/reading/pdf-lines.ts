import {emsOf} from '../language/characters.ts'
import {standsByItself} from './forms/credits.ts'
import {columnsOf} from './pdf-columns.ts'
import type {Item} from './pdf-item.ts'
import {withRaised} from './pdf-raised.ts'
import {cellsOf, type Grid, isInGrid} from './pdf-tables.ts'

/** A line of a page; between the cells of a table stands a tab. */
export interface PageLine {
  readonly text: string
  readonly x: number
  readonly right: number
  readonly y: number
  readonly size: number
  readonly face?: string | undefined
  readonly page: number
  /** A row of a table that is ruled. */
  readonly isRow?: true
}

/** What stands between two columns at least, in ems. */
const narrowest = 0.3

interface Stretch {
  readonly from: number
  readonly to: number
}

/** What stands at one height is a line; a gap as wide as two characters is a blank. Tables are ruled, or seen by their gaps. */
export function linesOf(
  items: ReadonlyArray<Item>,
  page: number,
  grids: ReadonlyArray<Grid> = []
): PageLine[] {
  const words = items.flatMap(wordsOf)
  const ruled = grids.map(grid => ({grid, inside: words.filter(item => isInGrid(item, grid))}))
  const outside = words.filter(item => !ruled.some(({inside}) => inside.includes(item)))
  // Beside a ruled table what stands in columns cannot be told from what belongs to it.
  const parts = ruled.some(({inside}) => inside.length > 0) ? [outside] : columnsOf(outside)
  const lines = parts.flatMap(atOneHeight)
  const columns = columnsIn(lines)
  const plain = lines.map((line, index): PageLine => {
    const [first] = line
    const size = Math.max(...line.map(one => one.size))
    const text = textOf(line, columns[index]).trimEnd()
    return {text, x: first!.x, right: rightOf(line.at(-1)!), y: first!.y, size, face: faceOf(line), page}
  })
  const rows = ruled.flatMap(({grid, inside}) => (inside.length > 0 ? rowsOf(inside, grid, page) : []))
  return rows.length === 0 ? plain : [...plain, ...rows].sort((a, b) => b.y - a.y)
}

/** The font that most of a line stands in. */
function faceOf(line: ReadonlyArray<Item>): string | undefined {
  const counts = new Map<string | undefined, number>()
  // Digits and letters have a font of their own, which says nothing of the line.
  const han = line.filter(({text}) => /\p{Script=Han}/u.test(text))
  for (const {face, text} of han.length > 0 ? han : line)
    counts.set(face, (counts.get(face) ?? 0) + text.length)
  return [...counts].sort((a, b) => b[1] - a[1])[0]?.[0]
}

/** Rows of a table; a frame around text is none. */
function rowsOf(inside: ReadonlyArray<Item>, grid: Grid, page: number): PageLine[] {
  const {columns, rows} = grid
  const size = Math.max(...inside.map(one => one.size))
  const at = {x: columns[0]!, right: columns.at(-1)!, size, page}
  if (columns.length < 3) {
    return atOneHeight(inside).map(line => ({
      ...at,
      text: textOf(line, undefined),
      x: line[0]!.x,
      right: rightOf(line.at(-1)!),
      y: line[0]!.y
    }))
  }
  const wordsIn = (items: ReadonlyArray<Item>) =>
    atOneHeight(items).reduce((text, line) => {
      const words = textOf(line, undefined).replaceAll('\t', '\u3000').trim()
      return text + (/[A-Za-z]$/.test(text) && /^[A-Za-z]/.test(words) ? ' ' : '') + words
    }, '')
  return cellsOf(inside, grid, wordsIn).flatMap((cells, row): PageLine[] =>
    cells.some(cell => cell !== '') ? [{...at, text: cells.join('\t'), y: rows[row]! - 1, isRow: true}] : []
  )
}

/** From the top of the page, each from the left. */
function atOneHeight(items: ReadonlyArray<Item>): Item[][] {
  const lines: Item[][] = []
  for (const item of items) {
    const line = lines.findLast(
      ([first]) => first && Math.abs(first.y - item.y) < Math.max(first.size, item.size) * 0.4
    )
    if (line) line.push(item)
    else lines.push([item])
  }
  const tops = new Map(lines.map(line => [line, line[0]!.y]))
  return lines.map(line => line.sort((a, b) => a.x - b.x)).sort((a, b) => tops.get(b)! - tops.get(a)!)
}

const rightOf = ({x, width}: Item): number => x + width

/** The gaps between the items of a line, in ems. */
const gapsOf = (line: ReadonlyArray<Item>): number[] =>
  line.slice(1).map((item, index) => (item.x - rightOf(line[index]!)) / item.size)

/** Whether anything stands beside something else, as it does in tables. */
export const hasGaps = (items: ReadonlyArray<Item>): boolean =>
  atOneHeight(items.flatMap(wordsOf)).some(line => gapsOf(line).some(gap => gap > 0.8))

/**
 * The words of an item as items: cells that stand near each other come as one, with blanks between them. How wide a blank
 * is follows from what the words leave of the whole.
 */
function wordsOf(item: Item): Item[] {
  const words = item.text.split(/(?<=\S)(?= +\S)/)
  if (words.length === 1) return [item]
  const ems = words.map(word => emsOf(word.trim()))
  const left = item.width - item.size * ems.reduce((sum, one) => sum + one, 0)
  const blank = Math.max(0, left / (words.length - 1))
  let x = item.x
  return words.map((text, index) => {
    const width = ems[index]! * item.size
    const word = {...item, text, x, width}
    x += width + blank
    return word
  })
}

/** For each line that is a row of a table, where its columns begin: behind bands that no row of it writes in. */
function columnsIn(lines: ReadonlyArray<ReadonlyArray<Item>>): (ReadonlyArray<number> | undefined)[] {
  const columns: (ReadonlyArray<number> | undefined)[] = lines.map(() => undefined)
  let start = 0
  for (let end = 0; end <= lines.length; end++) {
    const line = lines[end]
    if (line && gapsOf(line).some(gap => gap > narrowest)) continue
    const rows = lines.slice(start, end)
    if (rows.length > 2 && rows.some(row => gapsOf(row).some(gap => gap > 0.8))) {
      const starts = startsOf(rows)
      for (let at = start; at < end && starts.length > 1; at++) columns[at] = starts
    }
    start = end + 1
  }
  return columns
}

function startsOf(rows: ReadonlyArray<ReadonlyArray<Item>>): number[] {
  const stretches = rows
    .flatMap(row => row.map((item): Stretch => ({from: item.x, to: rightOf(item)})))
    .sort((a, b) => a.from - b.from)
  const least = narrowest * Math.max(...rows.flat().map(({size}) => size))
  const starts: number[] = []
  let right = Number.NEGATIVE_INFINITY
  for (const {from, to} of stretches) {
    if (from - right > least) starts.push(from)
    right = Math.max(right, to)
  }
  return starts
}

/** Of a line outside tables, a gap as wide as those of a table's is told as one. */
function textOf(given: ReadonlyArray<Item>, columns: ReadonlyArray<number> | undefined): string {
  const line = withRaised(given)
  const columnOf = ({x}: Item) => columns?.findLastIndex(start => start <= x) ?? 0
  let text = '\t'.repeat(columnOf(line[0]!))
  for (const [index, item] of line.entries()) {
    const before = line[index - 1]
    if (before) {
      const gap = (item.x - rightOf(before)) / item.size
      const blank = gap > 0.8 ? (gap > 2.5 && !columns ? '\t' : '\u3000') : ''
      text += '\t'.repeat(columnOf(item) - columnOf(before)) || blank
    }
    text += item.text
  }
  return text
}

/** A line in larger characters that is as wide as the page goes on in the next: it was not broken for its sense. */
export function withWholeTitles(
  lines: ReadonlyArray<PageLine>,
  {left, right, size}: {readonly left: number; readonly right: number; readonly size: number}
): PageLine[] {
  const whole: PageLine[] = []
  for (const line of lines) {
    const before = whole.at(-1)
    const isRest =
      before &&
      before.page === line.page &&
      before.size > size + 0.6 &&
      Math.abs(before.size - line.size) < 0.1 &&
      before.y - line.y < line.size * 2.6 &&
      before.x - left < line.size &&
      right - before.right < line.size &&
      !standsByItself(line.text.trim())
    if (isRest)
      whole[whole.length - 1] = {...line, text: before.text + line.text, x: before.x, right: before.right}
    else whole.push(line)
  }
  return whole
}
