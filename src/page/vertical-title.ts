import {body} from './paper.ts'
import type {Line, VerticalLine, VerticalTitle} from './sheet.ts'
import type {Story} from './story.ts'
import {titleLines} from './title-lines.ts'

/** Sizes in points: of a title, of the deck and the kicker beside it. */
const sizes = {most: 40, least: 16, kicker: 12, deck: 12}
/** Of the usual size of a title over its story. */
const ofUsual = 0.85
/** How small a title becomes, of its size, in a flat story. */
const smallest = 0.62
/** Characters of a line at most, of a title and of what stands beside it. */
const longest = {title: 14, other: 28}
/** From one cell to the next below, and what a line takes across, in sizes; as `typ/vertical-title.typ` has it. */
export const advance = {down: 1.2, across: 1.25}
/** Characters that the text beside it has at least. */
const leastText = 12

/** The title of a story at its side, whose title over it would be so large; undefined where the text would have no room beside it. */
export function verticalTitle(
  {kicker, title, deck, names}: Pick<Story, 'kicker' | 'title' | 'deck' | 'names'>,
  {at, most, width: all}: {readonly at: VerticalTitle['at']; readonly most: number; readonly width: number}
): VerticalTitle | undefined {
  const size = Math.max(sizes.least, Math.min(sizes.most, most * ofUsual))
  const linesOf = (line: Line | null, role: VerticalLine['role'], own: number): VerticalLine[] => {
    const cells = line ? cellsOf(line) : []
    const count = Math.ceil(cells.length / longest.other)
    return Array.from({length: count}, (_, nth) => ({
      role,
      size: own,
      cells: cells.slice((cells.length * nth) / count, (cells.length * (nth + 1)) / count)
    }))
  }
  const own = titleLines(title, longest.title, names).map(
    (line): VerticalLine => ({role: 'title', cells: cellsOf(line), size})
  )
  if (own.length === 0) return undefined
  const lines = [
    ...linesOf(kicker, 'kicker', sizes.kicker),
    ...own,
    ...linesOf(deck, 'deck', Math.max(sizes.deck, size * 0.42))
  ]
  const points = lines.reduce((sum, line) => sum + line.size * advance.across, 0)
  const width = Math.ceil(points / body.size) + 1
  if (all - width < leastText) return undefined
  const depths = lines.map(
    ({role, cells, size: most}) => cells.length * most * advance.down * (role === 'title' ? smallest : 1)
  )
  return {at, width, rows: Math.ceil(Math.max(...depths) / body.pitch), lines}
}

/** The size of a line in so many points of depth; those of a title are of one size. */
export function sizeIn({lines}: VerticalTitle, line: VerticalLine, depth: number): number {
  const alike = lines.filter(({role}) => role === line.role)
  return Math.min(line.size, ...alike.map(({cells}) => depth / (cells.length * advance.down)))
}

/** 汉字 one by one, and up to two letters or figures side by side. */
function cellsOf({clusters}: Line): string[] {
  // The dash before a deck says no more there.
  const text = clusters.join('').trimEnd().replace(/^—+/u, '')
  return text.match(/(?<![A-Za-z0-9])[A-Za-z0-9]{2}(?![A-Za-z0-9])|[\s\S]/gu) ?? []
}
