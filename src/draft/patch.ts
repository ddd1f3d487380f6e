import type {Edit, Range} from '../finding.ts'

/** A text after patches, and the way back from its offsets to those of the original. */
export interface Patched {
  readonly text: string
  /** The offset in the original; inside inserted text, the offset where it was inserted. */
  toOriginal(offset: number): number
}

/** Apply edits, which must not overlap and must be in order. Edits of equal length keep their offsets. */
export function patch(text: string, edits: ReadonlyArray<Edit>): Patched {
  const pieces: string[] = []
  /** Where each edit that changes lengths ends in the patched text, and its range in the original. */
  const ends: number[] = []
  const shifts: Array<Range & {readonly from: number}> = []
  let [done, length] = [0, 0]

  for (const edit of edits) {
    const {start, end} = edit.range
    pieces.push(text.slice(done, start), edit.text)
    length += start - done
    const from = length
    length += edit.text.length
    done = end
    if (edit.text.length === end - start) continue
    ends.push(length)
    shifts.push({start, end, from})
  }
  pieces.push(text.slice(done))

  return {text: edits.length > 0 ? pieces.join('') : text, toOriginal}

  function toOriginal(offset: number): number {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (ends[middle]! <= offset) low = middle + 1
      else high = middle
    }
    const next = shifts[low]
    if (next && offset > next.from) return Math.min(next.end, next.start + offset - next.from)
    const last = shifts[low - 1]
    return last ? last.end + offset - ends[low - 1]! : offset
  }
}
