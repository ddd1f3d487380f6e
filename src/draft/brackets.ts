import type {Desk, Parent} from './desk.ts'
import {beginsComment} from './hashes.ts'
import {isBlank, isEmpty, type Line} from './lines.ts'
import {closingPlace} from './quoted.ts'

/** Which bracket closes which, from the one at `at` on. */
export interface Brackets {
  readonly pairs: Map<number, number>
  /** The last line that was looked at. */
  readonly last: number
  readonly depth: number
  /** Brackets that nothing closes; the first is the one at `at`, or there are none. */
  readonly open: ReadonlyArray<number>
  /** Where what was looked at ends, comments and blanks left out. */
  readonly end: number
  /** The first closing bracket of the other sort. */
  readonly crossed: number | undefined
}

/** Find which bracket closes which, from the one at `at` to its own. */
export function bracketsOf(desk: Desk, at: number, first: number, parent: Parent): Brackets {
  const {text, lines} = desk
  const pairs = new Map<number, number>()
  const open: number[] = []
  let crossed: number | undefined
  let [last, reached] = [first, at]
  let [depth, index, offset, atStart, isAfterQuotes] = [0, first, at, false, false]
  while (index < lines.length) {
    for (; offset < lines[index]!.end; offset++) {
      const char = text[offset]!
      if (char === ' ' || char === '\t') continue
      if (char === '#' && isComment(text, offset, lines[index]!.end)) break
      if (atStart && (char === '"' || char === "'")) {
        const end = closingPlace(desk, offset, index, parent.typed)
        if (end) [index, offset, last, reached] = [end.index, end.close, end.index, end.close + 1]
        isAfterQuotes = end !== undefined
        atStart = false
        continue
      } else if (char === '[' || char === '{') {
        open.push(offset)
        depth = Math.max(depth, open.length)
      } else if ((char === ']' || char === '}') && isPair(text[open.at(-1)!]!, char)) {
        pairs.set(open.pop()!, offset)
        if (open.length === 0) return {pairs, last: index, depth, open, end: offset + 1, crossed}
      } else if (char === ']' || char === '}') crossed ??= offset
      reached = offset + 1
      // A quote right after a colon begins a text only in the manner of JSON, "名称":"昭阳区".
      atStart = '[{,'.includes(char) || (char === ':' && (isAfterQuotes || isBlank(text[offset + 1])))
      isAfterQuotes = false
    }
    index++
    while (index < lines.length && isEmpty(lines[index]!)) index++
    const next = lines[index]
    if (!next || !isDeeper(text, next, parent.typed)) break
    offset = next.content
    last = index
  }
  return {pairs, last, depth, open, end: reached, crossed}
}

/**
 * Close brackets whose end was forgotten at the end of their value, so that the fields in them are read: each of them
 * must be known, and nothing else may be wrong. It is for the author to write them in, for only the author knows what
 * was to stand there. Gives where they end.
 */
export function closeForgotten(desk: Desk, {pairs, open, end, crossed}: Brackets): number | undefined {
  const {text} = desk
  let content = end
  while (/[\]} \t]/.test(text[content - 1]!)) content--
  const reopened = Array.from(pairs).flatMap(([start, close]) => (close >= content ? [start] : []))
  const all = [...open, ...reopened].sort((a, b) => a - b)
  const needed = all.map(start => (text[start] === '[' ? ']' : '}')).reverse()
  const first = all[0]!
  // A bracket inside a word says that something else went wrong.
  if (
    !all.every(
      start => start === first || /[[{,:，：]\s*$/.test(text.slice(Math.max(first, start - 20), start))
    )
  )
    return undefined
  if ((crossed !== undefined && crossed < content) || !isPart(text.slice(content, end), needed))
    return undefined

  for (const start of all) pairs.set(start, content)
  desk.replace(content, end, needed.join(''))
  return content
}

/** Whether the brackets that were typed are some of those needed, in their order. */
function isPart(typed: string, needed: ReadonlyArray<string>): boolean {
  let at = 0
  for (const char of typed.replace(/[ \t]/g, '')) {
    at = needed.indexOf(char, at) + 1
    if (at === 0) return false
  }
  return true
}

/** A closing bracket may stand under the beginning of the line that opened it. */
const isDeeper = (text: string, {content, columns}: Line, typed: number) =>
  columns > typed || (columns === typed && (text[content] === ']' || text[content] === '}'))

const isPair = (open: string, close: string) => (open === '[' ? close === ']' : close === '}')

/** Whether a hash begins a comment in brackets. */
export const isComment = (text: string, at: number, end: number) =>
  (text[at - 1] === ' ' || text[at - 1] === '\t') && beginsComment(text, at, end)
