/** How far the ends of a sentence are looked for: further than any reaches, and near enough in a text without stops. */
const reach = 600

/** The sentence that a character stands in, without its stop; `stops` is a class of marks that end one. */
export function sentenceAround(text: string, index: number, stops = '。；\\n'): string {
  const end = text.slice(index, index + reach).search(new RegExp(`[${stops}]|$`, 'u'))
  return sentenceBefore(text, index, stops) + text.slice(index, index + end)
}

/** What stands before a character in its sentence. */
export function sentenceBefore(text: string, index: number, stops = '。；\\n'): string {
  const before = text.slice(Math.max(0, index - reach), index)
  return before.split(new RegExp(`[${stops}]`, 'u')).at(-1)!
}
