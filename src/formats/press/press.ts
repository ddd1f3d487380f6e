import {defaultDay} from '../../default-day.ts'
import {bundledCoverage} from '../../fonts/bundled.ts'
import {reportMissingGlyphs} from '../../fonts/missing-glyph.ts'
import {reportFit, type StoryReport} from '../../page/fit-report.ts'
import {reportOfficialParts} from '../../page/official-parts.ts'
import {reportOverset} from '../../page/overset.ts'
import {press as typesetter} from '../../page/press.ts'
import {reportHalfWidth} from '../../page/report-half-width.ts'
import {singlePage} from '../../page/single.ts'
import type {Format} from '../format.ts'

/** A newspaper page for one article, as PDF. */
export const press: Format = {
  name: 'press',
  summary: {zh: '报纸版面 PDF', en: 'Newspaper page as PDF'},
  async write(article, {report, settings, date = defaultDay}) {
    reportMissingGlyphs(article.tree, await bundledCoverage(), report)
    reportHalfWidth(article.tree, report)
    reportOfficialParts(article.tree, report)
    const engine = await typesetter(settings.fonts === 'system' ? 'system' : 'bundled')
    const one = await singlePage(article, engine, date)
    reportOverset(article, one.fit, report)
    const tellFit = settings.tellFit as ((fit: StoryReport) => void) | undefined
    tellFit?.(reportFit(one))
    return [{suffix: '.press.pdf', bytes: await engine.set(one.sheet).pdf()}]
  }
}
