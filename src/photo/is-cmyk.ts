/** Whether a picture is a JPEG of four colours (SOFn with four components, ISO/IEC 10918-1 B.2.2). */
export function isCmyk(bytes: Uint8Array): boolean {
  if (bytes[0] !== 0xff || bytes[1] !== 0xd8) return false
  for (let at = 2; at + 9 < bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1]!
    // C4, C8 and CC are tables, not frames.
    if (marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)) return bytes[at + 9] === 4
    at += 2 + (bytes[at + 2]! << 8) + bytes[at + 3]!
  }
  return false
}
