/** A number in a circle, from 0 to 50: ①. Undefined beyond. */
export function circled(count: number): string | undefined {
  if (!Number.isInteger(count) || count < 0 || count > 50) return undefined
  if (count === 0) return '⓪'
  if (count <= 20) return String.fromCodePoint(0x2460 + count - 1)
  return String.fromCodePoint(count <= 35 ? 0x3251 + count - 21 : 0x32b1 + count - 36)
}
