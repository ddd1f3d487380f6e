const pairs: Readonly<Record<string, string>> = {'“': '”', '‘': '’', '《': '》', '「': '」'}

const marks = /[“”‘’《》「」]/g

/** How far back an opening mark is looked for. */
const reach = 120

/** Whether a character stands inside quotation marks or 《》, where another's wording is kept as it is. */
export function isQuoted(text: string, index: number): boolean {
  const open: string[] = []
  for (const mark of text.slice(Math.max(0, index - reach), index).match(marks) ?? []) {
    if (mark in pairs) open.push(pairs[mark]!)
    else if (open.at(-1) === mark) open.pop()
  }
  return open.length > 0
}

/** How far back the beginning of a whole quotation is looked for. */
const quotationReach = 600

/** Whether a character stands in what someone is quoted to have said, however many sentences it has. */
export function isInQuotation(text: string, index: number): boolean {
  const before = text.slice(Math.max(0, index - quotationReach), index)
  return before.lastIndexOf('“') > before.lastIndexOf('”')
}
