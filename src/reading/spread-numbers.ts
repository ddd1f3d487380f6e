import {endsSentence} from './forms/marks.ts'
import {numberOf} from './number-of.ts'

const number = /^\d[\d.,]*[%％]?$/
/** Fewer lines of nothing but a number may be the cells of a table or the numbers of pages. */
const [fewest, leastShare] = [3, 0.15]

/**
 * Some web pages keep every number in a box of its own, and a copy of them has each on a line: `建成基地`, `2`, `个，`. Which
 * lines go on the one above there; undefined where a text is none of those.
 */
export function alongNumbers(lines: ReadonlyArray<string>): boolean[] | undefined {
  const alone = lines.filter((line, index) => number.test(line) && !number.test(lines[index + 1] ?? ''))
  if (alone.length < fewest || alone.length < lines.length * leastShare) return undefined
  // A row of numbers is a table that lost its lines.
  if (lines.filter(line => number.test(line)).length > alone.length) return undefined
  return lines.map((line, index) => {
    const before = lines[index - 1]
    if (before === undefined) return false
    if (number.test(before)) return true
    return number.test(line) && !endsSentence(before) && !isNewSentence(before, lines[index + 1])
  })
}

/** 2024, and 年，全县…… under it, below a head that is whole. */
const isNewSentence = (before: string, next = ''): boolean =>
  numberOf(before) !== undefined && before.length > 6 && /^(?:年|年度|年以来)[，,]/.test(next)
