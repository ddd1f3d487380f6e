import type {Token} from './token.ts'
import type {WrittenParagraph} from './written-paragraphs.ts'

/** What the fields of a paragraph read now that only its words are left, with no mark where a field begins. */
export interface Aligning {
  /** Whether a field is prose, which may be reworded; others must be there as they were. */
  isProse(field: number): boolean
  /** Whether others may read differently too: no field of the document has its marks. */
  readonly isBare: boolean
}

/** Find the fields of a paragraph in its words of today. Where the border of one is anybody's guess it is left out. */
export function alignFields(
  {tokens, words: before}: WrittenParagraph,
  after: string,
  {isProse, isBare}: Aligning
): Token[] {
  const to = matches(before, after)
  const found: Token[] = []
  let [at, done] = [0, 0]
  for (const [index, {words, field}] of tokens.entries()) {
    const [start, end] = [at, at + words.length]
    at = end
    if (field === undefined || words === '') continue
    const isMine = isProse(field)
    const takes = (neighbour: Token | undefined) =>
      isMine && !(neighbour?.field !== undefined && isProse(neighbour.field))
    const from = border(start, takes(tokens[index - 1]) ? 'right' : 'left')
    const until = border(end, takes(tokens[index + 1]) ? 'left' : 'right')
    if (from === undefined || until === undefined || from < done || until < from) continue
    const now = after.slice(from, until)
    if (now === '' || (now !== words && !isMine && !isBare)) continue
    if (from > done) found.push({words: after.slice(done, from)})
    found.push({words: now, field})
    done = until
  }
  if (done < after.length) found.push({words: after.slice(done)})
  return found

  /** Where a place between two characters is now; what was put in there goes to the side that is named. */
  function border(place: number, insertedTo: 'left' | 'right'): number | undefined {
    let [left, right] = [place - 1, place]
    while (left >= 0 && to[left] === -1) left--
    while (right < before.length && to[right] === -1) right++
    const low = left < 0 ? 0 : to[left]! + 1
    const high = right < before.length ? to[right]! : after.length
    if (low === high) return low
    const [isLeftChanged, isRightChanged] = [left < place - 1, right > place]
    if (isLeftChanged && isRightChanged) return undefined
    if (isLeftChanged || isRightChanged) return isLeftChanged ? high : low
    return insertedTo === 'left' ? high : low
  }
}

/** Above this many pairs of characters a text was written anew, and only its ends are compared. */
const most = 6_000_000

/** For each character of one text where it stands in another, of a longest run of characters that both have; or -1. */
function matches(a: string, b: string): Int32Array {
  const to = new Int32Array(a.length).fill(-1)
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) to[head] = head++
  let [endA, endB] = [a.length, b.length]
  while (endA > head && endB > head && a[endA - 1] === b[endB - 1]) to[--endA] = --endB
  const [rows, columns] = [endA - head, endB - head]
  if (rows * columns === 0 || rows * columns > most) return to
  const width = columns + 1
  const lengths = new Uint16Array((rows + 1) * width)
  for (let i = rows - 1; i >= 0; i--)
    for (let j = columns - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[head + i] === b[head + j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  for (let i = 0, j = 0; i < rows && j < columns; ) {
    if (a[head + i] === b[head + j]) to[head + i++] = head + j++
    else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) i++
    else j++
  }
  return to
}
