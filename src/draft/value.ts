import {blockText} from './block.ts'
import type {Desk, Parent} from './desk.ts'
import {flow} from './flow.ts'
import type {Line} from './lines.ts'
import {narrowBrackets} from './narrow-brackets.ts'
import type {NoticeId} from './notices.ts'
import {quoted} from './quoted.ts'

/** What may follow in the next lines. */
export type Open =
  /** Nothing that belongs to it: the value is complete. */
  | {readonly state: 'done'}
  /** More lines of a plain text, if they are indented deeper than `parent`. */
  | {readonly state: 'text'; readonly parent: Parent}
  /** The value itself, if it is indented deeper than `parent`. */
  | {readonly state: 'node'; readonly parent: Parent; readonly under: 'map' | 'list'}

/** What was read of a value: what is open after it, and the first line that is not its own. */
export interface Reach {
  readonly open: Open
  readonly next: number
}

/** A value to be surveyed: where it begins, and what it belongs to. */
export interface Place {
  readonly at: number
  /** Index of its line. */
  readonly index: number
  readonly parent: Parent
  readonly under: 'map' | 'list'
  /** Set when an anchor or a tag stands before it; it takes no second one. */
  readonly hasProperty?: boolean
  /** Whether a line that is not indented would be read as a field or an item, and so ends a block of text. */
  isStructure(index: number): boolean
}

const blockHeader = /^[|>](?:[1-9][+-]?|[+-][1-9]?)?[ \t]*(?:[ \t]#.*)?$/
const property = /^(?:&([^\s,[\]{}]+)|!!(?:str|map|seq))(?=\s|$)/
const alias = /^\*([^\s,[\]{}]+)\s*(?:#.*)?$/

/** Survey a value that begins at `at`, which may be the end of its line. */
export function survey(desk: Desk, place: Place): Reach {
  const {text, lines} = desk
  const {index, parent, under} = place
  const line = lines[index]!
  let at = place.at
  while (text[at] === ' ' || text[at] === '\t') at++

  const rest = text.slice(at, line.end)
  if (isNothing(desk, at, line, place)) return {open: {state: 'node', parent, under}, next: index + 1}

  const [whole, anchor] = property.exec(rest) ?? []
  if (whole && !place.hasProperty && (anchor === undefined || desk.wanted.has(anchor))) {
    if (anchor) desk.anchors.add(anchor)
    return survey(desk, {...place, at: at + whole.length, hasProperty: true})
  }
  if ('[{［｛'.includes(rest[0]!)) narrowBrackets(desk, at, line)
  const char = desk.text[at]!
  if (char === '*' && desk.anchors.has(alias.exec(rest)?.[1] ?? ''))
    return {open: {state: 'done'}, next: index + 1}
  if (char === '｜' && rest.trim() === '｜') {
    const range = {start: at, end: at + 1}
    const message = '多行正文的标记要用半角的 |，这里写成了全角。'
    desk.repair('full-width-bar', {message, range, edits: [{range, text: '|'}]})
    return blockText(desk, {...place, at})
  }
  if (blockHeader.test(rest)) return blockText(desk, {...place, at})
  if (char === '"' || char === "'" || char === '“') {
    const reach = quoted(desk, {...place, at})
    if (reach) return reach
  }
  if (char === '[' || char === '{') {
    const reach = flow(desk, {...place, at})
    if (reach) return reach
  }
  return plain(desk, {...place, at})
}

/** Whether a line holds no value: it ends here, or a comment does. */
function isNothing(desk: Desk, at: number, line: Line, {index, parent}: Place): boolean {
  const {text, lines} = desk
  if (at >= line.end) return true
  if (text[at] !== '#') return false
  if (!isHashWord(text.slice(at, line.end))) return true
  let next = index + 1
  while (next < lines.length && lines[next]!.content === lines[next]!.end) next++
  const follower = lines[next]
  return follower !== undefined && follower.columns > parent.typed
}

/** `#重点` is a word where `# 说明` is a comment; a suppression is always a comment. */
const isHashWord = (rest: string) => /^#(?![#\s!]|校验)/.test(rest)

/** Survey a plain text from `at` to the end of its line. */
export function plain(desk: Desk, {at, index, parent}: Place): Reach {
  const {end} = desk.lines[index]!
  maskStart(desk, at, end)
  const isOpen = plainRest(desk, at, end, {isFirst: true})
  return {open: isOpen ? {state: 'text', parent} : {state: 'done'}, next: index + 1}
}

/** Hide what a plain text must not begin with. */
export function maskStart(desk: Desk, at: number, end: number): void {
  const id = indicatorAt(desk.text, at, end)
  if (id) desk.mask(at, id)
}

/** The same for the name of a field, which no bracket begins that was meant for a part of it. */
export function maskName(desk: Desk, at: number, end: number): void {
  if ('[{'.includes(desk.text[at] ?? '\n')) desk.mask(at, 'yaml-indicator', {isDoubtful: true})
  else maskStart(desk, at, end)
}

function indicatorAt(text: string, at: number, end: number): NoticeId | undefined {
  const char = text[at] ?? '\n'
  if (char === '*') return 'yaml-bare-star'
  if (char === '#') return 'hash-value'
  if (char === '"' || char === "'") return 'text-after-quotes'
  if ('&!|>%@`[]{},'.includes(char)) return 'yaml-indicator'
  const isAlone = at + 1 >= end || text[at + 1] === ' ' || text[at + 1] === '\t'
  return '-?:'.includes(char) && isAlone ? 'yaml-indicator' : undefined
}

/**
 * Hide the colons inside a plain text that would make it a field. Gives whether the text may go on in the next line,
 * which it may not after a comment.
 */
export function plainRest(desk: Desk, from: number, end: number, {isFirst = false} = {}): boolean {
  const {text} = desk
  for (let at = from; at < end; at++) {
    const char = text[at]
    if (char === ':' && at > from && (at + 1 >= end || text[at + 1] === ' ' || text[at + 1] === '\t')) {
      // Behind the name of a field, it may have been meant for one; in a later line, that would have been seen.
      const [name] = /[^\s,，、。；]+\s*$/u.exec(text.slice(Math.max(from, at - 24), at)) ?? []
      const isDoubtful = isFirst && name !== undefined && desk.isKey(name.trim()) === true
      desk.mask(at, 'colon-in-value', {isDoubtful})
    }
    if (char === '#' && at > from && (text[at - 1] === ' ' || text[at - 1] === '\t')) {
      if (!/^#(?:\d|[^#\s]+#)/.test(text.slice(at, Math.min(end, at + 40)))) return false
      desk.mask(at, 'hash-value')
    }
  }
  return true
}
