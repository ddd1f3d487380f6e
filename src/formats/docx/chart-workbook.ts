import type {ChartData} from '../../compose/chart.ts'
import {type Parts, pack, putText} from '../../ooxml/package.ts'
import {relationshipsXml, typesXml} from '../../ooxml/relations.ts'
import {declaration, tag} from '../../ooxml/xml.ts'

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const types = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** The place of a cell, counted from 0: `B1` is column 1, row 0. */
export const cellOf = (column: number, row: number): string => `$${letters(column)}$${row + 1}`

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26))

/** The smallest workbook that Excel opens, with what a chart draws on its sheet 数据. */
export function workbook({unit, categories, series}: ChartData): Uint8Array {
  const rows = [
    [unit && `单位：${unit}`, ...series.map(({name}) => name || '数值')],
    ...categories.map((category, at) => [category, ...series.map(({values}) => values[at] ?? null)])
  ]
  const sheet = rows.map((row, at) =>
    tag('row', {r: at + 1}, ...row.map((value, column) => cell(value, column, at)))
  )
  const parts: Parts = new Map()
  putText(
    parts,
    'xl/worksheets/sheet1.xml',
    `${declaration}${tag('worksheet', {xmlns: main}, tag('sheetData', {}, ...sheet))}`
  )
  const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
  const sheets = tag('sheets', {}, tag('sheet', {name: '数据', sheetId: 1, 'r:id': 'rId1'}))
  putText(
    parts,
    'xl/workbook.xml',
    `${declaration}${tag('workbook', {xmlns: main, 'xmlns:r': relations}, sheets)}`
  )
  putText(
    parts,
    'xl/_rels/workbook.xml.rels',
    relationshipsXml([{id: 'rId1', relation: 'worksheet', target: 'worksheets/sheet1.xml'}])
  )
  putText(
    parts,
    '_rels/.rels',
    relationshipsXml([{id: 'rId1', relation: 'officeDocument', target: 'xl/workbook.xml'}])
  )
  putText(
    parts,
    '[Content_Types].xml',
    typesXml([
      {name: 'xl/workbook.xml', contentType: `${types}.sheet.main+xml`},
      {name: 'xl/worksheets/sheet1.xml', contentType: `${types}.worksheet+xml`}
    ])
  )
  return pack(parts)
}

function cell(value: string | number | null, column: number, row: number): string {
  const r = cellOf(column, row).replaceAll('$', '')
  if (value === null || value === '') return ''
  if (typeof value === 'number') return tag('c', {r}, tag('v', {}, String(value)))
  const words = value.replace(/[&<>]/g, sign => `&#${sign.charCodeAt(0)};`)
  return tag('c', {r, t: 'inlineStr'}, tag('is', {}, tag('t', {}, words)))
}
