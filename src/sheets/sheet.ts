/** What a person should look at before believing a cell. */
export type CellDoubt =
  /** An error such as `#DIV/0!` stands there. */
  | 'error'
  /** A formula whose result is not kept in the file. */
  | 'no-result'
  /** How the number is printed is not certain: its format is not one that we surely know. */
  | 'format'
  /** No number of decimals is set, and there are many. */
  | 'decimals'
  /** More digits than a spreadsheet can hold: the last ones are lost. */
  | 'digits'
  /** The format writes the number in Chinese numerals. */
  | 'numerals'
  /** It stands in a row, a column or a sheet that is hidden. */
  | 'hidden'
  /** It spans several cells. */
  | 'merged'

/** A cell as it is printed. */
export interface Cell {
  /** As it is printed, or as it is stored where that is not certain; never empty. */
  readonly text: string
  /** The stored number; undefined for texts and dates. */
  readonly number?: number
  /** Whether the format says percent. */
  readonly isPercent?: true
  readonly isDate?: true
  readonly doubts: ReadonlyArray<CellDoubt>
  /** How far its text is moved in. */
  readonly indent?: number
}

/** Cells that are one: 0-based, ends included. */
export interface Merge {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** A sheet: cells by row and column, both 0-based; what is empty is undefined. */
export interface Sheet {
  readonly name: string
  readonly rows: ReadonlyArray<ReadonlyArray<Cell | undefined>>
  readonly merges: ReadonlyArray<Merge>
  readonly isHidden: boolean
}

/** What a file of tables holds. */
export interface Workbook {
  readonly sheets: ReadonlyArray<Sheet>
  /** What a reader should know of the file as a whole, one Chinese sentence each. */
  readonly told: ReadonlyArray<string>
}

/** Why a file of tables could not be read, as words that follow its name. */
export interface NoTable {
  readonly reason: string
}

/** More rows than that are an export of a database, and no table of figures. */
export const mostRows = 20_000
export const mostColumns = 500
/** Cells that are filled: a city's villages with some hundred columns; they are read in a second. */
export const mostCells = 200_000

/** Whether a sheet is larger than any table of figures. */
export function isTooLarge(rows: ReadonlyArray<ReadonlyArray<unknown>>): boolean {
  if (rows.length > mostRows || rows.some(row => row.length > mostColumns)) return true
  let filled = 0
  for (const row of rows) {
    for (const cell of row) if (cell !== undefined && cell !== null && cell !== '') filled++
    if (filled > mostCells) return true
  }
  return false
}

/** What is said of such a sheet. */
export const tooLarge = `里的表太大：一张表最多读 ${mostRows} 行、${mostColumns} 列、有字的 ${mostCells / 10_000} 万格；请只留要报的数，另存一份。`

/** `C5` of a row and a column, both 0-based. */
export function addressOf(row: number, column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row + 1}`
}

/** A cell of text, as it was typed; undefined for an empty one. */
export function textCell(text: string, doubts: ReadonlyArray<CellDoubt> = []): Cell | undefined {
  return text.trim() === '' ? undefined : {text, doubts}
}
