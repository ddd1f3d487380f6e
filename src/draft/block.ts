import type {Edit, Range} from '../finding.ts'
import type {Desk} from './desk.ts'
import {isDivider, isEmpty, type Line} from './lines.ts'
import type {Place, Reach} from './value.ts'

/**
 * Survey a block of text after `|` or `>`. Its lines need no blanks of the right sort: whatever is indented for the
 * eye, or stands at the margin without being a field, belongs to it.
 */
export function blockText(desk: Desk, {at, index, parent, isStructure}: Place): Reach {
  const {text, lines} = desk
  const header = text.slice(at, lines[index]!.end)
  const explicit = /^.[+-]?([1-9])/.exec(header)?.[1]
  const bodyLines: Line[] = []
  let next = index + 1
  for (; next < lines.length; next++) {
    const line = lines[next]!
    if (!isEmpty(line) && line.columns <= parent.typed && (isBoundary(text, line) || isStructure(next))) break
    bodyLines.push(line)
  }
  while (bodyLines.length > 0 && isEmpty(bodyLines.at(-1)!)) bodyLines.pop()

  // A blank other than a space is text to YAML, if it is indented with spaces.
  const least = parent.column + 1
  const first = bodyLines.find(
    line => !isEmpty(line) || (line.spaces >= least && line.spaces < line.content - line.start)
  )
  if (first) {
    const found = first.spaces >= least ? first.spaces : parent.column + 2
    align(
      desk,
      bodyLines,
      explicit ? undefined : first,
      explicit ? parent.column + Number(explicit) : found,
      parent.typed
    )
  }
  return {open: {state: 'done'}, next}
}

/** Comments, dividers and document marks at the margin end every text. */
function isBoundary(text: string, line: Line): boolean {
  return text[line.content] === '#' || isDivider(text, line)
}

const messages = {
  'wide-indent': '正文的缩进用了制表符或全角空格，已按空格缩进读取。',
  'uneven-indent': '正文这一行的缩进比第一行少，已对齐读取。',
  'stray-line': '正文没有缩进，已按缩进两格读取。'
} as const

/** Give every line the indent that the parser wants, which it takes from the `first` one if there is one; each sort of trouble is told once, at its first line. */
function align(
  desk: Desk,
  lines: ReadonlyArray<Line>,
  first: Line | undefined,
  indent: number,
  typed: number
): void {
  const troubles = new Map<keyof typeof messages, {range: Range; edits: Edit[]}>()
  for (const line of lines) {
    const {start, content, end, spaces, columns} = line
    // A blank line may be as long as it likes, unless it comes first, where YAML would take it for the indent.
    if (isEmpty(line) && content - start === spaces) {
      if (first && start < first.start && spaces > indent) desk.replace(start, end, '')
      continue
    }
    if (spaces >= indent) continue
    const isWide = content - start > spaces
    const id = isWide ? 'wide-indent' : columns > typed ? 'uneven-indent' : 'stray-line'
    const trouble = troubles.get(id) ?? {range: {start, end: content > start ? content : end}, edits: []}
    trouble.edits.push({range: {start, end: content}, text: isEmpty(line) ? '' : ' '.repeat(indent)})
    troubles.set(id, trouble)
  }
  for (const [id, {range, edits}] of troubles) {
    const more = edits.length > 1 ? `这样的有 ${edits.length} 行。` : ''
    desk.repair(id, {message: `${messages[id]}${more}`, range, edits, severity: 'warning'})
  }
}
