import {findingOf} from '../../notice.ts'
import {drawingMissing} from '../notices.ts'
import type {PageOutput} from './output.ts'
import {addTransferToFixedLength} from './transfer-to-fixed-length.ts'

/** Pixels per inch of the picture: a 对开 page comes to about 1,500 pixels across. */
const resolution = 100

/** The proof as a picture, drawn from its PDF. */
export const png: PageOutput = {
  name: 'png',
  summary: {zh: '小样（PNG 图片）', en: 'proof as a PNG picture'},
  async write({set, report}) {
    const canDraw = await import('@napi-rs/canvas').then(
      () => true,
      () => false
    )
    if (canDraw) return [{suffix: '.png', bytes: await pictureOf(await set.typeset.pdf())}]
    const message = '这台电脑上没有画图组件（@napi-rs/canvas），没有写小样图片。'
    report(findingOf(drawingMissing, {message, note: drawingMissing.how.zh, range: {start: 0, end: 0}}))
    return []
  }
}

/** Draw the first page of a PDF. */
export async function pictureOf(pdf: Uint8Array, perInch = resolution): Promise<Uint8Array> {
  addTransferToFixedLength()
  const drawing = await import('@napi-rs/canvas')
  const {createIsomorphicCanvasFactory, getDocumentProxy} = await import('unpdf')
  const CanvasFactory = await createIsomorphicCanvasFactory(async () => drawing)
  const document = await getDocumentProxy(new Uint8Array(pdf), {CanvasFactory, verbosity: 0})
  const page = await document.getPage(1)
  const viewport = page.getViewport({scale: perInch / 72})
  const canvas = drawing.createCanvas(Math.round(viewport.width), Math.round(viewport.height))
  const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
  await page.render({canvasContext, viewport, canvas: null}).promise
  await document.destroy()
  return canvas.encode('png')
}
