import type {Edit} from '../finding.ts'
import {type Desk, move} from './desk.ts'
import type {Line} from './lines.ts'

/**
 * Indent a line with spaces, and say so if other blanks were used. Gives the edits that what stands in it has to
 * follow: those of the repair that moved it.
 */
export function indent(desk: Desk, line: Line, column: number, moved?: Edit[]): Edit[] | undefined {
  const {start, content, spaces} = line
  const blanks = desk.text.slice(start, content)
  // Spaces are right for the author even where a repair above moves the line; a byte order mark is nobody's fault.
  if (blanks.length === spaces || (start === 0 && blanks === '\ufeff')) {
    move(desk, line, column, moved)
    return moved
  }
  const typed = blanks.includes('\t') ? '制表符（Tab）' : '全角空格或其他空白'
  const range = {start, end: content}
  const edits = [{range, text: ' '.repeat(column)}]
  desk.repair('wide-indent', {message: `行首缩进用了${typed}，要用半角空格。`, range, edits})
  return edits
}

/** Put a line that slipped into the column of its siblings, and say so; the edits as for `indent`. */
export function align(desk: Desk, line: Line, column: number): Edit[] | undefined {
  const {start, content, end, spaces} = line
  if (content - start > spaces) return indent(desk, line, column)
  const range = {start, end: content}
  const edits = [{range, text: ' '.repeat(column)}]
  desk.repair('uneven-indent', {
    message: '这一行的缩进与同层的行没有对齐，已按对齐读取。',
    range: content > start ? range : {start, end},
    edits
  })
  return edits
}

/** Make an empty line empty for the parser, to which wide spaces are words. */
export function clear(desk: Desk, {start, end}: Line): void {
  if (!/[^ \t]/.test(desk.text.slice(start, end))) return
  const range = {start, end}
  const message = '空行里有全角空格，已当作空行。'
  desk.repair('wide-indent', {message, range, edits: [{range, text: ''}], severity: 'hint'})
}
