import {readDraft} from '../draft/read.ts'
import type {DraftTree, Source} from '../draft/tree.ts'
import type {Finding, Report} from '../finding.ts'
import {wrongWeekdaysIn} from '../language/weekday.ts'
import {fieldNames} from '../model/fields.ts'
import {readInto} from '../model/read.ts'
import {placeIn} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import {boxesOf} from './boxes.ts'
import {type Carried, type Continued, carryOver} from './carry-over.ts'
import type {Dropped} from './drop-photos.ts'
import {type Filled, type FilledPage, layOutFilled} from './fillers/lay-out-filled.ts'
import {type Offer, offersOf, withAsked} from './fillers/with-fillers.ts'
import type {LaidOut, PageWork} from './laid-out.ts'
import {layOutPage, lostIn} from './lay-out-page.ts'
import {pageInvalid, wrongWeekday} from './notices.ts'
import {planOf} from './plan/plan.ts'
import type {GivenPlan} from './plan-file/given-plan.ts'
import {asPlanned, withPlaces} from './plan-file/with-plan.ts'
import type {Press, Typeset} from './press.ts'
import {reportSpread} from './report-spread.ts'
import {type PageArticle, type PageSpec, pageSchema, wordsOf} from './schema.ts'
import type {Part} from './sheet.ts'
import {lengthOf, type OnPage, type Story, storyOf} from './story.ts'
import {focusing} from './with-focus.ts'
import {withWishes} from './with-wishes.ts'

export interface ReadPage {
  readonly spec: PageSpec
  readonly tree: DraftTree
}

/** Entries that a page may have; the fullest have some twenty. */
const mostArticles = 60

/** Read `page.yaml`. Undefined when it names no article, or far too many; a finding says so. */
export function readPage(source: Source, report: Report): ReadPage | undefined {
  const tree = readDraft(source, report, {isKey: name => fieldNames(pageSchema).has(name)})
  if (!tree.root) return undefined
  const {data: spec, placeOf} = readInto(pageSchema, tree, report)
  if (!spec.articles?.length) {
    const message = '版面里没有稿件，请在“稿件”下写出各篇草稿的文件名。'
    report(findingOf(pageInvalid, {message, path: ['articles'], range: placeOf(['articles'])}))
    return undefined
  }
  const count = spec.articles.length
  if (count > mostArticles) {
    const message = `一个版面最多 ${mostArticles} 篇稿件，这里有 ${count} 篇，没有排；请分成几个版面。`
    report(findingOf(pageInvalid, {message, path: ['articles'], range: placeOf(['articles'])}))
    return undefined
  }
  reportWeekday(spec, report)
  reportSpread(spec, report)
  for (const [index, entry] of spec.articles.entries())
    reportEntry(entry, placeOf(['articles', index]), report)
  boxesOf(spec, planOf(spec, report).paper, report)
  return {spec, tree}
}

/** An entry is a draft, a photo or a guide, and only one of them. */
function reportEntry({draft, picture, guide}: PageArticle, range: Finding['range'], report: Report): void {
  const given = [draft && '草稿', picture && '图片', guide && '导读'].filter(Boolean)
  if (given.length === 1) return
  const message =
    given.length === 0
      ? '稿件的一项要写“草稿”（稿件的文件）、“图片”（图片新闻）或“导读”之一，这里一样也没有。'
      : `稿件的一项只能是一样，这里同时写了${given.map(name => `“${name}”`).join('和')}；请分成几项。`
  report(findingOf(pageInvalid, {message, path: ['articles'], range}))
}

/** 2024年5月20日 星期三 in the masthead, which was a Monday. */
function reportWeekday({masthead}: PageSpec, report: Report): void {
  const date = masthead?.date
  for (const {start, end, message} of wrongWeekdaysIn(wordsOf(date))) {
    report(findingOf(wrongWeekday, {message, path: date!.path, range: placeIn(date!, start, end)}))
  }
}

export interface SetPage extends LaidOut {
  readonly typeset: Typeset
  /** What the planner filled it with. */
  readonly filled: ReadonlyArray<Filled>
  /** Photos that may be left out, and were. */
  readonly dropped: ReadonlyArray<Dropped>
  /** Pages on which stories go on, with the page's name. */
  readonly continued: ReadonlyArray<Continued & {readonly typeset: Typeset}>
}

/**
 * Lay out and set a page; the articles come in the order of the spec. What is asked for photos and cannot be
 * is told to `report` (default: to nobody); what a `given` plan says is kept.
 */
export async function setPage(
  {spec: own}: ReadPage,
  articles: ReadonlyArray<OnPage>,
  press: Press,
  date: string,
  {report = () => {}, given}: {readonly report?: Report; readonly given?: GivenPlan} = {}
): Promise<SetPage> {
  const spec = withPlaces(own, given)
  const {stories, offers} = storiesOn(articles, spec, given, report)
  // What is wrong with it was told when it was read.
  const plan = planOf(spec, () => {}, stories.map(lengthOf))
  const work = {spec, plan, stories, press, date, ...(given && {given})}
  const {laidOut, continued, filled, dropped} = await wholePage(work, offers)
  const set = await focused(laidOut, press)
  return {
    ...set,
    filled,
    dropped,
    typeset: press.set(set.sheet),
    continued: await Promise.all(
      continued.map(async page => {
        const one = await focused(page, press)
        return {...one, typeset: press.set(one.sheet)}
      })
    )
  }
}

/** A page whose photos are cropped to what draws the eye. */
async function focused<Page extends LaidOut>(page: Page, press: Press): Promise<Page> {
  const parts = page.fitted.map(({part}) => part)
  const withFocus = await focusing(parts, page.sheet, press)
  const changed = new Map<Part, Part>(parts.map(part => [part, withFocus(part)]))
  const now = <One extends Part>(part: One): One => (changed.get(part) as One | undefined) ?? part
  return {
    ...page,
    fitted: page.fitted.map(one => ({...one, part: now(one.part)})),
    sheet: {...page.sheet, parts: page.sheet.parts.map(now)}
  }
}

/** The stories of a page with what is asked for their photos, the fillers that the page file asks for, and those that the planner may put into each. */
function storiesOn(
  articles: ReadonlyArray<OnPage>,
  {articles: entries = []}: PageSpec,
  given: GivenPlan | undefined,
  report: Report
) {
  const stories: Story[] = []
  const offers: Offer[][] = []
  for (const [index, article] of articles.entries()) {
    const asked = entries[index]!.fillers?.map(({choice}) => choice) ?? []
    const story = withWishes(storyOf(article), article, entries[index], report)
    const planned = given?.stories[index]
    const all = asked.length > 0 ? withAsked(story, article, asked) : story
    stories.push(planned ? asPlanned(all, article, planned) : all)
    offers.push(asked.length > 0 || planned?.photos ? [] : offersOf(article, story))
  }
  return {stories, offers}
}

/** A page with those on which its stories go on; where even they have no room for all words, photos give way to them. */
async function wholePage(
  work: PageWork,
  offers: ReadonlyArray<ReadonlyArray<Offer>>
): Promise<Carried & Pick<FilledPage, 'filled' | 'dropped'>> {
  const {laidOut, work: own, ...told} = await layOutFilled(work, offers)
  const usual = {...(await carryOver(laidOut, own)), ...told}
  const lost = ({continued}: Carried) => continued.reduce((sum, page) => sum + lostIn(page), 0)
  if (lost(usual) === 0) return usual
  const packed = {...own, isPacked: true}
  const tight = {...(await carryOver(await layOutPage(packed), packed)), ...told}
  return lost(tight) < lost(usual) ? tight : usual
}
