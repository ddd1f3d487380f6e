import {halfHeadingLength, plainHeadingLength, standsAlone} from './marks.ts'
import {numberedForm} from './numbered-form.ts'

// Sub-heads that newspapers set in two lines, and the lists that look like them.

/** One line of a sub-head that newspapers set in two. */
export function isHalf(line: string): boolean {
  return standsAlone(line, halfHeadingLength) && !numberedForm(line) && !/[，,：:]/.test(line)
}

/** A sub-head in two lines that stands in one. */
export const twoLined = /^[^\s，：:,]{4,14}[ 　][^\s，：:,]{4,14}$/

/** Whether a text has sub-heads in two lines, on two or on one, and other heads above them. */
export function hasTwoLined(lines: ReadonlyArray<string>): boolean {
  const body = lines.slice(2)
  const onOne = body.filter(line => twoLined.test(line) && standsAlone(line, plainHeadingLength)).length
  const onTwo = body.some((line, at) => at > 0 && isHalf(line) && isHalf(body[at - 1]!))
  const others = body.some(
    line => !twoLined.test(line) && /[，：,:]/.test(line) && standsAlone(line, plainHeadingLength)
  )
  return onTwo || (onOne > 1 && others)
}

/** How many lines in a row that may be halves of a head stand around one; from three on they are a list, however many. */
export function halvesAround(lines: ReadonlyArray<string>, index: number): number {
  const isOne = (at: number) => lines[at] !== undefined && isHalf(lines[at]!)
  let [from, to] = [index, index]
  while (to - from < 2 && isOne(from - 1)) from--
  while (to - from < 2 && isOne(to + 1)) to++
  return to - from + 1
}
