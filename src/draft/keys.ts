import type {Range} from '../finding.ts'
import type {Desk} from './desk.ts'
import {beginsComment} from './hashes.ts'
import {isBlank, isEmpty, type Line} from './lines.ts'
import {oddKeyAt} from './odd-keys.ts'
import {closeOf, endsAfter} from './quoted.ts'

/** `名称: 昭阳区` in a line: where the name and the colon are, and where the value begins. */
export interface Key {
  readonly name: Range
  /** The colon, with what must be put right around it. */
  readonly colon: Range
  /** Set when YAML would not see a colon here, or another name. */
  readonly wrong?: 'full-width-colon' | 'colon-space' | 'odd-field-name'
  /** The name that is meant, where it is not written as it should be. */
  readonly means?: string
  /** Whether nothing but the field can be meant. */
  readonly isCertain?: boolean
}

/** The name of a key, as it was typed or as it is meant. */
export const nameOf = (text: string, {name, means}: Key): string => means ?? text.slice(name.start, name.end)

/** How sure a line may be taken for a field. */
export interface Expectation {
  /** `sibling`: other fields stand in this column; `first`: the first line of a value; `item`: the same after `- `. */
  readonly at: 'sibling' | 'first' | 'item'
  /** The field that the value belongs to, for `first`. */
  readonly under?: string
  /** Whether the fields of this map are names of the author's own, as those of 数据 are. */
  readonly free?: boolean
}

// What a field is called: no blanks, no punctuation of a sentence.
const nameForm = /^[^\s：:，。；、！？…,;!?"'“”‘’#{}[\]|>]{1,24}$/u
// What stands after the colon of a short entry such as 科级干部：730人.
const shortValue = /^(?:[[{].*|[^，。；！？]{0,20})$/u

/** Find the key of a line, from `from` on; undefined when the line has none. */
export function keyAt(desk: Desk, from: number, line: Line, expectation: Expectation): Key | undefined {
  const key = plainKeyAt(desk, from, line, expectation)
  if (key && desk.isKey(unquote(desk.text.slice(key.name.start, key.name.end))) !== false) return key
  // Nobody knows what is a field: then only the colon says so.
  if (desk.isKey('') === undefined) return key
  const {at, free, under} = expectation
  const isFree = at === 'sibling' ? free === true : under !== undefined && desk.isOpen(under) === true
  if (key && isFree && isOpened(desk.text, key.colon.start) && !/[*_【《]/.test(desk.text[from]!))
    return asMeant(desk.text, key)
  if (key && !key.wrong && (isFree || !/[\s*_\p{P}]/u.test(desk.text.slice(from, key.name.end)))) return key
  // The first line of a draft can be nothing but a field.
  const isSibling = at === 'sibling' || (at === 'first' && under === undefined)
  const odd = oddKeyAt(desk, from, line, {isSibling, isFree})
  return odd ? {...odd, wrong: 'odd-field-name'} : key
}

function plainKeyAt(desk: Desk, from: number, line: Line, expectation: Expectation): Key | undefined {
  const {text} = desk
  const {spaced, tight} = colons(text, from, line.end)
  const name = tight === undefined ? '' : text.slice(from, tight).trim()
  const hasBracket = tight !== undefined && isOpened(text, tight)
  const isTypo = tight !== undefined && nameForm.test(hasBracket ? closedUp(unquote(name)) : unquote(name))
  // `公园：{文件: …}`, `公　园：{文件: …}`: the first colon is the field's, whatever stands in its brackets.
  const isBeforeBracket = isTypo && hasBracket
  if (spaced !== undefined && !(isTypo && (desk.isKey(unquote(name)) || isBeforeBracket)))
    return keyOf(text, from, spaced, spaced + 1)
  if (!isTypo || !isMeant(desk, unquote(name), tight, line, from, expectation)) {
    return spaced === undefined ? undefined : keyOf(text, from, spaced, spaced + 1)
  }

  let end = tight + 1
  while (end < line.end && (isBlank(text[end]) || isColon(text[end]))) end++
  return {...keyOf(text, from, tight, end), wrong: text[tight] === ':' ? 'colon-space' : 'full-width-colon'}
}

/** A key whose name is spread out, with the name that is meant. */
function asMeant(text: string, key: Key): Key {
  const means = closedUp(nameOf(text, key))
  return means === nameOf(text, key) ? key : {...key, means, wrong: 'odd-field-name'}
}

/** Whether a bracket stands behind a colon. */
const isOpened = (text: string, colon: number): boolean =>
  /^[：:][ \t\u3000]*[[{［｛]/.test(text.slice(colon, colon + 12))

/** A name of one's own may be spread out to stand as wide as the next: 公　园. */
const closedUp = (name: string): string =>
  name.replace(/(?<=\p{Script=Han})[ \t\u3000]{1,4}(?=\p{Script=Han})/gu, '')

const isColon = (char: string | undefined) => char === ':' || char === '：'

function keyOf(text: string, from: number, colon: number, end: number): Key {
  let nameEnd = colon
  while (nameEnd > from && isBlank(text[nameEnd - 1])) nameEnd--
  return {name: {start: from, end: nameEnd}, colon: {start: nameEnd, end}}
}

/** Whether a name stands in quotes. */
export function isQuoted(name: string): boolean {
  return name.length > 1 && (name[0] === '"' || name[0] === "'") && name.at(-1) === name[0]
}

const unquote = (name: string) => (isQuoted(name) ? name.slice(1, -1) : name)

/** The first colon that YAML sees, and the first one before it that YAML does not see. */
function colons(text: string, from: number, end: number): {spaced?: number; tight?: number} {
  let tight: number | undefined
  const first = text[from]
  if (first === '[' || first === '{' || first === ':') return {}
  let at = from
  if (first === '"' || first === "'") {
    const close = closeOf(text, from, end)
    if (close === end || endsAfter(text, close + 1, end)) return {}
    // Without a colon at once, the quotes are a part of the name: "石榴红"工程: 5万元.
    const after =
      close + 1 + (/^[ \t\u3000]*(?=[:：])/.exec(text.slice(close + 1, end))?.[0].length ?? from - close)
    at = Math.max(after, from + 1)
  }
  for (; at < end; at++) {
    const char = text[at]
    if (char === '#' && at > from && isYamlBlank(text[at - 1]) && beginsComment(text, at, end)) break
    if (char === ':' && (at + 1 >= end || isYamlBlank(text[at + 1]))) return {spaced: at, tight}
    if (tight === undefined && (char === ':' || char === '：' || char === '﹕' || char === '∶')) tight = at
  }
  return {tight}
}

const isYamlBlank = (char: string | undefined) => char === ' ' || char === '\t'

/** Whether a colon that YAML does not see was meant to end a field name. */
function isMeant(
  desk: Desk,
  name: string,
  colon: number,
  line: Line,
  from: number,
  {at, free, under}: Expectation
): boolean {
  const {text} = desk
  const known = desk.isKey(name)
  if (known) return true
  if (/^[\d.]+$/.test(name) || text.startsWith('//', colon + 1)) return false
  if (text[colon] === '∶') return false
  if (at === 'sibling') return known === undefined ? name.length <= 10 : free === true
  // An item such as “- 投入：5万元” is more often a text than a map of one field.
  if (at === 'item' && known === false) return false
  if (under !== undefined && known === false && desk.isKey(under) && !(desk.isOpen(under) ?? true))
    return false
  return (under !== undefined && desk.isOpen(under)) || isTable(desk, line, from, at)
}

/** Whether all lines in this column are short entries, so that the block is a table of them and not prose. */
function isTable({text, lines}: Desk, line: Line, from: number, at: Expectation['at']): boolean {
  const column = line.columns + (from - line.content)
  const first = indexOf(lines, line)
  let count = 0
  let needsMore = false
  for (let index = first; index < lines.length && index < first + 200 && count < 20; index++) {
    const each = lines[index]!
    if (isEmpty(each) || text[each.content] === '#') continue
    const columns = index === first ? column : each.columns
    if (columns > column) {
      needsMore = false
      continue
    }
    if (columns < column || needsMore) break
    const entry = /^([^：:]*)[：:](.*)$/u.exec(text.slice(index === first ? from : each.content, each.end))
    const [name, value] = [entry?.[1]?.trim() ?? '', entry?.[2]?.trim() ?? '']
    if (!nameForm.test(name) || name.length > 10 || !shortValue.test(value)) return false
    needsMore = count === 0 && value === ''
    count++
  }
  return (
    !needsMore && (count > 1 || (at === 'first' && /[：:]\s*(?:[\d{*]|$)/u.test(text.slice(from, line.end))))
  )
}

function indexOf(lines: ReadonlyArray<Line>, line: Line): number {
  let [low, high] = [0, lines.length - 1]
  while (low < high) {
    const middle = (low + high) >> 1
    if (lines[middle]!.start < line.start) low = middle + 1
    else high = middle
  }
  return low
}
