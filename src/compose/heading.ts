import type {Grammar} from '../kind/manifest.ts'
import {inChinese} from '../language/in-chinese.ts'
import type {Piece} from '../model/piece.ts'
import {breakPiece, own, piecesOf} from '../model/piece.ts'
import type {Value} from '../model/value.ts'

/** How one heading is written. */
export interface HeadingForm {
  readonly grammar: Grammar
  /** Counted from 0 among those of its level that have a number; undefined for one that has none. */
  readonly index: number | undefined
  /** Whether it stands at the beginning of its first paragraph. */
  readonly runsIn: boolean
}

/** A heading as its kind writes it: number, phrases joined by the kind's grammar, end mark. */
export function headingPieces(phrases: ReadonlyArray<Value>, {grammar, index, runsIn}: HeadingForm): Piece[] {
  const pieces: Piece[] = grammar.number && index !== undefined ? own(numberAt(grammar.number, index)) : []
  phrases.forEach((phrase, at) => {
    const pattern = grammar.phrases[Math.min(at, grammar.phrases.length - 1)]!
    const [before = '', after = ''] = pattern.split('{}')
    pieces.push(
      ...words(withoutEnding(before, phrase.text)),
      ...piecesOf(phrase),
      ...words(withoutBeginning(after, phrase.text))
    )
  })
  const last = phrases.at(-1)?.text ?? ''
  // One that could run in and stands alone has no full stop; one that brings its own mark along needs no other.
  const isOpen = (grammar.runIn && !runsIn) || /[。！？：；，!?:;]$/.test(last)
  return [...pieces, ...own(isOpen ? '' : withoutBeginning(grammar.end, last))]
}

/** Words of a pattern; `\n` breaks the line. */
function words(text: string): Piece[] {
  return text.split('\n').flatMap((line, index) => (index === 0 ? own(line) : [breakPiece, ...own(line)]))
}

/** What stands before a phrase, less what the phrase says itself: `打好“` before `“党建引领牌”` is `打好`. */
function withoutEnding(before: string, phrase: string): string {
  for (let length = before.length; length > 0; length--) {
    const ending = before.slice(-length)
    if (ending.trim() && phrase.startsWith(ending)) return before.slice(0, -length)
  }
  return before
}

/** What stands after a phrase, less what the phrase says itself. */
function withoutBeginning(after: string, phrase: string): string {
  for (let length = after.length; length > 0; length--) {
    const beginning = after.slice(0, length)
    if (beginning.trim() && phrase.endsWith(beginning)) return after.slice(length)
  }
  return after
}

/** The number of a heading, counted from 0. */
export function numberAt(first: NonNullable<Grammar['number']>, index: number): string {
  return first.replace('一', inChinese(index + 1)).replace('1', String(index + 1))
}
