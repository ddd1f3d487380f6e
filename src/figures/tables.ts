import type {Sheet} from '../sheets/sheet.ts'
import {type Grid, gridOf, isEmptyRow, type Spot, spotsIn} from './grid.ts'
import {joinLabels, type Label, plainly, readHead} from './label.ts'
import {amountOf} from './number.ts'
import {type Months, type Period, periodIn} from './period.ts'
import {isUnit, plainUnit} from './unit.ts'

/** One table of a sheet. */
export interface Table {
  /** What stands above it and in the name of its sheet. */
  readonly titles: ReadonlyArray<string>
  /** What the titles say of all its numbers. */
  readonly unit: string
  /** `%` where they say it beside another unit: it is that of rates. */
  readonly rate: string
  readonly period?: Period
  /** What the head of each column says. */
  readonly heads: ReadonlyArray<Label>
  readonly rows: Grid
  /** Whether it has a head at all. */
  readonly hasHead: boolean
}

/** Heads are not higher. */
const mostHeadRows = 4

/** The tables of a sheet: parted by empty rows or columns, or by a head that begins again. */
export function tablesIn(sheet: Sheet): Table[] {
  const tables: Table[] = []
  let titles: string[] = []
  let last: {readonly heads: Label[]; readonly width: number} | undefined
  for (const band of bandsOf(gridOf(sheet))) {
    const {lines, rest} = titlesOf(band)
    titles.push(...lines)
    if (rest.length === 0) continue
    for (const block of blocksOf(rest)) {
      const {heads, rows, hasHead} = headOf(block, last?.width === block[0]!.length ? last.heads : undefined)
      if (rows.length === 0) {
        if (hasHead) last = {heads, width: block[0]!.length}
        continue
      }
      last = {heads, width: block[0]!.length}
      const context = contextOf([sheet.name, ...titles])
      tables.push({...context, titles: [...titles], heads: settled(heads, context.period), rows, hasHead})
    }
    titles = titles.filter(line => /单位/.test(line))
  }
  return tables
}

/** Rows between empty ones. */
function bandsOf(grid: Grid): Grid[] {
  const bands: Grid[number][][] = [[]]
  for (const row of grid) {
    if (isEmptyRow(row)) {
      if (bands.at(-1)!.length > 0) bands.push([])
    } else bands.at(-1)!.push(row)
  }
  return bands.filter(band => band.length > 0)
}

/** Lines above a table: rows that hold one text, or words about the whole such as 填报单位 and 单位：万元. */
function titlesOf(band: Grid): {lines: string[]; rest: Grid} {
  let at = 0
  const lines: string[] = []
  while (at < band.length) {
    const spots = spotsIn(band[at]!)
    const texts = spots.map(({cell}) => cell.text)
    const isTitle =
      (spots.length === 1 && !amountOf(spots[0]!.cell)) ||
      (spots.length <= 4 &&
        texts.every(text => /^.{0,12}[:：].+|^(?:19|20)\d\d年.{0,8}$/.test(plainly(text))))
    if (!isTitle) break
    lines.push(...texts)
    at++
  }
  return {lines, rest: band.slice(at)}
}

/** Tables that stand side by side: an empty column parts them where names stand behind it, or a head of names that comes again. */
function blocksOf(band: Grid): Grid[] {
  const wide = band.filter(row => spotsIn(row).length > 1)
  const width = band[0]!.length
  const starts = [0]
  const isEmpty = (column: number) => wide.every(row => row[column] === undefined)
  const isNames = (column: number) => {
    const texts = band.flatMap(row => row[column] ?? [])
    return texts.length > 1 && texts.filter(({cell}) => !amountOf(cell)).length * 2 > texts.length
  }
  const isName = (column: number) =>
    band.slice(0, mostHeadRows).some(row => {
      const spot = row[column]
      return spot?.column === column && readHead(spot.cell.text).role === 'name'
    })
  for (let column = 1; column < width; column++) {
    const isParted = isEmpty(column - 1) && !isEmpty(column) && isNames(column) && starts.at(-1)! < column - 1
    const isAgain = isName(column) && isName(starts.at(-1)!) && column - starts.at(-1)! > 1
    if (isParted || isAgain) starts.push(column)
  }
  if (starts.length === 1) return [band]
  return starts.map((start, index) =>
    band.map(row => row.slice(start, starts[index + 1] ?? width)).filter(row => !isEmptyRow(row))
  )
}

/** Whether a cell is a number of the table, and no year of its head. */
const isData = ({cell}: Spot): boolean =>
  amountOf(cell) !== undefined &&
  !(/^(?:19|20)\d\d$/.test(plainly(cell.text)) && (cell.number ?? 2000) % 1 === 0)

/** The head of a block, and the rows under it; without one of its own, that of the block above counts. */
function headOf(block: Grid, above: Label[] | undefined): {heads: Label[]; rows: Grid; hasHead: boolean} {
  let height = 0
  while (height < Math.min(mostHeadRows, block.length) && isHeadRow(block, height)) height++
  if (height === 0) return {heads: above ?? guessedHeads(block), rows: block, hasHead: above !== undefined}
  const rows = block.slice(0, height)
  const heads = block[0]!.map((_, column) => headAt(rows, column))
  return {heads: withGuesses(heads, block.slice(height)), rows: block.slice(height), hasHead: true}
}

/** The first row of words is a head; one below it is another if it stands under a merged or an empty place of the names. */
function isHeadRow(block: Grid, at: number): boolean {
  const row = block[at]!
  const spots = spotsIn(row)
  if (spots.length < 2 || spots.some(isData)) return false
  if (at === 0) return true
  const name = nameColumn(block[0]!)
  const here = row[name]
  return here === undefined || here === block[at - 1]![name]
}

/** The column of names: the one that says so, or the first that is filled. */
function nameColumn(head: Grid[number]): number {
  const said = head.findIndex(spot => {
    const role = spot && readHead(spot.cell.text).role
    return role === 'name' || role === 'region'
  })
  return said >= 0
    ? said
    : Math.max(
        0,
        head.findIndex(spot => spot !== undefined)
      )
}

/** The heads over a column from above; an empty one that was not merged takes what stands to its left. */
function headAt(rows: Grid, column: number): Label {
  const spots = rows.map((row, at) => {
    const spot = row[column]
    if (spot || at === rows.length - 1) return spot
    const below = rows.slice(at + 1).find(one => one[column] !== undefined)
    return below && leftOf(row, column)
  })
  const different = spots.filter((spot, at): spot is Spot => spot !== undefined && spot !== spots[at - 1])
  const label = joinLabels(different.map(({cell}) => readHead(headText(cell.text, cell.isDate === true))))
  return different.length === 0 ? {...label, isEmpty: true} : label
}

const headText = (text: string, isDate: boolean): string =>
  isDate ? text.replace(/^(\d{4})[/-](\d{1,2})[/-]\d{1,2}$/, '$1年$2月') : text

function leftOf(row: Grid[number], column: number): Spot | undefined {
  for (let at = column - 1; at > 0; at--) if (row[at]) return row[at]
  return undefined
}

/** Without a head: the first column of words has the names, one of units the units, numbers are values. */
function guessedHeads(block: Grid): Label[] {
  const plain: Label = {words: '', unit: '', aspect: 'value'}
  return withGuesses(
    block[0]!.map(() => plain),
    block
  )
}

/** Columns without a head that says what they hold: names, units, numbers that only count the rows. */
function withGuesses(heads: ReadonlyArray<Label>, rows: Grid): Label[] {
  const cellsAt = (column: number) => rows.flatMap(row => (row[column] ? [row[column]] : []))
  const guessed = heads.map((head, column): Label => {
    if (head.role) return head
    const spots = cellsAt(column)
    if (spots.length === 0) return head
    const texts = spots.map(({cell}) => plainly(cell.text))
    const counts = texts.map(text => /^(\d+)[.、]?$/.exec(text)?.[1])
    const isCount =
      counts.length > 2 &&
      counts.every(
        (count, at) => count !== undefined && (at === 0 || Number(count) === Number(counts[at - 1]) + 1)
      )
    if (isCount && heads.length > 2 && head.words === '' && !head.period && column === 0)
      return {...head, role: 'count'}
    const isUnits = spots.every(({cell}) => isUnit(plainUnit(cell.text)))
    if (isUnits && column > 0 && head.words === '' && !head.period) return {...head, role: 'unit'}
    return head
  })
  if (guessed.some(({role}) => role === 'name' || role === 'region')) return guessed
  const first = guessed.findIndex(
    (head, column) =>
      head.role === undefined &&
      cellsAt(column).some(spot => !isData(spot)) &&
      cellsAt(column).filter(isData).length * 2 < cellsAt(column).length
  )
  return guessed.map((head, column) => (column === first ? {...head, words: '', role: 'name'} : head))
}

/**
 * Heads that lean on others: months get the year of the table, a month beside the sum up to it is not wanted, and 增长 behind the
 * column of a figure is its growth.
 */
function settled(heads: ReadonlyArray<Label>, period: Period | undefined): Label[] {
  const all = heads.flatMap(({months}) => months ?? [])
  const isSum = (one: Months) => all.some(({from, to}) => to === one.to && from < one.from)
  // Without the year of any, the most of it counts.
  const isLess = (one: Months) => !period && all.some(({from, to}) => from <= one.from && to > one.to)
  return heads.map((head, column): Label => {
    const {months} = head
    if (months && (isSum(months) || isLess(months))) return {...head, aspect: 'other'}
    if (months && period) return {...head, period: {year: period.year, ...months}}
    if (head.role || head.aspect === 'value' || head.words !== '' || head.whole !== undefined) return head
    const before = heads.slice(0, column).findLast(one => !one.role && one.aspect === 'value')
    return before && before.words !== '' ? {...head, words: before.words} : head
  })
}

/** What titles say of a whole table: its units, and its period. */
function contextOf(titles: ReadonlyArray<string>): Pick<Table, 'unit' | 'rate' | 'period'> {
  const plain = titles.map(plainly)
  const units = plain.map(unitsIn).findLast(said => said.length > 0) ?? []
  const others = [...new Set(units.filter(unit => unit !== '%'))]
  const period = plain.flatMap(line => periodIn(line)?.period ?? []).at(-1)
  return {
    // Of two, nobody knows which counts for what.
    unit: others.length === 1 ? others[0]! : others.length === 0 && units.length > 0 ? '%' : '',
    rate: units.includes('%') ? '%' : '',
    ...(period && {period})
  }
}

/** The units that a title says: 单位：亿元、%, or （万元） behind its words. */
function unitsIn(line: string): string[] {
  const said = /单位[:：]([^()（）]+)/.exec(line)?.[1] ?? readHead(line).unit
  return said
    .split(/[,，、;；和]/)
    .map(plainUnit)
    .filter(isUnit)
}
