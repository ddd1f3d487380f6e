import type {Range} from '../finding.ts'
import type {Value} from './value.ts'
import {split} from './value.ts'

const opening = '“‘（(《〈「『【〔［[{'
const closing = '”’）)》〉」』】〕］]}'

/** The separators in a text that stand outside quotes and brackets. Straight quotes open and close by turns. */
function separatorsIn(text: string, separators: string): Range[] {
  const found: Range[] = []
  let depth = 0
  let straight = false
  for (let at = 0; at < text.length; at++) {
    const character = text[at]!
    if (character === '"') straight = !straight
    else if (opening.includes(character)) depth++
    else if (closing.includes(character)) depth = Math.max(0, depth - 1)
    else if (depth === 0 && !straight && separators.includes(character)) found.push({start: at, end: at + 1})
  }
  return found
}

/** A heading as one text: `党建引领强根基：凝聚创建合力，筑牢创建堡垒`. */
export const intoPhrases = (value: Value): Value[] => split(value, separatorsIn(value.text, '：:，,\n'))

/** A list as one text: `汉族、彝族`. */
export const intoItems = (value: Value): Value[] => split(value, separatorsIn(value.text, '、，,；;\n'))

/** A title as one text: divided at line breaks, and at blanks between 汉字. */
export function intoLines(value: Value): Value[] {
  const breaks = value.text.matchAll(/\n|\u3000+|(?<=[\p{Script=Han}”》」])[ ]+(?=[\p{Script=Han}“《「])/gu)
  return split(
    value,
    Array.from(breaks, found => ({start: found.index, end: found.index + found[0].length}))
  )
}

/** Prose: a paragraph a line. */
export const intoParagraphs = (value: Value): Value[] =>
  split(
    value,
    Array.from(value.text.matchAll(/\r?\n/g), found => ({
      start: found.index,
      end: found.index + found[0].length
    }))
  )
