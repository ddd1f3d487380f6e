import type {Desk, Parent} from './desk.ts'
import {isBlank, isEmpty, type Line} from './lines.ts'
import {closingPlace} from './quoted.ts'

/** Which bracket closes which, from the one at `at` to its own. */
export function bracketsOf(desk: Desk, at: number, first: number, parent: Parent) {
  const {text, lines} = desk
  const pairs = new Map<number, number>()
  const open: number[] = []
  let [depth, index, offset, atStart, isAfterQuotes] = [0, first, at, false, false]
  while (index < lines.length) {
    for (; offset < lines[index]!.end; offset++) {
      const char = text[offset]!
      if (char === ' ' || char === '\t') continue
      if (char === '#' && isComment(text, offset, lines[index]!.end)) break
      if (atStart && (char === '"' || char === "'")) {
        const end = closingPlace(desk, offset, index, parent.typed)
        if (end) [index, offset] = [end.index, end.close]
        isAfterQuotes = end !== undefined
        atStart = false
        continue
      } else if (char === '[' || char === '{') {
        open.push(offset)
        depth = Math.max(depth, open.length)
      } else if ((char === ']' || char === '}') && isPair(text[open.at(-1)!]!, char)) {
        pairs.set(open.pop()!, offset)
        if (open.length === 0) return {pairs, last: index, depth}
      }
      // A quote right after a colon begins a text only in the manner of JSON, "名称":"昭阳区".
      atStart = '[{,'.includes(char) || (char === ':' && (isAfterQuotes || isBlank(text[offset + 1])))
      isAfterQuotes = false
    }
    index++
    while (index < lines.length && isEmpty(lines[index]!)) index++
    const next = lines[index]
    if (!next || !isDeeper(text, next, parent.typed)) break
    offset = next.content
  }
  return {pairs, last: first, depth}
}

/** A closing bracket may stand under the beginning of the line that opened it. */
const isDeeper = (text: string, {content, columns}: Line, typed: number) =>
  columns > typed || (columns === typed && (text[content] === ']' || text[content] === '}'))

const isPair = (open: string, close: string) => (open === '[' ? close === ']' : close === '}')

/** Whether a hash begins a comment in brackets. */
export const isComment = (text: string, at: number, end: number) =>
  (text[at - 1] === ' ' || text[at - 1] === '\t') && !/^#\d/.test(text.slice(at, Math.min(end, at + 2)))

/** `[汉族、彝族］`: closed by the Chinese keyboard. */
export function chineseClose(desk: Desk, at: number, line: Line): number | undefined {
  const {text} = desk
  let end = line.end
  while (isBlank(text[end - 1])) end--
  const closing = text[at] === '[' ? '］】' : '｝'
  if (
    end - 1 <= at ||
    !closing.includes(text[end - 1]!) ||
    /[[\]{}［］【】｛｝]/.test(text.slice(at + 1, end - 1))
  )
    return undefined
  const range = {start: end - 1, end}
  desk.repair('unclosed-bracket', {
    message: `括号不成对：前面是 ${text[at]}，后面是全角的 ${text[end - 1]}，已按一对半角括号读取。`,
    range: {start: at, end},
    edits: [{range, text: text[at] === '[' ? ']' : '}'}]
  })
  return end - 1
}
