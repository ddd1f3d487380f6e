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
  const end = rowSorts(grid)?.indexOf('total') ?? -1
  if (end < 1) return []
  return headings.flatMap((heading, column) => {
    if (!/占比|比重|比例|构成/.test(heading)) return []
    const made = counts.flatMap(count => {
      const rows = judged(grid, {count, column, end, isPercent: /[%％]/.test(heading)})
      const right = rows.filter(({isRight, row}) => isRight && row !== end).length
      return right > 1 && right > (rows.length - 1) / 2 ? [rows] : []
    })
    if (made.length !== 1) return []
    return made[0]!.filter(({isRight, of}) => !isRight && !wrong.some(({text}) => text === of))
  })
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
  /** The row of the total. */
  readonly end: number
  /** Whether the heading says that the numbers are percentages. */
  readonly isPercent: boolean
}

function judged(grid: Grid, {count, column, end, isPercent}: Columns): Judged[] {
  const total = grid[end]?.[count]
  const whole = total && numberIn(total)
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
