/** An object of a PDF: its text up to the bytes of its stream, if it has one. A character is a byte. */
export interface PdfObject {
  readonly text: string
  readonly stream?: Uint8Array
}

/** The objects of a PDF by their numbers, and what its trailer says beside its size. */
export interface Pdf {
  readonly objects: ReadonlyMap<number, PdfObject>
  readonly trailer: string
}

/** Bytes as characters of the same numbers, so that places in the text are places in the file. */
export function charactersOf(bytes: Uint8Array): string {
  const parts: string[] = []
  for (let at = 0; at < bytes.length; at += 8192)
    parts.push(String.fromCharCode(...bytes.subarray(at, at + 8192)))
  return parts.join('')
}

export const bytesOf = (characters: string): Uint8Array =>
  Uint8Array.from(characters, character => character.charCodeAt(0))

/**
 * The objects of a PDF that Typst wrote: it writes their table and dictionaries as plain text, and streams with their length.
 * A PDF of another make is not read.
 */
export function readPdf(bytes: Uint8Array): Pdf {
  const text = charactersOf(bytes)
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const table = /^xref\s+0 \d+\s+((?:\d{10} \d{5} [nf]\s{1,2})+)trailer\s+<<([\s\S]*?)>>\s+startxref/.exec(
    text.slice(start)
  )
  if (!table) throw new Error('Cannot read the PDF: its table of objects is not in plain text')
  const [, rows = '', trailer = ''] = table
  const objects = new Map<number, PdfObject>()
  for (const [number, row] of rows.match(/\d{10} \d{5} [nf]/g)!.entries())
    if (row.endsWith('n')) objects.set(number, objectAt(text, bytes, number, Number(row.slice(0, 10))))
  return {objects, trailer: trailer.replace(/\s*\/Size \d+/, '')}
}

function objectAt(text: string, bytes: Uint8Array, number: number, place: number): PdfObject {
  const head = `${number} 0 obj\n`
  if (!text.startsWith(head, place)) throw new Error('Cannot read the PDF: an object is not at its place')
  const from = place + head.length
  const [end, stream] = [text.indexOf('\nendobj', from), text.indexOf('\nstream\n', from)]
  if (stream < 0 || stream > end) return {text: text.slice(from, end)}
  const own = text.slice(from, stream)
  const length = Number(/\/Length (\d+)/.exec(own)?.[1])
  const data = stream + '\nstream\n'.length
  if (!text.startsWith('\nendstream', data + length))
    throw new Error('Cannot read the PDF: a stream ends elsewhere')
  return {text: own, stream: bytes.subarray(data, data + length)}
}

/** A whole PDF of objects, for readers of this version of the format, such as `1.6`. */
export function writePdf({objects, trailer}: Pdf, version: string): Uint8Array {
  // The comment of high bytes says that the file is binary (ISO 32000-1, 7.5.2).
  const parts = [bytesOf(`%PDF-${version}\n%\xE2\xE3\xCF\xD3\n\n`)]
  let length = parts[0]!.length
  const add = (bytes: Uint8Array) => {
    parts.push(bytes)
    length += bytes.length
  }
  const last = Math.max(...objects.keys())
  const rows = ['0000000000 65535 f\r\n']
  for (let number = 1; number <= last; number++) {
    const object = objects.get(number)
    rows.push(object ? `${String(length).padStart(10, '0')} 00000 n\r\n` : '0000000000 65535 f\r\n')
    if (!object) continue
    add(bytesOf(`${number} 0 obj\n${object.text}${object.stream ? '\nstream\n' : ''}`))
    if (object.stream) add(object.stream)
    add(bytesOf(`${object.stream ? '\nendstream' : ''}\nendobj\n\n`))
  }
  const start = length
  add(
    bytesOf(
      `xref\n0 ${last + 1}\n${rows.join('')}trailer\n<<\n  /Size ${last + 1}${trailer}>>\nstartxref\n${start}\n%%EOF\n`
    )
  )
  const whole = new Uint8Array(length)
  let at = 0
  for (const part of parts) {
    whole.set(part, at)
    at += part.length
  }
  return whole
}

/** A PDF with objects in the place of its own, and new ones. */
export const withObjects = (pdf: Pdf, changed: ReadonlyMap<number, PdfObject>): Pdf => ({
  ...pdf,
  objects: new Map([...pdf.objects, ...changed])
})

/** The number of the next new object. */
export const nextNumber = ({objects}: Pdf): number => Math.max(...objects.keys()) + 1

/** The number of the object that a dictionary names under a key. */
export function numberOf(text: string, key: string): number {
  const found = new RegExp(`/${key} (\\d+) 0 R`).exec(text)
  if (!found) throw new Error(`Cannot read the PDF: it has no ${key}`)
  return Number(found[1])
}

/** The pages, by the numbers of their objects. */
export const pagesOf = ({objects}: Pdf): ReadonlyArray<readonly [number, PdfObject]> =>
  [...objects].filter(([, {text}]) => /\/Type \/Page\n/.test(text))

/** A dictionary with more entries at its end. */
export const withEntries = (text: string, entries: string): string =>
  text.replace(/>>\s*$/, `  ${entries}\n>>`)
