/** What stands between two lines of a text that YAML would join with a blank. */
export type Seam = '' | ' ' | '\n'

const sentenceEnd = /[。！？…][”’』」）》)]*$/u
const itemStart =
  /^(?:\d{1,2}[.．、)）]|[（(][\d一二三四五六七八九十]{1,3}[)）]|[一二三四五六七八九十]{1,3}(?:、|是)|[\u2460-\u2473])/u
const wide = /[\p{Script=Han}\u3000-\u303f\uff00-\uffef“”‘’—…·]/u

// Whoever writes blanks between Chinese characters means them, as programs do that fold a text at them.
const spaced = /[\p{Script=Han}，。；、”》] +[\p{Script=Han}“《]/u

/** Programs fold a text at a blank near the eightieth column; nobody writes lines of so many Chinese characters. */
const foldWidth = 60

/** Shorter lines than this are no text that was wrapped at the edge of a window. */
const leastWidth = 12

/**
 * How the lines of a text are joined. A line that ends a sentence ends a paragraph, and so does the line before 一是 or 1.;
 * lines that were wrapped by hand in the midst of sentences go on without a blank, where it would stand beside a Chinese
 * character.
 */
export function seamsOf(lines: ReadonlyArray<string>): Seam[] {
  const inner = lines.slice(0, -1)
  const isWrapped = inner.some(line => !sentenceEnd.test(line))
  const isSpaced = lines.some(line => spaced.test(line))
  const longest = Math.max(0, ...inner.slice(0, 1000).map(({length}) => length))
  return inner.map((line, index) => {
    const next = lines[index + 1]!
    if (isSpaced && line.length >= foldWidth) return ' '
    if (itemStart.test(next)) return '\n'
    // Where lines are wrapped, a sentence may end at the edge by chance.
    const isAtEdge = isWrapped && longest >= leastWidth && line.length >= longest * 0.85
    if (sentenceEnd.test(line) && !isAtEdge) return '\n'
    if (isSpaced || line.length >= foldWidth) return ' '
    return wide.test(line.at(-1) ?? '') || wide.test(next[0] ?? '') ? '' : ' '
  })
}
