/** A piece of a page number: words as they are, or what is counted. */
export type PageNumberPart = string | {readonly count: 'page' | 'total'}

/**
 * The parts of a page number written as an example: `— 1 —`, `第1页 共2页`. The number after 共, or else the second, is
 * that of all pages.
 */
export function pageNumberParts(pattern: string): PageNumberPart[] {
  const numbers = [...pattern.matchAll(/\d+/g)]
  const total = numbers.find(({index}) => /共\s*$/.test(pattern.slice(0, index))) ?? numbers[1]
  const parts: PageNumberPart[] = []
  let from = 0
  for (const number of numbers) {
    if (number.index > from) parts.push(pattern.slice(from, number.index))
    parts.push({count: number === total ? 'total' : 'page'})
    from = number.index + number[0].length
  }
  if (from < pattern.length) parts.push(pattern.slice(from))
  return parts
}

/** What is wrong with the example of a page number; undefined when it can be counted. */
export function refusalOfPattern(pattern: string): string | undefined {
  const numbers: ReadonlyArray<string> = pattern.match(/\d+/g) ?? []
  const pages = pageNumberParts(pattern).filter(part => typeof part !== 'string' && part.count === 'page')
  if (numbers.length > 2) return '最多写两个数：页码和总页数，如“第1页 共2页”'
  if (pages.length !== 1 || !numbers.includes('1')) return '应含“1”，表示页码所在，如“— 1 —”“第1页 共2页”'
  return undefined
}
