import {bracketsOf} from './brackets.ts'
import type {Desk} from './desk.ts'
import {beginsComment, seemsText} from './hashes.ts'
import type {NoticeId} from './notices.ts'
import type {Place, Reach} from './place.ts'
import {closingPlace} from './quoted.ts'

/** Survey a plain text from `at` to the end of its line. */
export function plain(desk: Desk, place: Place): Reach {
  const {at, index, parent} = place
  const {end} = desk.lines[index]!
  maskStart(desk, at, end)
  const isOpen = plainRest(desk, at, end, {isDoubtful: true})
  if (!isOpen) return {open: {state: 'done'}, next: index + 1}
  const unclosed = isUnclosed(desk, place) ? at : undefined
  return {open: {state: 'text', parent, unclosed, from: {at, index}}, next: index + 1}
}

/** Whether a text begins with a bracket or a quote that no line of it closes. */
function isUnclosed(desk: Desk, {at, index, parent}: Place): boolean {
  const char = desk.text[at]!
  if (char === '[' || char === '{') return !bracketsOf(desk, at, index, parent).pairs.has(at)
  return (char === '"' || char === "'") && !closingPlace(desk, at, index, parent.typed)
}

/** Hide what a plain text must not begin with. */
export function maskStart(desk: Desk, at: number, end: number): void {
  const id = indicatorAt(desk.text, at, end)
  // A bracket that closes what was never opened is seldom meant for a word.
  if (id) desk.mask(at, id, {isDoubtful: ']}'.includes(desk.text[at]!)})
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

/** `改造1 # 楼等12栋`: a comment to YAML, and words that are missed to whoever meant none. */
function tellComment(desk: Desk, from: number, at: number, end: number): void {
  const written = desk.text.slice(at, end).trimEnd()
  if (!seemsText(desk.text.slice(from, at), written)) return
  desk.hint('hash-value', {
    message: '空格后面的 # 在 YAML 里是注释的开头，从这里到行末没有读入。',
    range: {start: at, end: at + written.length},
    severity: 'error'
  })
}

/**
 * Hide the colons inside a plain text that would make it a field; with `isDoubtful`, those behind the name of one may have
 * been meant for it. Gives whether the text may go on in the next line, which it may not after a comment.
 */
export function plainRest(desk: Desk, from: number, end: number, {isDoubtful = false} = {}): boolean {
  const {text} = desk
  for (let at = from; at < end; at++) {
    const char = text[at]
    if (char === ':' && (at + 1 >= end || text[at + 1] === ' ' || text[at + 1] === '\t')) {
      const [name] = /[^\s,，、。；]+\s*$/u.exec(text.slice(Math.max(from, at - 24), at)) ?? []
      const isKey = name !== undefined && desk.isKey(name.trim()) === true
      desk.mask(at, 'colon-in-value', {isDoubtful: isDoubtful && isKey})
    }
    if (char === '#' && at > from && (text[at - 1] === ' ' || text[at - 1] === '\t')) {
      if (beginsComment(text, at, end)) {
        tellComment(desk, from, at, end)
        return false
      }
      // `#注` may have been meant for a comment after all, but not `#3` nor `#石榴红#`.
      desk.mask(at, 'hash-value', {
        isDoubtful: isDoubtful && !/^#(?:\d|[^#\s]+#)/.test(text.slice(at, Math.min(end, at + 40)))
      })
    }
  }
  return true
}
