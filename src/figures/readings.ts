import {addressOf, type CellDoubt, type Sheet} from '../sheets/sheet.ts'
import {type ColumnPlan, columnsOf, isNumber} from './columns.ts'
import {type Grid, type Spot, spotsIn} from './grid.ts'
import {type Aspect, joinLabels, type Label, plainly, readName} from './label.ts'
import {type Amount, amountOf, isBlankSign, type NumberDoubt, withUnit} from './number.ts'
import {outline, type Standing} from './outline.ts'
import {type Period, periodIn} from './period.ts'
import {namesOf, type ReadingNames} from './reading-names.ts'
import {type Table, tablesIn} from './tables.ts'
import {isUnit, plainUnit} from './unit.ts'

/** A number of a table, with all that its place says of it. */
export interface Reading extends ReadingNames {
  /** The row that it is a part of. */
  readonly partOf?: string
  /** With its unit, as a draft writes it; what stands in the cell where that is no number. */
  readonly value: string
  readonly unit: string
  readonly amount?: Amount
  readonly number?: number
  readonly isPercent?: true
  readonly aspect: Aspect
  readonly period?: Period
  /** 上年. */
  readonly isLast?: true
  readonly time: string
  readonly source: string
  /** `表一!C5`. */
  readonly place: string
  readonly doubts: ReadonlyArray<CellDoubt | NumberDoubt>
  /** As it stands in the cell. */
  readonly typed: string
}

/** Why a number is not a draft's business: of another region, a plan or a rank, without a name. */
export type Aside = 'region' | 'other' | 'unnamed'

/** What the tables of a workbook say. */
export interface TableReadings {
  readonly readings: ReadonlyArray<Reading>
  /** Numbers that are not a draft's business, by why. */
  readonly aside: Readonly<Record<Aside, number>>
  readonly tables: number
}

const region = /^.{1,10}(?:省|市|州|盟|县|区|旗|镇|乡|街道|街道办|办事处|村|社区)$/

/** Every number of the tables of a workbook. @param regions The names of the draft's region. */
export function readingsIn(sheets: ReadonlyArray<Sheet>, regions: ReadonlyArray<string>): TableReadings {
  const readings: Reading[] = []
  const aside = {region: 0, other: 0, unnamed: 0}
  let tables = 0
  for (const sheet of sheets) {
    for (const table of tablesIn(sheet)) {
      tables++
      for (const found of readingsOf(table, sheet, regions)) {
        if (typeof found === 'string') aside[found]++
        else readings.push(found)
      }
    }
  }
  return {readings, aside, tables}
}

type Found = Reading | Aside

function* readingsOf(table: Table, sheet: Sheet, regions: ReadonlyArray<string>): Generator<Found> {
  const plan = columnsOf(table, regions)
  const rows = outline()
  for (const row of table.rows) {
    const spots = spotsIn(row)
    if (spots.length === 0 || isNote(spots) || isNumbering(spots)) continue
    const texts = [...new Set(plan.named.flatMap(column => (row[column] ? [row[column]] : [])))]
    const label = joinLabels(texts.map(({cell}) => readName(cell.text)))
    const isHeading = spots.length === 1 && !isNumber(spots[0])
    if (!isHeading) {
      const standing = rows.enter(texts, label)
      yield* rowReadings({table, sheet, row, label, standing, said: saidIn(table, row), plan})
    } else if (texts.length > 0 && !label.isPart) rows.head(label)
  }
}

/** What columns of their own say of all numbers of a row; empty where they say nothing. */
interface Said {
  readonly time: string
  readonly period: Period | undefined
  readonly unit: string
  readonly source: string
}

function saidIn({heads}: Table, row: Grid[number]): Said {
  const [time, unit, source] = (['time', 'unit', 'source'] as const).map(role => {
    const texts = heads.map((head, at) => (head.role === role ? (row[at]?.cell.text.trim() ?? '') : ''))
    return texts.find(text => text !== '') ?? ''
  })
  const beside = plainUnit(unit!)
  return {
    time: time!,
    period: periodIn(plainly(time!))?.period,
    unit: isUnit(beside) ? beside : '',
    source: source!
  }
}

interface RowContext {
  readonly table: Table
  readonly sheet: Sheet
  readonly row: Grid[number]
  readonly label: Label
  readonly standing: Standing
  readonly said: Said
  readonly plan: ColumnPlan
}

/** The numbers of a row. */
function* rowReadings(context: RowContext): Generator<Found> {
  const {table, row, label, plan} = context
  const {isOwn} = plan.home
  const isHome = plan.regionRows && isOwn(label.words)
  const own: Label = isHome ? {...label, words: '', isTotal: true} : label
  const isOther = plan.regionRows && !isHome && isElse(label, plan)
  // Beside columns that say what they hold, one that does not belongs to nobody.
  const isHeaded = plan.values.some(column => !table.heads[column]!.isEmpty)
  for (const column of plan.values) {
    const spot = row[column]
    const head = table.heads[column]!
    if (!spot || isNothing(spot, head.aspect)) continue
    if (head.isEmpty && isHeaded) {
      if (amountOf(spot.cell)) yield 'unnamed'
      continue
    }
    const isElsewhere =
      plan.regionColumns && head.words !== '' && !isOwn(head.words) && region.test(head.words)
    const aspect = head.aspect === 'value' ? label.aspect : head.aspect
    if (isOther || isElsewhere) yield 'region'
    else if (aspect === 'other') yield 'other'
    else yield readingOf({...context, label: own}, spot, column, aspect)
  }
}

/** Whether a row of a table of regions is another one's: another name, or the sum where the draft's own is named. */
function isElse({isTotal, words}: Label, {home, hasRegionHead}: ColumnPlan): boolean {
  if (isTotal) return home.isNamed
  return words !== '' && (hasRegionHead || region.test(words))
}

/** Whether a cell is empty, or says that there is no rate; that a thing has no number is an answer. */
function isNothing({cell}: Spot, aspect: Aspect): boolean {
  if (cell.doubts.some(doubt => doubt === 'error' || doubt === 'no-result')) return false
  if (amountOf(cell)) return false
  return cell.isDate === true || cell.text.trim() === '' || (aspect !== 'value' && isBlankSign(cell.text))
}

function readingOf(context: RowContext, spot: Spot, column: number, aspect: Aspect): Reading | 'unnamed' {
  const {table, sheet, label, standing, said, plan} = context
  const {section} = standing
  const given = table.heads[column]!
  const head: Label = plan.regionColumns && plan.home.isOwn(given.words) ? {...given, words: ''} : given
  const called = namesOf(label, head, standing)
  if (called.fullNames.length + called.ownNames.length === 0) return 'unnamed'
  const period = head.period ?? label.period ?? said.period ?? section?.period ?? table.period
  const amount = amountOf(spot.cell)
  // What is 其中 is counted as the whole is.
  const whole = standing.isPart ? (standing.parent?.unit ?? '') : ''
  const ofTable = plainUnit(head.unit || said.unit || label.unit || whole || section?.unit || table.unit)
  const unit = aspect === 'value' ? ofTable : rateUnit(ofTable, head, table, amount)
  const {number, isPercent, doubts} = spot.cell
  return {
    ...called,
    ...(standing.parent && {partOf: standing.parent.words}),
    value: amount ? withUnit(amount, unit) : spot.cell.text.trim(),
    unit,
    ...(amount && {amount}),
    ...(number !== undefined && {number}),
    ...(isPercent && {isPercent}),
    aspect,
    ...(head.isLast ? {isLast: true as const} : period && {period}),
    time: said.time,
    source: said.source,
    place: `${sheet.name === '' ? '' : `${sheet.name}!`}${addressOf(spot.row, spot.column)}`,
    doubts: [
      ...doubts,
      ...(amount?.changed ?? []),
      ...(!period && head.months && head.months.to - head.months.from < 11 ? (['months'] as const) : []),
      ...(plan.isSpread(spot) ? (['merged'] as const) : [])
    ],
    typed: spot.cell.text.trim()
  }
}

/** A rate of growth or a share is no 万元, whatever the title of its table says. */
function rateUnit(unit: string, head: Label, {rate}: Table, amount: Amount | undefined): string {
  if (amount?.unit === '%') return '%'
  return head.unit !== '' || unit === '%' || unit === '‰' ? unit : rate
}

/** 甲 乙 丙 1 2 under a head: what the columns are called where they are spoken of. */
const isNumbering = (spots: ReadonlyArray<Spot>): boolean =>
  /^[甲乙丙丁戊]$/.test(plainly(spots[0]!.cell.text)) &&
  spots.every(({cell}) => /^(?:[甲乙丙丁戊]|\(?\d{1,2}\)?|[-—=+\d()]{1,9})$/.test(plainly(cell.text)))

/** Notes stand below a table, or within it in a row of their own. */
function isNote(spots: ReadonlyArray<Spot>): boolean {
  const first = spots[0] && plainly(spots[0].cell.text)
  return (
    first !== undefined &&
    /^(?:注|备注|说明|填表说明|数据来源|资料来源|来源|填表人|制表人?|审核人?|联系人|联系电话|负责人|单位负责人|填报人|填报日期|报出日期|复核)(?:[:：\d]|$)/.test(
      first
    )
  )
}
