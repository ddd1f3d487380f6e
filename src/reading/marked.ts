import {numberOf} from './number-of.ts'

/** A heading that a file marks as of a level, 1 for the first. */
export interface Marked {
  readonly level: number
  readonly text: string
}

/**
 * How deep each level of marked headings lies, 2 for sections, where these agree with the numbers: each level has one sort of
 * number, and the lower ones have lower sorts. Undefined where people picked them for their looks.
 */
export function depthsOf(headings: ReadonlyArray<Marked>): ReadonlyMap<number, number> | undefined {
  const sorts = new Map<number, Set<number>>()
  for (const {level, text} of headings) {
    // 2.1 is no number of a document's own; what it is counts as lower than any.
    const sort = /^\d+(?:[.．]\d+)+/.test(text) ? 9 : numberOf(text)?.depth
    const known = sorts.get(level) ?? new Set()
    sorts.set(level, sort === undefined ? known : known.add(sort))
  }
  const levels = [...sorts.keys()].sort((a, b) => a - b)
  let before = 0
  for (const level of levels) {
    const [sort, ...others] = sorts.get(level)!
    if (others.length > 0 || (sort !== undefined && sort < before)) return undefined
    if (sort !== undefined && sort === before && sort < 9) return undefined
    before = sort ?? before
  }
  return new Map(levels.map((level, index) => [level, index + 2]))
}
