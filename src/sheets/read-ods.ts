import type {Element} from '@xmldom/xmldom'
import {DamagedPackage} from '../ooxml/damaged-package.ts'
import {decodeXml} from '../ooxml/decode-xml.ts'
import {attributeOf, childOf, childrenOf} from '../ooxml/elements.ts'
import {rootOfXml} from '../ooxml/read-xml.ts'
import {unzipped, type ZipEntry} from '../ooxml/zip.ts'
import {
  type Cell,
  type CellDoubt,
  excessOf,
  type Merge,
  mostColumns,
  mostRows,
  mostSheets,
  type NoTable,
  type Sheet,
  soundMerges,
  visible,
  type Workbook
} from './sheet.ts'

/**
 * The sheets of an .ods. Its cells hold what is printed as text, which is taken as it is; a library that gives their numbers
 * loses it (`123456` for `12.3万`).
 */
export function readOds(entries: ReadonlyMap<string, ZipEntry>): Workbook | NoTable {
  if (isEncrypted(entries))
    return {reason: '加了密码，这里读不了；请在 WPS 或 LibreOffice 中去掉密码，另存一份。'}
  const entry = entries.get('content.xml')
  const bytes = entry && unzipped(entry)
  if (!bytes) return {reason: '已损坏，里面的表格读不出来；请重新取一份。'}
  try {
    const root = rootOfXml(decodeXml(bytes))
    const book = childOf(childOf(root, 'body'), 'spreadsheet')
    if (!book) return {reason: '不是表格，或已损坏；请另存为 .xlsx。'}
    const hidden = hiddenStyles(root)
    const tables = childrenOf(book, 'table')
    if (tables.length > mostSheets)
      return {reason: `里有 ${tables.length} 张表，最多读 ${mostSheets} 张；请只留要报的数，另存一份。`}
    const sheets = tables.map(table => sheetOf(table, hidden))
    return excessOf(sheets) ?? {sheets, told: []}
  } catch (error) {
    if (error instanceof DamagedPackage)
      return {reason: `打不开：${error.message}；请只留要报的数，另存一份。`}
    throw error
  }
}

/** The parts of a file with a password are packed as ever, and only its manifest says that they cannot be read. */
function isEncrypted(entries: ReadonlyMap<string, ZipEntry>): boolean {
  const entry = entries.get('META-INF/manifest.xml')
  const bytes = entry && unzipped(entry)
  return bytes !== undefined && /<(?:\w+:)?encryption-data\b/.test(decodeXml(bytes))
}

/** Styles of sheets that are not shown. */
function hiddenStyles(root: Element | undefined): ReadonlySet<string> {
  const styles = childrenOf(childOf(root, 'automatic-styles'), 'style')
  const isHidden = (style: Element) => attributeOf(childOf(style, 'table-properties'), 'display') === 'false'
  return new Set(styles.filter(isHidden).flatMap(style => attributeOf(style, 'name') ?? []))
}

function sheetOf(table: Element, hidden: ReadonlySet<string>): Sheet {
  const isHidden = hidden.has(attributeOf(table, 'style-name') ?? '')
  const columns = columnsOf(table)
  const rows: (Cell | undefined)[][] = []
  const merges: Merge[] = []
  for (const row of rowsOf(table)) {
    const times = timesOf(row, 'number-rows-repeated')
    const isOut = isHidden || /^(?:collapse|filter)$/.test(attributeOf(row, 'visibility') ?? '')
    const cells = cellsOf(row, {at: rows.length, columns, isOut, merges})
    // Thousands of empty rows stand at the end of many sheets.
    if (cells.length === 0 && times > 50) {
      rows.push([])
      continue
    }
    if (rows.length + times > mostRows) throw new DamagedPackage(`一张表最多读 ${mostRows} 行`)
    for (let time = 0; time < times; time++) rows.push(cells)
  }
  return {name: attributeOf(table, 'name') ?? '', rows, merges: soundMerges(rows, merges), isHidden}
}

/** Rows and columns may stand in groups. */
function rowsOf(element: Element): Element[] {
  return childrenOf(element).flatMap(child => {
    if (child.localName === 'table-row') return [child]
    return /^table-(?:header-rows|row-group|rows)$/.test(child.localName ?? '') ? rowsOf(child) : []
  })
}

/** Whether each column is hidden. */
function columnsOf(element: Element): boolean[] {
  return childrenOf(element).flatMap(child => {
    if (/^table-(?:header-columns|column-group|columns)$/.test(child.localName ?? '')) return columnsOf(child)
    if (child.localName !== 'table-column') return []
    const isOut = /^(?:collapse|filter)$/.test(attributeOf(child, 'visibility') ?? '')
    return Array.from({length: Math.min(timesOf(child, 'number-columns-repeated'), mostColumns)}, () => isOut)
  })
}

interface Around {
  readonly at: number
  readonly columns: ReadonlyArray<boolean>
  readonly isOut: boolean
  readonly merges: Merge[]
}

function cellsOf(row: Element, {at, columns, isOut, merges}: Around): (Cell | undefined)[] {
  const cells: (Cell | undefined)[] = []
  const elements = childrenOf(row).filter(
    ({localName}) => localName === 'table-cell' || localName === 'covered-table-cell'
  )
  const last = elements.findLastIndex(element => textIn(element) !== '')
  for (const element of elements.slice(0, last + 1)) {
    const [right, down] = [
      timesOf(element, 'number-columns-spanned'),
      timesOf(element, 'number-rows-spanned')
    ]
    const left = cells.length
    if (right > 1 || down > 1) merges.push({top: at, left, bottom: at + down - 1, right: left + right - 1})
    const times = timesOf(element, 'number-columns-repeated')
    if (left + times > mostColumns) throw new DamagedPackage(`一张表最多读 ${mostColumns} 列`)
    for (let time = 0; time < times; time++) {
      const isHidden = isOut || columns[cells.length] === true
      cells.push(element.localName === 'table-cell' ? cellOf(element, isHidden ? ['hidden'] : []) : undefined)
    }
  }
  return cells
}

function cellOf(element: Element, doubts: ReadonlyArray<CellDoubt>): Cell | undefined {
  const text = textIn(element)
  const type = attributeOf(element, 'value-type') ?? ''
  if (text.trim() === '') {
    const formula = attributeOf(element, 'formula')
    return formula ? {text: formula.replace(/^\w+:/, ''), doubts: [...doubts, 'no-result']} : undefined
  }
  if (/^(?:#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!)|Err:\d+|错误:\d+)$/.test(text.trim()))
    return {text, doubts: [...doubts, 'error']}
  if (/^#+$/.test(text.trim())) return {text, doubts: [...doubts, 'format']}
  if (type === 'date') return {text, isDate: true, doubts}
  const value = Number(attributeOf(element, 'value') ?? Number.NaN)
  if (!/^(?:float|percentage|currency)$/.test(type) || Number.isNaN(value)) return {text, doubts}
  const isLong = Math.abs(value) >= 1e15
  return {
    text: text.trim(),
    number: value,
    ...(type === 'percentage' && {isPercent: true as const}),
    doubts: isLong ? [...doubts, 'digits'] : doubts
  }
}

/** The paragraphs of a cell, without what is noted on it. */
function textIn(element: Element): string {
  return visible(childrenOf(element, 'p').map(wordsIn).join(''))
}

function wordsIn(element: Element): string {
  let words = ''
  for (let node = element.firstChild; node; node = node.nextSibling) {
    if (node.nodeType === 3) words += node.nodeValue ?? ''
    if (node.nodeType !== 1) continue
    const child = node as Element
    if (child.localName === 's') words += ' '.repeat(Math.min(timesOf(child, 'c'), 100))
    else if (child.localName === 'tab') words += ' '
    else if (child.localName !== 'annotation') words += wordsIn(child)
  }
  return words
}

/** A number of times or cells that an attribute says; 1 without it. */
function timesOf(element: Element, name: string): number {
  const times = Number(attributeOf(element, name) ?? 1)
  return Number.isInteger(times) && times > 0 ? Math.min(times, 1_048_576) : 1
}
