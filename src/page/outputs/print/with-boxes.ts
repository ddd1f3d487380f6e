import {type Pdf, pagesOf, withEntries, withObjects} from '../../../typst/pdf/pdf-objects.ts'

/** Left, lower, right and upper edge, in points. */
export type Box = readonly [number, number, number, number]

/** The boxes of a page for the printer, within the media that it is drawn on (ISO 32000-1, 14.11.2). */
export interface Boxes {
  readonly bleed: Box
  readonly trim: Box
}

/** A PDF whose pages have these boxes, reckoned from their width and height in points. */
export function withBoxes(pdf: Pdf, boxesOf: (width: number, height: number) => Boxes): Pdf {
  const changed = pagesOf(pdf).map(([number, page]) => {
    const [, width, height] = /\/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]/.exec(page.text) ?? []
    if (!width || !height) throw new Error('Cannot give the PDF its boxes: a page has no size of its own')
    const {bleed, trim} = boxesOf(Number(width), Number(height))
    const text = withEntries(page.text, `/BleedBox ${written(bleed)}\n  /TrimBox ${written(trim)}`)
    return [number, {...page, text}] as const
  })
  if (changed.length === 0) throw new Error('Cannot give the PDF its boxes: it has no page in plain text')
  return withObjects(pdf, new Map(changed))
}

const written = (box: Box): string => `[${box.map(edge => Number(edge.toFixed(4))).join(' ')}]`
