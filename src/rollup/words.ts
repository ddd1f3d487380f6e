import type {Range} from '../finding.ts'
import type {Draft} from '../model/schema.ts'
import {placeIn, type Value, valuesIn} from '../model/value.ts'

/** The prose of a draft, value by value. */
export function proseOf({title, editorsNote, lead, sections, outlook, attachments}: Draft): Value[] {
  const parts = [title, editorsNote, lead, sections, outlook, attachments]
  return parts.flatMap(part => valuesIn(part)).filter(value => value.slot === undefined)
}

/** What counts when passages are compared: letters, 汉字 and digits. */
export const bareOf = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')

/** The prose of a draft as one string, bare, a value a line. */
export const wordsOf = (draft: Draft): string =>
  proseOf(draft)
    .map(({text}) => bareOf(text))
    .join('\n')

/** A stretch of `wordsOf` in the draft: its text as it was typed, and its place. */
export function stretchIn(draft: Draft, from: number, to: number): {text: string; range: Range} | undefined {
  let start = 0
  for (const value of proseOf(draft)) {
    const {length} = bareOf(value.text)
    if (from < start + length) {
      const [first, last] = [offsetIn(value.text, from - start), offsetIn(value.text, to - start - 1) + 1]
      return {text: value.text.slice(first, last), range: placeIn(value, first, last)}
    }
    start += length + 1
  }
  return undefined
}

/** Where the character of a text stands that is so manieth of the bare ones. */
function offsetIn(text: string, index: number): number {
  let left = index
  for (const {index: at} of text.matchAll(/[\p{L}\p{N}]/gu)) if (left-- === 0) return at
  return text.length
}
