import type {Item} from './pdf-item.ts'
import type {Rule} from './pdf-rules.ts'

/** A table that is ruled on a page: where its lines stand, and which of them are missing between two of its cells. */
export interface Grid {
  /** From the left. */
  readonly columns: ReadonlyArray<number>
  /** From the top, so each is less than the one before. */
  readonly rows: ReadonlyArray<number>
  /** Whether a line parts a cell from its neighbour on the right, or below. */
  isParted(row: number, column: number, side: 'right' | 'below'): boolean
}

/** How far lines that meet may stand apart, and two places that are one. In points. */
const [reach, near] = [3, 3]

/** The tables of a page by the lines that are drawn: those that meet, with two cells at least. */
export function gridsIn(rules: ReadonlyArray<Rule>): Grid[] {
  return groupsOf(rules).flatMap(group => {
    const columns = placesOf(group.filter(({isLevel}) => !isLevel))
    const rows = placesOf(group.filter(({isLevel}) => isLevel)).reverse()
    if (columns.length < 2 || rows.length < 2 || columns.length + rows.length < 5) return []
    return [{columns, rows, isParted}]

    function isParted(row: number, column: number, side: 'right' | 'below'): boolean {
      const isLevel = side === 'below'
      const at = isLevel ? rows[row + 1]! : columns[column + 1]!
      const middle = isLevel
        ? (columns[column]! + columns[column + 1]!) / 2
        : (rows[row]! + rows[row + 1]!) / 2
      return group.some(
        rule =>
          rule.isLevel === isLevel &&
          Math.abs(rule.at - at) < near &&
          rule.from - near < middle &&
          rule.to + near > middle
      )
    }
  })
}

/** Lines that meet, directly or by way of others. */
function groupsOf(rules: ReadonlyArray<Rule>): Rule[][] {
  const groups: Rule[][] = []
  const left = new Set(rules)
  for (const first of rules) {
    if (!left.delete(first)) continue
    const group = [first]
    for (const one of group)
      for (const other of left)
        if (meet(one, other)) {
          left.delete(other)
          group.push(other)
        }
    groups.push(group)
  }
  return groups
}

function meet(a: Rule, b: Rule): boolean {
  const isWithin = (at: number, {from, to}: Rule) => at > from - reach && at < to + reach
  if (a.isLevel !== b.isLevel) return isWithin(a.at, b) && isWithin(b.at, a)
  // One after the other on the same line.
  return Math.abs(a.at - b.at) < near && a.from < b.to + reach && b.from < a.to + reach
}

/** Where lines stand, from the least. */
function placesOf(rules: ReadonlyArray<Rule>): number[] {
  const places: number[] = []
  for (const {at} of [...rules].sort((a, b) => a.at - b.at))
    if (places.length === 0 || at - places.at(-1)! > near) places.push(at)
  return places
}

/** Whether something stands in a table. */
export function isInGrid({x, y, width, size}: Item, {columns, rows}: Grid): boolean {
  const [across, up] = [x + width / 2, y + size * 0.35]
  return across > columns[0]! && across < columns.at(-1)! && up < rows[0]! && up > rows.at(-1)!
}

/** The words in each cell of a table; of cells that are one, in the first, and nothing in the others. */
export function cellsOf(
  items: ReadonlyArray<Item>,
  grid: Grid,
  wordsOf: (items: ReadonlyArray<Item>) => string
): string[][] {
  const {columns, rows, isParted} = grid
  const [height, width] = [rows.length - 1, columns.length - 1]
  const holder = Array.from({length: height}, () => Array.from({length: width}, (_, column) => column))
  const above = Array.from({length: height}, (_, row) => Array.from({length: width}, () => row))
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      if (column > 0 && !isParted(row, column - 1, 'right')) {
        holder[row]![column] = holder[row]![column - 1]!
        above[row]![column] = above[row]![column - 1]!
      } else if (row > 0 && !isParted(row - 1, column, 'below')) {
        holder[row]![column] = holder[row - 1]![column]!
        above[row]![column] = above[row - 1]![column]!
      }
    }
  }
  const inside = rows.slice(1).map(() => columns.slice(1).map((): Item[] => []))
  for (const item of items) {
    const row = rows.findLastIndex(place => place > item.y + item.size * 0.35)
    const column = columns.findLastIndex(place => place < item.x + item.width / 2)
    if (row < 0 || row >= height || column < 0 || column >= width) continue
    inside[above[row]![column]!]![holder[row]![column]!]!.push(item)
  }
  return inside.map(row => row.map(wordsOf))
}
