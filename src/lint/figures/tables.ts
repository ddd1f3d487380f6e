import {parseQuantity, type Quantity} from '../../language/quantity.ts'
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

/** The same table with one row of headings, where a second one stands below merged cells: 2023年, 2024年 | 项目数, 投资, …. */
export function withOneHead(grid: Grid): {readonly headings: ReadonlyArray<string>; readonly grid: Grid} {
  const [first = [], second = [], ...rest] = grid
  const names = first.map(wordsIn)
  const below = second.map(wordsIn)
  // Merged cells are read as one with words and others without, or as equal ones.
  const isMerged = names.some((name, at) => at > 0 && (name === '' || name === names[at - 1]))
  const isHead = below.filter(Boolean).length > 1 && second.every(cell => !cell || !numberIn(cell))
  if (!isMerged || !isHead || rest.length < 2) return {headings: names, grid}
  let over = ''
  const headings = names.map((name, at) => {
    if (name !== '') over = name
    return name === below[at] ? name : `${below[at] === '' ? name : over}${below[at] ?? ''}`
  })
  return {headings, grid: [second.map((cell, at) => cell ?? first[at]), ...rest]}
}

const bare =
  /^(?<sign>-?)(?<digits>\d{1,3}(?:,\d{3})+|\d{1,3}(?:[ \u2009\u202f]\d{3})+|\d+)(?<decimals>\.\d+)?(?<percent>[%％])?$/
// What is measured and not counted cannot be added up: ages, times, degrees.
const notAdded = /^(?:岁|周岁|年|月|个月|日|时|分|秒|点|度|℃|倍|成|折)$/

/** The number that a cell is, of its own unit or the one that its heading says; undefined where it has other words. */
export function numberIn(text: Text): Quantity | undefined {
  const printed = text.value.trim()
  const found = bare.exec(printed)
  if (!found) return amountIn(printed)
  const {sign, digits, decimals: fraction = '', percent} = found.groups!
  const number = `${sign}${digits}${fraction}`
  const value = Number(number.replace(/[, \u2009\u202f]/g, ''))
  const decimals = Math.max(0, fraction.length - 1)
  const step = Number(`1e-${decimals}`)
  const unit = percent ? '%' : ''
  const slack = decimals > 0 || percent ? step / 2 : 0
  const range = {low: value - slack, high: value + slack}
  return {printed, number, value, decimals, step, scale: '', unit, qualifiers: [], sense: 'exact', ...range}
}

/** The amount that a cell is with its unit: 1200万元. */
function amountIn(printed: string): Quantity | undefined {
  if (!/^\d.*\p{Script=Han}$/u.test(printed)) return undefined
  const amount = parseQuantity(printed)
  const isAmount = amount?.printed === printed && amount.sense === 'exact' && !notAdded.test(amount.unit)
  return isAmount ? amount : undefined
}

/** The words of a cell, without blanks. */
export const wordsIn = (text: Text | undefined): string => text?.value.replace(/\s/g, '') ?? ''
