import {openZip} from '../ooxml/zip.ts'
import type {NoTable, Workbook} from './sheet.ts'

/** The sheets of an .xlsx, .xlsm or .ods, whatever its name says it is; undefined for what is none of these, such as text. */
export async function readWorkbook(bytes: Uint8Array): Promise<Workbook | NoTable | undefined> {
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return undefined
  const entries = openZip(bytes)
  if ('reason' in entries) return {reason: `打不开：${entries.reason}。`}
  if (entries.has('content.xml')) return (await import('./read-ods.ts')).readOds(entries)
  if (entries.has('xl/workbook.bin'))
    return {reason: '是 .xlsb 表格，这里读不了；请在 Excel 或 WPS 中另存为 .xlsx。'}
  return (await import('./read-xlsx.ts')).readXlsx(entries)
}
