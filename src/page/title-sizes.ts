import {smallestDeck} from './title-lines.ts'

/** The title's size, at most and at least, and that of the deck, in points. */
export interface TitleSizes {
  readonly most: number
  readonly least: number
  readonly 'deck-size': number
}

/** A title stands out from the heads below it. */
const smallestTitle = 16

/**
 * Title sizes for a story that takes a share of a page so many millimetres wide; the first of the page has the largest.
 * `scale` makes all smaller.
 */
export function titleSizes(paperWidth: number, share: number, story: number, scale: number): TitleSizes {
  const most = Math.max(
    smallestTitle,
    scale * (story === 0 ? 46 : 32) * Math.min(1, paperWidth / 390 + 0.1) * Math.max(0.55, share)
  )
  return {most, least: most * 0.62, 'deck-size': Math.max(smallestDeck, most * 0.4)}
}
