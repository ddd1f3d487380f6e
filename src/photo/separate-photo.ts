import {coverOf, type Focus} from './cover.ts'
import {drawUpright, isTurned} from './draw-upright.ts'
import {orientationOf, uprightOnly, withoutMetadata} from './image-metadata.ts'
import type {Inks} from './inks.ts'
import {inspect} from './inspect.ts'

/** A picture as inks, row by row. */
export interface Separated {
  /** Pixels. */
  readonly width: number
  readonly height: number
  /** Bytes a pixel: 1 is grey, 255 is white; 4 are C, M, Y and K, 255 is full ink. */
  readonly channels: 1 | 4
  readonly samples: Uint8Array
}

/** Pixels an inch that a press can show; more only make files larger. */
const mostPerInch = 300

/** The frame that a photo covers, in points. */
export interface PhotoFrame {
  readonly width: number
  readonly depth: number
  /** What stays in the middle where the picture is cropped, from the left and the top as shares of it (default: the middle). */
  readonly focus?: Focus
}

/**
 * A photo cropped to its frame, on white, as inks; one without colours stays grey. In words what keeps it
 * from that.
 */
export async function separatePhoto(
  bytes: Uint8Array,
  frame: PhotoFrame,
  inks: Inks
): Promise<Separated | string> {
  const drawing = await import('@napi-rs/canvas').catch(() => undefined)
  if (!drawing) return '要转成 CMYK，而这台电脑上没有画图组件（@napi-rs/canvas）'
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
  const lies = isTurned(orientation)
  const [wide, high] = lies ? [picture.height, picture.width] : [picture.width, picture.height]
  const across = Math.min(wide, (high * frame.width) / frame.depth)
  const scale = Math.min(1, ((frame.width / 72) * mostPerInch) / across)
  const width = Math.max(1, Math.round(across * scale))
  const height = Math.max(1, Math.round((width * frame.depth) / frame.width))
  const context = drawing.createCanvas(width, height).getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  const {x, y} = coverOf(wide / high, [width, height], frame.focus)
  context.translate(x, y)
  drawUpright(context, image, {orientation, across: picture.width * scale, down: picture.height * scale})
  return inked(context.getImageData(0, 0, width, height), inks)
}

function inked(
  {data, width, height}: {data: Uint8ClampedArray; width: number; height: number},
  inks: Inks
): Separated {
  const count = width * height
  const rgb = new Uint8Array(count * 3)
  let isGrey = true
  for (let pixel = 0; pixel < count; pixel++) {
    const [from, to] = [pixel * 4, pixel * 3]
    const red = data[from]!
    rgb[to] = red
    rgb[to + 1] = data[from + 1]!
    rgb[to + 2] = data[from + 2]!
    isGrey &&= rgb[to + 1] === red && rgb[to + 2] === red
  }
  if (!isGrey) return {width, height, channels: 4, samples: inks.separate(rgb)}
  return {width, height, channels: 1, samples: rgb.filter((_, index) => index % 3 === 0)}
}
