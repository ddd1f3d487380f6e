import type {Cell, CellValue, WriteSheet} from 'hucre'
import {writeXlsx} from 'hucre/xlsx'

/** A cell: a text, a number, or a value with its format. */
export type Given =
  | string
  | number
  | null
  | {readonly v: CellValue; readonly f?: string; readonly formula?: string; readonly t?: Cell['type']}

export interface GivenSheet {
  readonly name?: string
  readonly rows: ReadonlyArray<ReadonlyArray<Given>>
  /** `A1:D1`. */
  readonly merges?: ReadonlyArray<string>
  /** 0-based. */
  readonly hiddenRows?: ReadonlyArray<number>
  readonly hidden?: boolean
}

/** An .xlsx with these cells. */
export function xlsxOf(...sheets: ReadonlyArray<GivenSheet>): Promise<Uint8Array> {
  return writeXlsx({sheets: sheets.map(sheetOf)})
}

function sheetOf({name, rows, merges = [], hiddenRows = [], hidden}: GivenSheet, index: number): WriteSheet {
  const cells = new Map<string, Partial<Cell>>()
  const plain = rows.map((row, at) =>
    row.map((given, column): CellValue => {
      if (given === null || typeof given !== 'object') return given
      const {v, f, formula, t} = given
      cells.set(`${at},${column}`, {
        ...(t && {type: t}),
        ...(formula !== undefined && {formula, value: v}),
        ...(f !== undefined && {style: {numFmt: f}})
      })
      return v
    })
  )
  return {
    name: name ?? `表${index + 1}`,
    rows: plain,
    cells,
    merges: merges.map(rangeOf),
    rowDefs: new Map(hiddenRows.map(row => [row, {hidden: true}])),
    ...(hidden && {hidden})
  }
}

function rangeOf(words: string) {
  const [start, end] = words.split(':').map(address => {
    const [, letters = 'A', row = '1'] = /^([A-Z]+)(\d+)$/.exec(address) ?? []
    return {
      row: Number(row) - 1,
      column: [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
    }
  })
  return {startRow: start!.row, startCol: start!.column, endRow: end!.row, endCol: end!.column}
}
