import {breakTitle} from '../language/break-title.ts'
import {emsOf} from '../language/characters.ts'
import {body} from './paper.ts'
import type {Item, Line} from './sheet.ts'

/** Size of a head's characters in those of the body, and what its frame takes of the width in points, as `typ/thread.typ` has it. */
const faces = {section: {size: 1.36, frame: 10}, sub: {size: 1.12, frame: 0}}

/**
 * Items with the places at which the lines of their heads are divided in columns of so many characters: between words, and
 * in none of the `names`. Typst, which knows how wide the words are, divides those that do not fit.
 */
export function withBreaks(
  items: ReadonlyArray<Item>,
  chars: number,
  names: ReadonlyArray<string>
): ReadonlyArray<Item> {
  return items.map(item => {
    if (!('lines' in item)) return item
    const {size, frame} = faces[item.kind]
    const perLine = (chars * body.size - frame) / (body.size * size)
    return {...item, lines: item.lines.map(line => withOwn(line, perLine, names))}
  })
}

function withOwn(line: Line, perLine: number, names: ReadonlyArray<string>): Line {
  const title = line.clusters.join('')
  const width = emsOf(title)
  // To find words costs time; one that is about as wide as the column may prove to be wider.
  if (width < perLine - 1) return line
  const offsets = breakTitle(title, Math.min(perLine, width - 0.5), names)
  if (offsets.length === 0) return line
  const breaks: number[] = []
  let passed = 0
  for (const [index, cluster] of line.clusters.entries()) {
    if (passed > 0 && offsets.includes(passed)) breaks.push(index)
    passed += cluster.length
  }
  return {...line, breaks}
}
