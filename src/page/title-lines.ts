import {breakTitle} from '../language/break-title.ts'
import {emsOf} from '../language/characters.ts'
import {headBreaks} from './head-breaks.ts'
import {body} from './paper.ts'
import type {Line, StoryPart} from './sheet.ts'

/** A title's lines, those too long for so many ems divided at sense, but in none of the `names`. */
export function titleLines(
  title: ReadonlyArray<Line>,
  perLine: number,
  names: ReadonlyArray<string> = []
): Line[] {
  return title.flatMap(line => {
    const words = line.clusters.join('')
    const ends = [...endsIn(words, Math.floor(perLine), names), Number.POSITIVE_INFINITY]
    const parts: Line[] = []
    let from = 0
    let length = 0
    line.clusters.forEach((cluster, index) => {
      length += cluster.length
      const isLast = index === line.clusters.length - 1
      if (length < ends[parts.length]! && !isLast) return
      parts.push({...partOf(line, from, index + 1), ...(from > 0 && {runsOn: true})})
      from = index + 1
    })
    return parts
  })
}

/** Where the lines of a title end that is too wide; one that is longer than any title is divided like a head. */
function endsIn(words: string, perLine: number, names: ReadonlyArray<string>): number[] {
  const even = breakTitle(words, perLine, names)
  return even.length > 0 || emsOf(words) <= perLine ? even : headBreaks(words, perLine, names)
}

function partOf({clusters, marks}: Line, from: number, to: number): Line {
  return {
    clusters: clusters.slice(from, to),
    marks: marks.flatMap(([start, end, kind]) =>
      end > from && start < to
        ? [[Math.max(start, from) - from, Math.min(end, to) - from, kind] as const]
        : []
    )
  }
}

/** A title in one line: the lines of a couplet are parted, those of a long line are not. */
export const titleOf = (title: ReadonlyArray<Line>): string =>
  title
    .map(({clusters, runsOn}, index) => (index > 0 && !runsOn ? '\u3000' : '') + clusters.join(''))
    .join('')

/** How `typ/headline.typ` sets a title, by the widths of its characters: the size in points, and whether on one line. */
export function titleSetting(
  {title, width, most, least}: Pick<StoryPart, 'title' | 'width' | 'most' | 'least'>,
  bodySize: number
): {size: number; isOneLine: boolean} {
  const fitting = (text: string) => Math.min(most, (width * bodySize * 0.97) / emsOf(text))
  const one = fitting(titleOf(title))
  if (title.length <= 1 || one >= least) return {size: one, isOneLine: true}
  return {size: Math.min(...title.map(({clusters}) => fitting(clusters.join('')))), isOneLine: false}
}

/** Smaller than the byline, a deck is not read. */
export const smallestDeck = 11

/** Ems of a line of a deck that should be so large, in a story of so many characters: a little smaller, it needs no second line. */
export const deckChars = (width: number, size: number): number =>
  Math.floor((width * 0.9 * body.size) / Math.max(smallestDeck, size * 0.75))
