import {imageSize} from 'image-size'
import {chunkNames, isWhole} from './image-metadata.ts'

/** A picture that can be opened: what it says of itself. */
export interface Picture {
  readonly type: 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp'
  /** Pixels. */
  readonly width: number
  readonly height: number
}

/** Unpacked, more pixels than this would take more memory than a document is worth. */
const mostPixels = 64_000_000

/** What is said of bytes that are no picture at all. */
export const noPicture = '不是 JPEG、PNG、WebP、GIF 或 BMP 图片'

/** What a picture is, or in words what is wrong with it; nothing of it is unpacked. */
export function inspect(bytes: Uint8Array): Picture | string {
  // By its first bytes: file names lie about what is inside.
  const type = typeOf(bytes)
  if (!type) return noPicture
  if (type === 'heic') return '是 HEIC 格式，Word 打不开；请在手机上导出为 JPEG'
  if (!isComplete(bytes, type)) return '不完整，可能没有复制完；请重新复制'
  const size = sizeOf(bytes)
  if (!size || (type === 'png' && !hasPixels(bytes))) return '打不开，文件可能已损坏'
  const {width, height} = size
  if (width * height > mostPixels) return `有 ${width}×${height} 像素，太大；请缩小到长边 6000 像素以内`
  return {type, width, height}
}

function isComplete(bytes: Uint8Array, type: Picture['type']): boolean {
  if (type === 'jpeg' || type === 'png') return isWhole(bytes, type)
  if (type !== 'webp') return true
  // RIFF: the size of all that follows its first eight bytes.
  const size = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(4, true)
  return size + 8 <= bytes.length
}

/** Bits for one sample, by the type of colour, that a PNG may have (ISO/IEC 15948, 11.2.2). */
const depths: Readonly<Record<number, ReadonlyArray<number>>> = {
  0: [1, 2, 4, 8, 16],
  2: [8, 16],
  3: [1, 2, 4, 8],
  4: [8, 16],
  6: [8, 16]
}

/** Whether the pixels of a PNG are of a kind that there is, and those of a palette have one before them. */
function hasPixels(bytes: Uint8Array): boolean {
  const [depth = 0, color = 0] = bytes.subarray(24, 26)
  if (!Object.hasOwn(depths, color) || !depths[color]!.includes(depth)) return false
  const names = chunkNames(bytes)
  const first = names.indexOf('IDAT')
  return first > 0 && (color !== 3 || names.slice(0, first).includes('PLTE'))
}

function typeOf(bytes: Uint8Array): 'jpeg' | 'png' | 'webp' | 'gif' | 'bmp' | 'heic' | undefined {
  const head = String.fromCharCode(...bytes.subarray(0, 16))
  if (head.startsWith('\xFF\xD8\xFF')) return 'jpeg'
  if (head.startsWith('\x89PNG\r\n\x1A\n')) return 'png'
  if (/^RIFF[\s\S]{4}WEBP/.test(head)) return 'webp'
  if (/^GIF8[79]a/.test(head)) return 'gif'
  if (/^BM[\s\S]{4}\0\0\0\0/.test(head)) return 'bmp'
  return /^[\s\S]{4}ftyp(?:heic|heix|hevc|mif1|msf1)/.test(head) ? 'heic' : undefined
}

function sizeOf(bytes: Uint8Array): {width: number; height: number} | undefined {
  try {
    const {width, height} = imageSize(bytes)
    return width > 0 && height > 0 ? {width, height} : undefined
  } catch {
    return undefined
  }
}
