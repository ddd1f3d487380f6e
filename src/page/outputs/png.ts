import {findingOf} from '../../notice.ts'
import {drawingMissing} from '../notices.ts'
import type {PageOutput} from './output.ts'

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
    const message = '这台电脑上没有画图组件，没有写小样图片。'
    report(findingOf(drawingMissing, {message, note: drawingMissing.how.zh, range: {start: 0, end: 0}}))
    return []
  }
}

/** Draw the first page of a PDF. */
export async function pictureOf(pdf: Uint8Array, perInch = resolution): Promise<Uint8Array> {
  const {createCanvas, ...canvasParts} = await import('@napi-rs/canvas')
  // pdf.js looks for these where a browser has them, and for its worker there too.
  const {DOMMatrix, ImageData, Path2D} = canvasParts
  const pdfjsWorker = await import('pdfjs-dist/legacy/build/pdf.worker.mjs')
  Object.assign(globalThis, {DOMMatrix, ImageData, Path2D, pdfjsWorker})
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  const task = pdfjs.getDocument({data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false})
  const document = await task.promise
  const page = await document.getPage(1)
  const viewport = page.getViewport({scale: perInch / 72})
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
  const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
  await page.render({canvasContext, viewport, canvas: null}).promise
  await task.destroy()
  return canvas.encode('png')
}
