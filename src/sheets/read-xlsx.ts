import type {CellValue, Cell as Read, Sheet as ReadSheet} from 'hucre'
import {DamagedPackage} from '../ooxml/damaged-package.ts'
import {measureXml} from '../ooxml/measure-xml.ts'
import {type Parts, pack, textOf} from '../ooxml/package.ts'
import {mainPart, type PartSource, related, relationsOf, relationsPart} from '../ooxml/parts.ts'
import {unzipped, type ZipEntry} from '../ooxml/zip.ts'
import {type Printed, printedNumber} from './number-format.ts'
import {lacksStrings} from './shared-strings.ts'
import {
  type Cell,
  type CellDoubt,
  excessOf,
  mostRows,
  mostSheets,
  type NoTable,
  type Sheet,
  soundMerges,
  textCell,
  tooLarge,
  type Workbook
} from './sheet.ts'

/** Elements of all sheets; a cell has three or four. */
const mostElements = 1_000_000
/** Columns of a sheet in Excel. */
const mostSheetColumns = 16_384
/** Characters of a number format; Excel allows no more. */
const mostFormat = 255
/** Above this, a number has lost digits. */
const mostExact = 1e15

/**
 * The sheets of an .xlsx or .xlsm. The parts that hold cells are unpacked within the limits of our own opener and handed on;
 * all others (macros, links to other files, pictures) are not opened.
 */
export async function readXlsx(entries: ReadonlyMap<string, ZipEntry>): Promise<Workbook | NoTable> {
  const source = unpacking(entries)
  let parts: Parts
  try {
    const chosen = neededParts(source)
    if (!chosen)
      return {reason: '不是完整的 Excel 表格：压缩包里没有工作簿；请在 Excel 或 WPS 中另存为 .xlsx。'}
    parts = chosen
    let elements = 0
    for (const name of [...parts.keys(), ...againIn(parts)]) {
      const xml = textOf(parts, name) ?? ''
      const {elements: own, isWhole, hasDoctype} = measureXml(xml)
      elements += own
      if (elements > mostElements || hasTooManyColumns(xml)) return {reason: tooLarge}
      if (hasDoctype)
        return {
          reason: `里的“${name}”带有文档类型声明，Excel 不会这样写，没有打开；请在 Excel 或 WPS 中另存一份。`
        }
      if (!isWhole)
        return {
          reason: `已损坏，里的“${name}”后面缺了一截，可能没有传完；请再要一份，或在 Excel、WPS 中修复后另存。`
        }
    }
  } catch (error) {
    if (error instanceof DamagedPackage)
      return {reason: `${error.message}；请在 Excel 或 WPS 中打开，另存一份。`}
    throw error
  }
  const {readXlsx: read} = await import('hucre/xlsx')
  let sheets: ReadonlyArray<ReadSheet>
  try {
    sheets = (await read(pack(parts), {readStyles: true, maxRows: mostRows + 1})).sheets
  } catch {
    return {reason: '读不了：里面的内容不合 .xlsx 的规定；请在 Excel 或 WPS 中打开，另存一份。'}
  }
  if (sheets.length > mostSheets)
    return {reason: `里有 ${sheets.length} 张表，最多读 ${mostSheets} 张；请只留要报的数，另存一份。`}
  if (hasLostWords(parts))
    return {reason: '已损坏，有的单元格指的文字表里没有；请再要一份，或在 Excel、WPS 中修复后另存。'}
  return excessOf(sheets) ?? {sheets: sheets.map(sheetOf), told: toldOf(entries)}
}

/** Whether cells refer to words that the workbook does not have. */
function hasLostWords(parts: Parts): boolean {
  const main = mainPart(parts) ?? 'xl/workbook.xml'
  const [list] = related(parts, main, 'sharedStrings')
  const words = list === undefined ? undefined : textOf(parts, list)
  return [...new Set(related(parts, main, 'worksheet'))].some(name =>
    lacksStrings(textOf(parts, name) ?? '', words)
  )
}

/** Sheets whose part is that of another: each is read again. */
function againIn(parts: Parts): string[] {
  const main = mainPart(parts) ?? 'xl/workbook.xml'
  const seen = new Set<string>()
  return related(parts, main, 'worksheet').filter(name => seen.size === seen.add(name).size)
}

/** Whether column records, each of which may stand for thousands, stand for more than a sheet has several times over. */
function hasTooManyColumns(xml: string): boolean {
  let columns = 0
  for (const [tag] of xml.matchAll(/<(?:\w+:)?col\s[^>]{0,400}/g)) {
    const [min, max] = ['min', 'max'].map(name =>
      Number(new RegExp(`\\s${name}=["'](\\d+)`).exec(tag)?.[1] ?? 1)
    )
    columns += Math.max(1, Math.min(max!, mostSheetColumns) - min! + 1)
    if (columns > 4 * mostSheetColumns) return true
  }
  return false
}

function toldOf(entries: ReadonlyMap<string, ZipEntry>): string[] {
  const has = (pattern: RegExp) => [...entries.keys()].some(name => pattern.test(name))
  return [
    ...(has(/vbaProject\.bin$/i) ? ['表里有宏，没有运行。'] : []),
    ...(has(/(?:^|\/)externalLinks\//i)
      ? ['表里有引用别的文件的公式，没有去找那些文件；取的是上次存盘时的结果。']
      : [])
  ]
}

/** Each part is unpacked when it is asked for. Throws `DamagedPackage`. */
function unpacking(entries: ReadonlyMap<string, ZipEntry>): PartSource {
  const known = new Map<string, Uint8Array>()
  return {
    keys: () => entries.keys(),
    get(name) {
      const entry = entries.get(name)
      if (!entry || known.has(name)) return known.get(name)
      const bytes = unzipped(entry)
      if (!bytes) throw new DamagedPackage(`已损坏，其中的“${name}”校验对不上`)
      known.set(name, bytes)
      return bytes
    }
  }
}

/** The parts that hold cells, and what leads to them; undefined when there is no workbook. */
function neededParts(source: PartSource): Parts | undefined {
  const main = mainPart(source) ?? (source.get('xl/workbook.xml') && 'xl/workbook.xml')
  if (main === undefined) return undefined
  const parts: Parts = new Map()
  const types = '[Content_Types].xml'
  const names = [
    types,
    relationsPart(''),
    main,
    relationsPart(main),
    ...related(source, main, 'sharedStrings', 'styles', 'worksheet')
  ]
  for (const name of names) {
    const bytes = source.get(name)
    if (bytes) parts.set(name, bytes)
  }
  if (!parts.has(types) || relationsOf(source, main).length === 0) return undefined
  return parts
}

function sheetOf({
  name,
  rows,
  cells,
  merges = [],
  columns = [],
  rowDefs,
  hidden,
  veryHidden
}: ReadSheet): Sheet {
  const isSheetHidden = hidden === true || veryHidden === true
  const spans = merges.map(({startRow, startCol, endRow, endCol}) => ({
    top: startRow,
    left: startCol,
    bottom: endRow,
    right: endCol
  }))
  return {
    name,
    isHidden: isSheetHidden,
    merges: soundMerges(rows, spans),
    rows: rows.map((row, at) =>
      row.map((value, column) => {
        const isHidden =
          isSheetHidden || rowDefs?.get(at)?.hidden === true || columns[column]?.hidden === true
        return cellOf(value, cells?.get(`${at},${column}`), isHidden ? ['hidden'] : [])
      })
    )
  }
}

function cellOf(
  value: CellValue,
  read: Read | undefined,
  doubts: ReadonlyArray<CellDoubt>
): Cell | undefined {
  const indent = read?.style?.alignment?.indent
  const cell = bareCell(value, read, doubts)
  return cell && indent ? {...cell, indent} : cell
}

function bareCell(
  value: CellValue,
  read: Read | undefined,
  doubts: ReadonlyArray<CellDoubt>
): Cell | undefined {
  if (
    read?.type === 'error' ||
    (typeof value === 'string' && /^#(?:DIV\/0!|N\/A|NAME\?|NULL!|NUM!|REF!|VALUE!|SPILL!)$/.test(value))
  )
    return {text: String(value ?? '#ERROR'), doubts: [...doubts, 'error']}
  if (value === null || value === '')
    return read?.formula !== undefined && value === null
      ? {text: `=${read.formula}`, doubts: [...doubts, 'no-result']}
      : undefined
  if (typeof value === 'string') return textCell(value, doubts)
  if (typeof value === 'boolean') return {text: value ? 'TRUE' : 'FALSE', doubts}
  if (typeof value === 'number' && !Number.isFinite(value))
    return {text: String(value), doubts: [...doubts, 'error']}
  const code = read?.style?.numFmt ?? (value instanceof Date ? undefined : 'General')
  const serial = value instanceof Date ? value.getTime() / 86_400_000 + 25_569 : value
  const printed = code === undefined || code.length > mostFormat ? undefined : printedNumber(serial, code)
  if (printed === undefined || printed === 'decimals') return unprinted(value, printed, doubts)
  return printedCell(serial, printed, doubts)
}

function printedCell(
  number: number,
  {text, isPercent, isDate, isChinese}: Printed,
  doubts: ReadonlyArray<CellDoubt>
): Cell | undefined {
  if (text.trim() === '') return undefined
  if (isDate) return {text: text.trim(), isDate, doubts}
  return {
    text: text.trim(),
    number,
    ...(isPercent && {isPercent}),
    doubts: [
      ...doubts,
      ...(Math.abs(number) >= mostExact ? (['digits'] as const) : []),
      ...(isChinese ? (['numerals'] as const) : [])
    ]
  }
}

/** What is stored, where how it is printed is not certain. */
function unprinted(
  value: number | Date,
  why: 'decimals' | undefined,
  doubts: ReadonlyArray<CellDoubt>
): Cell {
  if (value instanceof Date)
    return {text: value.toISOString().slice(0, 10), isDate: true, doubts: [...doubts, 'format']}
  return {text: String(value), number: value, doubts: [...doubts, why ?? 'format']}
}
