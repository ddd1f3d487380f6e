import type {TextNode} from '../draft/tree.ts'
import type {Edit} from '../finding.ts'

/**
 * The edit of a YAML file that puts other words in the place of the characters `start` to `end` of a text, and leaves
 * everything else of the file as it is. Only where the scalar's own way of writing cannot hold the words is the whole
 * scalar written anew, in double quotes.
 */
export function editScalar(source: string, node: TextNode, start: number, end: number, words: string): Edit {
  const old = node.value.slice(start, end)
  const head = commonStart(old, words)
  const tail = commonEnd(old.slice(head), words.slice(head))
  const from = start + head
  const to = end - tail
  const inner = words.slice(head, words.length - tail)
  const written = node.isVerbatim(from, to) ? writtenIn(source, node, from, inner) : undefined
  if (written !== undefined) return {range: node.place(from, to), text: written}
  const whole = node.value.slice(0, start) + words + node.value.slice(end)
  return {range: node.range, text: quoted(whole)}
}

/** Text in double quotes. */
export function quoted(text: string): string {
  return JSON.stringify(text)
}

/** The words as the scalar's style writes them; undefined when it cannot, or may not without a closer look. */
function writtenIn(source: string, node: TextNode, at: number, words: string): string | undefined {
  if (node.style === 'literal') {
    const {start} = node.place(at, at)
    const line = source.slice(source.lastIndexOf('\n', start - 1) + 1, start)
    const indent = /^[ \t]*/.exec(line)![0]
    if (/^\s/.test(words) && line === indent) return undefined
    return words.replace(/\r?\n/g, `\n${indent}`)
  }
  if (/[\r\n]/.test(words)) return undefined
  if (node.style === 'double') return JSON.stringify(words).slice(1, -1)
  if (node.style === 'single') return words.replaceAll("'", "''")
  const whole = node.value.slice(0, at) + words
  const isPlain = !/[:#,[\]{}&*!|>'"%@`\\\t]/.test(words) && whole === whole.trim() && !/^[-?]/.test(whole)
  if (node.style === 'plain' || node.style === 'folded')
    return isPlain && words.trim() === words ? words : undefined
  return undefined
}

function commonStart(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[length] === b[length]) length += 1
  return splits(a, length) || splits(b, length) ? length - 1 : length
}

function commonEnd(a: string, b: string): number {
  let length = 0
  while (length < a.length && length < b.length && a[a.length - 1 - length] === b[b.length - 1 - length])
    length += 1
  return splits(a, a.length - length) || splits(b, b.length - length) ? length - 1 : length
}

/** Whether an offset lies between the halves of a character beyond the BMP. */
function splits(text: string, at: number): boolean {
  return /[\uD800-\uDBFF]/.test(text[at - 1] ?? '') && /[\uDC00-\uDFFF]/.test(text[at] ?? '')
}
