import type {Grid} from './tables.ts'
import {numberIn, wordsIn} from './tables.ts'

/** A row as it counts: one of the items, the sum of those above it, or one that is counted in another. */
export type RowSort = 'item' | 'total' | 'subtotal' | 'within'

const total =
  /^(?:[全各本总城]\p{Script=Han}{0,3}|[一二三四五六七八九十两]年)?(?:合计|总计|共计|总和|总数|累计)(?:数|金额|人数)?(?:[（(].{1,4}[）)])?$/u
const subtotal = /^.{0,8}小计$/
/** What counts some things once more: 其中, 一、… over （一）…. */
const nested = /^[#＃]|^[一二三四五六七八九十]+、|^[（(][一二三四五六七八九十]+[）)]/
const within = /^其中|^[-－—]|^\s*其/
const bracketed = /[（(](.{1,6})[）)]$/

/** What each row of a table is to a sum; undefined where some things are counted once more. The head counts nothing. */
export function rowSorts(grid: Grid): RowSort[] | undefined {
  const groups = groupsOf(grid)
  const names = groups ? grid.map(row => wordsIn(row[0]).match(total)?.[0] ?? wordsIn(row[1])) : namesOf(grid)
  const isGrouped = names.some(name => subtotal.test(name))
  if (!isGrouped && names.slice(1).some(name => nested.test(name))) return undefined
  const inGroups = new Set(groups?.flatMap(({start, end}) => rowsOf(start, end)))
  const ends = new Set(groups?.map(({end}) => end))
  // Rows in no group make it unclear what a total of all would count.
  const isLoose = (row: number) => groups !== undefined && !inGroups.has(row)
  const hasLoose = names.some((name, row) => row > 0 && isLoose(row) && !total.test(name))
  return names.map((name, row): RowSort => {
    if (row === 0 || (hasLoose && isLoose(row))) return 'within'
    if (subtotal.test(name) || ends.has(row)) return 'subtotal'
    if (total.test(name)) return 'total'
    return within.test(name) ? 'within' : 'item'
  })
}

const rowsOf = (start: number, end: number): number[] =>
  Array.from({length: end - start + 1}, (_, index) => start + index)

interface Group {
  readonly start: number
  /** The row of its total. */
  readonly end: number
}

/**
 * The groups that a first column names, whose totals stand among its rows: 投入 | 财政, 投入 | 合计, 成效 | …. The name may
 * stand in the first row only. A single total in the last row is that of all, unless it has the name of its group. Sums
 * over two units are none.
 */
function groupsOf(grid: Grid): Group[] | undefined {
  const rows = grid.map(row => ({group: wordsIn(row[0]), name: wordsIn(row[1]), isCount: isNumber(row[1])}))
  const ends = rows.flatMap(({group, name}, row) =>
    row > 0 && total.test(name) && !total.test(group) ? [row] : []
  )
  if (ends.length === 0 || rows.slice(1).some(({isCount}) => isCount)) return undefined
  const begins = (row: number) => row === 1 || !['', rows[row - 1]!.group].includes(rows[row]!.group)
  const groups = ends.map(end => {
    let start = end
    while (start > 1 && !begins(start)) start--
    return {start, end}
  })
  const units = ({start, end}: Group) =>
    new Set(rows.slice(start, end + 1).map(({name}) => bracketed.exec(name)?.[1]))
  const isGroup = (one: Group) =>
    one.end > one.start + 1 && rows[one.start]!.group !== '' && units(one).size === 1
  const last = ends.length === 1 && ends[0] === rows.length - 1
  const isNamed = rows.at(-1)!.group !== '' && groups[0]!.start > 1
  const isOneEach = new Set(groups.map(({start}) => start)).size === groups.length
  return isOneEach && groups.every(isGroup) && (!last || isNamed) ? groups : undefined
}

const isNumber = (cell: Grid[number][number]): boolean => cell !== undefined && numberIn(cell) !== undefined

/** What each row is called: its first words; the number of the row is none. */
function namesOf(grid: Grid): string[] {
  return grid.map(row => {
    const [first, second, third] = row.slice(0, 3).map(wordsIn)
    const said = [first, second, third].find(
      word => word !== undefined && (total.test(word) || subtotal.test(word))
    )
    if (said !== undefined) return said
    return first === '' || /^\d+$/.test(first ?? '') ? (second ?? '') : (first ?? '')
  })
}
