import type {Report} from '../../../finding.ts'
import {findingOf} from '../../../notice.ts'
import type {Inks} from '../../../photo/inks.ts'
import {readPdf, writePdf} from '../../../typst/pdf/pdf-objects.ts'
import type {Press} from '../../press.ts'
import type {Sheet} from '../../sheet.ts'
import {slotsInPrint} from '../notices.ts'
import {asPdfX} from './as-pdf-x.ts'
import {separateSheet} from './separate-sheet.ts'
import {slotsOn} from './slots-on.ts'
import {type Boxes, withBoxes} from './with-boxes.ts'
import {withOverprint} from './with-overprint.ts'
import {withSamples} from './with-samples.ts'

/** What a page is printed by. */
interface Printing {
  readonly press: Press
  readonly report: Report
  /** What photos are turned into; without, they stay as they are, and the PDF is no PDF/X. */
  readonly inks?: Inks
}

/** Millimetres. */
const bleed = 3
const around = 12

/**
 * A page for the printer: on a sheet larger than its paper, with crop marks, a bar of inks and boxes; with `inks`, PDF/X-4 whose
 * photos are those inks. Undefined, and told, when the page has slots or a photo cannot be turned into inks.
 */
export async function printSheet(
  sheet: Sheet,
  {press, report, inks}: Printing
): Promise<Uint8Array | undefined> {
  const {words, photos} = slotsOn(sheet)
  if (words + photos > 0) {
    const what = [words > 0 ? `${words} 处待填` : '', photos > 0 ? `${photos} 幅照片缺图` : '']
    const message = `版面上还有 ${what.filter(Boolean).join('、')}，没有写印刷 PDF；补好再写，或先看小样。`
    report(findingOf(slotsInPrint, {message, range: {start: 0, end: 0}}))
    return undefined
  }
  const separated = inks && (await separateSheet(sheet, {inks, press, report}))
  if (inks && !separated) return undefined
  const {name, date} = sheet
  const numbers = sheet.pages.flatMap(({masthead}) => masthead?.page ?? [])
  const note = [name, ...numbers, date, inks?.name].filter(Boolean).join('\u3000')
  const isFolded = sheet.pages.length > 1 && !sheet['is-parted']
  const surrounded = {
    ...(separated?.sheet ?? sheet),
    surround: {width: around, bleed, note, ...(isFolded && {'is-folded': true})}
  }
  const version = inks ? '1.6' : '1.7'
  const pdf = withBoxes(readPdf(await press.set(surrounded).pdf(version)), boxesOf)
  const whole =
    inks && separated
      ? asPdfX(withOverprint(withSamples(pdf, separated.pictures)), inks, {title: name, date})
      : pdf
  return writePdf(whole, version)
}

const points = (millimetres: number): number => (millimetres / 25.4) * 72

function boxesOf(width: number, height: number): Boxes {
  const within = (edge: number) => [edge, edge, width - edge, height - edge] as const
  return {bleed: within(points(around - bleed)), trim: within(points(around))}
}
