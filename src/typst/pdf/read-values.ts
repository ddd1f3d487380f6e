/** A string of a PDF; a character is a byte. */
export interface PdfString {
  readonly characters: string
}

/** Another object, by its number. */
export interface Reference {
  readonly object: number
}

export type Dictionary = ReadonlyMap<string, PdfValue>

/** What a PDF is written in: numbers, names with their slash, words such as `true` or an operator, strings, lists … */
export type PdfValue = number | string | PdfString | Reference | ReadonlyArray<PdfValue> | Dictionary

export const isDictionary = (value: PdfValue | undefined): value is Dictionary => value instanceof Map
export const isString = (value: PdfValue | undefined): value is PdfString =>
  typeof value === 'object' && 'characters' in value

const token =
  /\s+|%[^\r\n]*|(?<open><<|\[)|(?<close>>>|\])|<(?<hex>[\da-fA-F\s]*)>|(?<text>\()|(?<word>[^\s()<>[\]{}%]+)/y

/** The values of an object or of a stream of operators (ISO 32000-1, 7.2 and 7.3), one after the other. */
export function readValues(source: string): PdfValue[] {
  const nested: PdfValue[][] = [[]]
  let at = 0
  while (at < source.length) {
    token.lastIndex = at
    const found = token.exec(source)
    if (!found) throw new Error(`Cannot read the PDF: “${source.slice(at, at + 10)}” is none of its values`)
    at = token.lastIndex
    const {open, close, hex, text, word} = found.groups!
    const values = nested.at(-1)!
    if (open) nested.push([])
    else if (close) {
      nested.pop()
      nested.at(-1)?.push(close === ']' ? values : dictionaryOf(values))
    } else if (hex !== undefined) values.push({characters: fromHex(hex)})
    else if (text) {
      const {characters, end} = literal(source, at)
      values.push({characters})
      at = end
    } else if (word === 'R') values.push({object: values.splice(-2)[0] as number})
    else if (word !== undefined)
      for (const one of word.match(/\/?[^/]*/g)!) if (one) values.push(plainValue(one))
  }
  return nested[0]!
}

const plainValue = (word: string): PdfValue => (/^[+-]?(?:\d+\.?\d*|\.\d+)$/.test(word) ? Number(word) : word)

function dictionaryOf(values: ReadonlyArray<PdfValue>): Dictionary {
  const entries = new Map<string, PdfValue>()
  for (let index = 0; index + 1 < values.length; index += 2)
    entries.set(String(values[index]).slice(1), values[index + 1]!)
  return entries
}

function fromHex(hex: string): string {
  const digits = hex.replace(/\s/g, '')
  return (digits.length % 2 ? `${digits}0` : digits).replace(/../g, pair =>
    String.fromCharCode(Number.parseInt(pair, 16))
  )
}

const escapes: Readonly<Record<string, string>> = {n: '\n', r: '\r', t: '\t', b: '\b', f: '\f'}
const piece = /\\(?:(?<octal>[0-7]{1,3})|(?<line>\r\n?|\n)|(?<other>[\s\S]))|[()]|[^\\()]+/y

/** A string in parentheses (7.3.4.2), behind the first of them. */
function literal(source: string, from: number): {characters: string; end: number} {
  let characters = ''
  let depth = 1
  piece.lastIndex = from
  for (let found = piece.exec(source); found; found = piece.exec(source)) {
    const [all] = found
    const {octal, line, other} = found.groups!
    if (octal) characters += String.fromCharCode(Number.parseInt(octal, 8) & 0xff)
    else if (other) characters += escapes[other] ?? other
    else if (!line) {
      if (all === '(') depth++
      if (all === ')') depth--
      if (depth === 0) return {characters, end: piece.lastIndex}
      characters += all
    }
  }
  throw new Error('Cannot read the PDF: a string has no end')
}

/** What a string of the document says (7.9.2): UTF-16 behind its mark, or characters as they are. */
export function wordsOf({characters}: PdfString): string {
  if (!characters.startsWith('\xFE\xFF')) return characters
  let words = ''
  for (let at = 2; at + 1 < characters.length; at += 2)
    words += String.fromCharCode(characters.charCodeAt(at) * 256 + characters.charCodeAt(at + 1))
  return words
}

/** Numbers of two bytes each. */
export const codes = (characters: string): number[] =>
  Array.from(
    {length: characters.length >> 1},
    (_, index) => characters.charCodeAt(index * 2) * 256 + characters.charCodeAt(index * 2 + 1)
  )
