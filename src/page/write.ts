import type {Article} from '../compose/article.ts'
import type {Report} from '../finding.ts'
import {bundledCoverage} from '../fonts/bundled.ts'
import {reportMissingGlyphs} from '../fonts/missing-glyph.ts'
import type {Written} from '../formats/format.ts'
import {reportPageOverset} from './overset.ts'
import type {ReadPage, SetPage} from './page.ts'
import type {Press} from './typst.ts'

export interface WritePage {
  readonly read: ReadPage
  readonly articles: ReadonlyArray<Article>
  readonly report: Report
  readonly press: Press
  /** Names of `page-outputs.ts`. */
  readonly outputs: ReadonlyArray<string>
}

/** Write a page that was set. */
export async function writePage(
  set: SetPage,
  {read, articles, report, outputs}: WritePage
): Promise<Written[]> {
  const covered = await bundledCoverage()
  for (const {tree} of articles) reportMissingGlyphs(tree, covered, report)
  set.fitted.forEach(({fit}, index) => reportPageOverset(read.spec.articles![index]!, fit, report))
  const written: Written[] = []
  if (outputs.includes('proof')) written.push({suffix: '.pdf', bytes: set.typeset.pdf()})
  return written
}
