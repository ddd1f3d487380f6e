import type {Quantity} from '../../language/quantity.ts'
import type {Text} from '../text.ts'
import {agreesAsShare, percent, shareOf} from './arithmetic.ts'
import {rowSorts} from './row-sorts.ts'
import {type Grid, numberIn} from './tables.ts'

/** A cell of a table that the others contradict. */
export interface Mismatch {
  readonly text: Text
  readonly message: string
}

interface Known {
  /** The columns whose numbers can be added. */
  readonly counts: ReadonlyArray<number>
  readonly wrong: ReadonlyArray<Mismatch>
}

/**
 * Shares of a column in its total: 人数 120, 180 of 300 as 40%, 60%. Held against the only column that makes up most of
 * them.
 */
export function sharesOf(grid: Grid, headings: ReadonlyArray<string>, {counts, wrong}: Known): Mismatch[] {
  const sorts = rowSorts(grid)
  const end = sorts?.indexOf('total') ?? -1
  // Without a total they are shares of what the items add up to.
  if (!sorts || (end < 1 && sorts.slice(1).some(sort => sort !== 'item'))) return []
  return headings.flatMap((heading, column) => {
    if (!isShare.test(heading)) return []
    const made = counts.flatMap(count => {
      const rows = judged(grid, {count, column, end, isPercent: /[%％]/.test(heading)})
      const right = rows.filter(({isRight, row}) => isRight && row !== end).length
      return right > 1 && right > (rows.length - 1) / 2 ? [rows] : []
    })
    if (made.length !== 1) return []
    return made[0]!.filter(({isRight, of}) => !isRight && !wrong.some(({text}) => text === of))
  })
}

const isShare = /占比|比重|比例|构成/

/** Shares whose total is written as 100%, and that are more or less together than rounding makes them. */
export function hundredsOf(grid: Grid, headings: ReadonlyArray<string>): Mismatch[] {
  const sorts = rowSorts(grid)
  const end = sorts?.indexOf('total') ?? -1
  if (!sorts || end < 1 || sorts.filter(sort => sort === 'total').length > 1 || sorts.includes('subtotal'))
    return []
  return headings.flatMap((heading, column) => {
    const total = grid[end]?.[column]
    const parts = sorts.flatMap((sort, row) => (sort === 'item' ? [grid[row]?.[column]] : []))
    const shares = parts.flatMap(cell => (cell && numberIn(cell)) || [])
    if (!isShare.test(heading) || !total || numberIn(total)?.value !== 100) return []
    if (shares.length < parts.length || shares.length < 2) return []
    const is = shares.reduce((sum, {value}) => sum + value, 0)
    const slack = shares.reduce((sum, {step}) => sum + step / 2, 0)
    if (Math.abs(is - 100) <= Math.max(slack, 0.1)) return []
    return [{text: total, message: `各项占比加起来是${Number(is.toFixed(2))}%，不是100%，核对各项。`}]
  })
}

/** What the items of a column are together. */
function addedUp(grid: Grid, column: number): Quantity | undefined {
  const items = grid.slice(1).map(row => row[column] && numberIn(row[column]))
  const [first] = items
  if (!first || items.some(item => !item)) return undefined
  const value = items.reduce((sum, item) => sum + item!.value, 0)
  const number = String(Number(value.toFixed(4)))
  const slack = items.reduce((sum, item) => sum + item!.high - item!.value, 0)
  return {...first, value, number, printed: number, low: value - slack, high: value + slack}
}

interface Judged extends Mismatch {
  readonly row: number
  /** The number that the share is of. */
  readonly of: Text
  readonly isRight: boolean
}

interface Columns {
  readonly count: number
  readonly column: number
  /** The row of the total; below 1 where there is none. */
  readonly end: number
  /** Whether the heading says that the numbers are percentages. */
  readonly isPercent: boolean
}

function judged(grid: Grid, {count, column, end, isPercent}: Columns): Judged[] {
  const total = end < 1 ? undefined : grid[end]?.[count]
  const whole = end < 1 ? addedUp(grid, count) : total && numberIn(total)
  if (!whole || whole.value <= 0) return []
  return grid.slice(1).flatMap((cells, index) => {
    const [of, text] = [cells[count], cells[column]]
    const [part, share] = [of && numberIn(of), text && numberIn(text)]
    if (!of || !text || !part || !share || !(isPercent || share.unit === '%')) return []
    const isRight = agreesAsShare(shareOf(part, whole), {...share, unit: '%'})
    const is = percent((part.value / whole.value) * 100, share.decimals)
    const message = `占比对不上：${part.number} ÷ ${whole.number} = ${is}，表中写${share.printed}`
    return [{text, of, row: index + 1, isRight, message}]
  })
}
