import type {PlacedPhoto} from '../compose/article.ts'
import type {Report} from '../finding.ts'
import {placeIn} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import {drawUpright, isTurned} from './draw-upright.ts'
import {orientationOf, withoutMetadata} from './image-metadata.ts'
import {inspect} from './inspect.ts'
import {photoUnusable} from './notices.ts'

/** A photo that Word can show: upright, without metadata, JPEG or PNG. */
export interface Photo {
  readonly type: 'jpeg' | 'png'
  readonly bytes: Uint8Array
  readonly width: number
  readonly height: number
}

/** The longer side of a photo in a document: 390 dots an inch over the whole width of the type area. */
const longest = 2400

/** Make the article's photos ready, by the name their blocks give. Each that cannot be used is a finding. */
export async function preparePhotos(
  placed: ReadonlyMap<string, PlacedPhoto>,
  report: Report
): Promise<ReadonlyMap<string, Photo>> {
  const ready = new Map<string, Photo>()
  for (const [name, {bytes, file}] of placed) {
    // Whoever read the file has said why there is none.
    if (!bytes) continue
    const photo = await prepare(bytes)
    if (typeof photo !== 'string') ready.set(name, photo)
    else
      report(
        findingOf(photoUnusable, {
          message: `照片“${file.text}”${photo}。`,
          path: file.path,
          range: placeIn(file)
        })
      )
  }
  return ready
}

/** The photo, or in words what is wrong with it. */
async function prepare(bytes: Uint8Array): Promise<Photo | string> {
  const picture = inspect(bytes)
  if (typeof picture === 'string') return picture
  const {type, width, height} = picture
  if (type !== 'jpeg' && type !== 'png') return redraw(bytes, picture, {orientation: 1, type: 'png'})
  const plain = withoutMetadata(bytes, type)
  if (!plain) return '不完整，可能没有复制完；请重新复制'
  const orientation = type === 'jpeg' ? orientationOf(bytes) : 1
  if (orientation === 1 && Math.max(width, height) <= longest) return {type, bytes: plain, width, height}
  return redraw(plain, picture, {orientation, type})
}

/**
 * Draw the picture anew: upright, as its camera meant it (EXIF 2.3, tag 0x0112), and no larger than a page can show.
 */
async function redraw(
  bytes: Uint8Array,
  {width, height}: {width: number; height: number},
  {orientation, type}: {orientation: number; type: 'jpeg' | 'png'}
): Promise<Photo | string> {
  // Only here, since loading the canvas costs more than a whole document.
  const drawing = await import('@napi-rs/canvas').catch(() => undefined)
  if (!drawing)
    return `要缩小、转正或换格式，而这台电脑上没有画图组件（@napi-rs/canvas）；请先存成端正的 JPEG，长边不超过 ${longest} 像素`
  const {createCanvas, loadImage} = drawing
  const image = await loadImage(bytes).catch(() => undefined)
  if (!image) return '打不开，文件可能已损坏'
  const scale = Math.min(1, longest / Math.max(width, height))
  const across = Math.max(1, Math.round(width * scale))
  const down = Math.max(1, Math.round(height * scale))
  const isOnItsSide = isTurned(orientation)
  const canvas = createCanvas(isOnItsSide ? down : across, isOnItsSide ? across : down)
  drawUpright(canvas.getContext('2d'), image, {orientation, across, down})
  const drawn = type === 'jpeg' ? await canvas.encode('jpeg', 92) : await canvas.encode('png')
  return {type, bytes: new Uint8Array(drawn), width: canvas.width, height: canvas.height}
}
