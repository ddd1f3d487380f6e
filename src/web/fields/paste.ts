/** What a clipboard holds; a part of `DataTransfer`. */
export interface Clipboard {
  getData(format: string): string
}

/** What was pasted, as it goes into prose. */
export interface PastedProse {
  readonly text: string
  /** What was left behind, in words: formatting, tables, pictures. */
  readonly dropped: ReadonlyArray<string>
}

/**
 * Text of Word or WPS as paragraphs, one a line: quotes and marks stay as they are, the indent of the first line goes, since the
 * document makes its own. Undefined for a few words, which are pasted as always.
 */
export function pastedProse(clipboard: Clipboard | null): PastedProse | undefined {
  const plain = clipboard?.getData('text/plain') ?? ''
  const html = clipboard?.getData('text/html') ?? ''
  if (plain === '') return undefined
  const lines = plain
    .replace(/\r\n?|[\u000b\u000c\u0085\u2028\u2029]/g, '\n')
    .replace(/[\u00a0\u202f]/g, ' ')
    .replace(/[\u200b\u200c\u2060\ufeff\u00ad]/g, '')
    .split('\n')
    .map(line => line.replace(/\t/g, ' ').trim())
  const paragraphs = lines.filter(line => line !== '')
  const text = paragraphs.join('\n')
  const dropped = [
    ...(/<(?:b|strong|i|em|u|font|span|h[1-6])\b/i.test(html) ? ['格式'] : []),
    ...(/<table\b/i.test(html) ? ['表格线'] : []),
    ...(/<(?:img|v:imagedata)\b/i.test(html) ? ['图片'] : [])
  ]
  if (text === plain && dropped.length === 0) return undefined
  return {text, dropped}
}

/** Several lines as one; undefined where nothing must be changed. */
export function pastedLine(clipboard: Clipboard | null): string | undefined {
  const plain = clipboard?.getData('text/plain') ?? ''
  if (!/[\r\n\u000b\u2028\u2029]/.test(plain.trim())) return undefined
  const lines = plain.split(/[\r\n\u000b\u2028\u2029]+/).map(line => line.trim())
  return lines.filter(line => line !== '').join('')
}
