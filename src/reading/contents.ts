import {numberOf} from './number-of.ts'

/** A line of a table of contents that was typed or printed: 一、基本情况……3 */
const leader = /\S\s*(?:[.．·‧•]\s?){4,}\s*[（(]?\d{1,3}[）)]?$|\S\s*…{2,}\s*[（(]?\d{1,3}[）)]?$/u
/** No head is longer, and none stands farther behind its announcement, in lines. */
const [longestHead, farthest] = [60, 2000]
/** No line of a page is longer. */
const longest = 200
const head = /^目\s*录(?:\s*[/／、]\s*提\s*纲)?[：:]?(?:…*)$/
/** Numbers that Word counts itself stand in one of them, and not in the other. */
const withoutNumber = (line: string): string => line.slice(numberOf(line)?.number.length ?? 0).trim()
/** A list without page numbers has as many lines at least. */
const fewest = 3

/** Which lines are a table of contents without a field that says so, with its head; one alone is none. */
export function contentsIn(lines: ReadonlyArray<string>): ReadonlySet<number> {
  const found = lines.flatMap((line, index) => (line.length <= longest && leader.test(line) ? [index] : []))
  const [first] = found
  if (first === undefined || found.length < 2) return announcedIn(lines)
  const isHeaded = head.test(lines[first - 1] ?? '')
  return new Set(isHeaded ? [first - 1, ...found] : found)
}

/** The lines under 目录 that begin later lines again, with the numbers of their pages behind them or without. */
function announcedIn(lines: ReadonlyArray<string>): ReadonlySet<number> {
  const from = lines.findIndex(line => head.test(line))
  if (from < 0) return new Set()
  const isDots = (line: string) => /^[…．.]+$/.test(line)
  const isAgain = (line: string, index: number) => {
    const words = line.replace(/\s*\d{1,3}$/, '')
    return (
      words.length > 3 &&
      words.length <= longestHead &&
      lines
        .slice(index + 1, index + farthest)
        .some(
          later => later.startsWith(line) || (words !== line && withoutNumber(later) === withoutNumber(words))
        )
    )
  }
  let to = from + 1
  while (to < lines.length && (isDots(lines[to]!) || isAgain(lines[to]!, to))) to++
  return to - from > fewest ? new Set(lines.slice(from, to).map((_, index) => from + index)) : new Set()
}
