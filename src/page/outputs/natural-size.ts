import {imageSize} from 'image-size'

/**
 * How large a layout program takes a picture to be, in points: by the pixels an inch that a JFIF header gives, 72 without
 * one. Undefined for no bytes.
 */
export function naturalSize(bytes: Uint8Array | undefined): {width: number; height: number} | undefined {
  if (!bytes) return undefined
  const {width, height, orientation = 1} = imageSize(bytes)
  const scale = 72 / (pixelsPerInch(bytes) ?? 72)
  // Orientations 5 to 8 lie on their side (Exif 2.3).
  const [across, down] = orientation >= 5 ? [height, width] : [width, height]
  return {width: across * scale, height: down * scale}
}

/** From an APP0 segment right after the start of a JPEG (JFIF 1.02). */
function pixelsPerInch(bytes: Uint8Array): number | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 18 || view.getUint32(0) !== 0xffd8ffe0 || view.getUint32(6) !== 0x4a464946)
    return undefined
  const [unit, density] = [view.getUint8(13), view.getUint16(14)]
  if (density === 0) return undefined
  return unit === 1 ? density : unit === 2 ? density * 2.54 : undefined
}
