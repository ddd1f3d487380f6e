import type {Spot} from './grid.ts'
import {readName} from './label.ts'
import {amountOf} from './number.ts'
import type {Table} from './tables.ts'

/** The draft's region as a table has it. */
export interface Home {
  isOwn(words: string): boolean
  /** Whether it stands there by its name: what is summed up is then not its own. */
  readonly isNamed: boolean
}

/** What the columns of a table are for. */
export interface ColumnPlan {
  /** Columns whose texts make up the name of a row. */
  readonly named: ReadonlyArray<number>
  /** Columns of numbers. */
  readonly values: ReadonlyArray<number>
  readonly home: Home
  /** Whether rows, or columns, are regions, of which one is the draft's own. */
  readonly regionRows: boolean
  readonly hasRegionHead: boolean
  readonly regionColumns: boolean
  /** Whether a number stands in several places. */
  isSpread(spot: Spot): boolean
}

type Row = Table['rows'][number]

export const isNumber = (spot: Spot | undefined): boolean =>
  spot !== undefined && amountOf(spot.cell) !== undefined

const wordsAt = (row: Row, column: number): string =>
  row[column] ? readName(row[column].cell.text).words : ''

/** @param regions The names of the draft's region. */
export function columnsOf(table: Table, regions: ReadonlyArray<string>): ColumnPlan {
  const {heads, rows} = table
  const said = heads.flatMap(({role}, column) => (role === 'name' || role === 'region' ? [column] : []))
  const first = heads.findIndex(({role}, column) => !role && rows.some(row => isNumber(row[column])))
  const isText = (column: number) => rows.some(row => row[column] && !isNumber(row[column]))
  // Categories stand before the names, in columns that nothing says what they are.
  const also = heads.flatMap(({role}, column) => (!role && column < first && isText(column) ? [column] : []))
  const named = [...said, ...also].sort((a, b) => a - b)
  const values = heads.flatMap(({role}, column) => (role || named.includes(column) ? [] : [column]))
  const hasRegionHead = heads.some(({role}) => role === 'region')
  const home = homeIn(table, named, regions)
  const seen = new Set<Spot>()
  const spread = new Set<Spot>()
  for (const row of rows)
    for (const column of values) {
      const spot = row[column]
      if (spot && seen.has(spot)) spread.add(spot)
      else if (spot) seen.add(spot)
    }
  const isOwnRow = (row: Row) => named.some(column => home.isOwn(wordsAt(row, column)))
  return {
    named,
    values,
    home,
    hasRegionHead,
    regionRows: hasRegionHead || (rows.some(isOwnRow) && values.some(column => heads[column]!.words !== '')),
    isSpread: spot => spread.has(spot),
    regionColumns: values.some(column => home.isOwn(heads[column]!.words))
  }
}

/** Which words are the draft's region: its names, or where it is not named, 全县 and the like. */
function homeIn({heads, rows}: Table, named: ReadonlyArray<number>, regions: ReadonlyArray<string>): Home {
  const words = new Set([
    ...heads.map(head => head.words),
    ...rows.flatMap(row => named.map(column => wordsAt(row, column)))
  ])
  const isNamed = regions.some(name => words.has(name))
  const level = regions.find(name => /[省市州盟县区旗镇乡]$/.test(name))?.at(-1) ?? '省市州盟县区旗镇乡村街'
  const whole = new RegExp(`^(?:全|本)[${level}](?:合计|总计)?$`)
  return {isOwn: text => regions.includes(text) || (!isNamed && whole.test(text)), isNamed}
}
