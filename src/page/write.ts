import {reportMissingGlyphs} from '../fonts/missing-glyph.ts'
import type {Written} from '../written.ts'
import {reportOfficialParts} from './official-parts.ts'
import {outputs} from './outputs/index.ts'
import type {PageWork} from './outputs/output.ts'
import {reportPageOverset} from './overset.ts'
import {reportHalfWidth} from './report-half-width.ts'

/** Write a page that was set, in the outputs asked for; what is wrong with it is told first. */
export async function writePage(work: PageWork, names: ReadonlyArray<string>): Promise<Written[]> {
  const {set, read, articles, press, report} = work
  const covered = press.coverage()
  for (const {tree} of articles) {
    reportMissingGlyphs(tree, covered, report)
    reportHalfWidth(tree, report)
    reportOfficialParts(tree, report)
  }
  for (const [index, {fit}] of set.fitted.entries())
    reportPageOverset(read.spec.articles![index]!, fit, report)
  for (const {fit} of set.continued) reportPageOverset(read.spec.articles![0]!, fit, report)
  const written: Written[] = []
  for (const output of outputs) if (names.includes(output.name)) written.push(...(await output.write(work)))
  return written
}
