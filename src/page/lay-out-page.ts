import {arrange, countsFor} from './arrange.ts'
import {bannerOf} from './banner.ts'
import type {Fitted} from './fit.ts'
import {fitStory, measureStory, scales} from './fit.ts'
import {footerOf, mastheadOf} from './furniture.ts'
import {withBreaks, withDeckBreaks} from './head-breaks.ts'
import {movedUp} from './move-up.ts'
import {body, brokenInto, charsAcross, type Paper, rowsDown} from './paper.ts'
import {framesOf} from './photo-frames.ts'
import {cutOf, roomOf} from './photo-shape.ts'
import {picturesOf} from './picture.ts'
import type {Plan, Slot} from './plan/plan.ts'
import {plansFor, type Reckoning} from './plan/plans.ts'
import {known} from './plan/reckon.ts'
import {between, depthOf, type OfStory, type Rows, roomsIn, type Tree} from './plan/tree.ts'
import type {Press} from './press.ts'
import {rulesOf} from './rules.ts'
import {type PageSpec, wordsOf} from './schema.ts'
import type {BannerPart, Measured, Picture, Sheet, StoryPart} from './sheet.ts'
import {rowsOver} from './simulate.ts'
import type {Story} from './story.ts'
import {deckChars, titleLines} from './title-lines.ts'
import {titleSizes} from './title-sizes.ts'

export interface LaidOut {
  /** Of each story, its number in the page file. */
  readonly numbers: ReadonlyArray<number>
  /** Of each story, in the order of its photos. */
  readonly pictures: ReadonlyArray<ReadonlyArray<Picture>>
  readonly sheet: Sheet
  /** The plan that was set. */
  readonly plan: Plan
  /** In the order of the spec. */
  readonly fitted: ReadonlyArray<Fitted & {readonly id: string}>
  /** Rows at the foot of the page in which nothing stands. */
  readonly empty: number
  /** Whether stories stand elsewhere than the layout of the page file has them. */
  readonly isReplanned: boolean
}

/**
 * Lay out a page of several articles. The plans that seem best are set, until one has room for every word and shows its
 * photos: its stories get as many rows as their words and photos need, with photos of one scale on the whole page, and each is fitted into
 * its rectangle. Where words find no room, titles give way.
 */
export async function layOutPage(work: PageWork): Promise<LaidOut> {
  const pictures = work.stories.map(({photos}) => picturesOf(photos, work.press))
  const stories = work.stories.map((story, index) => known(story, pictures[index]!))
  const banner = bannerOf(work.spec, charsAcross(work.plan.paper))
  const from = banner ? banner.rows + between : 0
  let best: LaidOut | undefined
  for (const smaller of titleScales) {
    // So many rows over are not won by a title a little smaller.
    if (best && smaller !== titleScales.at(-1) && lostIn(best) > mostWon) continue
    const titleScale = smaller * (work.titleScale ?? 1)
    const plans = plansFor(work.plan, stories, rowsDown(work.plan.paper) - from, titleScale)
    // Where one seems to have room for all, those that seem to have none are not set.
    const hopeful = plans.filter((one, nth) => nth === 0 || one.hasRoom)
    for (const reckoning of hopeful.slice(0, mostTried)) {
      const found = await layOut({...work, reckoning, pictures, banner, titleScale, isTight: smaller < 1})
      if (!best || dislikes(found) < dislikes(best)) best = found
      if (dislikes(best) === 0) return best
    }
    // Titles give way to words, and to photos that would lose much.
    if (dislikes(best!) < smallestGain) break
  }
  return best!
}

export interface PageWork {
  readonly spec: PageSpec
  readonly plan: Plan
  /** In the order of the spec. */
  readonly stories: ReadonlyArray<Story>
  readonly press: Press
  /** The day the document bears, ISO 8601. */
  readonly date: string
  /** Whether photos give way to words even where those may go on elsewhere (default: no). */
  readonly isPacked?: boolean
  /** Titles of this page, of their usual size (default: 1). */
  readonly titleScale?: number
  /** Of each story, its number in the page file (default: as they come). */
  readonly numbers?: ReadonlyArray<number>
}

/** How small titles become, of their usual size, until words find room. */
const titleScales = [1, 0.8, 0.6]
/** What must be wrong with a page for its titles to become smaller. */
const smallestGain = 0.5
/** Rows of a column that a smaller title may win. */
const mostWon = 60
/** Plans that are set, with titles of one size. */
const mostTried = 3
/** The share of a picture that a page may cut away where there is a choice. */
const mostCut = 0.25

/** Rows that find no room, but for those of stories that go on on another page. */
export function lostIn({fitted, plan}: Pick<LaidOut, 'fitted' | 'plan'>): number {
  return fitted.reduce((sum, {fit}, index) => sum + (plan.slots[index]!.article.carry ? 0 : fit.over), 0)
}

/** What is wrong with a page: words first, then what photos lose, then much that stays empty. */
function dislikes(page: LaidOut): number {
  const cuts = page.fitted.flatMap(({part}) =>
    framesOf(part, page.sheet).map(({picture, width, depth}) => cutOf(picture.ratio, width / depth))
  )
  const spoilt = cuts.reduce((sum, cut) => sum + Math.max(0, cut - mostCut), 0)
  const covered = page.fitted.reduce((sum, {part}) => sum + part.width * part.rows, 0)
  const rows = Math.min(...page.fitted.map(({part}) => part.row))
  const bare = 1 - covered / (page.sheet.chars * (page.sheet.rows - rows))
  return 100 * lostIn(page) + 10 * spoilt + Math.max(0, bare - mostBare)
}

/** The share of a page, with the space between stories, in which nothing may stand. */
const mostBare = 0.12

interface Attempt extends PageWork {
  readonly reckoning: Reckoning
  readonly pictures: ReadonlyArray<ReadonlyArray<Picture>>
  readonly banner: BannerPart | undefined
  readonly titleScale: number
  readonly isTight: boolean
}

async function layOut({
  spec,
  reckoning: {plan, tree, isNamed},
  stories,
  pictures,
  banner,
  press,
  date,
  titleScale,
  isTight,
  isPacked = false,
  numbers
}: Attempt): Promise<LaidOut> {
  const {paper, slots} = plan
  const sheet = bareSheet(spec, paper, date)
  const drafts = slots.map((slot, index) =>
    draftOf(slot, stories[index]!, index, {paper, titleScale, isTight})
  )
  const measured = await Promise.all(
    drafts.map(async ({slot, part}, index) => ({
      slot,
      pictures: pictures[index]!,
      part: {...part, measured: await measureStory(sheet, part, press)}
    }))
  )
  const from = banner ? banner.rows + between : 0
  const room = {row: from, rows: sheet.rows - from, isPacked}
  const fitted = await fittedIn(measured, tree, room, sheet, press)
  // What the spec gives a place of its own keeps it.
  const isFixed = slots.some(slot => slot.row !== undefined || slot.rows !== undefined)
  const foot = Math.max(...fitted.map(({part}) => part.row + part.rows))
  const placedAt = isFixed
    ? {fitted, empty: Math.max(0, sheet.rows - foot)}
    : movedUp(tree, fitted, from, sheet.rows)
  const parts = placedAt.fitted.map(({part}) => part)
  const furniture = banner ? [banner] : []
  return {
    ...placedAt,
    numbers: numbers ?? stories.map((_, index) => index),
    pictures,
    plan,
    isReplanned: !isNamed,
    sheet: {...sheet, parts: [...furniture, ...rulesOf(parts), ...parts]}
  }
}

type PageRoom = Rows & {readonly isPacked: boolean}

/** Rounds in which stories that find no room get more of it, at the cost of others. */
const mostRounds = 3

/** Fit stories into their rooms. What was reckoned may miss by a few rows: a story that has too little gets them from the others. */
async function fittedIn(
  stories: ReadonlyArray<MeasuredDraft>,
  tree: Tree,
  page: PageRoom,
  sheet: Sheet,
  press: Press
): Promise<LaidOut['fitted']> {
  const more = stories.map(() => 0)
  const known = new Map<string, LaidOut['fitted'][number]>()
  let best: LaidOut['fitted'] = []
  const over = (fitted: LaidOut['fitted']) => fitted.reduce((sum, {fit}) => sum + fit.over, 0)
  for (let round = 0; round < mostRounds; round++) {
    const placed = withRooms(stories, tree, page, more)
    const fitted = await Promise.all(
      placed.map(async ({part, pictures}) => {
        const key = `${part.id} ${part.rows}`
        const found = known.get(key) ?? {...(await fitStory(sheet, part, pictures, press)), id: part.id}
        known.set(key, found)
        return {...found, part: {...found.part, row: part.row}}
      })
    )
    if (round === 0 || over(fitted) < over(best)) best = fitted
    const isMendable = fitted.some(({fit}, index) => fit.over > 0 && isFree(stories[index]!.slot))
    if (!isMendable || over(fitted) > mostMended) break
    fitted.forEach(({fit, part}, index) => {
      if (fit.over > 0 && isFree(stories[index]!.slot)) more[index]! += Math.ceil(fit.over / part.columns) + 1
    })
  }
  return best
}

/** Rows over that are mended by moving the edges of stories; where more are, another plan is better. */
const mostMended = 20

/** Whether a story is as deep as its words, and all of them must stand here. */
const isFree = ({rows, article}: Slot): boolean => rows === undefined && !article.carry

function bareSheet(spec: PageSpec, paper: Paper, date: string): Sheet {
  return {
    name: wordsOf(spec.name) || wordsOf(spec.banner?.name) || '版面',
    date,
    paper: {width: paper.width, height: paper.height},
    top: paper.top,
    size: body.size,
    pitch: body.pitch,
    chars: charsAcross(paper),
    rows: rowsDown(paper),
    'base-columns': paper.base.columns,
    'base-chars': paper.base.chars,
    marks: false,
    masthead: mastheadOf(spec),
    footer: footerOf(spec),
    parts: []
  }
}

interface Draft {
  readonly slot: Slot
  readonly part: StoryPart
}

interface MeasuredDraft extends Draft {
  readonly pictures: ReadonlyArray<Picture>
  readonly part: StoryPart & {readonly measured: Measured}
}

/** Rows that a story which goes on elsewhere has on this page. */
const fewestRows = 24
/** A story is no less deep. */
const leastRows = 8

/** Give each story its rows: the deepest photos, on one scale, with which all fit the page; `more`: rows that each needs besides. */
function withRooms(
  stories: ReadonlyArray<MeasuredDraft>,
  tree: Tree,
  {row: from, rows, isPacked}: PageRoom,
  more: ReadonlyArray<number>
): MeasuredDraft[] {
  const needsAt = (scale: number): OfStory => {
    const needs = stories.map((story, index) => story.slot.rows ?? rowsNeeded(story, scale) + more[index]!)
    return story => needs[story]!
  }
  const holds = (one: number, needs: (scale: number) => OfStory) => depthOf(tree, needs(one)) <= rows
  const isWhole = isPacked || !stories.some(({slot}) => slot.article.carry) || holds(comfortable, needsAt)
  // Photos do not shrink for words that may stand elsewhere.
  const scale = isWhole
    ? largest(scales.least, scales.most, one => holds(one, needsAt))
    : largest(scales.least, 1, one => holds(one, at => leastOf(needsAt(at))))
  const needs = yielding(needsAt(scale))
  const rooms = roomsIn(tree, {row: from, rows}, needs, story =>
    stories[story]!.pictures.length > 0 ? 1 : 0
  )
  return stories.map((story, index) => {
    const room = rooms.get(index)!
    const row = story.slot.row === undefined ? room.row : story.slot.row - 1
    return {...story, part: {...story.part, row, rows: Math.max(leastRows, story.slot.rows ?? room.rows)}}
  })

  /** What stories ask for, those that may go on elsewhere as little as they can. */
  function leastOf(wanted: OfStory): OfStory {
    return story => (stories[story]!.slot.article.carry ? Math.min(fewestRows, wanted(story)) : wanted(story))
  }

  /** Where the page is too short, stories that may go on elsewhere give way to those that may not. */
  function yielding(wanted: OfStory): OfStory {
    const given =
      (share: number): OfStory =>
      story =>
        stories[story]!.slot.article.carry
          ? Math.round(fewestRows + share * Math.max(0, wanted(story) - fewestRows))
          : wanted(story)
    return given(largest(0, 1, share => depthOf(tree, given(share)) <= rows))
  }
}

/** The largest number of a range for which something holds, if it holds for the smallest; else the smallest. */
function largest(least: number, most: number, holds: (one: number) => boolean): number {
  if (holds(most)) return most
  let [low, high] = [least, most]
  for (let round = 0; round < 14; round++) {
    const middle = (low + high) / 2
    if (holds(middle)) low = middle
    else high = middle
  }
  return low
}

function rowsNeeded({part, pictures}: MeasuredDraft, scale: number): number {
  const room = roomOf(part, body)
  const depths = countsFor(pictures).map(count => {
    const photos = arrange(pictures, room, scale, undefined, count)
    const tallest = Math.max(0, ...photos.photos.map(photo => photo.rows))
    const bands = photos.bands.reduce((all, band) => all + band.rows, 0)
    let rows = part.measured['title-rows'] + tallest + bands
    while (rows < mostRows && rowsOver({...part, ...photos, rows}, part.measured) > 0) rows++
    return rows
  })
  return Math.min(...depths)
}

/** Photos smaller than this call for stories to go on elsewhere, where they may. */
const comfortable = 0.5

/** Deeper than any paper. */
const mostRows = 400

function draftOf(
  slot: Slot,
  story: Story,
  index: number,
  {
    paper,
    titleScale,
    isTight
  }: {readonly paper: Paper; readonly titleScale: number; readonly isTight: boolean}
): Draft {
  const {base} = paper
  const width = slot.columns * base.chars + slot.columns - 1
  const {kicker, title, deck, byline, note, items} = story
  const chars = brokenInto(width, slot.broken)
  const size = titleSizes(paper.width, slot.columns / base.columns, index, titleScale)
  const part: StoryPart = {
    kind: 'story',
    id: `a${index}`,
    kicker,
    title: titleLines(title, (width * 0.97 * body.size) / size.least, story.names),
    deck: withDeckBreaks(deck, deckChars(width, size['deck-size']), story.names),
    byline,
    note,
    items: withBreaks(items, chars, story.names),
    x: slot.column * (base.chars + 1),
    row: 0,
    width,
    rows: 0,
    columns: slot.broken,
    chars,
    ...size,
    photos: [],
    bands: [],
    turn: null,
    close: true,
    tight: isTight,
    measured: null
  }
  return {slot, part}
}
