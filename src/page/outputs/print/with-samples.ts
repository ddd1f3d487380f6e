import {zlibSync} from 'fflate'
import type {Separated} from '../../../photo/separate-photo.ts'
import {type Pdf, type PdfObject, withObjects} from '../../../typst/pdf/pdf-objects.ts'

/** A PDF with pictures in the place of those that Typst drew for them: the first is one pixel wide, the second two … */
export function withSamples(pdf: Pdf, pictures: ReadonlyArray<Separated>): Pdf {
  const changed = new Map<number, PdfObject>()
  for (const [number, {text}] of pdf.objects) {
    const width = standIn.test(text) ? Number(/\/Width (\d+)/.exec(text)?.[1]) : 0
    const picture = pictures[width - 1]
    if (picture) changed.set(number, asObject(picture))
  }
  if (changed.size !== pictures.length)
    throw new Error(`Cannot put the photos into the PDF: ${changed.size} of ${pictures.length} have a place`)
  return withObjects(pdf, changed)
}

const standIn = /\/Subtype \/Image\n[\s\S]*\/Height 1\n/

function asObject({width, height, channels, samples}: Separated): PdfObject {
  const stream = zlibSync(filtered(samples, width * channels, channels), {level: 6})
  const space = channels === 1 ? '/DeviceGray' : '/DeviceCMYK'
  const entries = [
    `/Length ${stream.length}`,
    '/Type /XObject',
    '/Subtype /Image',
    `/Width ${width}`,
    `/Height ${height}`,
    `/ColorSpace ${space}`,
    '/BitsPerComponent 8',
    '/Filter /FlateDecode',
    `/DecodeParms << /Predictor 15 /Colors ${channels} /BitsPerComponent 8 /Columns ${width} >>`
  ]
  return {text: `<<\n${entries.map(entry => `  ${entry}\n`).join('')}>>`, stream}
}

/** What each sample differs from its neighbours by, which halves the size of photos. */
function filtered(samples: Uint8Array, row: number, channels: number): Uint8Array {
  const rows = samples.length / row
  const out = new Uint8Array(rows * (row + 1))
  for (let at = 0; at < rows; at++) {
    const [from, to] = [at * row, at * (row + 1)]
    out[to] = paeth
    for (let index = 0; index < row; index++) {
      const left = index < channels ? 0 : samples[from + index - channels]!
      const above = at === 0 ? 0 : samples[from + index - row]!
      const corner = at === 0 || index < channels ? 0 : samples[from + index - row - channels]!
      out[to + 1 + index] = samples[from + index]! - nearest(left, above, corner)
    }
  }
  return out
}

/** The filter type 4 of PNG (ISO/IEC 15948, 9.4). */
const paeth = 4

function nearest(left: number, above: number, corner: number): number {
  const guess = left + above - corner
  const [toLeft, toAbove, toCorner] = [
    Math.abs(guess - left),
    Math.abs(guess - above),
    Math.abs(guess - corner)
  ]
  if (toLeft <= toAbove && toLeft <= toCorner) return left
  return toAbove <= toCorner ? above : corner
}
