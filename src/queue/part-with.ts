/**
 * Of a draft's text the fields that are wanted, which are much quicker to read than all of it; the whole text where it is
 * not plainly one field after the other, each from the start of a line, so that only reading it tells what belongs where.
 */
export function partWith(text: string, {isField, isWanted}: Fields): string {
  const lines = text.split(/(?<=\n)/)
  const found = new Set<string>()
  let isIn = false
  const kept: string[] = []
  for (const line of lines) {
    if (!/^(?:[ \t\r\n#]|- |$)/.test(line)) {
      const key = /^([\p{L}\p{N}_-]+):(?=[ \r\n]|$)/u.exec(line)?.[1]
      if (key === undefined || !isField(key) || found.has(key)) return text
      found.add(key)
      isIn = isWanted(key)
    }
    if (isIn) kept.push(line)
  }
  const part = kept.join('')
  // What it names by an alias may stand elsewhere.
  return /[*&<]/.test(part) ? text : part
}

interface Fields {
  /** Whether a draft may have a field of this name at its top. */
  isField(key: string): boolean
  isWanted(key: string): boolean
}
