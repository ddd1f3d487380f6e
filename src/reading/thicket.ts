/** More of one mark in one block than anyone writes: the parser looks back over all of them at each. */
const most = 1000
/** More underlined headings in one block than anyone writes. */
const mostUnderlined = 200
/** A character that means nothing to Markdown. */
const nothing = '\u2060'

// Addresses of mail and pages become links by themselves: their @, the dot of www. and the colon of http:// make them so.
const marks = [/[*_]/g, /[[\]]/g, /~/g, /`/g, /@|(?<=\bwww)\.|(?<=\bhttps?):(?=\/\/)/gi]
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

/** More lines of one paragraph than anyone writes: the parser moves all of them at each. */
const mostLines = 2000
/** A line that goes on with the paragraph above it, and is no row of a table. */
const further = /^(?:[^\s#>|+*=~`_<:\-\d]|:(?!-))[^|]*$/

/** Lines that go on for longer than anyone writes, as one line; the words keep their own line breaks. */
function inOneLine(block: string): string {
  if (count(block, /\n/g, mostLines) <= mostLines) return block
  const lines = block.split('\n')
  let joined = ''
  let from = 0
  for (let index = 1; index <= lines.length; index++) {
    if (index < lines.length && further.test(lines[index]!) && further.test(lines[index - 1]!)) continue
    const run = lines.slice(from, index)
    joined +=
      (from > 0 ? '\n' : '') + (run.length > mostLines ? run.join(' ').replaceAll('\r', ' ') : run.join('\n'))
    from = index
  }
  return joined
}

function thinned(block: string): string {
  let thin = inOneLine(block)
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
