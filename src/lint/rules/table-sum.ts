import type {Quantity} from '../../language/quantity.ts'
import {addsUp, agreesAsShare, percent, shareOf, unitOf} from '../figures/arithmetic.ts'
import {derivedOf, meansOf} from '../figures/derived-columns.ts'
import {type RowSort, rowSorts} from '../figures/row-sorts.ts'
import {sumMessage} from '../figures/sum.ts'
import {type Mismatch, sharesOf} from '../figures/table-shares.ts'
import type {Grid} from '../figures/tables.ts'
import {gridsOf, numberIn, turned, withOneHead, wordsIn} from '../figures/tables.ts'
import {defineRule} from '../rule.ts'
import type {Text} from '../text.ts'

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
    zh: '“合计”的一行、一列应等于各项之和；“完成率”“占比”一类的列，应等于同表的数之比；“其中”不能比上一行还多。比率和“全县”“全年”只核别处算得通、这一处算不通的。',
    en: 'A row or column of totals must be the sum of the others, a rate that of two columns, a share that of its total.'
  },
  how: {zh: '核对各项与合计、比率，改正写错的一个。', en: 'Check the items, their totals and rates.'},
  check({texts}, report) {
    for (const whole of gridsOf(texts)) {
      const {headings, grid} = withOneHead(whole)
      const across = turned(grid)
      const totals = [...totalsOf(grid, headings), ...totalsOf(across, across[0]?.map(wordsIn))]
      const wrong = [...totals, ...ratiosOf(grid, totals), ...partsOf(grid, headings)]
      const counts = addedUp(grid, headings)
      const shares = sharesOf(grid, headings, {counts, wrong})
      const told = new Set([...wrong, ...shares].map(({text}) => text))
      const made = [...derivedOf(grid, headings), ...meansOf(grid)].filter(({text}) => !told.has(text))
      for (const {text, message} of [...wrong, ...shares, ...made]) {
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
      bad: '| 区域 | 上年 | | 本年 | |\n| --- | --- | --- | --- | --- |\n| | 项目数 | 投资 | 项目数 | 投资 |\n| 城区 | 4 | 62.5万元 | 6 | 88.0万元 |\n| 乡镇 | 9 | 70.5万元 | 7 | 64.0万元 |\n| 合计 | 13 | 133.0万元 | 13 | ⟦162.0万元⟧ |\n',
      good: '| 区域 | 上年 | | 本年 | |\n| --- | --- | --- | --- | --- |\n| | 项目数 | 投资 | 项目数 | 投资 |\n| 城区 | 4 | 62.5万元 | 6 | 88.0万元 |\n| 乡镇 | 9 | 70.5万元 | 7 | 64.0万元 |\n| 合计 | 13 | 133.0万元 | 13 | 152.0万元 |\n'
    },
    {
      bad: '| 去向 | 人数 | 占比 |\n| --- | --- | --- |\n| 企业 | 35 | 17.5% |\n| 务农 | 64 | ⟦23.0%⟧ |\n| 外出 | 101 | 50.5% |\n| 合计 | 200 | 100% |\n',
      good: '| 去向 | 人数 | 占比 |\n| --- | --- | --- |\n| 企业 | 35 | 17.5% |\n| 务农 | 64 | 32.0% |\n| 外出 | 101 | 50.5% |\n| 合计 | 200 | 100% |\n',
      says: '占比对不上：64 ÷ 200 = 32.0%，表中写23.0%'
    },
    {
      bad: '| 指标 | 数量 |\n| --- | --- |\n| 河长 | 46 |\n| 其中：村级 | ⟦64⟧ |\n| 巡河 | 910 |\n',
      good: '| 指标 | 数量 |\n| --- | --- |\n| 河长 | 46 |\n| 其中：村级 | 40 |\n| 巡河 | 910 |\n'
    },
    {
      bad: '| 季度 | 接待 | 收入 |\n| --- | --- | --- |\n| 一季度 | 40 | 9.1 |\n| 二季度 | 52 | 12.4 |\n| 三季度 | 61 | 15.0 |\n| 四季度 | 47 | 10.5 |\n| 全年 | 200 | ⟦74.0⟧ |\n',
      good: '| 季度 | 党员 | 支部 |\n| --- | --- | --- |\n| 一季度 | 40 | 9 |\n| 二季度 | 41 | 9 |\n| 三季度 | 43 | 10 |\n| 四季度 | 47 | 10 |\n| 全年 | 47 | 10 |\n'
    },
    {
      bad: '| 年份 | 总投资 | 中央 | 省级 |\n| --- | --- | --- | --- |\n| 2022年 | 450 | 300 | 150 |\n| 2023年 | ⟦650⟧ | 350 | 180 |\n',
      good: '| 年份 | 总投资 | 中央 | 省级 |\n| --- | --- | --- | --- |\n| 2022年 | 450 | 300 | 150 |\n| 2023年 | 530 | 350 | 180 |\n',
      says: '表中的数对不上：350 + 180 = 530，表中写650'
    },
    {
      bad: '| 乡镇 | 任务数 | 完成数 | 差额 |\n| --- | --- | --- | --- |\n| 河东镇 | 100 | 80 | 20 |\n| 河西镇 | 90 | 75 | ⟦25⟧ |\n',
      good: '| 乡镇 | 任务数 | 完成数 | 差额 |\n| --- | --- | --- | --- |\n| 河东镇 | 100 | 80 | 20 |\n| 河西镇 | 90 | 75 | 15 |\n'
    },
    {
      bad: '| 班 | 分数 |\n| --- | --- |\n| 一班 | 80 |\n| 二班 | 90 |\n| 平均 | ⟦95⟧ |\n',
      good: '| 班 | 分数 |\n| --- | --- |\n| 一班 | 80 |\n| 二班 | 90 |\n| 平均 | 86 |\n'
    },
    {
      good: '| 党员 | 人数 | 女 |\n| --- | --- | --- |\n| 机关 | 120 | 43 |\n| 其中：退休 | 30 | 12 |\n| 合计 | 120 | 43 |\n'
    }
  ]
})

/** Rows of totals that are not the sum of their items, those of groups and those of all. */
function totalsOf(grid: Grid, headings: ReadonlyArray<string> = []): Mismatch[] {
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

const addedUp = (grid: Grid, headings: ReadonlyArray<string>): number[] =>
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

/** Rows of 其中 that are more than the row above them: 党员 500, 其中：女 520. */
function partsOf(grid: Grid, headings: ReadonlyArray<string>): Mismatch[] {
  const names = grid.map(row => wordsIn(row[0]))
  return names.flatMap((name, row) => {
    if (row < 2 || !/^其中/.test(name) || /^其中/.test(names[row - 1]!)) return []
    return headings.flatMap((heading, column) => {
      const [above, text] = [grid[row - 1]?.[column], grid[row]?.[column]]
      const [whole, part] = [above && numberIn(above), text && numberIn(text)]
      if (!text || !whole || !part || noAmount.test(`${heading}${names[row - 1]}${name}`)) return []
      const isMore = unitOf(whole) === unitOf(part) && part.low > whole.high && part.unit !== '%'
      return isMore ? [{text, message: `“其中”一行${part.printed}，比上一行${whole.printed}还多。`}] : []
    })
  })
}

const isPercent = (heading: string) => (cell: Column['cells'][number]) =>
  cell.quantity.unit === '%' || /[%％]/.test(heading)
