import {imageSize} from 'image-size'
import type {Report} from '../../finding.ts'
import type {placeIn} from '../../model/value.ts'
import {findingOf} from '../../notice.ts'
import {lowResolution} from '../notices.ts'
import type {Picture, StoryPart} from '../sheet.ts'
import type {PageOutput, PageWork} from './output.ts'
import {type Boxes, withBoxes} from './with-boxes.ts'

/** Bleed around the trimmed page, in points: 3 mm. */
const bleed = (3 / 25.4) * 72
/** Below this a photo prints soft. */
const leastResolution = 200

/** For the printer: CMYK with text on black alone, bleed and trim boxes; photos that are too coarse are told. */
export const print: PageOutput = {
  name: 'press',
  summary: {zh: '印刷 PDF（CMYK，含出血框和裁切框）', en: 'print PDF, CMYK with bleed and trim boxes'},
  async write(work) {
    reportCoarsePhotos(work)
    return [{suffix: '.print.pdf', bytes: withBoxes(await work.set.typeset.pdf(), boxesOf)}]
  }
}

/** Twice the bleed leaves room for the marks of the printer. */
const boxesOf = (width: number, height: number): Boxes => ({
  media: [-bleed * 2, -bleed * 2, width + bleed * 2, height + bleed * 2],
  bleed: [-bleed, -bleed, width + bleed, height + bleed],
  trim: [0, 0, width, height]
})

function reportCoarsePhotos({set, articles, report}: PageWork): void {
  set.fitted.forEach(({part}, index) => {
    for (const {picture, points} of widthsOf(part, set.sheet.size)) {
      const photo = [...articles[index]!.photos.values()].find(one => one.caption === picture.alt)
      if (photo?.bytes) tell(photo.bytes, points, photo.file, report)
    }
  })
}

function tell(bytes: Uint8Array, points: number, file: Parameters<typeof placeIn>[0], report: Report): void {
  const {width = 0} = imageSize(bytes)
  const perInch = Math.round(width / (points / 72))
  if (perInch >= leastResolution) return
  const message = `照片“${file.text}”在版面上每英寸只有 ${perInch} 像素，印出来会发虚，宜不少于 ${leastResolution}。`
  report(findingOf(lowResolution, {message, path: file.path, range: {start: 0, end: 0}}))
}

/** Each photo of a story with its width in points. */
function widthsOf(part: StoryPart, size: number): {picture: Picture; points: number}[] {
  const gutter = part.columns > 1 ? (part.width - part.columns * part.chars) / (part.columns - 1) : 0
  return [
    ...part.photos.map(picture => ({
      picture,
      points: (picture.span * part.chars + (picture.span - 1) * gutter) * size
    })),
    ...part.bands.flatMap(({photos}) =>
      photos.map(picture => ({picture, points: ((part.width - photos.length + 1) / photos.length) * size}))
    )
  ]
}
