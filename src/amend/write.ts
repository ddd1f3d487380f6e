/** How a text stands in a YAML file. */
export interface Style {
  readonly style: 'plain' | 'single' | 'double' | 'literal' | 'folded' | 'empty'
  /** Between brackets, where commas and brackets part values. */
  readonly isFlow?: boolean
  /** Blanks before the lines of a block. */
  readonly indent: string
  /** As an item of a list, where a colon makes a field. */
  readonly isItem?: boolean
}

/** Control characters have no place in a draft; what divides lines elsewhere is a line break here. */
export const cleaned = (text: string): string =>
  text
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(
      /[\u0000-\u0008\u000e-\u001f\u007f\ufffe\uffff\ufdd0-\ufdef]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g,
      ''
    )

/** A text as YAML, in the style it has if that can hold it. Nothing for an empty one. */
export function written(value: string, {style, isFlow = false, indent, isItem = false}: Style): string {
  if (value.trim() === '') return style === 'double' || style === 'single' ? '""' : ''
  const isBlock = !isFlow && (style === 'literal' || value.trim().includes('\n'))
  if (isBlock) return block(value, indent)
  if (style === 'single' && !/[\n\t]/.test(value)) return `'${value.replaceAll("'", "''")}'`
  if (style !== 'double' && isPlain(value, isFlow, isItem)) return value
  return quoted(value)
}

/** In double quotes, with nothing in it that could end a line. */
export const quoted = (value: string): string =>
  JSON.stringify(value).replace(
    /[\u007f-\u009f\u00a0\u2028\u2029\ufeff]/g,
    one => `\\u${one.charCodeAt(0).toString(16).padStart(4, '0')}`
  )

/** A block of lines, of which none begins or ends with blanks: they would be read as layout. */
function block(value: string, indent: string): string {
  const lines = value.split('\n').map(line => line.replace(/^[ \t]+|(?<![ \t])[ \t]+$/g, ''))
  while (lines.length > 0 && lines.at(-1) === '') lines.pop()
  while (lines.length > 0 && lines[0] === '') lines.shift()
  return `|\n${lines.map(line => (line === '' ? '' : indent + line)).join('\n')}`
}

/** Whether a text may stand without quotes: it begins like a word and holds nothing that YAML or hasty typing gives a sense to. */
function isPlain(value: string, isFlow: boolean, isItem: boolean): boolean {
  if (value !== value.trim() || !/^[\p{L}\p{N}《（〔]/u.test(value)) return false
  if (/[:#,[\]{}&*!|>'"@`\\\n\t\u00a0\ufeff]|[\u2028\u2029\u0085]/.test(value)) return false
  if (/^\d+(?:[.、．)）](?!\d)|\s)/.test(value)) return false
  if (isFlow || isItem) return !/[，、；：｛｝［］﹕∶？＃“”‘’=＝]/.test(value)
  return !/[｛｝［］﹕∶＃]|[：=＝].*[：=＝]/.test(value)
}

/** A name that an author gave, as a key. */
export const writtenKey = (name: string): string =>
  /^[\p{L}\p{N}][\p{L}\p{N}（）()·《》“”.\-—]*$/u.test(name) && !/^\d+[.、]/.test(name) ? name : quoted(name)
