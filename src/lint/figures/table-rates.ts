import type {Quantity} from '../../language/quantity.ts'
import type {Text} from '../text.ts'
import {agreesAsShare, percent, shareOf} from './arithmetic.ts'
import type {Mismatch} from './table-shares.ts'
import {noAmount} from './table-totals.ts'
import {type Grid, numberIn, wordsIn} from './tables.ts'

/** The numbers of a column under its heading. */
interface Column {
  readonly heading: string
  readonly cells: ReadonlyArray<{readonly text: Text; readonly quantity: Quantity}>
}

const ratio = /^(?<stem>.{2,6}?)(?:率|比例|占比)(?:[（(][%％][）)])?$/

const isRates = (cells: Column['cells']) => cells.some(({quantity}) => quantity.unit === '%')

function columnsOf(grid: Grid): Column[] {
  const [head = [], ...rows] = grid
  return head.map((heading, column) => ({
    heading: wordsIn(heading),
    cells: rows.flatMap(row => {
      const text = row[column]
      const quantity = text && numberIn(text)
      return quantity ? [{text, quantity}] : []
    })
  }))
}

/**
 * 任务数, 完成数, 完成率: a rate of the only two numbers, called after one of them, where another row is right. Of totals
 * that are wrong themselves nothing is said.
 */
export function ratiosOf(grid: Grid, totals: ReadonlyArray<Mismatch>): Mismatch[] {
  const height = grid.length - 1
  const full = columnsOf(grid).filter(({cells}) => cells.length === height)
  const rates = full.filter(({heading, cells}) => ratio.test(heading) && cells.every(isPercent(heading)))
  const counts = full.filter(({heading, cells}) => !noAmount.test(heading) && !isRates(cells))
  const [rate] = rates
  if (!rate || rates.length > 1 || counts.length !== 2 || height < 2) return []
  const {stem} = ratio.exec(rate.heading)!.groups!
  const [part] = counts.filter(({heading}) => heading.includes(stem!))
  const whole = counts.find(column => column !== part)
  if (!part || !whole || whole.heading.includes(stem!)) return []
  const judged = rate.cells.map(({text, quantity}, row) => {
    const [{text: ofText, quantity: of}, {text: allText, quantity: all}] = [
      part.cells[row]!,
      whole.cells[row]!
    ]
    const claimed = {...quantity, unit: '%'}
    const isKnown = totals.some(wrong => wrong.text === ofText || wrong.text === allText)
    if (isKnown || all.value <= 0) return {text, message: undefined}
    // 100% is right for many reasons.
    const isRight = agreesAsShare(shareOf(of, all), claimed)
    if (isRight) return {text, message: undefined, proves: of.value < all.value && of.value > 0}
    const is = percent((of.value / all.value) * 100, quantity.decimals)
    return {text, message: `比率对不上：${of.number} ÷ ${all.number} = ${is}，文中写${quantity.printed}`}
  })
  if (!judged.some(({proves}) => proves)) return []
  return judged.flatMap(({text, message}) => (message === undefined ? [] : [{text, message}]))
}

const isPercent = (heading: string) => (cell: Column['cells'][number]) =>
  cell.quantity.unit === '%' || /[%％]/.test(heading)
