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
export const mostSheets = 500
/** Cells that are filled: a city's villages with sixty columns; they are read within seconds. */
export const mostCells = 100_000

/** Characters of one cell: no spreadsheet program keeps more. */
export const mostCharacters = 32_767
/** Characters of a whole file. */
const mostText = 5_000_000

/** What is said of a file that is larger than any table of figures. */
export const tooLarge = `里的表太大：一张表最多读 ${mostRows} 行、${mostColumns} 列，一个文件最多读有字的 ${mostCells / 10_000} 万格、${mostText / 10_000} 万字；请只留要报的数，另存一份。`

/** Why the cells of a file are too many or too long for a table of figures; undefined when they are not. */
export function excessOf(
  sheets: ReadonlyArray<{readonly rows: ReadonlyArray<ReadonlyArray<unknown>>}>
): NoTable | undefined {
  let filled = 0
  let characters = 0
  for (const {rows} of sheets) {
    if (rows.length > mostRows) return {reason: tooLarge}
    for (const row of rows) {
      if (row.length > mostColumns) return {reason: tooLarge}
      for (const cell of row) {
        if (cell === undefined || cell === null || cell === '') continue
        const length = lengthOf(cell)
        if (length > mostCharacters)
          return {reason: `里有一格超过 ${mostCharacters} 个字，不会是表格里的数；请核对，另存一份。`}
        filled++
        characters += length
      }
      if (filled > mostCells || characters > mostText) return {reason: tooLarge}
    }
  }
  return undefined
}

const lengthOf = (cell: unknown): number => {
  if (typeof cell === 'string') return cell.length
  return typeof cell === 'object' && cell !== null && 'text' in cell ? String(cell.text).length : 1
}

/**
 * Merges that can be: they begin in the sheet, their ends are in order, and none covers a cell of another. What is beyond the
 * last row or column counts for nothing.
 */
export function soundMerges(
  rows: ReadonlyArray<ReadonlyArray<unknown>>,
  merges: ReadonlyArray<Merge>
): Merge[] {
  const sound: Merge[] = []
  // Those that do not overlap cannot cover more than there is.
  let room = rows.length * mostColumns
  for (const {top, left, bottom, right} of merges) {
    const isThere = [top, left, bottom, right].every(Number.isInteger) && top >= 0 && left >= 0
    const merge = {
      top,
      left,
      bottom: Math.min(bottom, rows.length - 1),
      right: Math.min(right, mostColumns - 1)
    }
    if (!isThere || merge.bottom < top || merge.right < left) continue
    room -= (merge.bottom - top + 1) * (merge.right - left + 1)
    if (room < 0) break
    sound.push(merge)
  }
  return sound
}

/** `C5` of a row and a column, both 0-based. */
export function addressOf(row: number, column: number): string {
  let letters = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters
  return `${letters}${row + 1}`
}

/** A text without control characters and marks of direction, which nobody sees; a line's end stays. */
export const visible = (text: string): string =>
  text.replace(/[\0-\x08\x0b-\x0c\x0e-\x1f\x7f-\x9f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g, '')

/** A cell of text, as it was typed; undefined for an empty one. */
export function textCell(text: string, doubts: ReadonlyArray<CellDoubt> = []): Cell | undefined {
  const shown = visible(text)
  return shown.trim() === '' ? undefined : {text: shown, doubts}
}
