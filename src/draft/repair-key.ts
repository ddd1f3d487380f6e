import type {Range} from '../finding.ts'
import type {Desk} from './desk.ts'
import type {Key} from './keys.ts'
import type {Line} from './lines.ts'

/** Write a field's name and its colon as YAML wants them. */
export function repairKey(desk: Desk, {name, colon, wrong, means, isCertain}: Key, line: Line): void {
  const typed = desk.text.slice(name.start, name.end)
  const mark = colon.end >= line.end ? ':' : ': '
  if (wrong === 'odd-field-name' && means !== undefined) {
    const range = {start: name.start, end: colon.end}
    const written = desk.text.slice(name.start, colon.end).trim()
    const message = `“${written}”像是字段名“${means}”，已当作字段读取；要写成“${means}: ”。`
    const edits = [{range, text: `${means}${mark}`}]
    if (isCertain) desk.repair(wrong, {message, range, edits})
    else {
      desk.replace(range.start, range.end, edits[0]!.text)
      if (isTabular(desk.text, colon, line)) {
        const row = {start: name.start, end: line.end}
        desk.hint('pasted-table', {
          message: `“${means}”后面有几格，像是从表格粘贴的；一个名称只写一个数。`,
          range: row
        })
      } else desk.hint(wrong, {message, range})
    }
    return
  }
  const isDoubled = desk.text.slice(colon.start, colon.end).trim().length > 1
  const message = isDoubled
    ? `字段名“${typed}”后多写了冒号。`
    : wrong === 'full-width-colon'
      ? `字段名“${typed}”后要用半角冒号加空格。`
      : `字段名“${typed}”的冒号后面要有一个半角空格。`
  desk.repair(wrong ?? 'colon-space', {message, range: colon, edits: [{range: colon, text: mark}]})
}

/** Whether tabs divide a line into more than a name and a value, as a row copied from a spreadsheet is. */
function isTabular(text: string, colon: Range, line: Line): boolean {
  return text.slice(colon.start, colon.end).includes('\t') && /\S\t+\S/.test(text.slice(colon.end, line.end))
}
