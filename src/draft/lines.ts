/** A line of the file. */
export interface Line {
  /** Offset of its first character. */
  readonly start: number
  /** Offset after its last character, without the line break. */
  readonly end: number
  /** Offset of its first character that is not blank; `end` for a blank line. */
  readonly content: number
  /** How many columns it is indented for the eye, whatever blanks were used. */
  readonly columns: number
  /** How many plain spaces it begins with, which is all that YAML counts. */
  readonly spaces: number
}

// Blanks that people indent with: a tab, 　 (two columns wide), and what comes along from Word and web pages.
const wide = new Set(['\u3000', '\u2003'])
const narrow = new Set([' ', '\u00a0', '\u2002', '\u2009', '\u202f'])
const invisible = new Set(['\u200b', '\u2060', '\ufeff'])

/** Whether a character is a blank of any sort, apart from line breaks. */
export function isBlank(char: string | undefined): boolean {
  return char !== undefined && (char === '\t' || narrow.has(char) || wide.has(char) || invisible.has(char))
}

/** How many columns a bullet and the blanks after it take for the eye. */
export function widthOf(bullet: string): number {
  let width = 0
  for (const char of bullet) width += invisible.has(char) ? 0 : wide.has(char) || char === '－' ? 2 : 1
  return width
}

/** Whether a line holds nothing but blanks. */
export function isEmpty({content, end}: Line): boolean {
  return content === end
}

/** Whether a line is a row of dashes or the like, drawn to divide what is above and below. */
export function isDivider(text: string, {content, end}: Line): boolean {
  return /^[-=*_~—·.]{3,}\s*$/.test(text.slice(content, end))
}

/** The lines of a text. */
export function linesOf(text: string): Line[] {
  const tab = indentOf(text)
  const lines: Line[] = []
  let start = 0
  while (start < text.length) {
    const feed = text.indexOf('\n', start)
    const next = feed < 0 ? text.length : feed + 1
    let end = feed < 0 ? text.length : feed
    if (text[end - 1] === '\r' && end > start) end--
    lines.push(lineOf(text, start, end, tab))
    start = next
  }
  return lines
}

function lineOf(text: string, start: number, end: number, tab: number): Line {
  let [content, columns, spaces] = [start, 0, 0]
  for (; content < end; content++) {
    const char = text[content]!
    if (!isBlank(char)) break
    if (char === ' ' && content - start === spaces) spaces++
    if (char === '\t') columns += tab - (columns % tab)
    else if (wide.has(char)) columns += 2
    else if (narrow.has(char)) columns++
  }
  return {start, end, content, columns, spaces}
}

/**
 * How many columns a tab stands for: what puts most fields and items that begin with one in line with the lines around
 * them, which are indented with spaces; without any, what the text uses for a level.
 */
function indentOf(text: string): number {
  if (!text.includes('\t')) return 2
  let least = 8
  for (const [spaces] of text.matchAll(/^ +(?=[^\s#])/gm)) least = Math.min(least, spaces.length)
  const level = least === 8 || least === 1 ? 2 : least
  const tabbed = [...text.matchAll(/^(?<blanks> *\t[\t ]*)(?<bullet>- +)?(?=[^\s:：#]{1,24}[:：])/gm)].slice(
    0,
    200
  )
  if (tabbed.length === 0) return level
  const votes = [level, 2, 4, 8, 3, 6].map(tab => ({
    tab,
    count: tabbed.filter(found => isInLine(text, found, tab)).length
  }))
  return votes.reduce((best, vote) => (vote.count > best.count ? vote : best)).tab
}

/** Whether a line that begins with a tab of that width stands beside or directly under a line next to it. */
function isInLine(text: string, {index, groups}: RegExpExecArray, tab: number): boolean {
  const {blanks = '', bullet = ''} = groups ?? {}
  let column = 0
  for (const blank of blanks) column += blank === '\t' ? tab - (column % tab) : 1
  const [, space = '', dash = ''] =
    /(?:^|\n)( *)(- +)?[^\s#].*\n\s*$/.exec(text.slice(Math.max(0, index - 400), index)) ?? []
  const above = [space.length, space.length + (dash.length || 2)]
  if (above.includes(column)) return true
  const rest = text.slice(index, index + 400)
  const [, next] = /^.*\n\s*?( +)[^\s#-]/.exec(rest) ?? []
  return bullet !== '' && next?.length === column + bullet.length
}
