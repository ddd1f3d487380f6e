import {reportMissingGlyphs} from '../fonts/missing-glyph.ts'
import type {Written} from '../written.ts'
import {reportEmptyFoot} from './move-up.ts'
import {reportOfficialParts} from './official-parts.ts'
import {outputs} from './outputs/index.ts'
import type {PageWork} from './outputs/output.ts'
import {reportPageOverset} from './overset.ts'
import {reportHalfWidth} from './report-half-width.ts'
import {reportCuts} from './report-photos.ts'
import {reportPlaces} from './report-places.ts'
import {reportPlan} from './report-plan.ts'
import {reportTitles} from './report-titles.ts'

/** Write a page that was set, in the outputs asked for; what is wrong with it is told first. */
export async function writePage(work: PageWork, names: ReadonlyArray<string>): Promise<Written[]> {
  const {set, read, articles, press, report} = work
  const covered = press.coverage()
  for (const {tree} of articles) {
    reportMissingGlyphs(tree, covered, report)
    reportHalfWidth(tree, report)
    reportOfficialParts(tree, report)
  }
  reportPlan(set, read.spec, report)
  reportPlaces(set, read.spec, report)
  for (const [index, {fit, part}] of set.fitted.entries()) {
    reportPageOverset(read.spec.articles![index]!, fit, report)
    reportTitles(part, articles[index]!, false, report)
    reportCuts({part, sheet: set.sheet, article: articles[index]!, isOwn: false}, report)
  }
  for (const {fit, part, sheet, page, index} of set.continued) {
    reportPageOverset(read.spec.articles![index]!, fit, report)
    reportEmptyFoot({rows: sheet.rows - part.rows, chars: sheet.chars, page}, report)
  }
  const written: Written[] = []
  for (const output of outputs) if (names.includes(output.name)) written.push(...(await output.write(work)))
  return written
}
