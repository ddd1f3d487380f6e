import type {Range} from '../finding.ts'
import {seamsOf} from './folds.ts'
import type {TextNode} from './tree.ts'

/** A stretch of a value and where it stands: character by character, or, as with escapes and folds, as a whole. */
interface Run {
  /** Where it begins in the value. */
  readonly at: number
  readonly length: number
  readonly start: number
  readonly end: number
  readonly exact: boolean
}

/** What the parser said of a scalar; `range` counts in the patched text. */
export interface Scalar {
  readonly value: string
  readonly style: TextNode['style']
  readonly range: Range
}

/** The texts that a scalar is in: as it was parsed, and as it was typed. */
export interface Texts {
  readonly text: string
  readonly original: string
  /** The character that stands in the parsed text for what was hidden from the parser. */
  readonly stand: string
  toOriginal(range: Range): Range
}

/** Make the text node of a scalar, with places in the original text. They are worked out when first asked for. */
export function textNode(scalar: Scalar, texts: Texts): TextNode {
  const {original, stand} = texts
  const range = texts.toOriginal(scalar.range)
  let runs: ReadonlyArray<Run> | undefined
  const typed = scalar.value.includes(stand) ? restore(scalar.value) : scalar.value
  const joined = foldedIn(scalar, texts) ? join(typed) : undefined
  const value = joined?.value ?? typed

  return {
    type: 'text',
    value,
    style: scalar.style,
    range,
    ...(joined && {folds: joined.folds}),
    place,
    isVerbatim
  }

  /** Join the lines as Chinese is joined; undefined when there is nothing to join. */
  function join(read: string): {value: string; folds: number[]} | undefined {
    const {range: parsed, style} = scalar
    const pieces = piecesOf(texts.text.slice(parsed.start, parsed.end), scalar.value, style)
    const folds: {at: number; piece: Piece}[] = []
    let at = 0
    for (const piece of pieces) {
      if (!piece.exact && read.slice(at, at + piece.length) === ' ' && isFold(piece, scalar, texts))
        folds.push({at, piece})
      at += piece.length
    }
    if (folds.length === 0 || at !== read.length) return undefined
    const lines = [0, ...folds.map(fold => fold.at + 1)].map((from, index) =>
      read.slice(from, folds[index]?.at)
    )
    const seams = seamsOf(lines)
    const made = new Map(folds.map(({piece}, index) => [piece, seams[index]!]))
    runs = runsFrom(
      pieces.map(piece => ({...piece, length: made.get(piece)?.length ?? piece.length})),
      scalar,
      texts
    )
    let [length, joined] = [0, '']
    const ends: number[] = []
    for (const [index, line] of lines.entries()) {
      joined += line + (seams[index] ?? '')
      length += line.length
      if (index < seams.length) ends.push(length)
      length += seams[index]?.length ?? 0
    }
    return {value: joined, folds: ends}
  }

  /** Put back what was hidden: it stands in the original where its stand-in is. */
  function restore(hidden: string): string {
    return hidden.replaceAll(stand, (_, index: number) => original[place(index, index + 1).start]!)
  }

  function place(start: number, end: number): Range {
    runs ??= runsOf(scalar, texts)
    if (runs.length === 0) return range
    const first = runs[runAt(runs, start)]!
    const from = first.exact ? Math.min(first.start + start - first.at, first.end) : first.start
    if (end <= start) {
      const before = start > first.at && !first.exact ? first.end : from
      return {start: before, end: before}
    }
    const last = runs[runAt(runs, end - 1)]!
    const to = last.exact ? last.start + end - last.at : last.end
    return {start: from, end: Math.max(from, Math.min(to, last.end))}
  }

  function isVerbatim(start: number, end: number): boolean {
    const {start: from, end: to} = place(start, end)
    return to - from === end - start && original.slice(from, to) === value.slice(start, end)
  }
}

/** The last run that begins at or before a place in the value. */
function runAt(runs: ReadonlyArray<Run>, at: number): number {
  let [low, high] = [0, runs.length - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (runs[middle]!.at <= at) low = middle
    else high = middle - 1
  }
  return low
}

/** Whether a text stands in several lines that YAML joins. */
const foldedIn = ({style, range}: Scalar, {text}: Texts): boolean =>
  style !== 'literal' && style !== 'empty' && /\n[ \t]*[^\s]/.test(text.slice(range.start, range.end))

/** Whether a piece is the end of one line and the beginning of the next, with nothing between. */
function isFold({start, end}: Piece, {range}: Scalar, {text}: Texts): boolean {
  return /^[ \t]*\r?\n[ \t]*$/.test(text.slice(range.start + start, range.start + end))
}

/** The stretches that pieces come to, one after the other. */
function runsFrom(pieces: ReadonlyArray<Piece>, {range}: Scalar, {toOriginal}: Texts): Run[] {
  const runs: Run[] = []
  let at = 0
  for (const piece of pieces) {
    const {start, end} = toOriginal({start: range.start + piece.start, end: range.start + piece.end})
    if (piece.length > 0)
      runs.push({at, length: piece.length, start, end: Math.max(start, end), exact: piece.exact})
    at += piece.length
  }
  return runs
}

function runsOf(scalar: Scalar, texts: Texts): ReadonlyArray<Run> {
  const {value, style, range} = scalar
  const {text, toOriginal} = texts
  const pieces = piecesOf(text.slice(range.start, range.end), value, style)
  if (pieces.reduce((all, {length}) => all + length, 0) === value.length)
    return runsFrom(pieces, scalar, texts)
  // The parser folded it in a way that we do not follow: the whole scalar is the place of every part.
  return [{at: 0, length: value.length, ...toOriginal(range), exact: false}]
}

interface Piece {
  readonly length: number
  readonly start: number
  readonly end: number
  readonly exact: boolean
}

function piecesOf(raw: string, value: string, style: TextNode['style']): Piece[] {
  if (style === 'empty') return []
  if (style === 'literal') return literalPieces(raw, value)
  if (style === 'folded') return foldedPieces(raw, value, raw.indexOf('\n') + 1)
  if (style === 'plain') return foldedPieces(raw, value, 0)
  return quotedPieces(raw, style === 'double')
}

/** Each line of the value is the end of its line in the file. */
function literalPieces(raw: string, value: string): Piece[] {
  const pieces: Piece[] = []
  let start = raw.indexOf('\n') + 1
  if (start === 0) return pieces
  const lines = value.split('\n')
  for (const [index, line] of lines.entries()) {
    const feed = raw.indexOf('\n', start)
    const next = feed < 0 ? raw.length : feed + 1
    let end = feed < 0 ? raw.length : feed
    if (raw[end - 1] === '\r') end--
    pieces.push({length: line.length, start: end - line.length, end, exact: true})
    if (index < lines.length - 1) pieces.push({length: 1, start: end, end: next, exact: next - end === 1})
    start = next
  }
  return pieces
}

/** The words of each line stand in the value one after the other; what is between them are folds. */
function foldedPieces(raw: string, value: string, from: number): Piece[] {
  const pieces: Piece[] = []
  let [at, done, start] = [0, from, from]
  while (start < raw.length && at < value.length) {
    const feed = raw.indexOf('\n', start)
    const next = feed < 0 ? raw.length : feed + 1
    const words = raw.slice(start, feed < 0 ? raw.length : feed)
    const text = withoutBlanks(words)
    if (text) {
      let found = at
      while (isBlank(value[found])) found++
      if (!value.startsWith(text, found)) return []
      const begin = start + words.indexOf(text)
      if (found > at) pieces.push({length: found - at, start: done, end: begin, exact: false})
      pieces.push({length: text.length, start: begin, end: begin + text.length, exact: true})
      at = found + text.length
      done = begin + text.length
    }
    start = next
  }
  if (at < value.length) pieces.push({length: value.length - at, start: done, end: raw.length, exact: false})
  return pieces
}

/** A line without the blanks around it, and without its line end. */
function withoutBlanks(words: string): string {
  let [start, end] = [0, words.length]
  while (end > 0 && (isBlank(words[end - 1]) || words[end - 1] === '\r')) end--
  while (start < end && isBlank(words[start]) && words[start] !== '\n') start++
  return words.slice(start, end)
}

const isBlank = (char: string | undefined) => char === ' ' || char === '\n' || char === '\t'

/** Quoted text, escape by escape and fold by fold. */
function quotedPieces(raw: string, isDouble: boolean): Piece[] {
  const pieces: Piece[] = []
  const special = isDouble
    ? /[ \t]+(?:\r?\n[ \t\r\n]*)?|\r?\n[ \t\r\n]*|\\(?:\r?\n[ \t\r\n]*|x..|u.{4}|U.{8}|[\s\S])/g
    : /[ \t]+(?:\r?\n[ \t\r\n]*)?|\r?\n[ \t\r\n]*|''/g
  const close = raw.length > 1 && raw.at(-1) === raw[0] ? raw.length - 1 : raw.length
  let done = 1
  for (const match of raw.slice(1, close).matchAll(special)) {
    // A run of blanks is looked at as a whole, or a long one would be gone through again from each of its blanks.
    if (/^[ \t]+$/.test(match[0])) continue
    const start = match.index + 1
    const end = start + match[0].length
    if (start > done) pieces.push({length: start - done, start: done, end: start, exact: true})
    pieces.push({length: lengthOf(match[0]), start, end, exact: false})
    done = end
  }
  if (close > done) pieces.push({length: close - done, start: done, end: close, exact: true})
  return pieces
}

/** How many UTF-16 units an escape or a fold gives. */
function lengthOf(special: string): number {
  const feeds = special.split('\n').length - 1
  if (special.startsWith('\\') && feeds > 0) return feeds - 1
  if (feeds > 0) return Math.max(1, feeds - 1)
  return special.startsWith('\\U') && Number.parseInt(special.slice(2), 16) > 0xffff ? 2 : 1
}
