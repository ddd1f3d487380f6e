import {isComment} from './brackets.ts'
import type {Desk} from './desk.ts'
import {mayName} from './flow.ts'
import {isBlank, type Line} from './lines.ts'
import {closeOf} from './quoted.ts'

const narrow: Readonly<Record<string, string>> = {'［': '[', '］': ']', '】': ']', '｛': '{', '｝': '}'}
const closing: Readonly<Record<string, string>> = {'[': ']', '{': '}'}

interface Pair {
  readonly open: number
  readonly close: number
  readonly isFirst: boolean
}

/**
 * `［昭通市, 云南省］`, `{名称: 昭阳区｝`: brackets of the Chinese keyboard around fields or a list, told and made
 * half-width. What is in brackets without being one or the other is left alone.
 */
export function narrowBrackets(desk: Desk, at: number, line: Line): void {
  if (!/[［］】｛｝]/.test(desk.text.slice(at, line.end))) return
  for (const {open, close} of widePairs(desk, at, line)) {
    const edits = [open, close].flatMap(place => {
      const range = {start: place, end: place + 1}
      const text = narrow[desk.text[place]!]
      return text ? [{range, text}] : []
    })
    const [before, after] = [desk.text[open]!, desk.text[close]!]
    const isPair = edits.length > 1
    desk.repair(isPair ? 'full-width-bracket' : 'unclosed-bracket', {
      message: isPair
        ? `这里用了全角括号 ${before}${after}，已按半角括号读取。`
        : `括号不成对：前面是${before in narrow ? '全角的' : ''} ${before}，后面是${after in narrow ? '全角的' : ''} ${after}，已按一对半角括号读取。`,
      range: {start: open, end: (isPair ? open : close) + 1},
      edits
    })
    desk.readAs(edits)
  }
}

/** The pairs in which a bracket is full-width, from the outside in. */
function widePairs(desk: Desk, at: number, line: Line): Pair[] {
  const {text} = desk
  const pairs: Pair[] = []
  const open: number[] = []
  let isStart = true
  for (let offset = at; offset < line.end; offset++) {
    const char = text[offset]!
    const [plain, isFirst] = [narrow[char] ?? char, isStart]
    if (isBlank(char)) continue
    if (char === '#' && isComment(text, offset, line.end)) break
    isStart = '[{,，:：'.includes(plain)
    if (isFirst && (char === '"' || char === "'")) {
      const end = closeOf(text, offset, line.end)
      if (end < line.end) offset = end
    } else if (plain === '[' || plain === '{') {
      if (isFirst || plain === char) open.push(offset)
    } else if (plain === ']' || plain === '}') {
      const start = open.at(-1)
      if (start === undefined || closing[narrow[text[start]!] ?? text[start]!] !== plain) continue
      if (plain !== char && !isItemEnd(text, offset + 1, line.end)) continue
      open.pop()
      const isWide = narrow[text[start]!] !== undefined || narrow[char] !== undefined
      if (isWide && isMeant(desk, start, offset))
        pairs.push({open: start, close: offset, isFirst: start === at})
      if (open.length === 0) break
    }
  }
  // Inside brackets that are part of a text, all brackets are.
  const isText = open.length === 0 && narrow[text[at]!] !== undefined && !pairs.some(({isFirst}) => isFirst)
  return isText ? [] : pairs.sort((a, b) => a.open - b.open)
}

const isItemEnd = (text: string, from: number, end: number) =>
  /^\s*(?:$|[,，\]}］】｝]|\s#)/.test(text.slice(from, end))

/** Whether brackets hold fields, or items of a list; a half-width one that opens them says so itself. */
function isMeant(desk: Desk, open: number, close: number): boolean {
  const char = desk.text[open]!
  if (narrow[char] === undefined) return true
  const inside = desk.text.slice(open + 1, close)
  if (char === '｛') {
    const [, name] = /^\s*([^\s：:，,{}[\]]{1,24})\s*[：:]/u.exec(inside) ?? []
    return name !== undefined && mayName(desk, name)
  }
  return /[,，]/.test(inside) && !/[。；！？]/u.test(inside)
}
