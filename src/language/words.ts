/** Segments Chinese; made when the first words are asked for, for it takes a while to load. */
let segmenter: Intl.Segmenter | undefined

const clause = /[^，。；：、！？“”‘’《》（）\s]{1,60}/gu

/** Where words begin and end in the clause around `at`, as offsets of the text. */
export function wordEndsAround(text: string, at: number): ReadonlySet<number> {
  segmenter ??= new Intl.Segmenter('zh', {granularity: 'word'})
  const {start, value} = clauseAround(text, at)
  const ends = new Set([start + value.length])
  for (const {index} of segmenter.segment(value)) ends.add(start + index)
  return ends
}

/** Where words begin and end in a piece of text. */
export function wordEndsIn(text: string): ReadonlySet<number> {
  segmenter ??= new Intl.Segmenter('zh', {granularity: 'word'})
  const ends = new Set([text.length])
  for (const {index} of segmenter.segment(text)) ends.add(index)
  return ends
}

function clauseAround(text: string, at: number): {start: number; value: string} {
  const from = Math.max(0, at - 60)
  const near = text.slice(from, at + 60)
  for (const {0: value, index} of near.matchAll(clause)) {
    const start = from + index
    if (start <= at && at < start + value.length) return {start, value}
  }
  return {start: at, value: text.slice(at, at + 1)}
}
