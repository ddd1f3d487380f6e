import type {Comment} from '../draft/tree.ts'
import type {Range} from '../finding.ts'

/**
 * Its own field when the comment stands behind something, else the next one; a field reaches as far as lines are
 * indented deeper than the one that it begins in, because no comment can stand inside a block of text. In Markdown, the
 * next paragraph.
 */
export function scopeOf({alone, range}: Comment, file: string): Range {
  const start = alone ? nextLine(file, range.end) : file.lastIndexOf('\n', range.start) + 1
  let end = endOfLine(file, start)
  const isMarkdown = file.startsWith('<!--', range.start)
  const depth = indentOf(file, start)
  while (end < file.length) {
    const line = file.slice(end + 1, endOfLine(file, end + 1))
    const isBlank = line.trim() === ''
    if (isMarkdown ? isBlank : !isBlank && indentOf(line, 0) <= depth) break
    end += line.length + 1
  }
  return {start, end}
}

/** Where the next line begins that is neither blank nor a comment. */
function nextLine(file: string, from: number): number {
  const gap = /\n(?:[ \t]*(?:#[^\n]*|<!--[^\n]*-->[ \t]*\r?)?\r?\n)*/g
  gap.lastIndex = from
  const found = gap.exec(file)
  return found ? found.index + found[0].length : file.length
}

function endOfLine(file: string, from: number): number {
  const end = file.indexOf('\n', from)
  return end < 0 ? file.length : end
}

function indentOf(text: string, from: number): number {
  const blanks = /[ \t]*/y
  blanks.lastIndex = from
  return blanks.exec(text)![0].length
}
