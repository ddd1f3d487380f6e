import type {Article} from '../compose/article.ts'
import type {Report} from '../finding.ts'
import {arrange, countsFor} from './arrange.ts'
import type {Filler} from './fillers/filler.ts'
import {type Offer, offersOf} from './fillers/with-fillers.ts'
import type {Fitted} from './fit.ts'
import {fitStory, isClosed, isOver, measureStory, rowsLeft, unsure} from './fit.ts'
import {withBreaks, withDeckBreaks} from './head-breaks.ts'
import type {Paper} from './paper.ts'
import {body, brokenInto, charsAcross, closestPitch, papers, rowsDown} from './paper.ts'
import {cutsIn} from './photo-frames.ts'
import {mostUnsaid, roomOf} from './photo-shape.ts'
import {middles} from './photo-sizes.ts'
import {picturesOf} from './picture.ts'
import type {Press} from './press.ts'
import type {Picture, Sheet, StoryPart} from './sheet.ts'
import {rowsOver} from './simulate.ts'
import type {Story, StoryPhoto} from './story.ts'
import {lengthOf, storyOf} from './story.ts'
import type {Measured} from './story-fit.ts'
import {deckChars, titleLines, titleOf} from './title-lines.ts'
import {focusing} from './with-focus.ts'
import {withWishes} from './with-wishes.ts'

export interface Single extends Fitted {
  readonly sheet: Sheet
  readonly paper: Paper
  /** Rows by which the page is less deep than its paper. */
  readonly cut?: number
  /** What the planner filled the page with. */
  readonly filled?: ReadonlyArray<Filler>
  /** Photos that may be left out, and were. */
  readonly dropped?: ReadonlyArray<StoryPhoto>
}

/**
 * A page of its own for one story (单文整版): the smallest paper that holds it with its photos, and on that paper the
 * number of columns that leaves the fewest lines empty.
 */
export async function singlePage(
  article: Article,
  press: Press,
  date: string,
  {hasFillers = true, report = () => {}}: {readonly hasFillers?: boolean; readonly report?: Report} = {}
): Promise<Single> {
  const whole = withWishes(storyOf(article), article, undefined, report)
  const offers = hasFillers ? offersOf(article, whole) : []
  const dropped: StoryPhoto[] = []
  for (;;) {
    const photos = whole.photos.filter(photo => !dropped.includes(photo))
    const found = await pageOf({...whole, photos}, {offers, press, date})
    const next = isOver(found.fit) || isSpoilt(found) ? photos.findLast(({mayDrop}) => mayDrop) : undefined
    if (!next) return {...(await focused(found, press)), dropped}
    dropped.push(next)
  }
}

async function focused(single: Single, press: Press): Promise<Single> {
  const {sheet, part} = single
  const own = (await focusing([part], sheet, press))(part)
  return {...single, part: own, sheet: {...sheet, parts: [own]}}
}

async function pageOf(
  story: Story,
  {offers, press, date}: {readonly offers: ReadonlyArray<Offer>; readonly press: Press; readonly date: string}
): Promise<Single> {
  const largest = papers.at(-1)!
  let pictures: Picture[] | undefined
  let last: Single | undefined
  for (const paper of papers) {
    if (paper !== largest && !mayHold(paper, story)) continue
    const whole: Single[] = []
    const held: Single[] = []
    for (const columns of paper.columns) {
      const one = onPaper(story, paper, columns, date)
      const measuring = measureStory(one.sheet, one.part, press)
      // While Typst measures.
      pictures ??= picturesOf(story.photos, press)
      const part = {...one.part, measured: await measuring}
      const isEnough = paper !== largest || held.some(isClosed)
      if (isEnough && !mayBeComfortable(one.sheet, part, pictures)) continue
      const found = await fitStory(one.sheet, part, pictures, press)
      last = {...found, paper, sheet: {...one.sheet, parts: [found.part]}}
      if (!isOver(found.fit)) held.push(last)
      if (!isOver(found.fit) && isComfortable(found, pictures)) whole.push(last)
      if (whole.length > 0 && (isClosed(found) || isLevelBlock(last))) break
    }
    const choices = whole.length > 0 || paper !== largest ? whole : held
    const [best] = choices.sort(
      (a, b) => b.part.photos.length - a.part.photos.length || rowsLeft(a.fit) - rowsLeft(b.fit)
    )
    if (best && !isSpoilt(best)) return asBlock(await filledUp(best, {pictures: pictures!, offers, press}))
    last = best ?? last
  }
  return asBlock(await tightened(last!, {story, pictures: pictures!, press, date}))
}

/** The largest page with what gives way to words, and to photos that would lose much: its title, then the air between lines. */
async function tightened(
  best: Single,
  {
    story,
    pictures,
    press,
    date
  }: {
    readonly story: Story
    readonly pictures: ReadonlyArray<Picture>
    readonly press: Press
    readonly date: string
  }
): Promise<Single> {
  for (const {titleScale, pitch} of tighter) {
    const paper = {...best.paper, pitch}
    const won = rowsDown(paper) - rowsDown(best.paper) + mostOfTitle
    for (const columns of paper.columns) {
      if (best.fit.over > won * columns) continue
      const one = onPaper(story, paper, columns, date)
      const {most, least} = one.part
      const small = {...one.part, most: most * titleScale, least: least * titleScale, tight: true}
      const part = {...small, measured: await measureStory(one.sheet, small, press)}
      const found = await fitStory(one.sheet, part, pictures, press)
      const next = {...found, paper: best.paper, sheet: {...one.sheet, parts: [found.part]}}
      if (!isOver(found.fit) && !isSpoilt(next)) return next
      if (isOver(best.fit) && !isOver(found.fit)) best = next
    }
  }
  return best
}

const tighter = [
  {titleScale: 0.8, pitch: body.pitch},
  {titleScale: 0.8, pitch: 12.2},
  {titleScale: 0.7, pitch: closestPitch}
]
/** Rows of the page that a smaller title with less air around heads may win. */
const mostOfTitle = 6

/** Whether a photo of the page loses more of its picture than a desk gives away. */
const isSpoilt = ({part, sheet}: Pick<Single, 'part' | 'sheet'>): boolean =>
  cutsIn(part, sheet).some(cut => cut > mostUnsaid)

/** Share of a page that may stay empty below a story. */
const mostFoot = 0.06

/** The page filled with what its draft says besides, where that makes a whole page of it; else as it was. */
async function filledUp(
  single: Single,
  {
    pictures,
    offers,
    press
  }: {readonly pictures: ReadonlyArray<Picture>; readonly offers: ReadonlyArray<Offer>; readonly press: Press}
): Promise<Single> {
  if (isFull(single)) return single
  const {sheet, paper, part} = single
  const bare = {...part, rows: sheet.rows, measured: part.measured!}
  for (let count = 1; count <= offers.length; count++) {
    const used = offers.slice(0, count)
    const boxes = picturesOf(
      used.map(({photo}) => photo),
      press
    )
    const found = await fitStory(sheet, bare, [...pictures, ...boxes], press)
    const next = {...found, paper, sheet: {...sheet, parts: [found.part]}}
    if (!isOver(found.fit) && isFull(next)) return {...next, filled: used.map(({photo}) => photo.filler!)}
  }
  return single
}

const isFull = ({sheet, part}: Single): boolean => sheet.rows - part.rows <= sheet.rows * mostFoot

/** Whether a story less than half a page deep ends about level: on average at most two rows are left in each column. */
const isLevelBlock = ({sheet, part, fit}: Single): boolean =>
  2 * part.rows < sheet.rows && rowsLeft(fit) <= 2 * part.columns

/** A story that fills no page with its photos at their best becomes a block (块) as deep as itself, which a desk places. */
function asBlock(single: Single): Single {
  const {sheet, part} = single
  const empty = sheet.rows - part.rows
  if (isFull(single)) return single
  const height = Math.round((sheet.paper.height - (empty * sheet.pitch * 25.4) / 72) * 10) / 10
  return {
    ...single,
    cut: empty,
    sheet: {...sheet, rows: part.rows, paper: {...sheet.paper, height}}
  }
}

/** Whether a paper is large enough for the words alone; saves setting pages that cannot hold them. */
function mayHold(paper: Paper, story: Story): boolean {
  return charsAcross(paper) * rowsDown(paper) * 0.88 > lengthOf(story)
}

/** Photos smaller than this, or fewer among the columns than usual, call for a larger paper. */
const comfortable = 0.7

const isComfortable = ({part, scale}: Fitted, pictures: ReadonlyArray<Picture>): boolean =>
  pictures.length === 0 ||
  (scale >= comfortable && part.photos.filter(({filler}) => !filler).length === countsFor(pictures)[0])

/** Whether a story that was measured may get comfortable photos, as far as can be reckoned. */
function mayBeComfortable(
  sheet: Sheet,
  part: StoryPart & {readonly measured: Measured},
  pictures: ReadonlyArray<Picture>
): boolean {
  // Where they stand is asked for, and may be given up.
  if (pictures.some(({place, columns}) => place ?? columns)) return true
  const room = roomOf(part, sheet)
  return middles.some(middle => {
    const arrangement = arrange(pictures, room, comfortable, middle)
    return rowsOver({...part, ...arrangement}, part.measured) <= unsure
  })
}

function onPaper(story: Story, paper: Paper, columns: number, date: string): {sheet: Sheet; part: StoryPart} {
  const width = charsAcross(paper)
  const rows = rowsDown(paper)
  const broad = paper.width >= 350
  const least = broad ? 34 : paper.width > 250 ? 25 : 19
  const deckSize = broad ? 21 : paper.width > 250 ? 16 : 13
  const part: StoryPart = {
    ...textOf(story),
    items: withBreaks(story.items, brokenInto(width, columns), story.names),
    kind: 'story',
    id: 'story',
    x: 0,
    row: 0,
    width,
    rows,
    columns,
    chars: brokenInto(width, columns),
    title: titleLines(story.title, (width * 0.97 * body.size) / least, story.names),
    most: broad ? 58 : paper.width > 250 ? 40 : 30,
    least,
    deck: withDeckBreaks(story.deck, deckChars(width, deckSize), story.names),
    'deck-size': deckSize,
    'title-face': 'title',
    inset: 0,
    side: null,
    photos: [],
    bands: [],
    turn: null,
    close: true,
    tight: false,
    measured: null
  }
  const sheet: Sheet = {
    name: titleOf(story.title),
    date,
    paper: {width: paper.width, height: paper.height},
    top: paper.top,
    size: body.size,
    pitch: paper.pitch ?? body.pitch,
    chars: width,
    rows,
    'base-columns': paper.base.columns,
    'base-chars': paper.base.chars,
    marks: false,
    pages: [{x: 0, width, masthead: null}],
    footer: [],
    parts: [part]
  }
  return {sheet, part}
}

const textOf = ({kicker, title, deck, byline, note, items}: Story) => ({
  kicker,
  title,
  deck,
  byline,
  note,
  items
})
