import {bulletAt, isBullet, repairBullet} from './bullets.ts'
import type {Desk, Parent} from './desk.ts'
import {align, clear, indent} from './indents.ts'
import {type Expectation, isQuoted, type Key, keyAt, nameOf} from './keys.ts'
import {bulletOf, isStructure, type Level, levelOf} from './levels.ts'
import {isDivider, isEmpty, type Line, widthOf} from './lines.ts'
import type {Open, Reach} from './place.ts'
import {maskName, plainRest} from './plain.ts'
import {repairKey} from './repair-key.ts'
import {survey} from './value.ts'

/** Lists in lists deeper than this, on one line, are a row of dashes. */
const deepest = 40

/**
 * Go through the lines of a draft as the parser will, and prepare the text for it: hide what would be misread, put
 * right what people type for a colon, a blank or a dash. Gives the offset where the draft ends.
 */
export function surveyDraft(desk: Desk): number {
  const {text, lines} = desk
  const levels: Level[] = []
  let open: Open = {state: 'node', parent: {typed: -1, column: -1}, under: 'map'}
  let hasContent = false
  let nextContent = 0
  /** The field that was read last, which is the one that waits for a value. */
  let fieldName: string | undefined

  for (let index = 0; index < lines.length; ) {
    const line = lines[index]!
    const mark = documentMark(text, line)
    if (mark && (hasContent || mark === '...')) return line.start
    if (mark || isDirective(text, line, hasContent)) {
      if (mark) hasContent = false
      else if (!isDeclared(contentAfter(index))) {
        const message = '% 开头的这一行是 YAML 的声明，后面要有单独一行 ---；草稿里不用写，没有读入。'
        desk.hide('stray-line', {
          message,
          note: '删去这一行。',
          range: {start: line.content, end: line.end},
          severity: 'hint'
        })
      }
      index++
      continue
    }
    index = isSkipped(line, index) ? index + 1 : lineAt(index)
    if (line.content < line.end && text[line.content] !== '#') hasContent = true
  }
  return text.length

  /** Whether a line is what must follow a declaration of YAML: three dashes, or one more declaration. */
  function isDeclared(line: Line | undefined): boolean {
    return line !== undefined && (documentMark(text, line) === '---' || text[line.start] === '%')
  }

  /** Whether a line is blank or a comment; its blanks are made harmless. */
  function isSkipped(line: Line, index: number): boolean {
    const {start, content, end, spaces} = line
    if (content < end && text[content] !== '#') return false
    if (content < end && open.state === 'text') {
      const next = contentAfter(index)
      if (next && next.columns > open.parent.typed) {
        // YAML ends a text at a comment; without the line, it goes on.
        desk.drop({start, end: lines[index + 1]!.start}, {start: content, end})
        return true
      }
      open = {state: 'done'}
    }
    if (content < end) indent(desk, line, spaces)
    else clear(desk, line)
    return true
  }

  /** Whether a line ends a block of text that is not indented. */
  function endsBlock(index: number): boolean {
    return isStructure(desk, {levels, open}, lines[index]!)
  }

  /** The next line that is neither blank nor a comment. */
  function contentAfter(index: number): Line | undefined {
    if (nextContent <= index) nextContent = index + 1
    const isOther = (line: Line | undefined) => line && (isEmpty(line) || text[line.content] === '#')
    while (isOther(lines[nextContent])) nextContent++
    return lines[nextContent]
  }

  /** Read the line at an index; gives the next one to read. */
  function lineAt(index: number): number {
    const line = lines[index]!
    const bullet = bulletOf(desk, {levels, open}, line)
    if (open.state === 'text') headless(line, index, bullet, open)
    if (open.state === 'text' && line.columns > open.parent.typed) {
      const isField = isMisplaced(line, index, open.parent)
      if (!isField || !levelOf(desk, {levels, open}, line, bullet)) {
        if (line.spaces <= open.parent.column) indent(desk, line, open.parent.column + 2, open.parent.moved)
        return more(line, index, {isDoubtful: isField})
      }
    }
    if (open.state === 'node' && isChild(line, open.parent, open.under, bullet)) {
      const {parent} = open
      if (levels.length === 0) return rootAt(line, index, parent)
      const column = childColumn(line, parent)
      const moved = indent(desk, line, column, parent.moved)
      return node(index, line.content, {typed: line.columns, column, moved}, parent)
    }
    const level = levelOf(desk, {levels, open}, line, bullet)
    if (!level) return stray(line, index)

    while (levels.at(-1) !== level) levels.pop()
    const {typed, column, moved} = level
    if (typed === line.columns) {
      return node(
        index,
        line.content,
        {typed, column, moved: indent(desk, line, column, moved)},
        level,
        level
      )
    }
    return node(
      index,
      line.content,
      {typed: line.columns, column, moved: align(desk, line, column)},
      level,
      level
    )
  }

  /** `小节: 如下`, and then the items: the words behind the colon belong to nothing, the items to the field. */
  function headless(
    line: Line,
    index: number,
    bullet: string,
    {parent, from}: Extract<Open, {state: 'text'}>
  ) {
    if (!from || contentBefore(index) !== from.index || line.columns < parent.typed) return
    const {content: begin, end} = lines[from.index]!
    // An item of a few words has siblings, and no items of its own.
    const isItem = isBullet(text, begin, end) && !text.slice(begin, from.at).trim().slice(1)
    if (isItem && bullet !== '' && line.columns === parent.typed) return
    const words = text.slice(from.at, end).trim()
    if (words.length > 30 || (bullet === '' && !/^(?:如下|见下|以下|包括|详见)|[：:]$/u.test(words))) return
    if (line.columns <= parent.typed && !isBullet(text, line.content, line.end)) return
    let content = line.content + bullet.length
    while (text[content] === ' ' || text[content] === '\t') content++
    const key = keyAt(desk, content, line, {at: bullet === '' ? 'first' : 'item'})
    if (!key || desk.isKey(nameOf(text, key)) !== true) return
    desk.cut('stray-text', {
      message: `“${fieldName}”下面${bullet === '' ? '写了下级字段' : '列了各项'}，它的冒号后面就不能再写“${words}”，这几个字没有读入。`,
      range: {start: from.at, end: from.at + words.length}
    })
    open = {state: 'node', parent, under: 'map'}
  }

  /** The index of the last line before another that is not empty. */
  function contentBefore(index: number): number {
    let before = index - 1
    while (before >= 0 && isEmpty(lines[before]!)) before--
    return before
  }

  /** Begin the outermost map. Words before its first field are hidden; a first field that slipped is put in its column. */
  function rootAt(line: Line, index: number, parent: Parent): number {
    const isField =
      bulletOf(desk, {levels, open}, line) === '' &&
      keyAt(desk, line.content, line, {at: 'first'}) !== undefined
    const next = fieldAfter(index, isField ? line.columns - 1 : line.columns)
    if (!isField && next) return hide(line, index)
    let column = line.columns
    for (let root = isField ? next : undefined; root; root = fieldAfter(index, column - 1))
      column = root.columns
    const moved = column === line.columns ? indent(desk, line, column) : align(desk, line, column)
    return node(index, line.content, {typed: column, column, moved}, parent)
  }

  /** The first line after another that looks like a field and stands in a column up to `most`. */
  function fieldAfter(index: number, most: number): Line | undefined {
    if (most < 0) return undefined
    for (let next = index + 1; next < Math.min(lines.length, index + 200); next++) {
      const line = lines[next]!
      if (
        isEmpty(line) ||
        line.columns > most ||
        text[line.content] === '#' ||
        bulletOf(desk, {levels, open}, line)
      )
        continue
      if (keyAt(desk, line.content, line, {at: 'sibling'})) return line
    }
    return undefined
  }

  /** The column in which the parser must find the value that an empty field or item waits for. */
  function childColumn({columns, spaces, start, content}: Line, parent: Parent): number {
    if (columns <= parent.typed) return parent.column
    const column = spaces === content - start ? spaces : columns
    return column > parent.column ? column : parent.column + 2
  }

  /** Whether a line that could go on with a text is rather a field or item that slipped by a column or two. */
  function isMisplaced(line: Line, index: number, parent: Parent): boolean {
    const level = levels.at(-1)
    if (!level) return false
    const slip = line.columns - parent.typed
    if (level.kind === 'list') {
      // A text that a program folded has long lines; a short item followed by a dash is a list.
      const before = lines[index - 1]!
      return (
        slip <= 2 &&
        isBullet(text, line.content, line.end) &&
        line.end - line.start < 60 &&
        before.end - before.start < 60
      )
    }
    const key = keyAt(desk, line.content, line, {at: 'sibling', free: level.free})
    if (!key || slip === 1) return key !== undefined
    return !key.wrong && desk.isKey(nameOf(text, key)) === true
  }

  /** Whether a line is the value that an empty field or item waits for. */
  function isChild(line: Line, parent: Parent, under: 'map' | 'list', bullet: string): boolean {
    if (line.columns > parent.typed) return true
    return under === 'map' && bullet !== '' && line.columns === parent.typed
  }

  /**
   * Read a node that begins at `at` and whose parts stand in the column `own`. It belongs to `parent`; `level` is where
   * it has siblings.
   */
  function node(index: number, at: number, own: Parent, parent: Parent, level?: Level): number {
    const line = lines[index]!
    const isFirst = at === line.content
    const bullet = isFirst ? bulletOf(desk, {levels, open}, line) : bulletAt(text, at, line.end)
    if (bullet) return item(index, at, own, bullet, level)

    const expectation: Expectation = level
      ? {at: 'sibling', free: level.free}
      : {at: isFirst ? 'first' : 'item', under: fieldName}
    const key = keyAt(desk, at, line, expectation)
    if (key) return field(index, key, own, level)
    return take(survey(desk, {index, parent, isStructure: endsBlock, at, under: 'map'}))
  }

  function item(index: number, at: number, own: Parent, bullet: string, known?: Level): number {
    const line = lines[index]!
    if (!known) levels.push({kind: 'list', ...own})

    const isRight = isBullet(text, at, line.end)
    const moved = isRight ? own.moved : repairBullet(desk, {start: at, end: at + bullet.length})
    let content = at + bullet.length
    while (text[content] === ' ' || text[content] === '\t') content++
    if (content >= line.end || text[content] === '#' || levels.length > deepest) {
      return take(survey(desk, {at: content, index, parent: own, under: 'list', isStructure: endsBlock}))
    }
    const typed = own.typed + widthOf(text.slice(at, content))
    const column = own.column + content - at + (isRight ? 0 : 2 - bullet.length)
    return node(index, content, {typed, column, moved}, own)
  }

  function field(index: number, key: Key, own: Parent, known?: Level): number {
    const line = lines[index]!
    const name = nameOf(text, key)
    if (!known) levels.push({kind: 'map', ...own, free: desk.isKey(name) === false || isOwn(fieldName)})
    fieldName = name
    if (!key.means && !isQuoted(name)) maskName(desk, key.name.start, key.name.end)
    if (key.wrong) repairKey(desk, key, line)
    return take(survey(desk, {at: key.colon.end, index, parent: own, under: 'map', isStructure: endsBlock}))
  }

  /** Whether the fields below one are names of the author's own, whatever the first of them is called. */
  function isOwn(holder: string | undefined): boolean {
    return holder !== undefined && desk.isOpen(holder) === true
  }

  /** Go on with a plain text in the next line. */
  function more(line: Line, index: number, {isDoubtful = false} = {}): number {
    if (!plainRest(desk, line.content, line.end, {isDoubtful})) open = {state: 'done'}
    return index + 1
  }

  /** A line that is neither field nor item: the rest of the text before it, if there is one, or nothing we can read. */
  function stray(line: Line, index: number): number {
    const range = {start: line.content, end: line.end}
    if (isDivider(text, line)) {
      desk.hide('stray-line', {message: '草稿里不用画分隔线，这一行没有读入。', range, severity: 'hint'})
      return index + 1
    }
    if (open.state === 'done') return hide(line, index)
    const {parent} = open
    const edit = {range: {start: line.start, end: line.content}, text: ' '.repeat(parent.column + 2)}
    const key = keyAt(desk, line.content, line, {at: 'sibling'})
    if (open.state === 'text' && key && desk.isKey(nameOf(text, key))) {
      // Only the author knows where the field belongs.
      desk.replace(edit.range.start, edit.range.end, edit.text)
      const message = '这个字段的缩进与上下各层都对不上，已当作上一个字段的文字。'
      desk.hint('stray-line', {message, note: '把它缩进到与同层的字段对齐。', range, severity: 'error'})
      return more(line, index, {isDoubtful: true})
    }
    const told = {
      message: '这一行没有缩进，也没有字段名，已接在上一个字段里读取。',
      range,
      severity: 'warning'
    } as const
    if (open.state === 'text' && open.unclosed !== undefined) {
      // Indented, the line would be read for what closes the bracket or the quote.
      desk.mask(open.unclosed, 'yaml-indicator', {isDoubtful: true})
      desk.replace(edit.range.start, edit.range.end, edit.text)
      desk.hint('stray-line', {...told, note: '先给上面的括号或引号配对，再把这一行缩进两格。'})
    } else desk.repair('stray-line', {...told, edits: [edit]})
    if (open.state === 'text') return more(line, index)
    return take(survey(desk, {at: line.content, index, parent, under: open.under, isStructure: endsBlock}))
  }

  function hide({content, end}: Line, index: number): number {
    const message = '这一行没有字段名，不知道属于哪里，没有读入。'
    const note = '给它写上字段名和冒号；如果是某个字段的内容，请移到那里。'
    desk.hide('stray-line', {message, note, range: {start: content, end}})
    return index + 1
  }

  function take(reach: Reach): number {
    open = reach.open
    return reach.next
  }
}

const documentMark = (text: string, {start}: Line) =>
  /^(---|\.\.\.)(?=\s|$)/.exec(text.slice(start, start + 4))?.[1]

const isDirective = (text: string, {start, end}: Line, hasContent: boolean) =>
  !hasContent && text[start] === '%' && /^%(?:YAML|TAG)\s/.test(text.slice(start, end))
