import type {PhrasingContent} from 'mdast'
import {breakTitle} from '../../language/break-title.ts'
import type {Line, Piece} from './official.ts'
import {piecesOf} from './words.ts'

/** Characters of 二号 in a line of the type area. */
const perLine = 20

/** A title's lines: those it brings along, each broken at its sense where it is longer than a line. */
export function titleLines(nodes: ReadonlyArray<PhrasingContent>): Line[] {
  const lines: Piece[][] = [[]]
  for (const piece of piecesOf(nodes)) {
    if (piece.text === '\n') lines.push([])
    else lines.at(-1)!.push(piece)
  }
  return lines.filter(line => line.length > 0).flatMap(broken)
}

function broken(line: Line): Line[] {
  const offsets = breakTitle(line.map(({text}) => text).join(''), perLine)
  const parts: Piece[][] = [[]]
  let passed = 0
  for (const piece of line) {
    const end = passed + piece.text.length
    const cuts = offsets.filter(offset => offset >= passed && offset < end)
    let from = passed
    for (const cut of [...cuts, end]) {
      const text = piece.text.slice(from - passed, cut - passed)
      if (text) parts.at(-1)!.push({...piece, text})
      if (cut < end) parts.push([])
      from = cut
    }
    passed = end
  }
  return parts
}
