import {reportCoarse} from '../report-photos.ts'
import {leastResolution} from '../resolution.ts'
import type {PageOutput} from './output.ts'
import {printSheet} from './print/print-sheet.ts'

/** For the printer: CMYK with text on black alone, bleed and trim boxes; photos that are too coarse are told. */
export const print: PageOutput = {
  name: 'press',
  summary: {
    zh: '印刷 PDF（CMYK，含出血框和裁切线）',
    en: 'print PDF, CMYK with bleed, trim box and crop marks'
  },
  async write(work) {
    const {set, articles, report} = work
    set.fitted.forEach(({part}, index) => {
      const told = {part, sheet: set.sheet, article: articles[index]!, isOwn: false}
      reportCoarse(told, leastResolution.print, report)
    })
    const bytes = await printSheet(set.sheet, work)
    if (!bytes) return []
    const whole = {suffix: '.print.pdf', bytes}
    if (set.sheet.pages.length === 1) return [whole]
    // What is wrong with it was told of the whole.
    const pages = await printSheet({...set.sheet, 'is-parted': true}, {...work, report: () => {}})
    return pages ? [whole, {suffix: '.print.pages.pdf', bytes: pages}] : [whole]
  }
}
