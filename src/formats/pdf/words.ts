import {legalPart} from '../../language/characters.ts'
import type {Words} from '../../official/block.ts'
import type {Line, Piece} from './manuscript.ts'

type Look = Omit<Piece, 'text'>

/** Runs without a place to break are given places from this many characters on. */
const longest = 24

/** Words as pieces; a break is a piece `\n`. Runs of more than `unbroken` characters may be divided anywhere. */
export function piecesOf(words: Words, unbroken: number = longest, look: Look = {}): Piece[] {
  return words.flatMap(node => {
    if (node.type === 'break') return [{text: '\n'}]
    if (node.type === 'text')
      return divided(node.value, unbroken, node.data?.slot ? {...look, slot: true} : look)
    const {type, children, ...own} = node
    return piecesOf(children, unbroken, {...look, ...own})
  })
}

/**
 * A run without Chinese or blanks, up to a mark that may not begin a line; or the interpunct of a name with what stands
 * before it, which it never leaves.
 */
const apart =
  /\p{Script=Han}[·•‧]+|[^\p{Script=Han}\s]+?(?=[，。；：、！？）》」』】〕”’]|[\p{Script=Han}\s]|$)/gu

/** Legal text on one line, in pieces that may be divided otherwise than text may. */
function divided(text: string, unbroken: number, look: Look): Piece[] {
  const legal = legalPart(text).replace(/[\t\r\n\u2028\u2029]+/g, ' ')
  const pieces: Piece[] = []
  let from = 0
  const put = (end: number, own: Look) => {
    if (end > from) pieces.push({text: legal.slice(from, end), ...look, ...own})
    from = end
  }
  for (const {0: run, index} of legal.matchAll(apart)) {
    const isName = /^\p{Script=Han}/u.test(run)
    if (!isName && run.length <= unbroken) continue
    put(index, {})
    put(index + run.length, isName ? {whole: true} : {loose: true})
  }
  put(legal.length, {})
  return pieces
}

/** The characters of a line up to a place, and those after it. */
export function dividedAt(line: Line, length: number): readonly [Line, Line] {
  const [before, after]: [Piece[], Piece[]] = [[], []]
  let left = length
  for (const piece of line) {
    const [first, rest] = [piece.text.slice(0, Math.max(0, left)), piece.text.slice(Math.max(0, left))]
    if (first) before.push({...piece, text: first})
    if (rest) after.push({...piece, text: rest})
    left -= piece.text.length
  }
  return [before, after]
}
