import type {Article} from '../../compose/article.ts'
import {defaultDay} from '../../default-day.ts'
import type {Report} from '../../finding.ts'
import {bundledCoverage} from '../../fonts/bundled.ts'
import {reportMissingGlyphs} from '../../fonts/missing-glyph.ts'
import {reportFit, type StoryReport} from '../../page/fit-report.ts'
import {reportEmptyFoot} from '../../page/move-up.ts'
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
    const engine = await typesetter(settings.fonts === 'system' ? 'system' : 'bundled')
    const laying = singlePage(article, engine, date)
    const [one] = await Promise.all([laying, tellAtOnce(article, report)])
    reportOverset(article, one.fit, report)
    const foot = one.sheet.rows - one.part.rows
    const note = '再配一两幅照片，或续写正文；要与别的稿件合排一版，用 zongshu page。'
    reportEmptyFoot({rows: foot, chars: one.sheet.chars}, report, note)
    const tellFit = settings.tellFit as ((fit: StoryReport) => void) | undefined
    tellFit?.(reportFit(one, foot))
    return [{suffix: '.press.pdf', bytes: await engine.set(one.sheet).pdf()}]
  }
}

/** What can be told before the page is laid out; while Typst measures the story. */
async function tellAtOnce({tree}: Article, report: Report): Promise<void> {
  reportMissingGlyphs(tree, bundledCoverage(), report)
  reportHalfWidth(tree, report)
  reportOfficialParts(tree, report)
}
