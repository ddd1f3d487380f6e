/** A line of a table of contents that was typed or printed: 一、基本情况……3 */
const leader = /\S\s*(?:[.．·‧•]\s?){4,}\s*[（(]?\d{1,3}[）)]?$|\S\s*…{2,}\s*[（(]?\d{1,3}[）)]?$/u
/** No line of a page is longer. */
const longest = 200
const head = /^目\s*录$/

/** Which lines are a table of contents without a field that says so, with its head; one alone is none. */
export function contentsIn(lines: ReadonlyArray<string>): ReadonlySet<number> {
  const found = lines.flatMap((line, index) => (line.length <= longest && leader.test(line) ? [index] : []))
  const [first] = found
  if (first === undefined || found.length < 2) return new Set()
  const isHeaded = head.test(lines[first - 1] ?? '')
  return new Set(isHeaded ? [first - 1, ...found] : found)
}
