/** What goes on behind a blank line, is read with what stands elsewhere, or begins a document only. */
const reachesOver =
  /^(?: {0,3}(?:[-+*](?:[ \t]|$)|\d{1,9}[.)](?:[ \t]|$)|`{3}|~{3}|<[A-Za-z!?/])|(?: {4}| {0,3}\t)[ \t]*\S)|\]:|[\r\uFEFF\0]/m
const fence = /^ {0,3}(:{3,})/
const closing = /^ {0,3}:{3,}[ \t]*$/

/**
 * A Markdown text in parts that come to the same when they are parsed one by one: its blocks between blank lines, a container
 * with what is in it. A text is one part where a construct may reach over a blank line.
 */
export function partsOf(markdown: string): string[] {
  if (reachesOver.test(markdown)) return [markdown]
  const parts: string[] = []
  let lines: string[] = []
  /** How many colons open the container that the line is in. */
  let depth = 0
  for (const line of markdown.split('\n')) {
    const colons = line.includes(':::') ? (fence.exec(line)?.[1]?.length ?? 0) : 0
    const isClosing = colons > 0 && closing.test(line)
    // A container in a container, or a mark that closes none.
    if (colons > 0 && isClosing !== depth > 0) return [markdown]
    if (depth > 0) {
      if (isClosing && colons >= depth) depth = 0
    } else if (colons > 0) depth = colons
    if (depth === 0 && /^[ \t]*$/.test(line)) {
      if (lines.length > 0) parts.push(lines.join('\n'))
      lines = []
    } else lines.push(line)
  }
  return lines.length > 0 ? [...parts, lines.join('\n')] : parts
}
