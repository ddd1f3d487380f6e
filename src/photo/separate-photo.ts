import {coverOf, type Focus} from './cover.ts'
import {drawUpright} from './draw-upright.ts'
import type {Inks} from './inks.ts'
import {openToDraw} from './open-to-draw.ts'

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
  const photo = await openToDraw(bytes)
  if (!photo) return '要转成 CMYK，而这台电脑上没有画图组件（@napi-rs/canvas）'
  if (typeof photo === 'string') return photo
  const {image, orientation, wide, high} = photo
  const across = Math.min(wide, (high * frame.width) / frame.depth)
  const scale = Math.min(1, ((frame.width / 72) * mostPerInch) / across)
  const width = Math.max(1, Math.round(across * scale))
  const height = Math.max(1, Math.round((width * frame.depth) / frame.width))
  const context = photo.createCanvas(width, height).getContext('2d')
  context.fillStyle = '#fff'
  context.fillRect(0, 0, width, height)
  const {x, y} = coverOf(wide / high, [width, height], frame.focus)
  context.translate(x, y)
  drawUpright(context, image, {orientation, across: photo.across * scale, down: photo.down * scale})
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
