import {arrange, countsFor} from './arrange.ts'
import {bannerOf} from './banner.ts'
import type {Fitted} from './fit.ts'
import {fitStory, measureStory, scales} from './fit.ts'
import {withBreaks, withDeckBreaks} from './head-breaks.ts'
import {between, movedUp} from './move-up.ts'
import type {Paper} from './paper.ts'
import {body, brokenInto, charsAcross, rowsDown} from './paper.ts'
import type {Room} from './photo-shape.ts'
import {picturesOf} from './picture.ts'
import type {Plan, Slot} from './plan.ts'
import type {Press} from './press.ts'
import {type PageSpec, wordsOf} from './schema.ts'
import type {Measured, Part, Picture, RulePart, Sheet, StoryPart} from './sheet.ts'
import {rowsOver} from './simulate.ts'
import type {Story} from './story.ts'
import {deckChars, smallestDeck, titleLines} from './title-lines.ts'

export interface LaidOut {
  readonly sheet: Sheet
  /** In the order of the spec. */
  readonly fitted: ReadonlyArray<Fitted & {readonly id: string}>
  /** Rows at the foot of the page in which nothing stands. */
  readonly empty: number
}

/**
 * Lay out a page of several articles: tiers of stories get as many rows as their words and photos need, with photos of
 * one scale on the whole page; then each story is fitted into its rectangle. Where words find no room, titles give way.
 */
export async function layOutPage(work: PageWork): Promise<LaidOut> {
  let best: LaidOut | undefined
  for (const scale of titleScales) {
    const found = await layOut(work, scale)
    if (!best || lostIn(found, work) < lostIn(best, work)) best = found
    if (lostIn(best, work) === 0) break
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
}

/** How small titles become, of their usual size, until words find room. */
const titleScales = [1, 0.8, 0.6]

/** Rows that find no room, but for those of stories that go on on another page. */
function lostIn({fitted}: LaidOut, {plan}: PageWork): number {
  return fitted.reduce((sum, {fit}, index) => sum + (plan.slots[index]!.article.carry ? 0 : fit.over), 0)
}

async function layOut(
  {spec, plan: {paper, slots}, stories, press, date}: PageWork,
  titleScale: number
): Promise<LaidOut> {
  const width = charsAcross(paper)
  const rows = rowsDown(paper)
  const banner = bannerOf(spec, width)
  const furniture = banner ? [banner] : []
  const sheet: Sheet = {
    name: wordsOf(spec.name) || wordsOf(spec.banner?.name) || '版面',
    date,
    paper: {width: paper.width, height: paper.height},
    top: paper.top,
    size: body.size,
    pitch: body.pitch,
    chars: width,
    rows,
    'base-columns': paper.base.columns,
    'base-chars': paper.base.chars,
    marks: false,
    masthead: mastheadOf(spec),
    footer: footerOf(spec),
    parts: []
  }
  const drafts = slots.map((slot, index) =>
    draftOf(slot, stories[index]!, index, plain(paper.width, titleScale), paper.base)
  )
  const measuring = drafts.map(({part}) => measureStory(sheet, part, press))
  // While Typst measures.
  const pictures = stories.map(({photos}) => picturesOf(photos, press))
  const measured = await Promise.all(
    drafts.map(async ({slot, part}, index) => ({
      slot,
      pictures: pictures[index]!,
      part: {...part, measured: await measuring[index]!}
    }))
  )
  const from = banner ? banner.rows + between : 0
  const placed = share(measured, rows - from, from)
  const fitted = await Promise.all(
    placed.map(async ({part, pictures}) => ({
      ...(await fitStory(sheet, part, pictures, press)),
      id: part.id
    }))
  )
  // What the spec gives a place of its own keeps it.
  const isFixed = slots.some(slot => slot.row !== undefined || slot.rows !== undefined)
  const foot = Math.max(...fitted.map(({part}) => part.row + part.rows))
  const placedAt = isFixed ? {fitted, empty: Math.max(0, rows - foot)} : movedUp(fitted, rows)
  const parts = placedAt.fitted.map(({part}) => part)
  return {...placedAt, sheet: {...sheet, parts: [...furniture, ...rulesOf(parts), ...parts]}}
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

/** Give each tier its rows: the deepest photos, on one scale, with which all tiers fit the page. */
function share(stories: ReadonlyArray<MeasuredDraft>, rows: number, from: number): MeasuredDraft[] {
  const tiers = [...new Set(stories.map(({slot}) => slot.tier))].sort((a, b) => a - b)
  const gaps = between * (tiers.length - 1)
  const needs = (scale: number) =>
    tiers.map(tier =>
      Math.max(
        ...stories
          .filter(({slot}) => slot.tier === tier)
          .map(story => story.slot.rows ?? rowsNeeded(story, scale))
      )
    )
  const sum = (list: ReadonlyArray<number>) => list.reduce((all, one) => all + one, 0)

  let [low, high] = [scales.least, scales.most]
  for (let round = 0; round < 14; round++) {
    const middle = (low + high) / 2
    if (sum(needs(middle)) + gaps <= rows) low = middle
    else high = middle
  }
  const depths = yielding(needs(low))
  const spare = rows - gaps - sum(depths)
  const total = sum(depths)
  // What is left over, or missing, is shared by depth; the last tier takes the odd rows.
  const given = depths.map(depth => depth + Math.trunc((spare * depth) / total))
  given[given.length - 1]! += rows - gaps - sum(given)

  /** Where the page is too short, stories that may go on elsewhere give way to those that may not. */
  function yielding(wanted: number[]): number[] {
    const missing = sum(wanted) + gaps - rows
    const may = tiers.map(tier =>
      stories.some(({slot}) => slot.tier === tier && slot.article.carry) ? 1 : 0
    )
    const theirs = sum(wanted.map((depth, index) => depth * may[index]!))
    if (missing <= 0 || theirs === 0) return wanted
    return wanted.map((depth, index) =>
      may[index] ? Math.max(fewestRows, depth - Math.ceil((missing * depth) / theirs)) : depth
    )
  }

  return stories.map(story => {
    const tier = tiers.indexOf(story.slot.tier)
    const above = sum(given.slice(0, tier)) + between * tier
    const row = story.slot.row === undefined ? from + above : story.slot.row - 1
    return {...story, part: {...story.part, row, rows: Math.max(8, story.slot.rows ?? given[tier]!)}}
  })
}

function rowsNeeded({part, pictures}: MeasuredDraft, scale: number): number {
  const room: Room = {width: part.width, columns: part.columns, chars: part.chars, ...body}
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

/** Deeper than any paper. */
const mostRows = 400

/** A title stands out from the heads below it. */
const smallestTitle = 16

/** Title sizes for a story of a share of a page of this width. */
const plain = (paperWidth: number, titleScale: number) => (share: number, index: number) => {
  const most = Math.max(
    smallestTitle,
    titleScale * (index === 0 ? 46 : 32) * Math.min(1, paperWidth / 390 + 0.1) * Math.max(0.55, share)
  )
  return {most, least: most * 0.62, 'deck-size': Math.max(smallestDeck, most * 0.4)}
}

function draftOf(
  slot: Slot,
  story: Story,
  index: number,
  sizes: (share: number, index: number) => {most: number; least: number; 'deck-size': number},
  base: Paper['base']
): Draft {
  const width = slot.columns * base.chars + slot.columns - 1
  const {kicker, title, deck, byline, note, items} = story
  const chars = brokenInto(width, slot.broken)
  const size = sizes(slot.columns / base.columns, index)
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
    measured: null
  }
  return {slot, part}
}

/** Rules above the stories, as wide as those that stand under them, and between stories side by side. */
function rulesOf(stories: ReadonlyArray<StoryPart>): Part[] {
  const first = Math.min(...stories.map(({row}) => row))
  const above: RulePart[] = []
  for (const {x, row, width} of stories.toSorted((a, b) => a.row - b.row || a.x - b.x)) {
    if (row === first) continue
    const last = above.at(-1)
    const at = row - between + 0.5
    if (last?.row === at && last.x + last.width + gutter >= x)
      above[above.length - 1] = {...last, width: x + width - last.x}
    else above.push({kind: 'rule', x, row: at, width})
  }
  return [...above, ...stories.flatMap(story => stories.flatMap(other => ruleBetween(story, other)))]
}

/** Characters between base columns. */
const gutter = 1

/** A thin rule in the gutter between a story and the one at its right. */
function ruleBetween(left: StoryPart, right: StoryPart): Part[] {
  if (left.x + left.width + gutter !== right.x) return []
  const row = Math.max(left.row, right.row)
  const rows = Math.min(left.row + left.rows, right.row + right.rows) - row
  return rows > 0 ? [{kind: 'column-rule', x: right.x - gutter / 2, row, width: 0, rows}] : []
}

/** 报眉 above the type area; the first page has none. */
function mastheadOf({masthead}: PageSpec): Sheet['masthead'] {
  if (!masthead || /^第?\s*[1一]\s*版$/.test(wordsOf(masthead.page))) return null
  return {
    section: wordsOf(masthead.section),
    paper: wordsOf(masthead.paper),
    date: wordsOf(masthead.date),
    page: wordsOf(masthead.page),
    above: 12
  }
}

function footerOf({staff = {}}: PageSpec): string[] {
  const names = {editor: '责编', artist: '美编', maker: '组版', proof: '校对', email: 'E-mail'} as const
  return Object.entries(names).flatMap(([field, title]) => {
    const name = wordsOf(staff[field as keyof typeof names])
    return name ? [`${title}：${name}`] : []
  })
}
