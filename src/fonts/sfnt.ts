/** Numbers as bytes of a font, the high one first: of one byte each, of two, and of four. */
export const u8 = (...numbers: number[]): number[] => numbers.map(number => number & 0xff)
export const u16 = (...numbers: number[]): number[] => numbers.flatMap(number => u8(number >> 8, number))
export const u32 = (...numbers: number[]): number[] => numbers.flatMap(number => u16(number >>> 16, number))
export const zeros = (count: number): number[] => Array<number>(count).fill(0)
export const ascii = (text: string): number[] => Array.from(text, character => character.charCodeAt(0))

/** Tables of a font by their tags, e.g. `cmap`. */
export type Tables = ReadonlyMap<string, Uint8Array>

/** The tables of a font file (OpenType 1.9, “Table Directory”). */
export function tablesIn(file: Uint8Array): Map<string, Uint8Array> {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength)
  const tables = new Map<string, Uint8Array>()
  for (let index = 0; index < view.getUint16(4); index++) {
    const record = 12 + index * 16
    const tag = String.fromCharCode(...file.subarray(record, record + 4))
    const from = view.getUint32(record + 8)
    tables.set(tag, file.subarray(from, from + view.getUint32(record + 12)))
  }
  return tables
}

const magic = 0xb1b0afba

/** A font file of tables, in the order of their tags, with its checksums. */
export function sfntOf(tables: Tables): Uint8Array {
  const tags = [...tables.keys()].sort()
  const power = Math.floor(Math.log2(tags.length))
  const directory = [
    ...(tables.has('CFF ') ? ascii('OTTO') : u32(0x00010000)),
    ...u16(tags.length, 16 << power, power, (tags.length - (1 << power)) * 16)
  ]
  let at = 12 + tags.length * 16
  const places = new Map<string, number>()
  for (const tag of tags) {
    const table = tables.get(tag)!
    directory.push(...ascii(tag), ...u32(checksum(table, tag === 'head'), at, table.length))
    places.set(tag, at)
    at += padded(table.length)
  }
  const file = new Uint8Array(at)
  file.set(directory)
  for (const [tag, place] of places) file.set(tables.get(tag)!, place)
  const head = places.get('head')
  if (head === undefined) throw new Error('Cannot write a font without a head')
  const view = new DataView(file.buffer)
  view.setUint32(head + 8, 0)
  view.setUint32(head + 8, (magic - checksum(file)) >>> 0)
  return file
}

const padded = (length: number) => (length + 3) & ~3

/** The sum of its words of 32 bits; in a head, without what corrects the sum of the file. */
function checksum(bytes: Uint8Array, isHead = false): number {
  const whole = new Uint8Array(padded(bytes.length))
  whole.set(bytes)
  const view = new DataView(whole.buffer)
  if (isHead) view.setUint32(8, 0)
  let sum = 0
  for (let at = 0; at < whole.length; at += 4) sum = (sum + view.getUint32(at)) >>> 0
  return sum
}
