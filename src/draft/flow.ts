import {bracketsOf, closeForgotten, isComment} from './brackets.ts'
import {type Desk, move} from './desk.ts'
import {beginsComment} from './hashes.ts'
import {isEmpty} from './lines.ts'
import type {Place, Reach} from './place.ts'
import {maskName, maskStart} from './plain.ts'
import {closeOf, endsAfter, maskEscapes} from './quoted.ts'

/** Brackets deeper than this are no list of a draft, and would exhaust the parser. */
const deepest = 40

const nameForm = /^[^\s：:，。；、“”,#{}[\]]{1,24}$/u

/**
 * Survey a list or map in brackets, which may go over several lines. Undefined when the brackets are part of a plain
 * text: `[综述] 正文`, `{科级干部}，其中…`.
 */
export function flow(desk: Desk, {at, index, parent}: Place): Reach | undefined {
  const {text, lines} = desk
  const brackets = bracketsOf(desk, at, index, parent)
  const {pairs, last, depth} = brackets
  let close = pairs.get(at)
  if (close === undefined) {
    const isFields = depth <= deepest && holdsFields(desk, at, brackets.end)
    close = isFields ? closeForgotten(desk, brackets) : undefined
    if (close === undefined) {
      desk.mask(at, 'unclosed-bracket', {isDoubtful: true})
      return undefined
    }
    const message = `${text[at]} 没有配对的后括号，已读到${last === index ? '行末' : '这一段的末尾'}为止。`
    desk.hint('unclosed-bracket', {message, range: {start: at, end: at + 1}})
  } else {
    const isWhole = endsAfter(text, close + 1, lines[last]!.end)
    if (!isWhole && (holdsFields(desk, at, close) || isList(desk, at, close, lines[last]!.end)))
      desk.mask(at, 'text-after-bracket', {isDoubtful: true})
    if (depth > deepest || !isWhole || !isCollection(desk, at, close)) return undefined
  }

  walk(desk, pairs, at, close)
  for (let each = index + 1; each <= last; each++) {
    const inner = lines[each]!
    if (!isEmpty(inner) && inner.spaces <= parent.column) move(desk, inner, parent.column + 2, parent.moved)
  }
  return {open: {state: 'done'}, next: last + 1}
}

/** Braces hold fields, or nothing; a name alone in braces is prose that inserts a figure. */
function isCollection(desk: Desk, open: number, close: number): boolean {
  if (desk.text[open] === '[') return true
  const inside = desk.text.slice(open + 1, close).trim()
  if (inside === '' || /:(?=[\s,}])|:$|^(?:"[^"]*"|'[^']*')\s*:/.test(inside)) return true
  const end = inside.search(/[：:，,{}]/u)
  return end > 0 && '：:'.includes(inside[end]!) && mayName(desk, inside.slice(0, end).trim())
}

/** Whether a name is a field's, or a period under which a figure has its value then. */
export function mayName(desk: Desk, name: string): boolean {
  const known = desk.isKey(name)
  return known === true || (known === false && /^(?:\d{4}年|“?十[一二三四五六七]五)/.test(name))
}

/** Whether the first that stands in brackets is a field, so that they are no part of a text. */
function holdsFields(desk: Desk, open: number, end: number): boolean {
  const start = desk.text.slice(open, Math.min(end, open + 80))
  const [, name] = /^(?:\[\s*)?\{\s*["']?([^\s"'：:，,{}[\]]{1,24})["']?\s*[：:]/u.exec(start) ?? []
  return name !== undefined && mayName(desk, name)
}

/** Whether nothing but marks follows a list, as in `[汉族, 彝族]]`. */
function isList({text}: Desk, open: number, close: number, end: number): boolean {
  return (
    text[open] === '[' &&
    text.slice(open, close).includes(',') &&
    !/[\p{L}\p{N}]/u.test(text.slice(close, end))
  )
}

/** Survey what stands between two brackets. */
function walk(desk: Desk, pairs: ReadonlyMap<number, number>, open: number, close: number): void {
  const {text} = desk
  const isMap = text[open] === '{'
  let [at, count] = [open + 1, 0]
  while (at < close) {
    at = skipBlanks(text, at, close)
    if (at >= close) break
    if (text[at] === ',') {
      at++
      continue
    }
    const start = at
    if (isMap) at = key(desk, at, close)
    at = item(desk, pairs, skipBlanks(text, at, close), close, isMap)
    count++
    if (!isMap && count === 1 && at >= close) commaHint(desk, start, at)
  }
}

/** `[汉族，彝族]`: one item, which the author may have meant to be two. */
function commaHint(desk: Desk, start: number, end: number): void {
  const written = desk.text.slice(start, end).trim()
  const parts = written.split(/[，、]/)
  if (parts.length < 2 || !written.includes('，') || !parts.every(part => /^[\p{L}\p{N}·]{1,8}$/u.test(part)))
    return
  const comma = start + desk.text.slice(start, end).indexOf('，')
  desk.hint('full-width-comma', {
    message: '列表里用的是全角逗号，YAML 把整个列表读作一项。',
    range: {start: comma, end: comma + 1}
  })
}

/** Survey the name of a field in braces and its colon; gives the offset after it. */
function key(desk: Desk, start: number, close: number): number {
  const {text} = desk
  let at = start
  if (text[at] === '"' || text[at] === "'") {
    at = skipBlanks(text, closeOf(text, at, close) + 1, close)
    if (text[at] === ':') return at + 1
  } else maskName(desk, at, close)
  let tight: number | undefined
  for (; at < close; at++) {
    const char = text[at]!
    if (char === ':' && (at + 1 >= close || ' \t\r\n,[]{}'.includes(text[at + 1]!))) break
    if (char === ',') break
    if (tight === undefined && (char === ':' || char === '：')) tight = at
  }
  const name = text
    .slice(start, tight ?? at)
    .trim()
    .replace(/^(["'])(.*)\1$/, '$2')
  const isSpaced = text[at] === ':' && at < close
  const bare = name.replace(/\s+/g, '')
  if (bare !== name && desk.isKey(bare) === true) {
    let end = (tight ?? at) + 1
    while (end < close && (text[end] === ' ' || text[end] === '\u3000')) end++
    const range = {start, end}
    const message = `“${name}”像是字段名“${bare}”，已当作字段读取；要写成“${bare}: ”。`
    desk.repair('odd-field-name', {message, range, edits: [{range, text: `${bare}: `}]})
    return end
  }
  if (tight === undefined || !nameForm.test(name) || (isSpaced && !mayName(desk, name)))
    return isSpaced ? at + 1 : at
  if (text[tight] === ':' && /^\d+$/.test(name)) return at

  const range = {start: tight, end: tight + 1}
  const [id, what] =
    text[tight] === ':'
      ? (['colon-space', '后面少了空格'] as const)
      : (['full-width-colon', '要用半角'] as const)
  desk.repair(id, {message: `字段名“${name}”后的冒号${what}。`, range, edits: [{range, text: ': '}]})
  return tight + 1
}

/** Survey an item of a list, or the value of a field in braces; gives the offset of the comma or bracket after it. */
function item(
  desk: Desk,
  pairs: ReadonlyMap<number, number>,
  from: number,
  close: number,
  isMap: boolean
): number {
  const {text} = desk
  const start = afterProperty(desk, from, close)
  if (start >= close || text[start] === ',') return start
  const char = text[start]!
  const [, name] = /^\*([^\s,[\]{}]+)\s*[,\]}]/.exec(text.slice(start, start + 80)) ?? []
  if (name && desk.anchors.has(name)) return start + name.length + 1

  if (char === '[' || char === '{') {
    const end = pairs.get(start)
    if (end !== undefined && isAtEnd(text, end + 1, close) && isCollection(desk, start, end)) {
      walk(desk, pairs, start, end)
      return skipBlanks(text, end + 1, close)
    }
    if (end !== undefined && holdsFields(desk, start, end))
      desk.mask(start, 'text-after-bracket', {isDoubtful: true})
  }
  if (char === '"' || char === "'") {
    const end = closeOf(text, start, close)
    if (
      end < close &&
      (isAtEnd(text, end + 1, close) || (!isMap && /^\s*:\s/.test(text.slice(end + 1, end + 20))))
    ) {
      maskEscapes(desk, start, end)
      return skipBlanks(text, end + 1, close)
    }
  }
  maskStart(desk, start, close)
  return plain(desk, pairs, start, close, isMap)
}

/** Where the text of an item begins, if an anchor or a tag stands before it. */
function afterProperty(desk: Desk, start: number, close: number): number {
  const form = /^(?:&([^\s,[\]{}]+)|!!(?:str|map|seq))(?=[\s,\]}])/
  const [whole, anchor] = form.exec(desk.text.slice(start, start + 80)) ?? []
  if (!whole || (anchor !== undefined && !desk.wanted.has(anchor))) return start
  if (anchor) desk.anchors.add(anchor)
  return skipBlanks(desk.text, start + whole.length, close)
}

function plain(
  desk: Desk,
  pairs: ReadonlyMap<number, number>,
  start: number,
  close: number,
  isMap: boolean
): number {
  const {text} = desk
  for (let at = start; at < close; at++) {
    const char = text[at]!
    if (char === ',') return at
    if (char === '#' && /[ \t]/.test(text[at - 1]!)) {
      if (at > start && isComment(text, at, close)) return at
      desk.mask(at, 'hash-value')
    }
    if (at > start && '[]{}'.includes(char)) desk.mask(at, 'yaml-indicator')
    if ((char === '[' || char === '{') && pairs.has(at)) {
      const end = pairs.get(at)!
      for (let inner = at + 1; inner <= end; inner++)
        if ('[]{},'.includes(text[inner]!)) desk.mask(inner, 'yaml-indicator')
      at = end
      continue
    }
    if (char === ':' && at > start && ' \t\r\n,[]{}'.includes(text[at + 1]!)) {
      const name = text.slice(start, at).trim()
      if (!isMap && desk.isKey(name) !== false) return at + 1
      desk.mask(at, 'colon-in-value')
    }
    if (isMap && char === '，') {
      const [whole, name] = /^，\s*([^\s：:，,{}[\]]{1,24})\s*[：:]/u.exec(text.slice(at, at + 40)) ?? []
      if (whole && name && mayName(desk, name)) {
        const range = {start: at, end: at + 1}
        desk.repair('full-width-comma', {
          message: `字段“${name}”前面的逗号要用半角。`,
          range,
          edits: [{range, text: ', '}]
        })
        return at + 1
      }
    }
  }
  return close
}

function isAtEnd(text: string, from: number, close: number): boolean {
  const at = skipBlanks(text, from, close)
  return at >= close || text[at] === ','
}

/** The next offset that is neither blank nor in a comment. */
function skipBlanks(text: string, from: number, close: number): number {
  let at = from
  while (at < close) {
    const char = text[at]!
    if (char === '#' && /\s/.test(text[at - 1] ?? ' ') && beginsComment(text, at, close)) {
      const feed = text.indexOf('\n', at)
      at = feed < 0 ? close : feed
    } else if (char !== ' ' && char !== '\t' && char !== '\r' && char !== '\n') break
    else at++
  }
  return Math.min(at, close)
}
