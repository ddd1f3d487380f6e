import type {Image} from '@napi-rs/canvas'
import {isTurned} from './draw-upright.ts'
import {orientationOf, uprightOnly, withoutMetadata} from './image-metadata.ts'
import {inspect} from './inspect.ts'

/** A photo that can be drawn. */
export interface Drawable {
  readonly createCanvas: typeof import('@napi-rs/canvas')['createCanvas']
  readonly image: Image
  /** How it is turned (EXIF), as `drawUpright` takes it. */
  readonly orientation: number
  /** Pixels as it lies in its file. */
  readonly across: number
  readonly down: number
  /** Pixels as it stands upright. */
  readonly wide: number
  readonly high: number
}

/** Open a photo to draw it. In words what keeps it from that; undefined where there is nothing that draws. */
export async function openToDraw(bytes: Uint8Array): Promise<Drawable | string | undefined> {
  const drawing = await import('@napi-rs/canvas').catch(() => undefined)
  if (!drawing) return undefined
  const picture = inspect(bytes)
  if (typeof picture === 'string') return picture
  const orientation = picture.type === 'jpeg' ? orientationOf(bytes) : 1
  // Without a word on how it was held, or whoever opens it might turn it, too.
  const plain =
    picture.type === 'jpeg' || picture.type === 'png'
      ? withoutMetadata(bytes, picture.type)
      : uprightOnly(bytes, picture.type)
  const image = plain && (await drawing.loadImage(plain).catch(() => undefined))
  if (!image) return '打不开，文件可能已损坏'
  const {width: across, height: down} = picture
  const [wide, high] = isTurned(orientation) ? [down, across] : [across, down]
  return {createCanvas: drawing.createCanvas, image, orientation, across, down, wide, high}
}
