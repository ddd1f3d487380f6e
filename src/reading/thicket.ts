/** More of one mark in one block than anyone writes: the parser looks back over all of them at each. */
const most = 1000
/** More underlined headings in one block than anyone writes. */
const mostUnderlined = 200
/** A character that means nothing to Markdown. */
const nothing = '\u2060'

const marks = [/[*_]/g, /[[\]]/g, /~/g, /`/g]
const underline = /(?<=\n)[ \t]{0,3}(?:=+|-+)[ \t]*(?=\n|$)/g

/**
 * The same text, of the same length, in which blocks that are thick with marks have none: whoever typed them wrote no
 * Markdown, and the parser would not come to an end. A block is what stands between blank lines.
 */
export function withoutThickets(text: string): string {
  if (text.length <= 2 * mostUnderlined) return text
  const blocks: string[] = []
  let from = 0
  for (const {index} of text.matchAll(/\n(?=[ \t\r]*\n)/g)) {
    blocks.push(thinned(text.slice(from, index)))
    from = index
  }
  blocks.push(thinned(text.slice(from)))
  return blocks.join('')
}

function thinned(block: string): string {
  let thin = block
  for (const mark of marks) if (count(thin, mark, most) > most) thin = thin.replace(mark, nothing)
  if (count(thin, underline, mostUnderlined) > mostUnderlined)
    thin = thin.replace(underline, line => nothing.repeat(line.length))
  return thin
}

/** How often a pattern is found; no more than one above `enough` are counted. */
function count(text: string, pattern: RegExp, enough: number): number {
  let found = 0
  for (const _ of text.matchAll(pattern)) if (++found > enough) break
  return found
}
