import type {Article} from '../../compose/article.ts'
import {fieldWordsIn} from '../../compose/field-words.ts'
import {defaultDay} from '../../default-day.ts'
import type {Report} from '../../finding.ts'
import {reportMissingGlyphs} from '../../fonts/missing-glyph.ts'
import {reportFit} from '../../page/fit-report.ts'
import {reportOfficialParts} from '../../page/official-parts.ts'
import {printSheet} from '../../page/outputs/print/print-sheet.ts'
import {reportOverset} from '../../page/overset.ts'
import {type Press, press} from '../../page/press.ts'
import {reportBlock} from '../../page/report-block.ts'
import {reportFilledUp} from '../../page/report-fillers.ts'
import {reportHalfWidth} from '../../page/report-half-width.ts'
import {reportCoarse, reportCuts, reportDropped, reportMoved} from '../../page/report-photos.ts'
import {reportTight} from '../../page/report-tight.ts'
import {reportTitles} from '../../page/report-titles.ts'
import {leastResolution} from '../../page/resolution.ts'
import {type Single, singlePage} from '../../page/single.ts'
import type {Inks} from '../../photo/inks.ts'
import {findRuns} from '../../typst/find-run.ts'
import {pagesIn, type ShownPage} from '../../typst/pages-in.ts'
import type {Fonts} from '../../typst/typesetter.ts'
import type {Written} from '../../written.ts'
import type {WriteContext} from '../format.ts'

type PressContext = Pick<WriteContext, 'report' | 'date' | 'typesetter' | 'tellFit'>

/** Set an article on a newspaper page of its own; with `inks` also for the press. */
export async function writePress(
  article: Article,
  {fonts, fillers, inks}: {readonly fonts: Fonts; readonly fillers: 'auto' | 'none'; readonly inks?: Inks},
  context: PressContext
): Promise<Written[]> {
  const {engine, one} = await laidOut(
    article,
    {fonts, hasFillers: fillers === 'auto'},
    context,
    inks ? leastResolution.print : leastResolution.proof
  )
  const written = [{suffix: '.press.pdf', bytes: await engine.set(one.sheet).pdf()}]
  const printed = inks && (await printSheet(one.sheet, {press: engine, report: context.report, inks}))
  return printed ? [...written, {suffix: '.print.pdf', bytes: printed}] : written
}

/** The same page for the screen. */
export async function showPress(
  article: Article,
  {fonts, fillers}: {readonly fonts: Fonts; readonly fillers: 'auto' | 'none'},
  context: PressContext
): Promise<ReadonlyArray<ShownPage>> {
  const {engine, one} = await laidOut(
    article,
    {fonts, hasFillers: fillers === 'auto'},
    context,
    leastResolution.proof
  )
  return pagesIn(await engine.set(one.sheet).drawing(), findRuns(fieldWordsIn(article.tree)))
}

async function laidOut(
  article: Article,
  {fonts, hasFillers}: {readonly fonts: Fonts; readonly hasFillers: boolean},
  {report, date = defaultDay, typesetter, tellFit}: PressContext,
  leastPerInch: number
): Promise<{engine: Press; one: Single}> {
  const engine = await press(typesetter(), fonts)
  const laying = singlePage(article, engine, date, {hasFillers, report})
  const [one] = await Promise.all([laying, tellAtOnce(article, engine, report)])
  reportOverset(article, one.fit, report)
  const foot = one.sheet.rows - one.part.rows
  reportBlock(one, report)
  reportTight(one.sheet, report)
  reportFilledUp(one, report)
  reportTitles(one.part, article, true, report)
  const told = {part: one.part, sheet: one.sheet, article, isOwn: true}
  reportDropped(
    (one.dropped ?? []).map(photo => ({photo})),
    report
  )
  reportMoved(one, undefined, report)
  reportCuts(told, report)
  reportCoarse(told, leastPerInch, report)
  tellFit?.(reportFit(one, foot))
  return {engine, one}
}

/** What can be told before the page is laid out; while Typst measures the story. */
async function tellAtOnce({tree}: Article, engine: Press, report: Report): Promise<void> {
  reportMissingGlyphs(tree, engine.coverage(), report)
  reportHalfWidth(tree, report)
  reportOfficialParts(tree, report)
}
