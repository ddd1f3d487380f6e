/** A place as people count: both 1-based, the column in UTF-16 units. */
export interface Point {
  readonly line: number
  readonly column: number
}

/** The lines of a text, found once. */
export interface Lines {
  /** The point of an offset. Offsets past the end are the end. */
  at(offset: number): Point
  /** Where a line begins and ends in the text, without its line break. */
  bounds(line: number): {readonly start: number; readonly end: number}
}

/** Where a text has its lines, without the text. */
export type Points = Pick<Lines, 'at'>

/** Count the lines of a text; `\r\n`, `\n` and a lone `\r` each end one. */
export function linesOf(text: string): Lines {
  const starts = startsOf(text)
  return {
    ...pointsFrom(starts, text.length),
    bounds(line) {
      const start = starts[line - 1] ?? text.length
      let end = starts[line] ?? text.length
      while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end--
      return {start, end}
    }
  }
}

/** The points of a text that is not kept. */
export const pointsOf = (text: string): Points => pointsFrom(startsOf(text), text.length)

function startsOf(text: string): Uint32Array {
  const starts = [0]
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length)
  return Uint32Array.from(starts)
}

function pointsFrom(starts: Uint32Array, length: number): Points {
  /** Index of the last line that begins at or before the offset. */
  function lineOf(offset: number): number {
    let low = 0
    let high = starts.length - 1
    while (low < high) {
      const middle = (low + high + 1) >> 1
      if (starts[middle]! <= offset) low = middle
      else high = middle - 1
    }
    return low
  }
  return {
    at(offset) {
      const within = Math.max(0, Math.min(offset, length))
      const index = lineOf(within)
      return {line: index + 1, column: within - starts[index]! + 1}
    }
  }
}
