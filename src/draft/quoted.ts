import {type Desk, move, type Parent} from './desk.ts'
import {isBlank, isEmpty, type Line} from './lines.ts'
import type {Place, Reach} from './place.ts'

const done = {state: 'done'} as const

/** What a clerk's keyboard makes of the closing quote. */
const chineseClose: Readonly<Record<string, string>> = {'"': '”', "'": '’'}

/**
 * Survey a text in quotes. Undefined when it is a plain text after all, because more words follow the closing quote:
 * `"石榴红"工程`.
 */
export function quoted(desk: Desk, {at, index, parent}: Place): Reach | undefined {
  const {text, lines} = desk
  const line = lines[index]!
  const quote = text[at]!
  if (quote === '“') return mixed(desk, at, line) ? {open: done, next: index + 1} : undefined

  const close = closeOf(text, at, line.end)
  if (close < line.end) {
    if (!endsAfter(text, close + 1, line.end)) return undefined
    maskEscapes(desk, at, close)
    return {open: done, next: index + 1}
  }
  const place = closingPlace(desk, at, index, parent.typed)
  if (place && endsAfter(text, place.close + 1, lines[place.index]!.end)) {
    indentLines(desk, index + 1, place.index, parent)
    maskEscapes(desk, at, place.close)
    return {open: done, next: place.index + 1}
  }
  if (mixed(desk, at, line)) return {open: done, next: index + 1}
  if (place || text.slice(at, line.end).includes(chineseClose[quote]!)) return undefined

  const last = lastLine(desk, index, parent.typed)
  const end = trimmedEnd(text, lines[last]!)
  indentLines(desk, index + 1, last, parent)
  maskEscapes(desk, at, end)
  const message = `这里的引号 ${quote} 没有配对的后引号，已读到${last === index ? '行末' : '这一段的末尾'}为止。`
  const range = {start: at, end: at + 1}
  if (last === index && !mayBeFields(desk, at + 1, end)) {
    desk.repair('unclosed-quote', {message, range, edits: [{range: {start: end, end}, text: quote}]})
  } else {
    desk.replace(end, end, quote)
    desk.hint('unclosed-quote', {message, range})
  }
  return {open: done, next: last + 1}
}

/** Whether the quotes may stand for a bracket, or hold more than was meant: only the author knows where they end. */
function mayBeFields({text, isKey}: Desk, start: number, end: number): boolean {
  const inside = text.slice(start, end)
  if (/[\]}］】｝,]$|:\s|\s#/.test(inside.trimEnd())) return true
  return Array.from(inside.matchAll(/(?<![^\s,，{])([^\s：:,，{}]{1,24})["']?\s*[：:]/gu)).some(
    ([, name]) => isKey(name!) === true
  )
}

/** The offset of the closing quote in a line, or `end`. */
export function closeOf(text: string, at: number, end: number, from = at + 1): number {
  const quote = text[at]
  for (let offset = from; offset < end; offset++) {
    const char = text[offset]
    if (quote === '"' && char === '\\') offset++
    else if (char === quote && quote === "'" && text[offset + 1] === "'") offset++
    else if (char === quote) return offset
  }
  return end
}

/** Whether nothing but a comment follows. */
export function endsAfter(text: string, from: number, end: number): boolean {
  return /^[ \t]*(?:[ \t]#.*)?$/.test(text.slice(from, end))
}

/** `"石榴红”` and `“石榴红"`: a pair of which one quote came from the Chinese keyboard. */
function mixed(desk: Desk, at: number, line: Line): boolean {
  const {text} = desk
  const end = trimmedEnd(text, line)
  const inside = text.slice(at + 1, end - 1)
  const [open, close] = [text[at]!, text[end - 1]!]
  if (end - at < 2 || /["“”\\]/.test(inside) || (open !== '“' && inside.includes(open))) return false
  const isMixed =
    open === '“' ? close === '"' : close === chineseClose[open] || (open === '"' && close === '＂')
  if (!isMixed) return false

  const wrong = open === '“' ? at : end - 1
  const range = {start: wrong, end: wrong + 1}
  const quote = open === '“' ? '"' : open
  desk.repair('mixed-quotes', {
    message: `引号不成对：前面是 ${open}，后面是 ${close}，已按一对半角引号读取。`,
    range: {start: at, end},
    edits: [{range, text: quote}]
  })
  return true
}

/** Where quotes are closed that begin at `at`, in their own line or a later one; undefined when they are not. */
export function closingPlace({text, lines}: Desk, at: number, first: number, typed: number) {
  for (let index = first; index < lines.length; index++) {
    const line = lines[index]!
    if (index > first && !isEmpty(line) && line.columns <= typed) return undefined
    const close = closeOf(text, at, line.end, index === first ? at + 1 : line.start)
    if (close < line.end) return {index, close}
  }
  return undefined
}

/** The last line that quotes which are never closed may have been meant to hold. */
function lastLine({text, lines, isKey}: Desk, first: number, typed: number): number {
  let last = first
  for (let index = first + 1; index < lines.length; index++) {
    const line = lines[index]!
    if (isEmpty(line)) continue
    // A line that looks like a field ends the guess: better a text too short than a swallowed field.
    const [, name] = /^(?:- +)?([^\s：:]+)[：:]/u.exec(text.slice(line.content, line.end)) ?? []
    if (line.columns <= typed || (name && isKey(name))) break
    last = index
  }
  return last
}

/** Quoted lines must be indented with spaces, as any other; what blanks they begin with is no part of the text. */
function indentLines(desk: Desk, from: number, to: number, {column, moved}: Parent): void {
  for (const line of desk.lines.slice(from, to + 1)) {
    if (!isEmpty(line) && line.spaces <= column) move(desk, line, column + 2, moved)
  }
}

/** Hide backslashes that begin no escape, as in "photos\古城.jpg". */
export function maskEscapes(desk: Desk, at: number, end: number): void {
  if (desk.text[at] !== '"') return
  const {text} = desk
  for (
    let offset = text.indexOf('\\', at);
    offset >= 0 && offset < end;
    offset = text.indexOf('\\', offset)
  ) {
    const known =
      /^\\(?:[0abt\tnvfre "/\\N_LP]|\r?\n|x[\da-fA-F]{2}|u[\da-fA-F]{4}|U(?:000[\da-fA-F]|0010)[\da-fA-F]{4})/
    const [sequence] = known.exec(text.slice(offset, offset + 10)) ?? []
    if (!sequence) desk.mask(offset, 'yaml-bad-dq-escape')
    offset += sequence?.length ?? 1
  }
}

function trimmedEnd(text: string, {start, end}: Line): number {
  let last = end
  while (last > start && isBlank(text[last - 1])) last--
  return last
}
