/** Left, lower, right and upper edge, in points. */
export type Box = readonly [number, number, number, number]

/** The boxes of a page for the printer (ISO 32000-1, 14.11.2). */
export interface Boxes {
  readonly media: Box
  readonly bleed: Box
  readonly trim: Box
}

/** One character a byte, so that places in the text are places in the file. */
const characters = new TextDecoder('latin1')
const inAscii = new TextEncoder()

/**
 * Give the pages of a PDF that Typst wrote other boxes, reckoned from their width and height in points. The pages are
 * appended anew (ISO 32000-1, 7.5.6); every byte that was there stays. Typst writes its table of objects and its pages as plain
 * text; a PDF of another make is not read.
 */
export function withBoxes(pdf: Uint8Array, boxesOf: (width: number, height: number) => Boxes): Uint8Array {
  const text = characters.decode(pdf)
  const {places, start, trailer} = tableOf(text)
  let added = '\n'
  let table = ''
  for (const [number, place] of places) {
    const page = pageAt(text, number, place)
    if (!page) continue
    const {media, bleed, trim} = boxesOf(page.width, page.height)
    const boxes = `/MediaBox ${written(media)}\n  /BleedBox ${written(bleed)}\n  /TrimBox ${written(trim)}`
    table += `${number} 1\n${digits(pdf.length + added.length)} 00000 n\r\n`
    added += `${number} 0 obj\n${page.before}${boxes}${page.after}\nendobj\n`
  }
  if (!table) throw new Error('Cannot give the PDF its boxes: it has no page in plain text')
  const at = pdf.length + added.length
  added += `xref\n${table}trailer\n<<${trailer}  /Prev ${start}\n>>\nstartxref\n${at}\n%%EOF\n`
  if (!/^[\0-\x7F]*$/.test(added))
    throw new Error('Cannot give the PDF its boxes: it has bytes where text was due')
  const whole = new Uint8Array(pdf.length + added.length)
  whole.set(pdf)
  whole.set(inAscii.encode(added), pdf.length)
  return whole
}

/** Where each object begins, by number, where their table begins, and what its trailer says. */
function tableOf(text: string): {places: Map<number, number>; start: number; trailer: string} {
  const start = Number(/startxref\s+(\d+)\s+%%EOF\s*$/.exec(text)?.[1])
  const table = /^xref\s+0 \d+\s+((?:\d{10} \d{5} [nf]\s{1,2})+)trailer\s+<<([\s\S]*?)>>\s+startxref/.exec(
    text.slice(start)
  )
  if (!table) throw new Error('Cannot give the PDF its boxes: its table of objects is not in plain text')
  const [, rows = '', trailer = ''] = table
  const places = new Map<number, number>()
  for (const [number, row] of rows.match(/\d{10} \d{5} [nf]/g)!.entries())
    if (row.endsWith('n')) places.set(number, Number(row.slice(0, 10)))
  return {places, start, trailer}
}

/** A page: its size, and what stands before and after its media box. */
function pageAt(text: string, number: number, place: number) {
  const head = `${number} 0 obj\n`
  if (!text.startsWith(`${head}<<\n  /Type /Page\n`, place)) return undefined
  const object = text.slice(place + head.length, text.indexOf('\nendobj', place))
  const box = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(object)
  if (!box) throw new Error('Cannot give the PDF its boxes: a page has no size of its own')
  const [{length}, {index}] = [box[0], box]
  return {
    width: Number(box[1]),
    height: Number(box[2]),
    before: object.slice(0, index),
    after: object.slice(index + length)
  }
}

const digits = (place: number): string => String(place).padStart(10, '0')

const written = (box: Box): string => `[${box.map(edge => Number(edge.toFixed(4))).join(' ')}]`
