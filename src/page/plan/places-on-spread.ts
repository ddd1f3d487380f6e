import {type Base, startOf} from '../paper.ts'
import type {PageArticle} from '../schema.ts'
import {isAcross} from '../spread.ts'

/** Where a story of a spread stands: its base columns, and whether these are of both pages. */
export interface PlaceOnSpread {
  readonly column: number
  readonly columns: number
  readonly isAcross: boolean
}

/**
 * Which stories of a spread cross from page to page, and on which page the others stand: those that the page file names, else
 * the first; one that would be alone crosses, too. The others fill the left page, then the right one, by their lengths.
 */
export function placesOnSpread(
  articles: ReadonlyArray<PageArticle>,
  base: Base,
  lengths: ReadonlyArray<number>
): PlaceOnSpread[] {
  const half = base.columns / 2
  const given = articles.map(({column, columns}) => ({
    column: numberIn(column, base),
    columns: numberIn(columns, base)
  }))
  const isLoose = (index: number) => !(given[index]!.column ?? given[index]!.columns)
  const asked = articles.map(({across, guide}, index) => {
    const {column, columns} = given[index]!
    if (columns !== undefined) return column ? isAcross(base, column - 1, columns) : columns > half
    // The titles of a guide would be far from their pages.
    return guide ? false : across?.on
  })
  const isNamed = asked.some(one => one === true)
  const crossing = asked.map((one, index) => one ?? (!isNamed && index === 0 && isLoose(index)))
  const single = crossing.filter(one => !one).length === 1 ? crossing.indexOf(false) : -1
  if (single >= 0 && asked[single] === undefined && isLoose(single)) crossing[single] = true

  const onPages = crossing.flatMap((one, index) => (one ? [] : [index]))
  const whole = onPages.reduce((sum, index) => sum + lengths[index]!, 0)
  let before = 0
  return articles.map((_, index) => {
    const {column, columns} = given[index]!
    if (crossing[index]) {
      const from = column ? column - 1 : 0
      const over = columns ?? base.columns - from
      return {column: from, columns: over, isAcross: isAcross(base, from, over)}
    }
    // The left page has the first of them, and those that fill its half.
    const isLeft = before === 0 || before + lengths[index]! / 2 <= whole / 2
    before += lengths[index]!
    const from = column ? column - 1 : isLeft && index !== onPages.at(-1) ? 0 : half
    const end = startOf(base, from) < startOf(base, half) ? half : base.columns
    return {column: from, columns: Math.min(columns ?? half, end - from), isAcross: false}
  })
}

/** What it says; undefined where the paper has not so many columns, which is told elsewhere. */
function numberIn(value: PageArticle['column'], {columns}: Base): number | undefined {
  const number = Number(value?.text)
  return Number.isInteger(number) && number > 0 && number <= columns ? number : undefined
}
