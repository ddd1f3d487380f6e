import {type Base, body, charsAcross, type Paper, startOf} from './paper.ts'
import {type PageSpec, wordsOf} from './schema.ts'

/** Where a piece of a spread crosses from its left page to its right one, in characters from the left of the piece. */
export interface Fold {
  readonly at: number
  /** Characters in which no words stand. */
  readonly gap: number
}

/** 连版: two pages as one paper. Their type areas stand where they stand on single pages, so that their inner margins lie between them. */
export function spreadOf(paper: Paper): Paper {
  const {width, base} = paper
  const fold = ((width / 25.4) * 72) / body.size - charsAcross(paper)
  return {...paper, width: 2 * width, base: {...base, columns: 2 * base.columns, fold}}
}

export const pagesOn = ({fold}: Base): number => (fold === undefined ? 1 : 2)

/** Whether so many base columns from one on stand on both pages of a spread. */
export const isAcross = ({columns: all, fold}: Base, column: number, columns: number): boolean =>
  fold !== undefined && column < all / 2 && column + columns > all / 2

/** Where so many base columns cross from page to page; undefined where they stand on one. */
export function foldIn(base: Base, column: number, columns: number): Fold | undefined {
  if (!isAcross(base, column, columns)) return undefined
  const half = base.columns / 2
  return {at: startOf(base, half - 1) + base.chars - startOf(base, column), gap: base.fold!}
}

/** Whether so a page is called that is the first of its paper. */
export const isFirstPage = (called: string): boolean => /^第?\s*[1一]\s*版$/.test(called)

/** Whether a page file is of two pages. */
export const isSpread = ({spread}: PageSpec): boolean =>
  spread !== undefined && !/^(?:否|不|no|false)$/i.test(wordsOf(spread))

/** What the right page is called: as the page file says, else one more than the left one. */
export function rightPageOf({spread, masthead}: PageSpec): string {
  const said = wordsOf(spread)
  if (!/^(?:是|对|yes|true)$/i.test(said)) return said
  return wordsOf(masthead?.page).replace(/\d+/, number => String(Number(number) + 1))
}
