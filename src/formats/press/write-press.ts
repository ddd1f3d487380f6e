import type {Article} from '../../compose/article.ts'
import {fieldWordsIn} from '../../compose/field-words.ts'
import {defaultDay} from '../../default-day.ts'
import type {Report} from '../../finding.ts'
import {reportMissingGlyphs} from '../../fonts/missing-glyph.ts'
import {reportFit} from '../../page/fit-report.ts'
import {reportOfficialParts} from '../../page/official-parts.ts'
import {reportOverset} from '../../page/overset.ts'
import {type Press, press, type Typeset} from '../../page/press.ts'
import {reportBlock} from '../../page/report-block.ts'
import {reportHalfWidth} from '../../page/report-half-width.ts'
import {reportCoarse, reportCuts} from '../../page/report-photos.ts'
import {reportTitles} from '../../page/report-titles.ts'
import {leastResolution} from '../../page/resolution.ts'
import {singlePage} from '../../page/single.ts'
import {findRuns} from '../../typst/find-run.ts'
import {pagesIn, type ShownPage} from '../../typst/pages-in.ts'
import type {Fonts} from '../../typst/typesetter.ts'
import type {WriteContext} from '../format.ts'

type PressContext = Pick<WriteContext, 'report' | 'date' | 'typesetter' | 'tellFit'>

/** Set an article on a newspaper page of its own. */
export async function writePress(article: Article, fonts: Fonts, context: PressContext): Promise<Uint8Array> {
  return (await typeset(article, fonts, context)).pdf()
}

/** The same page for the screen. */
export async function showPress(
  article: Article,
  fonts: Fonts,
  context: PressContext
): Promise<ReadonlyArray<ShownPage>> {
  const set = await typeset(article, fonts, context)
  return pagesIn(await set.drawing(), findRuns(fieldWordsIn(article.tree)))
}

async function typeset(
  article: Article,
  fonts: Fonts,
  {report, date = defaultDay, typesetter, tellFit}: PressContext
): Promise<Typeset> {
  const engine = await press(typesetter(), fonts)
  const laying = singlePage(article, engine, date)
  const [one] = await Promise.all([laying, tellAtOnce(article, engine, report)])
  reportOverset(article, one.fit, report)
  const foot = one.sheet.rows - one.part.rows
  reportBlock(one, report)
  reportTitles(one.part, article, true, report)
  const told = {part: one.part, sheet: one.sheet, article, isOwn: true}
  reportCuts(told, report)
  reportCoarse(told, leastResolution.proof, report)
  tellFit?.(reportFit(one, foot))
  return engine.set(one.sheet)
}

/** What can be told before the page is laid out; while Typst measures the story. */
async function tellAtOnce({tree}: Article, engine: Press, report: Report): Promise<void> {
  reportMissingGlyphs(tree, engine.coverage(), report)
  reportHalfWidth(tree, report)
  reportOfficialParts(tree, report)
}
