import type {Report} from '../finding.ts'
import {findingOf} from '../notice.ts'
import type {Room} from './arrange.ts'
import {arrange} from './arrange.ts'
import type {Fitted} from './fit.ts'
import {fitStory, measureStory} from './fit.ts'
import {pageNotFull} from './notices.ts'
import {body, brokenInto, charsAcross, rowsDown} from './paper.ts'
import {picturesOf} from './picture.ts'
import type {Plan, Slot} from './plan.ts'
import type {Press} from './press.ts'
import {type PageSpec, wordsOf} from './schema.ts'
import type {Measured, Part, Picture, Sheet, StoryPart} from './sheet.ts'
import {rowsOver} from './simulate.ts'
import type {Story} from './story.ts'
import {titleLines} from './title-lines.ts'

export interface LaidOut {
  readonly sheet: Sheet
  /** In the order of the spec. */
  readonly fitted: ReadonlyArray<Fitted & {readonly id: string}>
  /** Rows at the foot of the page in which nothing stands. */
  readonly empty: number
}

/** Rows between two tiers, with the rule that divides them. */
const between = 2
const bannerRows = 4

/**
 * Lay out a page of several articles: tiers of stories get as many rows as their words and photos need, with photos of
 * one scale on the whole page; then each story is fitted into its rectangle. Where words find no room, titles give way.
 */
export async function layOutPage(
  spec: PageSpec,
  plan: Plan,
  stories: ReadonlyArray<Story>,
  press: Press,
  date: string
): Promise<LaidOut> {
  const usual = await layOut(spec, plan, stories, press, date, 1)
  if (overIn(usual) === 0) return usual
  const tighter = await layOut(spec, plan, stories, press, date, tightest)
  return overIn(tighter) < overIn(usual) ? tighter : usual
}

/** How small titles may be, of their usual size, so that words find room. */
const tightest = 0.75

const overIn = ({fitted}: LaidOut): number => fitted.reduce((sum, {fit}) => sum + fit.over, 0)

async function layOut(
  spec: PageSpec,
  {paper, slots}: Plan,
  stories: ReadonlyArray<Story>,
  press: Press,
  date: string,
  titles: number
): Promise<LaidOut> {
  const width = charsAcross(paper)
  const rows = rowsDown(paper)
  const furniture = furnitureOf(spec, width)
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
    draftOf(slot, stories[index]!, index, plain(paper.width, titles), paper.base.chars, press)
  )
  const measured = await Promise.all(
    drafts.map(async one => ({
      ...one,
      part: {...one.part, measured: await measureStory(sheet, one.part, press)}
    }))
  )
  const from = furniture.length > 0 ? bannerRows : 0
  const placed = share(measured, rows - from, from)
  const fitted = await Promise.all(
    placed.map(async ({part, pictures}) => ({
      ...(await fitStory(sheet, part, pictures, press)),
      id: part.id
    }))
  )
  const {closer, empty} = movedUp(fitted, slots, rows)
  const parts = closer.map(({part}) => part)
  return {
    sheet: {...sheet, parts: [...furniture, ...rulesOf(parts, width), ...parts]},
    fitted: closer,
    empty
  }
}

/**
 * Stories as short as their words leave room below them: the tiers move up, so that it stands at the foot of the page,
 * where one more story fits. A few rows go between the tiers.
 */
function movedUp(
  fitted: LaidOut['fitted'],
  slots: ReadonlyArray<Slot>,
  rows: number
): {closer: LaidOut['fitted']; empty: number} {
  const end = Math.max(...fitted.map(({part}) => part.row + part.rows))
  if (slots.some(slot => slot.row !== undefined || slot.rows !== undefined))
    return {closer: fitted, empty: rows - end}
  const tiers = [...new Set(fitted.map(({part}) => part.row))].sort((a, b) => a - b)
  const depths = tiers.map(row =>
    Math.max(...fitted.flatMap(({part}) => (part.row === row ? [part.rows] : [])))
  )
  const used = depths.reduce((sum, depth) => sum + depth + between, tiers[0]! - between)
  const gap = rows - used <= mostAir * (tiers.length - 1) ? Math.floor((rows - used) / (tiers.length - 1)) : 0
  const places = new Map<number, number>()
  let row = tiers[0]!
  for (const [index, tier] of tiers.entries()) {
    places.set(tier, row)
    row += depths[index]! + between + gap
  }
  const closer = fitted.map(one => ({...one, part: {...one.part, row: places.get(one.part.row)!}}))
  return {closer, empty: rows - (row - between - gap)}
}

/** Tell that the foot of a page is empty, if more is than the eye takes for the margin. */
export function reportEmptyFoot({sheet, empty}: LaidOut, report: Report): void {
  if (empty <= fewRows) return
  const message = `版面下方空 ${empty} 行，约 ${empty * sheet.chars} 字。`
  report(findingOf(pageNotFull, {message, range: {start: 0, end: 0}}))
}

const fewRows = 5

/** Rows more than usual that may stand between two tiers. */
const mostAir = 3

interface Draft {
  readonly slot: Slot
  readonly part: StoryPart
  readonly pictures: ReadonlyArray<Picture>
}

interface MeasuredDraft extends Draft {
  readonly part: StoryPart & {readonly measured: Measured}
}

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

  let [low, high] = [0.15, 1.8]
  for (let round = 0; round < 14; round++) {
    const middle = (low + high) / 2
    if (sum(needs(middle)) + gaps <= rows) low = middle
    else high = middle
  }
  const depths = needs(low)
  const spare = rows - gaps - sum(depths)
  const total = sum(depths)
  // What is left over, or missing, is shared by depth; the last tier takes the odd rows.
  const given = depths.map(depth => depth + Math.trunc((spare * depth) / total))
  given[given.length - 1]! += rows - gaps - sum(given)

  return stories.map(story => {
    const tier = tiers.indexOf(story.slot.tier)
    const above = sum(given.slice(0, tier)) + between * tier
    const row = story.slot.row === undefined ? from + above : story.slot.row - 1
    return {...story, part: {...story.part, row, rows: Math.max(8, story.slot.rows ?? given[tier]!)}}
  })
}

function rowsNeeded({part, pictures}: MeasuredDraft, scale: number): number {
  const room: Room = {width: part.width, columns: part.columns, chars: part.chars, ...body}
  const photos = arrange(pictures, room, scale)
  const tallest = Math.max(0, ...photos.photos.map(photo => photo.rows))
  let rows =
    part.measured['title-rows'] + tallest + photos.bands.reduce((all, band) => all + band.rows, 0) + 6
  while (rows < 400 && rowsOver({...part, ...photos, rows}, part.measured) > 0) rows++
  return rows
}

/** A title stands out from the heads below it. */
const smallestTitle = 16
/** Smaller than the byline, a deck is not read. */
const smallestDeck = 11

/** Title sizes for a story of a share of a page of this width. */
const plain = (paperWidth: number, titles: number) => (share: number, index: number) => {
  const most = Math.max(
    smallestTitle,
    titles * (index === 0 ? 46 : 32) * Math.min(1, paperWidth / 390 + 0.1) * Math.max(0.55, share)
  )
  return {most, least: most * 0.62, 'deck-size': Math.max(smallestDeck, most * 0.4)}
}

function draftOf(
  slot: Slot,
  story: Story,
  index: number,
  sizes: (share: number, index: number) => {most: number; least: number; 'deck-size': number},
  baseChars: number,
  press: Press
): Draft {
  const width = slot.columns * baseChars + slot.columns - 1
  const {kicker, title, deck, byline, note, items} = story
  const size = sizes(slot.columns / 8, index)
  const part: StoryPart = {
    kind: 'story',
    id: `a${index}`,
    kicker,
    title: titleLines(title, (width * 0.97 * body.size) / size.least),
    deck,
    byline,
    note,
    items,
    x: slot.column * (baseChars + 1),
    row: 0,
    width,
    rows: 0,
    columns: slot.broken,
    chars: brokenInto(width, slot.broken),
    ...size,
    photos: [],
    bands: [],
    turn: null,
    close: true,
    measured: null
  }
  return {slot, part, pictures: picturesOf(story.photos, press)}
}

function furnitureOf({banner}: PageSpec, width: number): Part[] {
  const title = wordsOf(banner?.name)
  if (!title) return []
  return [{kind: 'banner', x: 0, row: 0, width, title, hosts: (banner?.hosts ?? []).map(({text}) => text)}]
}

/** A rule above every tier but the first. */
function rulesOf(stories: ReadonlyArray<StoryPart>, width: number): Part[] {
  const rows = [...new Set(stories.map(({row}) => row))].sort((a, b) => a - b)
  return rows.slice(1).map(row => ({kind: 'rule', x: 0, row: row - between + 0.5, width}))
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
