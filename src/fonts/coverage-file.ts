import type {Coverage} from './missing-glyph.ts'

/** Code points as the ranges they form, first and last by turns, 32 bits each and little-endian. */
export function rangesOf(codes: Iterable<number>): Uint8Array {
  const ends: number[] = []
  for (const code of [...codes].sort((a, b) => a - b)) {
    if (ends.length > 0 && code <= ends.at(-1)! + 1) ends[ends.length - 1] = code
    else ends.push(code, code)
  }
  const view = new DataView(new ArrayBuffer(ends.length * 4))
  for (const [index, code] of ends.entries()) view.setUint32(index * 4, code, true)
  return new Uint8Array(view.buffer)
}

/** What `rangesOf` wrote. */
export function coverageIn(bytes: Uint8Array): Coverage {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const end = (index: number) => view.getUint32(index * 4, true)
  return {
    has(code) {
      let [low, high] = [0, bytes.byteLength / 8]
      while (low < high) {
        const middle = (low + high) >> 1
        if (end(middle * 2 + 1) < code) low = middle + 1
        else high = middle
      }
      return low < bytes.byteLength / 8 && end(low * 2) <= code
    }
  }
}
