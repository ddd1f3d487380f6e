import {findingOf} from '../../notice.ts'
import {slotsInPrint} from '../notices.ts'
import {framesOf} from '../photo-frames.ts'
import {reportCoarse} from '../report-photos.ts'
import {leastResolution} from '../resolution.ts'
import type {Sheet} from '../sheet.ts'
import type {PageOutput} from './output.ts'
import {type Boxes, withBoxes} from './with-boxes.ts'

/** Bleed around the trimmed page, in points: 3 mm. */
const bleed = (3 / 25.4) * 72

/** For the printer: CMYK with text on black alone, bleed and trim boxes; photos that are too coarse are told. */
export const print: PageOutput = {
  name: 'press',
  summary: {zh: '印刷 PDF（CMYK，含出血框和裁切框）', en: 'print PDF, CMYK with bleed and trim boxes'},
  async write(work) {
    const {set, articles, report} = work
    const slots = slotsOn(set.sheet)
    if (slots > 0) {
      const message = `版面上还有 ${slots} 处待填，没有写印刷 PDF；填好再写，或先看小样。`
      report(findingOf(slotsInPrint, {message, range: {start: 0, end: 0}}))
      return []
    }
    set.fitted.forEach(({part}, index) => {
      const told = {part, sheet: set.sheet, article: articles[index]!, isOwn: false}
      reportCoarse(told, leastResolution.print, report)
    })
    return [{suffix: '.print.pdf', bytes: withBoxes(await work.set.typeset.pdf(), boxesOf)}]
  }
}

/** Words on a page that are still to be filled in. */
function slotsOn({parts}: Sheet): number {
  const lines = parts.flatMap(part =>
    part.kind === 'story'
      ? [
          ...[part.kicker, part.deck].flatMap(line => line ?? []),
          ...part.title,
          ...part.byline,
          ...part.note,
          ...part.items.flatMap(item => ('lines' in item ? item.lines : [item])),
          ...framesOf(part, {size: 1, pitch: 1}).flatMap(({picture: {caption, credit}}) => [
            caption,
            ...(credit ? [credit] : [])
          ])
        ]
      : []
  )
  return lines.reduce((sum, {marks}) => sum + marks.filter(([, , kind]) => kind === 'slot').length, 0)
}

/** Twice the bleed leaves room for the marks of the printer. */
const boxesOf = (width: number, height: number): Boxes => ({
  media: [-bleed * 2, -bleed * 2, width + bleed * 2, height + bleed * 2],
  bleed: [-bleed, -bleed, width + bleed, height + bleed],
  trim: [0, 0, width, height]
})
