import type {Range} from '../finding.ts'
import type {Value} from './value.ts'
import {slice, split} from './value.ts'

/** What ends a line: a line feed, or what Word and web pages put for a break that begins no paragraph. */
const lineEnds = '\n\v\f\u0085\u2028\u2029'

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

/** Where lines of a text were joined, as places in a value that is a part of it. */
function foldsIn({node, start, text}: Value): Range[] {
  return (node?.folds ?? []).flatMap(at => {
    const place = at - start
    return place > 0 && place < text.length ? [{start: place, end: place}] : []
  })
}

const inOrder = (separators: Range[]): Range[] =>
  separators.sort((a, b) => a.start - b.start || a.end - b.end)

/** A heading as one text: `党建引领强根基：凝聚创建合力，筑牢创建堡垒`. */
export const intoPhrases = (value: Value): Value[] =>
  split(value, separatorsIn(value.text, `：:，,${lineEnds}`))

/** A list as one text: `汉族、彝族`, or an item a line. */
export const intoItems = (value: Value): Value[] =>
  split(value, inOrder([...separatorsIn(value.text, `、，,；;${lineEnds}`), ...foldsIn(value)]))

/** A title as one text: divided at line breaks, however they were typed, and at blanks between 汉字. */
export function intoLines(value: Value): Value[] {
  const breaks = value.text.matchAll(
    /[\n\v\f\u0085\u2028\u2029]|\u3000+|(?<=[\p{Script=Han}”》」])[ ]+(?=[\p{Script=Han}“《「])/gu
  )
  const separators = Array.from(breaks, found => ({start: found.index, end: found.index + found[0].length}))
  return split(value, inOrder([...separators, ...foldsIn(value)]))
}

/** Things of one sort as one text: one a line, or numbered `1.数据表；2.名单`. Numbers are for the template to set. */
export function intoNumbered(value: Value): Value[] {
  const lines = split(value, inOrder([...separatorsIn(value.text, lineEnds), ...foldsIn(value)]))
  return lines.flatMap(line => {
    const numbers = [...line.text.matchAll(/(?<=^|[；;，,、。\s])\s?(\d{1,2})[.．、](?!\d)\s*/gu)]
    const isCounted =
      numbers.length > 0 && numbers.every(({1: one}, index) => Number(one) === Number(numbers[0]![1]) + index)
    if (!isCounted || numbers[0]!.index > 0) return [line]
    const starts = numbers.map(({index, 0: words}) => ({start: index, end: index + words.length}))
    return split(line, starts).map(part => (numbers.length > 1 ? withoutEndMark(part) : part))
  })
}

/** What divides one of several from the next is no part of it. */
function withoutEndMark(value: Value): Value {
  const [mark = ''] = /[；;，,、]$/u.exec(value.text) ?? []
  return mark ? slice(value, 0, value.text.length - 1) : value
}

/** Prose: a paragraph a line. */
export const intoParagraphs = (value: Value): Value[] =>
  split(
    value,
    Array.from(value.text.matchAll(/\r?\n|[\v\f\u0085\u2028\u2029]/g), found => ({
      start: found.index,
      end: found.index + found[0].length
    }))
  )
