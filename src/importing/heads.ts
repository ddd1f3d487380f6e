import {headingPieces, numberAt} from '../compose/heading.ts'
import {scalar} from '../draft/scalar.ts'
import type {Grammar} from '../kind/manifest.ts'
import {intoPhrases} from '../model/divide.ts'
import type {Value} from '../model/value.ts'
import {stretch} from '../reading/stretch.ts'
import type {Head} from './plan.ts'

/** How a heading is written in a draft so that its kind prints it as it was. */
export interface WrittenHead {
  /** Lines of YAML behind the key, the first of which goes on its line. */
  readonly value: ReadonlyArray<string>
  readonly isNumbered: boolean
}

/** Write a heading for a grammar that counts it as the one with this index. */
export function writtenHead({text, runsIn}: Head, grammar: Grammar, index: number): WrittenHead {
  const number = grammar.number ? numberAt(grammar.number, index) : ''
  const isNumbered = number === '' || bare(text).startsWith(number)
  const rest = isNumbered ? withoutNumber(text, number) : text
  const form = {grammar, index: isNumbered ? index : undefined, runsIn}
  const open = runsIn && grammar.end && rest.endsWith(grammar.end) ? rest.slice(0, -grammar.end.length) : rest
  const isSame = (phrases: ReadonlyArray<Value>) =>
    phrases.length > 0 &&
    bare(
      headingPieces(phrases, form)
        .map(piece => ('text' in piece ? piece.text : ''))
        .join('')
    ) === bare(text)
  const divided = intoPhrases(stretch(open, 0, open.length))
  if (isSame(divided)) return {value: [scalar(open)], isNumbered}
  const lines = open.split(/[\s　]+/).filter(Boolean)
  const asLines = lines.map(line => stretch(line, 0, line.length))
  if (lines.length > 1 && isSame(asLines))
    return {value: ['', ...lines.map(line => `- ${scalar(line)}`)], isNumbered}
  const whole = isSame([stretch(open, 0, open.length)]) ? open : rest
  return {value: ['', `- ${scalar(whole)}`], isNumbered}
}

function withoutNumber(text: string, number: string): string {
  let at = 0
  for (const character of number) {
    while (/\s/.test(text[at]!)) at++
    if (text[at] !== character) return text
    at++
  }
  return text.slice(at).trim()
}

/** Words without the blanks between them. */
export const bare = (text: string): string => text.replace(/[\s\u3000]+/g, '')
