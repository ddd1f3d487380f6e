import type {Quantity} from '../../language/quantity.ts'
import {addsUp, unitOf} from './arithmetic.ts'
import {type RowSort, rowSorts} from './row-sorts.ts'
import {sumMessage} from './sum.ts'
import type {Mismatch} from './table-shares.ts'
import {type Grid, numberIn, wordsIn} from './tables.ts'

const serial = /^(?:序号|编号|序|号|No\.?)$/i
const nothing = /^(?:[-－—/／0]|无)?$/u
/** What is not added up. */
export const noAmount =
  /率|占比|比例|比重|均|增长|增幅|增速|同比|环比|下降|指数|排名|名次|位次|序号|编号|年份|年度|时间|单价|标准|得分|分数|评分|累计|涉及|覆盖|惠及|受益|参与|[%％‰]/

/** Rows of totals that are not the sum of their items, those of groups and those of all. */
export function totalsOf(grid: Grid, headings: ReadonlyArray<string> = []): Mismatch[] {
  const sorts = rowSorts(grid)
  if (!sorts) return []
  const added = addedUp(grid, headings)
  const named = sorts.flatMap((sort, row) => (sort === 'total' ? [row] : []))
  const ends = named.length > 0 ? named : provenTotal(grid, added, sorts)
  const [end] = ends
  if (ends.length > 1 || (end !== undefined && end !== 1 && end !== sorts.length - 1)) return []
  if (end === undefined && !sorts.includes('subtotal')) return []
  return added.flatMap(column => mismatchesIn(grid, column, sorts, end))
}

/** The row of 全县 or 全年, where nothing is called a total and it is the sum of the others in some column. */
function provenTotal(grid: Grid, columns: ReadonlyArray<number>, sorts: ReadonlyArray<RowSort>): number[] {
  const row = [1, sorts.length - 1].find(at =>
    /^全(?:[省市县区州盟旗乡镇街村年]|自治[州县])$/.test(wordsIn(grid[at]?.[0]))
  )
  if (row === undefined || sorts.length < 4) return []
  if (sorts.length === 4 && isWhole(grid, row)) return [row]
  const isProven = columns.some(column => {
    const cell = grid[row]?.[column]
    return cell && numberIn(cell) && mismatchesIn(grid, column, sorts, row).length === 0
  })
  return isProven ? [row] : []
}

const halves = [
  ['城镇', '农村'],
  ['城镇', '乡村'],
  ['城市', '农村'],
  ['男', '女']
]

/** Whether the two rows beside a total leave nothing out: 城镇 and 农村. */
function isWhole(grid: Grid, total: number): boolean {
  const names = [1, 2, 3].flatMap(row => (row === total ? [] : [wordsIn(grid[row]?.[0])]))
  return halves.some(pair => pair.every((half, index) => names[index]!.startsWith(half)))
}

function mismatchesIn(
  grid: Grid,
  column: number,
  sorts: ReadonlyArray<RowSort>,
  end: number | undefined
): Mismatch[] {
  const found: Mismatch[] = []
  let items: {readonly group: string; readonly quantity: Quantity}[] = []
  let group = ''
  const all: Quantity[] = []
  const groups: Quantity[] = []
  for (const [row, sort] of sorts.entries()) {
    const text = grid[row]?.[column]
    const quantity = text && numberIn(text)
    const name = wordsIn(grid[row]?.[0])
    if (sort === 'item' && name !== '') group = name
    if (row === end || sort === 'within' || !quantity) continue
    if (sort === 'item') {
      items.push({group, quantity})
      all.push(quantity)
    } else {
      // 交通小计 at the foot of a table is that of the rows beside which 交通 stands.
      const named = items.filter(item => item.group !== '' && name === `${item.group}小计`)
      const own = named.length > 0 ? named : items
      const added = own.map(item => item.quantity)
      const message = added.length > 1 && !addsUp(added, quantity) ? sumMessage(added, quantity) : undefined
      if (message !== undefined) found.push({text, message})
      groups.push(quantity)
      items = items.filter(item => !own.includes(item))
    }
  }
  const text = end === undefined ? undefined : grid[end]?.[column]
  const whole = text && numberIn(text)
  if (!whole || all.length < 2) return found
  // Items that stand in no group make it unclear what was added up.
  const parts = groups.length > 0 && items.length === 0 ? groups : all
  const isRight =
    addsUp(parts, whole) ||
    addsUp(all, whole) ||
    addsUp([...groups, ...items.map(item => item.quantity)], whole)
  return isRight ? found : [...found, {text, message: sumMessage(parts, whole)}]
}

/** The columns whose numbers can be added. */
export const addedUp = (grid: Grid, headings: ReadonlyArray<string>): number[] =>
  headings.flatMap((heading, column) => (isAddedUp(grid, column, heading) ? [column] : []))

/** Whether the numbers of a column can be added: no rates, no numbers of rows, and in every row one or none. */
function isAddedUp(grid: Grid, column: number, heading: string): boolean {
  if (noAmount.test(heading) || serial.test(heading)) return false
  const cells = grid.slice(1).map(row => row[column])
  const numbers = cells.flatMap(cell => (cell ? [numberIn(cell)] : []))
  if (cells.some(cell => cell && !numberIn(cell) && !nothing.test(wordsIn(cell)))) return false
  const values = numbers.map(quantity => quantity?.value)
  const isCounted = values.length > 2 && values.slice(0, -1).every((value, index) => value === index + 1)
  const units = new Set(numbers.flatMap(quantity => (quantity ? [unitOf(quantity)] : [])))
  return units.size < 2 && !units.has('%') && !isCounted
}
