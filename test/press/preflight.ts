import {unzlibSync} from 'fflate'
import {charactersOf, type Pdf, type PdfObject, pagesOf, readPdf} from '../../src/typst/pdf/pdf-objects.ts'

/** Ink that newsprint takes, in hundredths of one full ink (ISO 12647-3). */
const mostInk = 240

/** What of a print PDF a press would refuse, one sentence each, after the list of ISO 15930-7. */
export function preflight(bytes: Uint8Array, pages = 1): string[] {
  const pdf = readPdf(bytes)
  const all = [...pdf.objects.values()].map(({text}) => text).join('\n')
  return [
    ...(charactersOf(bytes.subarray(0, 8)) === '%PDF-1.6' ? [] : ['no PDF 1.6']),
    ...missing(all, pdf.trailer, pages),
    ...forbidden(all),
    ...pagesOf(pdf).flatMap(([, page]) => [...wrongBoxes(page), ...wrongInks(contentOf(page, pdf))]),
    ...[...pdf.objects.values()].flatMap(object => wrongPicture(object)),
    ...withoutFonts(pdf)
  ]
}

const count = (text: string, pattern: RegExp): number => text.match(new RegExp(pattern, 'g'))?.length ?? 0

function missing(all: string, trailer: string, pages: number): string[] {
  const wanted: ReadonlyArray<readonly [string, boolean]> = [
    ['Trapped', /\/Trapped \/False/.test(all)],
    ['output intent', count(all, /\/S \/GTS_PDFX\n/) === 1 && /\/DestOutputProfile \d+ 0 R/.test(all)],
    ['four inks of the profile', /\/N 4\n/.test(all)],
    ['ID', /\/ID \[/.test(trailer)],
    ['as many pages', count(all, /\/Type \/Page\n/) === pages]
  ]
  return wanted.filter(([, isThere]) => !isThere).map(([name]) => `lacks ${name}`)
}

const forbidden = (all: string): string[] =>
  [
    'SMask',
    'DeviceRGB',
    'CalRGB',
    'Annots',
    'JavaScript',
    'Encrypt',
    'TR',
    'HTP',
    'OPI',
    'Alternates'
  ].filter(name => new RegExp(`/${name}\\b`).test(all))

type Box = readonly [number, number, number, number]

function boxOf({text}: PdfObject, name: string): Box | undefined {
  const found = new RegExp(`/${name} \\[([-\\d. ]+)\\]`).exec(text)?.[1]?.split(' ').map(Number)
  return found?.length === 4 ? (found as unknown as Box) : undefined
}

function wrongBoxes(page: PdfObject): string[] {
  const [media, bleed, trim] = ['MediaBox', 'BleedBox', 'TrimBox'].map(name => boxOf(page, name))
  if (!media || !bleed || !trim) return ['a box is missing']
  const holds = (outer: Box, inner: Box, by: number) =>
    [0, 1].every(side => inner[side]! - outer[side]! >= by && outer[side + 2]! - inner[side + 2]! >= by)
  return [
    ...(media[0] === 0 && media[1] === 0 ? [] : ['the media do not begin at 0, 0']),
    ...(holds(media, bleed, 1) && holds(bleed, trim, 8.5) ? [] : ['the boxes do not hold one another'])
  ]
}

function contentOf({text}: PdfObject, {objects}: Pdf): string {
  const {text: own, stream} = objects.get(Number(/\/Contents (\d+)/.exec(text)![1]))!
  return charactersOf(own.includes('/FlateDecode') ? unzlibSync(stream!) : stream!)
}

/** Colours of fills and strokes: none but CMYK and grey, no more ink than the paper takes but for marks on all plates. */
function wrongInks(content: string): string[] {
  const bare = content.replace(/\((?:\\[\s\S]|[^\\()]|\((?:\\[\s\S]|[^\\()])*\))*\)/g, '()')
  const wrong = [...bare.matchAll(/^.*\b(?:rg|RG|cs|CS|sc|SC|scn|SCN|sh)$/gm)].map(
    ([line]) => `colour ${line}`
  )
  for (const [line, numbers = ''] of bare.matchAll(/^((?:[\d.]+ ){4})[kK]$/gm)) {
    const inks = numbers.trim().split(' ').map(Number)
    const isMark = line === '1 1 1 1 K'
    if (!isMark && sum(inks) * 100 > mostInk) wrong.push(`ink ${line}`)
    if (line === '0 0 0 1 k' && !bare.includes('\n0 0 0 1 k\n/over gs\n')) wrong.push('black knocks out')
  }
  return wrong
}

const sum = (list: ReadonlyArray<number>): number => list.reduce((all, one) => all + one, 0)

function wrongPicture({text, stream}: PdfObject): string[] {
  if (!/\/Subtype \/Image\n/.test(text)) return []
  const space = /\/ColorSpace (\S+)/.exec(text)?.[1]
  if (text.includes('/DCTDecode')) return space === '/DeviceCMYK' ? [] : [`a photo in ${space}`]
  if (space === '/DeviceGray') return []
  if (space !== '/DeviceCMYK') return [`a photo in ${space}`]
  const most = mostInkOf(samplesOf({text, stream}))
  return most > mostInk ? [`a photo with ${most} of ink`] : []
}

/** The samples of a picture, row by row, its filters of PNG undone (ISO/IEC 15948, 9.2). */
export function samplesOf({text, stream}: PdfObject): Uint8Array {
  const number = (key: string) => Number(new RegExp(`/${key} (\\d+)`).exec(text)![1])
  const [channels, row] = [number('Colors'), number('Width') * number('Colors')]
  const data = unzlibSync(stream!)
  const out = new Uint8Array(number('Height') * row)
  for (let at = 0; at < out.length; at++) {
    const [line, column] = [Math.floor(at / row), at % row]
    if (data[line * (row + 1)] !== 4) throw new Error('Cannot undo another filter than 4')
    const left = column < channels ? 0 : out[at - channels]!
    const above = line === 0 ? 0 : out[at - row]!
    const corner = line === 0 || column < channels ? 0 : out[at - row - channels]!
    const guess = left + above - corner
    const near = [left, above, corner].toSorted((a, b) => Math.abs(guess - a) - Math.abs(guess - b))[0]!
    out[at] = data[line * (row + 1) + 1 + column]! + near
  }
  return out
}

function mostInkOf(samples: Uint8Array): number {
  let most = 0
  for (let at = 0; at < samples.length; at += 4)
    most = Math.max(most, samples[at]! + samples[at + 1]! + samples[at + 2]! + samples[at + 3]!)
  return Math.round(most / 2.55)
}

const withoutFonts = ({objects}: Pdf): string[] =>
  [...objects.values()].flatMap(({text}) =>
    /\/Type \/FontDescriptor\n/.test(text) && !/\/FontFile[23]? \d+ 0 R/.test(text)
      ? [`not embedded: ${/\/FontName (\S+)/.exec(text)?.[1]}`]
      : []
  )
