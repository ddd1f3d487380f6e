import {breakTitle} from '../language/break-title.ts'
import {emsOf} from '../language/characters.ts'
import type {Line, StoryPart} from './sheet.ts'

/** A title's lines, those too long for so many ems divided at sense, but in none of the `names`. */
export function titleLines(
  title: ReadonlyArray<Line>,
  perLine: number,
  names: ReadonlyArray<string> = []
): Line[] {
  return title.flatMap(line => {
    const words = line.clusters.join('')
    const ends = [...breakTitle(words, Math.floor(perLine), names), Number.POSITIVE_INFINITY]
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
