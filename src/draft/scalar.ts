/** What can stand in a draft without quotes and is read as it is. */
const plain =
  /^[\p{Script=Han}\d“《（A-Za-z〔][\p{Script=Han}\p{L}\d“”‘’《》（）〔〕、，。；！？—·…％%℃￥×□\s.+/－~～-]*$/u
const words = /^(?:true|false|yes|no|null|是|否|有|无)$/i

/** A text as one value of a draft, quoted where it would be read as something else. */
export function scalar(text: string): string {
  const isPlain =
    plain.test(text) &&
    !words.test(text) &&
    !/\s[#-]|\s{2}|[\n\t]|\s$/.test(text) &&
    !/^\d+[.、．]?\s/.test(text)
  return isPlain ? text : JSON.stringify(text)
}

/** A paragraph that a block of text may hold as it is. */
const inBlock = /^[^\s#|>"'\-*&!%@`{[?=~+\d（(].*\S$|^[（(\d].*\S$|^\{[图表]\d+\}$/u
const risky = /[\u0000-\u001f\u0085\u2028\u2029\ufeff]|\t|^(?:---|\.\.\.)/u

/** Paragraphs as the value of a field: one a line, or, where one could be read as something else, quoted in a list. */
export function prose(paragraphs: ReadonlyArray<string>, indent: string, isQuoted = false): string {
  const isPlain = !isQuoted && paragraphs.every(text => inBlock.test(text) && !risky.test(text))
  if (isPlain) return ` |\n${paragraphs.map(text => `${indent}${text}`).join('\n')}`
  return `\n${paragraphs.map(text => `${indent}- ${JSON.stringify(text)}`).join('\n')}`
}
