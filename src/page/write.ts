import {reportMissingGlyphs} from '../fonts/missing-glyph.ts'
import type {Written} from '../written.ts'
import {reportOfficialParts} from './official-parts.ts'
import {fileName} from './outputs/file-name.ts'
import {outputs} from './outputs/index.ts'
import type {PageWork} from './outputs/output.ts'
import {reportPageOverset} from './overset.ts'
import {reportEmpty} from './report-empty.ts'
import {reportFilled, reportMissing} from './report-fillers.ts'
import {reportHalfWidth} from './report-half-width.ts'
import {reportCuts, reportDropped, reportMoved, reportUnplanned} from './report-photos.ts'
import {reportPlaces} from './report-places.ts'
import {reportPlan} from './report-plan.ts'
import {reportTight} from './report-tight.ts'
import {reportTitles} from './report-titles.ts'
import {namedBy} from './schema.ts'

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
  reportFilled(set.filled, read.spec, report)
  reportMissing(articles, read.spec, report)
  reportDropped(set.dropped, report)
  const pages = pagesOf(work)
  for (const {set: page, articles: told, name} of pages) {
    for (const [index, one] of page.fitted.entries()) {
      const {fit, part} = one
      reportPageOverset(read.spec.articles![page.numbers[index]!]!, fit, report, name)
      if (name === undefined) reportTitles(part, told[index]!, false, report, read.spec.articles![index])
      reportUnplanned(one, namedBy(read.spec.articles![page.numbers[index]!]!), report)
      reportMoved(one, namedBy(read.spec.articles![page.numbers[index]!]!), report)
      reportCuts({part, sheet: page.sheet, article: told[index]!, isOwn: false}, report)
    }
    reportTight(page.sheet, report, name)
    reportEmpty(page, read.spec, report, name)
  }
  const written: Written[] = []
  for (const output of outputs) {
    if (!names.includes(output.name)) continue
    for (const {name, ...page} of output.isForAll ? pages.slice(0, 1) : pages) {
      const before = name === undefined ? '' : `.${fileName(name)}`
      const files = await output.write({...work, ...page})
      written.push(...files.map(file => ({...file, suffix: before + file.suffix})))
    }
  }
  return written
}

/** The page, and those on which its stories go on, which have a name. */
const pagesOf = ({
  set,
  articles
}: PageWork): (Pick<PageWork, 'set' | 'articles'> & {readonly name?: string})[] => [
  {set, articles},
  ...set.continued.map(page => ({
    set: {...page, filled: [], dropped: [], continued: []},
    articles: page.numbers.map(number => articles[number]!),
    name: page.page
  }))
]
