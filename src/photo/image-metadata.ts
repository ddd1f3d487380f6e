/**
 * The picture without what its camera and its owner wrote into it (place, device, time, names); colour profiles stay.
 * Undefined when the file ends before the picture does.
 */
export function withoutMetadata(bytes: Uint8Array, type: 'jpeg' | 'png'): Uint8Array | undefined {
  return type === 'jpeg' ? plainJpeg(bytes) : plainPng(bytes)
}

// JFIF, colour profile (APP2 ICC_PROFILE) and Adobe's colour transform are needed to draw the picture.
function isNeeded(marker: number, bytes: Uint8Array, start: number): boolean {
  if (marker === 0xe0 || marker === 0xee) return true
  if (marker === 0xe2) return String.fromCharCode(...bytes.subarray(start + 4, start + 15)) === 'ICC_PROFILE'
  return !((marker >= 0xe1 && marker <= 0xef) || marker === 0xfe)
}

/** Whether a file goes on to where its picture ends. */
export function isWhole(bytes: Uint8Array, type: 'jpeg' | 'png'): boolean {
  return (type === 'jpeg' ? jpegParts(bytes) : pngParts(bytes)) !== undefined
}

function plainJpeg(bytes: Uint8Array): Uint8Array | undefined {
  const parts = jpegParts(bytes)
  return parts && joined(parts)
}

function jpegParts(bytes: Uint8Array): Uint8Array[] | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 2)]
  for (const {marker, start, end} of segmentsOf(bytes)) {
    if (end > bytes.length) return undefined
    if (isNeeded(marker, bytes, start)) kept.push(bytes.subarray(start, end))
    if (marker !== 0xda) continue
    const stop = endOfImage(bytes, end)
    return stop === undefined ? undefined : [...kept, bytes.subarray(end, stop)]
  }
  return undefined
}

/** Past the last mark of the end of an image; phones append other things behind it. */
function endOfImage(bytes: Uint8Array, from: number): number | undefined {
  for (let at = bytes.indexOf(0xff, from); at >= 0; at = bytes.indexOf(0xff, at + 1))
    if (bytes[at + 1] === 0xd9) return at + 2
  return undefined
}

interface Segment {
  readonly marker: number
  readonly start: number
  readonly end: number
}

/** The segments of a JPEG up to the start of its picture. */
function* segmentsOf(bytes: Uint8Array): Generator<Segment> {
  let at = 2
  while (at + 4 <= bytes.length && bytes[at] === 0xff) {
    const marker = bytes[at + 1]!
    if (marker === 0xff) {
      at += 1
      continue
    }
    const length = bytes[at + 2]! * 256 + bytes[at + 3]!
    // The length counts itself.
    if (length < 2) return
    const end = at + 2 + length
    yield {marker, start: at, end}
    if (marker === 0xda) return
    at = end
  }
}

const needlessChunks = new Set(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME'])

function plainPng(bytes: Uint8Array): Uint8Array | undefined {
  const parts = pngParts(bytes)
  return parts && joined(parts)
}

function pngParts(bytes: Uint8Array): Uint8Array[] | undefined {
  const kept: Uint8Array[] = [bytes.subarray(0, 8)]
  for (const {name, start, end} of chunksOf(bytes)) {
    if (end > bytes.length) return undefined
    if (!needlessChunks.has(name)) kept.push(bytes.subarray(start, end))
    if (name === 'IEND') return kept
  }
  return undefined
}

/** The names of the chunks of a PNG, in their order. */
export const chunkNames = (bytes: Uint8Array): string[] => [...chunksOf(bytes)].map(({name}) => name)

/** The chunks of a PNG to its end, or to the first that goes on behind the end of the file. */
function* chunksOf(bytes: Uint8Array): Generator<{name: string; start: number; end: number}> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + view.getUint32(at)
    yield {name: String.fromCharCode(...bytes.subarray(at + 4, at + 8)), start: at, end}
    at = end
  }
}

/** How the camera was held when it took a JPEG (EXIF tag 0x0112): 1 upright, up to 8. */
export function orientationOf(bytes: Uint8Array): number {
  for (const {marker, start, end} of segmentsOf(bytes)) {
    if (marker !== 0xe1 || end > bytes.length) continue
    if (String.fromCharCode(...bytes.subarray(start + 4, start + 8)) !== 'Exif') continue
    const length = end - start - 10
    if (length > 0) return orientationIn(new DataView(bytes.buffer, bytes.byteOffset + start + 10, length))
  }
  return 1
}

function orientationIn(tiff: DataView): number {
  if (tiff.byteLength < 14) return 1
  const isLittle = tiff.getUint16(0) === 0x4949
  const directory = tiff.getUint32(4, isLittle)
  if (directory + 2 > tiff.byteLength) return 1
  const count = tiff.getUint16(directory, isLittle)
  for (let index = 0; index < count; index += 1) {
    const entry = directory + 2 + index * 12
    if (entry + 12 > tiff.byteLength) return 1
    if (tiff.getUint16(entry, isLittle) !== 0x0112) continue
    const value = tiff.getUint16(entry + 8, isLittle)
    return value >= 1 && value <= 8 ? value : 1
  }
  return 1
}

function joined(pieces: ReadonlyArray<Uint8Array>): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((size, piece) => size + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}

/**
 * A picture of any type that pages show, without what its camera and its owner wrote into it, but for how the camera was
 * held. Undefined when the file ends before the picture does.
 */
export function uprightOnly(bytes: Uint8Array, type: string): Uint8Array | undefined {
  if (type === 'webp') return plainWebp(bytes)
  if (type === 'png') return plainPng(bytes)
  const plain = plainJpeg(bytes)
  const orientation = orientationOf(bytes)
  if (!plain || orientation === 1) return plain
  return joined([plain.subarray(0, 2), exifSaying(orientation), plain.subarray(2)])
}

/** An APP1 segment that says how the camera was held, and nothing else (EXIF 2.3, tag 0x0112). */
function exifSaying(orientation: number): Uint8Array {
  const entry = [0x01, 0x12, 0, 3, 0, 0, 0, 1, 0, orientation, 0, 0]
  const tiff = [0x4d, 0x4d, 0, 0x2a, 0, 0, 0, 8, 0, 1, ...entry, 0, 0, 0, 0]
  const payload = [0x45, 0x78, 0x69, 0x66, 0, 0, ...tiff]
  return Uint8Array.from([0xff, 0xe1, 0, payload.length + 2, ...payload])
}

const needlessParts = new Set(['EXIF', 'XMP '])

/** A RIFF file: parts with a name of four letters and a size, each on an even byte (WebP container specification). */
function plainWebp(bytes: Uint8Array): Uint8Array | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = view.getUint32(4, true) + 8
  if (whole > bytes.length) return undefined
  const kept: Uint8Array[] = [bytes.slice(0, 12)]
  for (let at = 12; at + 8 <= whole; ) {
    const size = view.getUint32(at + 4, true)
    const end = at + 8 + size + (size % 2)
    if (end > whole + 1) return undefined
    const name = String.fromCharCode(...bytes.subarray(at, at + 4))
    const part = bytes.slice(at, Math.min(end, whole))
    // The extended header says whether EXIF (bit 3) and XMP (bit 2) follow.
    if (name === 'VP8X') part[8]! &= ~0x0c
    if (!needlessParts.has(name)) kept.push(part)
    at = end
  }
  const plain = joined(kept)
  new DataView(plain.buffer).setUint32(4, plain.length - 8, true)
  return plain
}
