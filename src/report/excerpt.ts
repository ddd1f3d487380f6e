import type {Range} from '../finding.ts'
import {printableLine} from './printable.ts'

/** How wide a text is in a terminal: 汉字 and Chinese marks take two cells. */
export function cells(text: string): number {
  let width = 0
  for (const character of text) width += widthOf(character.codePointAt(0)!)
  return width
}

function widthOf(code: number): number {
  if (code < 0x1100) return code === 0xb7 || code === 0xd7 || code === 0xf7 ? 2 : 1
  const isNarrow =
    (code > 0x115f && code < 0x2014) || (code > 0x2e3d && code < 0x2e80) || (code >= 0xa4d0 && code < 0xac00)
  return isNarrow || (code >= 0xd7a4 && code < 0xf900) ? 1 : 2
}

/** A line of the file around a finding, the finding marked: `before⟦marked⟧after`, with … where it was cut. */
export interface Excerpt {
  readonly before: string
  readonly marked: string
  readonly after: string
}

/** Cut the window around a range, within its first line. What is not seen is written out. */
export function excerptOf(text: string, range: Range, {width = 56}: {readonly width?: number} = {}): Excerpt {
  // Only a window is looked at: drafts have paragraphs of thousands of characters, and thousands of findings.
  const reach = width * 2
  const left = shownIn(
    text.slice(Math.max(0, range.start - reach), range.start).replace(/^[\s\S]*[\r\n]/, '')
  )
  const found = text.slice(range.start, Math.min(range.end, range.start + reach))
  const first = found.replace(/[\r\n][\s\S]*$/, '')
  const whole = shownIn(first)
  const marked = takeWhile(whole, width)
  const isCut = marked.length < whole.length || range.end - range.start > first.length
  const right = isCut ? [] : shownIn(text.slice(range.end, range.end + reach).replace(/[\r\n][\s\S]*$/, ''))

  let room = Math.max(16, width - cells(marked.join('')))
  const before: string[] = []
  const after: string[] = []
  const half = room / 2
  while (left.length && room > half) room -= cells(before[before.push(left.pop()!) - 1]!)
  while (right.length && room > 0) room -= cells(after[after.push(right.shift()!) - 1]!)
  while (left.length && room > 0) room -= cells(before[before.push(left.pop()!) - 1]!)
  const head = before.reverse().join('').trimStart()
  return {
    before: (left.length ? '…' : '') + printableLine(head),
    marked: printableLine(marked.join('')) + (isCut ? '…' : ''),
    after: printableLine(after.join('').trimEnd()) + (right.length ? '…' : '')
  }
}

function takeWhile(characters: ReadonlyArray<string>, width: number): string[] {
  const taken: string[] = []
  let room = width
  for (const character of characters) {
    room -= cells(character)
    if (room < 0) break
    taken.push(character)
  }
  return taken
}

/** What is shown for each character of a text. */
function shownIn(text: string): string[] {
  const isSeen = printableLine(text) === text
  return isSeen ? [...text] : Array.from(text, printableLine)
}
