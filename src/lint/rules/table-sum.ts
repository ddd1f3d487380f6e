import type {Quantity} from '../../language/quantity.ts'
import {addsUp, agreesAsShare, percent, shareOf} from '../figures/arithmetic.ts'
import {type RowSort, rowSorts} from '../figures/row-sorts.ts'
import {sumMessage} from '../figures/sum.ts'
import type {Grid} from '../figures/tables.ts'
import {gridsOf, numberIn, turned, wordsIn} from '../figures/tables.ts'
import {defineRule} from '../rule.ts'
import type {Text} from '../text.ts'

interface Mismatch {
  readonly text: Text
  readonly message: string
}

/** The numbers of a column under its heading. */
interface Column {
  readonly heading: string
  readonly cells: ReadonlyArray<{readonly text: Text; readonly quantity: Quantity}>
}

const serial = /^(?:序号|编号|序|号|No\.?)$/i
const nothing = /^(?:[-－—/／0]|无)?$/u
// What is not added up.
const noAmount =
  /率|占比|比例|比重|均|增长|增幅|增速|同比|环比|下降|指数|排名|名次|位次|序号|编号|年份|年度|时间|单价|标准|得分|分数|评分|累计|涉及|覆盖|惠及|受益|参与|[%％‰]/
const ratio = /^(?<stem>.{2,6}?)(?:率|比例|占比)(?:[（(][%％][）)])?$/

export const tableSum = defineRule({
  id: 'table-sum',
  title: {zh: '表中合计、比率对不上', en: 'A table does not add up'},
  severity: 'error',
  group: 'figures',
  basis: '本工具',
  why: {
    zh: '“合计”的一行、一列应等于各项之和；“完成率”一类的列，应等于同表两列之比。只核别处算得通、这一处算不通的。',
    en: 'A row or column of totals must be the sum of the others, and a rate that of two columns.'
  },
  how: {zh: '核对各项与合计、比率，改正写错的一个。', en: 'Check the items, their totals and rates.'},
  check({texts}, report) {
    for (const grid of gridsOf(texts)) {
      const totals = [...totalsOf(grid), ...totalsOf(turned(grid))]
      for (const {text, message} of [...totals, ...ratiosOf(grid, totals)]) {
        const place = text.place(0, text.value.length)
        if (place) report({path: place.path, range: place.range, message})
      }
    }
  },
  examples: [
    {
      bad: '| 乡镇 | 户数 | 人数 |\n| --- | --- | --- |\n| 河东镇 | 120 | 432 |\n| 河西镇 | 86 | 310 |\n| 合计 | ⟦216⟧ | 742 |\n',
      good: '| 乡镇 | 户数 | 人数 |\n| --- | --- | --- |\n| 河东镇 | 120 | 432 |\n| 河西镇 | 86 | 310 |\n| 合计 | 206 | 742 |\n',
      says: '合计对不上：120 + 86 = 206，文中写216'
    },
    {
      bad: '| 单位 | 任务数 | 完成数 | 完成率 |\n| --- | --- | --- | --- |\n| 一中 | 40 | 36 | 90.0% |\n| 二中 | 50 | 42 | ⟦88.0%⟧ |\n',
      good: '| 单位 | 任务数 | 完成数 | 完成率 |\n| --- | --- | --- | --- |\n| 一中 | 40 | 36 | 90.0% |\n| 二中 | 50 | 42 | 84.0% |\n'
    },
    {
      bad: '| 类别 | 项目 | 金额 |\n| --- | --- | --- |\n| 收入 | 学费 | 320 |\n| 收入 | 捐赠 | 45 |\n| 收入 | 合计 | ⟦375⟧ |\n| 支出 | 书本 | 210 |\n',
      good: '| 类别 | 项目 | 金额 |\n| --- | --- | --- |\n| 收入 | 学费 | 320 |\n| | 捐赠 | 45 |\n| | 合计 | 365 |\n| 支出 | 书本 | 210 |\n',
      says: '合计对不上：320 + 45 = 365，文中写375'
    },
    {
      good: '| 党员 | 人数 | 女 |\n| --- | --- | --- |\n| 机关 | 120 | 43 |\n| 其中：退休 | 30 | 12 |\n| 合计 | 120 | 43 |\n'
    }
  ]
})

/** Rows of totals that are not the sum of their items, those of groups and those of all. */
function totalsOf(grid: Grid): Mismatch[] {
  const sorts = rowSorts(grid)
  if (!sorts) return []
  const ends = sorts.flatMap((sort, row) => (sort === 'total' ? [row] : []))
  const [end] = ends
  if (ends.length > 1 || (end !== undefined && end !== 1 && end !== sorts.length - 1)) return []
  if (end === undefined && !sorts.includes('subtotal')) return []
  const head = grid[0] ?? []
  return head.flatMap((_, column) => (isAddedUp(grid, column) ? mismatchesIn(grid, column, sorts, end) : []))
}

function mismatchesIn(
  grid: Grid,
  column: number,
  sorts: ReadonlyArray<RowSort>,
  end: number | undefined
): Mismatch[] {
  const found: Mismatch[] = []
  let items: Quantity[] = []
  const all: Quantity[] = []
  const groups: Quantity[] = []
  for (const [row, sort] of sorts.entries()) {
    const text = grid[row]?.[column]
    const quantity = text && numberIn(text)
    if (row === end || sort === 'within' || !quantity) continue
    if (sort === 'item') {
      items.push(quantity)
      all.push(quantity)
    } else {
      const message = items.length > 1 && !addsUp(items, quantity) ? sumMessage(items, quantity) : undefined
      if (message !== undefined) found.push({text, message})
      groups.push(quantity)
      items = []
    }
  }
  const text = end === undefined ? undefined : grid[end]?.[column]
  const whole = text && numberIn(text)
  if (!whole || all.length < 2) return found
  // Items that stand in no group make it unclear what was added up.
  const parts = groups.length > 0 && items.length === 0 ? groups : all
  const isRight = addsUp(parts, whole) || addsUp(all, whole) || addsUp([...groups, ...items], whole)
  return isRight ? found : [...found, {text, message: sumMessage(parts, whole)}]
}

/** Whether the numbers of a column can be added: no rates, no numbers of rows, and in every row one or none. */
function isAddedUp(grid: Grid, column: number): boolean {
  const heading = wordsIn(grid[0]?.[column])
  if (noAmount.test(heading) || serial.test(heading)) return false
  const cells = grid.slice(1).map(row => row[column])
  const numbers = cells.flatMap(cell => (cell ? [numberIn(cell)] : []))
  if (cells.some(cell => cell && !numberIn(cell) && !nothing.test(wordsIn(cell)))) return false
  const values = numbers.map(quantity => quantity?.value)
  const isCounted = values.length > 2 && values.slice(0, -1).every((value, index) => value === index + 1)
  return numbers.every(quantity => quantity?.unit !== '%') && !isCounted
}

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
function ratiosOf(grid: Grid, totals: ReadonlyArray<Mismatch>): Mismatch[] {
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
