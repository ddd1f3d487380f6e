/** What a font of the Compact Font Format says of itself (Adobe Technical Note 5176). */
export interface Cff {
  readonly glyphs: number
  readonly unitsPerEm: number
}

const charStrings = 17
const fontMatrix = 0x0c07
const fontDicts = 0x0c24

export function readCff(bytes: Uint8Array): Cff {
  const names = readIndex(bytes, bytes[2]!)
  const top = readDict(readIndex(bytes, names.end).items[0]!)
  const [place] = top.get(charStrings) ?? []
  if (place === undefined) throw new Error('Cannot read the font: it has no glyphs')
  const [dicts] = top.get(fontDicts) ?? []
  const first = dicts === undefined ? undefined : readDict(readIndex(bytes, dicts).items[0]!)
  const [scale = 0.001] = top.get(fontMatrix) ?? first?.get(fontMatrix) ?? []
  return {glyphs: readIndex(bytes, place).items.length, unitsPerEm: Math.round(1 / scale)}
}

/** A list of byte strings (5), and where what follows it begins. */
function readIndex(bytes: Uint8Array, at: number): {items: Uint8Array[]; end: number} {
  const count = number(bytes, at, 2)
  if (count === 0) return {items: [], end: at + 2}
  const size = bytes[at + 2]!
  const offset = (index: number) => number(bytes, at + 3 + index * size, size)
  const data = at + 2 + (count + 1) * size
  const items = Array.from({length: count}, (_, index) =>
    bytes.subarray(data + offset(index), data + offset(index + 1))
  )
  return {items, end: data + offset(count)}
}

function number(bytes: Uint8Array, at: number, size: number): number {
  let value = 0
  for (let index = 0; index < size; index++) value = value * 256 + bytes[at + index]!
  return value
}

/** Operands by their operator (4); one of two bytes is 0x0c00 and the second. */
function readDict(bytes: Uint8Array): Map<number, number[]> {
  const entries = new Map<number, number[]>()
  let operands: number[] = []
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at]!
    if (byte <= 21) {
      const isLong = byte === 12
      entries.set(isLong ? 0x0c00 + bytes[at + 1]! : byte, operands)
      operands = []
      at += isLong ? 2 : 1
    } else if (byte === 30) {
      const {value, end} = real(bytes, at + 1)
      operands.push(value)
      at = end
    } else if (byte === 28) {
      operands.push((number(bytes, at + 1, 2) << 16) >> 16)
      at += 3
    } else if (byte === 29) {
      operands.push(number(bytes, at + 1, 4) | 0)
      at += 5
    } else if (byte < 247) {
      operands.push(byte - 139)
      at += 1
    } else {
      const rest = bytes[at + 1]!
      operands.push(byte < 251 ? (byte - 247) * 256 + rest + 108 : (251 - byte) * 256 - rest - 108)
      at += 2
    }
  }
  return entries
}

const digits = [...'0123456789.', 'E', 'E-', '', '-']

/** A number in half bytes, which the half byte 15 ends. */
function real(bytes: Uint8Array, from: number): {value: number; end: number} {
  let text = ''
  for (let at = from; at < bytes.length; at++) {
    for (const half of [bytes[at]! >> 4, bytes[at]! & 15]) {
      if (half === 15) return {value: Number(text), end: at + 1}
      text += digits[half]!
    }
  }
  throw new Error('Cannot read the font: a number has no end')
}
