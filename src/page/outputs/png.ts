import {findingOf} from '../../notice.ts'
import {drawingMissing} from './notices.ts'
import type {PageOutput} from './output.ts'
import {addTransferToFixedLength} from './transfer-to-fixed-length.ts'

/** Pixels per inch of the picture: a 对开 page comes to about 1,500 pixels across. */
const resolution = 100

/** The proof as a picture, drawn from its PDF. */
export const png: PageOutput = {
  name: 'png',
  summary: {zh: '小样（PNG 图片）', en: 'proof as a PNG picture'},
  async write({set, report}) {
    if (await canDraw()) return [{suffix: '.png', bytes: await pictureOf(await set.typeset.pdf())}]
    const message = '这台电脑上没有画图组件（@napi-rs/canvas），没有写小样图片。'
    report(findingOf(drawingMissing, {message, note: drawingMissing.how.zh, range: {start: 0, end: 0}}))
    return []
  }
}

/** Whether the component that draws, which is optional, is there. */
export function canDraw(): Promise<boolean> {
  return import('@napi-rs/canvas').then(
    () => true,
    () => false
  )
}

/** How many pages a PDF has. */
export async function countPages(pdf: Uint8Array): Promise<number> {
  addTransferToFixedLength()
  const {getDocument} = await import('unpdf/pdfjs')
  const task = getDocument({data: new Uint8Array(pdf), verbosity: 0})
  const {numPages} = await task.promise
  await task.destroy()
  return numPages
}

/** Draw a page of a PDF, by default the first. */
export async function pictureOf(pdf: Uint8Array, perInch = resolution, number = 1): Promise<Uint8Array> {
  const {createCanvas, DOMMatrix, ImageData, Path2D} = await import('@napi-rs/canvas')
  // pdf.js looks for these where a browser has them.
  Object.assign(globalThis, {DOMMatrix, ImageData, Path2D})
  addTransferToFixedLength()
  const {getDocument} = await import('unpdf/pdfjs')
  const CanvasFactory = canvasFactoryOf(createCanvas)
  const task = getDocument({data: new Uint8Array(pdf), verbosity: 0, useSystemFonts: false, CanvasFactory})
  const page = await (await task.promise).getPage(number)
  const viewport = page.getViewport({scale: perInch / 72})
  const canvas = createCanvas(Math.round(viewport.width), Math.round(viewport.height))
  const canvasContext = canvas.getContext('2d') as unknown as CanvasRenderingContext2D
  await page.render({canvasContext, viewport, canvas: null}).promise
  await task.destroy()
  return canvas.encode('png')
}

/** What pdf.js makes its layers with: it wants a class. */
const canvasFactoryOf = (createCanvas: typeof import('@napi-rs/canvas')['createCanvas']) =>
  class {
    create(width: number, height: number) {
      const canvas = createCanvas(width, height)
      return {canvas, context: canvas.getContext('2d')}
    }

    reset({canvas}: {canvas: {width: number; height: number}}, width: number, height: number) {
      Object.assign(canvas, {width, height})
    }

    destroy({canvas}: {canvas: {width: number; height: number}}) {
      Object.assign(canvas, {width: 0, height: 0})
    }
  }
