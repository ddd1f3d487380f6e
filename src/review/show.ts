const longest = 80

/** Words in quotes, in one line; of many those around the place where something new begins. */
export function excerptAt(words: string, at: number): string {
  const line = oneLine(words)
  if (line.length <= longest) return `“${line}”`
  const from = Math.max(0, Math.min(at - 20, line.length - longest))
  const to = from + longest
  return `“${from > 0 ? '……' : ''}${line.slice(from, to)}${to < line.length ? '……' : ''}”`
}

/** Words in quotes, from their beginning. */
export const excerpt = (words: string): string => excerptAt(words, 0)

/** Words in one line, without what would steer a terminal. */
export const oneLine = (words: string): string =>
  visible(words.replace(/[\s\u0085\u2028\u2029]+/g, ' ').trim())

/** Words with signs in the place of line ends and of characters that steer a terminal. */
export function visible(words: string): string {
  return words
    .replace(/\r\n|[\r\n\u0085\u2028\u2029]/g, '⏎')
    .replace(/[\u0000-\u001F\u007F]/g, sign =>
      String.fromCharCode(sign === '\u007F' ? 0x2421 : 0x2400 + sign.charCodeAt(0))
    )
    .replace(/[\u0080-\u009F\u202A-\u202E\u2066-\u2069]/g, '\uFFFD')
}
