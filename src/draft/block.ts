import type {Edit, Range} from '../finding.ts'
import {type Desk, move, type Parent} from './desk.ts'
import {isDivider, isEmpty, type Line} from './lines.ts'
import type {Place, Reach} from './place.ts'

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
    tellSuppression(desk, line)
    tellItem(desk, line)
  }
  while (bodyLines.length > 0 && isEmpty(bodyLines.at(-1)!)) bodyLines.pop()

  // A blank other than a space is text to YAML, if it is indented with spaces.
  const least = parent.column + 1
  const first = bodyLines.find(
    line => !isEmpty(line) || (line.spaces >= least && line.spaces < line.content - line.start)
  )
  if (first) align(desk, bodyLines, first, parent, explicit)
  return {open: {state: 'done'}, next}
}

/** A suppression that was typed among the lines of a text is one of them. */
function tellSuppression(desk: Desk, {content, end}: Line): void {
  if (!/^#\s*(?:校验忽略|zongshu-ignore)/.test(desk.text.slice(content, end))) return
  desk.hint('comment-in-block', {
    message: '“校验忽略”写在正文里面，算作正文，不起作用，还会印出来。',
    range: {start: content, end}
  })
}

/** `- 标题: 健全机制` among the lines of a text: an item that was indented too far. */
function tellItem(desk: Desk, {content, end}: Line): void {
  const [bullet, name] =
    /^- +([^\s：:，。；]{1,12})[ \t]*[：:]/u.exec(desk.text.slice(content, Math.min(end, content + 40))) ?? []
  if (!bullet || name === undefined || desk.isKey(name) !== true) return
  desk.hint('item-in-block', {
    message: `这一行像是新的一项（“- ${name}”），却缩进到了上面的正文里，算作正文。`,
    range: {start: content, end}
  })
}

/** Comments, dividers and document marks at the margin end every text. */
function isBoundary(text: string, line: Line): boolean {
  return text[line.content] === '#' || isDivider(text, line)
}

const troubles = {
  blank: ['uneven-indent', '正文第一段前面的空行缩进太深，已当作空行。'],
  wide: ['wide-indent', '正文的缩进用了制表符或全角空格，已按空格缩进读取。'],
  less: ['uneven-indent', '正文这一行的缩进比第一行少，已对齐读取。'],
  none: ['stray-line', '正文没有缩进，已按缩进两格读取。']
} as const

/**
 * Give every line the indent that the parser wants: that of the first, if the header does not say. Each sort of trouble
 * is told once, at its first line.
 */
function align(
  desk: Desk,
  lines: ReadonlyArray<Line>,
  first: Line,
  parent: Parent,
  explicit: string | undefined
): void {
  const {typed, column, moved} = parent
  const found = new Map<keyof typeof troubles, {range: Range; edits: Edit[]}>()
  const shift = moved && isPure(first) && first.spaces > typed ? column - typed : 0
  const own = first.spaces + shift > column ? first.spaces + shift : column + 2
  const indent = explicit ? column + Number(explicit) : own

  for (const line of lines) {
    const {start, content, end, spaces} = line
    const trouble = troubleOf(line)
    if (trouble) {
      const {range, edits} = found.get(trouble) ?? {
        range: {start, end: content > start ? content : end},
        edits: []
      }
      edits.push({range: {start, end: content}, text: isEmpty(line) ? '' : ' '.repeat(indent)})
      found.set(trouble, {range, edits})
    } else if (shift !== 0 && !isEmpty(line)) move(desk, line, spaces + shift, moved)
  }
  for (const [trouble, {range, edits}] of found) {
    const [id, message] = troubles[trouble]
    const more = edits.length > 1 ? `这样的有 ${edits.length} 行。` : ''
    desk.repair(id, {message: `${message}${more}`, range, edits, severity: 'warning'})
  }

  function troubleOf(line: Line): keyof typeof troubles | undefined {
    const spaces = line.spaces + shift
    // A blank line may be as long as it likes, unless it comes first, where YAML would take it for the indent.
    if (isEmpty(line) && isPure(line))
      return line.start < first.start && spaces > indent && !explicit ? 'blank' : undefined
    if (spaces >= indent) return undefined
    if (!isPure(line)) return 'wide'
    return line.columns > typed ? 'less' : 'none'
  }
}

/** Whether a line begins with spaces and no other blanks. */
const isPure = ({start, content, spaces}: Line) => content - start === spaces
