import type {Quantity} from '../../language/quantity.ts'
import {addsUp, unitOf} from './arithmetic.ts'
import type {Mismatch} from './table-shares.ts'
import {type Grid, numberIn, wordsIn} from './tables.ts'

/** What a column says by another means, and whether a row bears it out. */
interface Formula {
  /** The value of a row by the other columns, and how it was reckoned; undefined where a cell lacks. */
  readonly reckon: (row: ReadonlyArray<Quantity | undefined>) => Reckoned | undefined
}

interface Reckoned {
  readonly value: number
  readonly says: string
  readonly isRight: (claimed: Quantity) => boolean
}

const less = /差|余额|结余|剩余|缺口|未完成|净增|增减|净/
const perEach = /均|每/
const risen = /(?:增长率?|增幅|增速|同比)(?:[（(][%％][）)])?$/
/** What is told at constant prices, so that its growth is not that of its amounts. */
const atConstantPrices = /生产总值|增加值|总产值|GDP|收入/
const noSum =
  /率|占比|比例|比重|均|增长|增幅|增速|同比|环比|排名|名次|序号|编号|年份|单价|得分|累计|差|[%％‰]/

/**
 * Columns that are made of others, which another row bears out: 总投资 of 中央, 省级 and 县级, 差额 of 任务数 and 完成数, 户均 of
 * 户数 and 总额. What no row bears out may mean something else.
 */
export function derivedOf(grid: Grid, headings: ReadonlyArray<string>): Mismatch[] {
  const rows = grid.slice(1).map(row => row.map(cell => cell && numberIn(cell)))
  if (rows.length < 2) return []
  const isReal = grid.slice(1).map(row => atConstantPrices.test(wordsIn(row[0])))
  return headings.flatMap((heading, target) => {
    for (const formula of formulasFor(heading, target, headings)) {
      const known = risen.test(heading) ? rows.map((row, at) => (isReal[at] ? [] : row)) : rows
      const found = judged(grid, known, {target, formula})
      if (found) return found
    }
    return []
  })
}

interface Made {
  readonly target: number
  readonly formula: Formula
}

/** The cells that a formula contradicts, where it is right in as many rows at least; undefined where it is not at home. */
function judged(
  grid: Grid,
  rows: ReadonlyArray<ReadonlyArray<Quantity | undefined>>,
  {target, formula}: Made
): Mismatch[] | undefined {
  let right = 0
  const wrong: Mismatch[] = []
  for (const [index, row] of rows.entries()) {
    const claimed = row[target]
    const reckoned = claimed && formula.reckon(row)
    if (!reckoned) continue
    if (reckoned.isRight(claimed)) right++
    else {
      const message = `表中的数对不上：${reckoned.says}，表中写${claimed.printed}`
      wrong.push({text: grid[index + 1]![target]!, message})
    }
  }
  return wrong.length > 0 && right >= wrong.length ? wrong : undefined
}

function formulasFor(heading: string, target: number, headings: ReadonlyArray<string>): Formula[] {
  const others = headings.flatMap((_, column) => (column === target ? [] : [column]))
  if (less.test(heading)) return pairsOf(others).map(([a, b]) => difference(a, b))
  if (perEach.test(heading)) return pairsOf(others).map(([a, b]) => quotient(a, b))
  if (risen.test(heading)) return pairsOf(others).map(([a, b]) => growth(a, b))
  if (noSum.test(heading)) return []
  const behind = others.filter(column => column > target && !noSum.test(headings[column]!))
  const isRow = behind.every((column, index) => column === target + 1 + index)
  return behind.length > 1 && isRow ? [sumOf(behind)] : []
}

const pairsOf = (columns: ReadonlyArray<number>): ReadonlyArray<readonly [number, number]> =>
  columns.flatMap(a => columns.flatMap(b => (a === b ? [] : [[a, b] as const])))

function sumOf(columns: ReadonlyArray<number>): Formula {
  return {
    reckon: row => {
      const parts = columns.flatMap(column => row[column] ?? [])
      // Naughts and single figures make up sums by chance.
      if (parts.length < columns.length || parts.some(({value}) => value <= 0)) return undefined
      if (new Set(parts.map(unitOf)).size > 1 || parts.some(({unit}) => unit === '%')) return undefined
      const value = parts.reduce((total, part) => total + part.value, 0)
      if (value < 10) return undefined
      const says = `${parts.map(({number}) => number).join(' + ')} = ${tidy(value)}`
      return {value, says, isRight: claimed => addsUp(parts, claimed)}
    }
  }
}

function difference(a: number, b: number): Formula {
  return {
    reckon: row => {
      const [all, done] = [row[a], row[b]]
      if (!all || !done || done.value === 0) return undefined
      const value = all.value - done.value
      const says = `${all.number} - ${done.number} = ${tidy(value)}`
      const step = Math.max(all.step, done.step)
      return {value, says, isRight: claimed => Math.abs(claimed.value - value) < step * 0.51}
    }
  }
}

/** How much a later column is above an earlier one, in percent. */
function growth(before: number, after: number): Formula {
  return {
    reckon: row => {
      const [was, is] = [row[before], row[after]]
      if (!was || !is || was.value <= 0 || is.value <= 0 || is.unit === '%' || was.unit === '%')
        return undefined
      const value = (is.value / was.value - 1) * 100
      const says = `(${is.number} - ${was.number}) ÷ ${was.number} = ${tidy(value)}%`
      const slack = (claimed: Quantity) => claimed.step * 0.51 + ((is.step + was.step) / was.value) * 50
      return {value, says, isRight: claimed => Math.abs(claimed.value - value) <= slack(claimed)}
    }
  }
}

function quotient(a: number, b: number): Formula {
  return {
    reckon: row => {
      const [all, by] = [row[a], row[b]]
      if (!all || !by || by.value <= 1 || all.value <= by.value) return undefined
      const value = all.value / by.value
      const says = `${all.number} ÷ ${by.number} = ${tidy(value)}`
      return {value, says, isRight: claimed => Math.abs(claimed.value - value) <= claimed.step}
    }
  }
}

/** A number without the rest that reckoning leaves. */
const tidy = (value: number): string => String(Number(value.toFixed(2)))

/**
 * Means that are none: below or above all that they are the mean of, or not half-way where those of other columns are. Where
 * some rows weigh more, no column is right.
 */
export function meansOf(grid: Grid): Mismatch[] {
  const last = grid.at(-1)
  if (!last || grid.length < 4 || !/^(?:平均|均值|平均值|平均分|平均数)$/.test(wordsIn(last[0]))) return []
  const judged = last.flatMap((cell, column) => {
    const mean = column > 0 && cell ? numberIn(cell) : undefined
    const items = grid.slice(1, -1).map(row => row[column] && numberIn(row[column]))
    if (!cell || !mean || items.length < 2 || items.some(item => !item)) return []
    const values = items.map(item => item!.value)
    const [low, high] = [Math.min(...values), Math.max(...values)]
    const is = values.reduce((total, value) => total + value, 0) / values.length
    const isOutside = mean.value < low || mean.value > high
    const isRight = Math.abs(is - mean.value) <= mean.step * 0.51 && low < high
    const range = `各项在${tidy(low)}到${tidy(high)}之间`
    const says = isOutside ? range : `各项的平均是${tidy(is)}`
    return [{text: cell, isOutside, isRight, message: `平均数对不上：${says}，表中写${mean.printed}`}]
  })
  const wrong = judged.filter(({isRight, isOutside}) => !isRight && !isOutside)
  const isPlain = judged.filter(({isRight}) => isRight).length >= Math.max(1, wrong.length)
  return judged.filter(one => one.isOutside || (isPlain && !one.isRight))
}
