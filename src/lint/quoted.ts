const pairs: Readonly<Record<string, string>> = {'“': '”', '‘': '’', '《': '》', '「': '」'}

/** How far back an opening mark is looked for. */
const reach = 120

/** Whether a character stands inside quotation marks or 《》, where another's wording is kept as it is. */
export function isQuoted(text: string, index: number): boolean {
  const open: string[] = []
  for (const character of text.slice(Math.max(0, index - reach), index)) {
    if (character in pairs) open.push(pairs[character]!)
    else if (open.at(-1) === character) open.pop()
  }
  return open.length > 0
}
