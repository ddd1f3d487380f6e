import {arrange, countsFor} from './arrange.ts'
import {emptyRows, type Fitted, fitStory, isHollow} from './fit.ts'
import type {PlacedStory} from './laid-out.ts'
import {inOtherColumns, type OtherColumns} from './other-columns.ts'
import {roomOf} from './photo-shape.ts'
import {scales} from './photo-sizes.ts'
import type {Slot} from './plan/plan.ts'
import type {Region} from './plan/regions.ts'
import {depthOf, type OfStory, type Rows, roomsIn, storiesIn} from './plan/tree.ts'
import type {GivenPhotos} from './plan-file/given-plan.ts'
import {setGiven} from './plan-file/set-given.ts'
import type {Press} from './press.ts'
import type {Picture, Sheet, StoryPart} from './sheet.ts'
import {rowsOver} from './simulate.ts'
import type {Measured} from './story-fit.ts'

/** A story that was measured, with its place in the plan. */
export interface MeasuredDraft {
  readonly slot: Slot
  readonly pictures: ReadonlyArray<Picture>
  /** Its photos where a plan has them (default: the page places them). */
  readonly given?: GivenPhotos
  readonly part: StoryPart & {readonly measured: Measured}
  /** In which other numbers of columns it may stand, and how it stands in them. */
  readonly others: OtherColumns
}

/** What stories are fitted into. */
export interface Rooms {
  readonly sheet: Sheet
  readonly regions: ReadonlyArray<Region>
  /** Whether photos give way to words even where those may go on elsewhere. */
  readonly isPacked: boolean
}

/** Rounds in which stories that find no room get more of it, at the cost of others. */
const mostRounds = 3

/** Fit stories into their rooms. What was reckoned may miss by a few rows: a story that has too little gets them from the others. */
export async function fitInRooms(
  stories: ReadonlyArray<MeasuredDraft>,
  {sheet, regions, isPacked}: Rooms,
  press: Press
): Promise<PlacedStory[]> {
  const more = stories.map(() => 0)
  const known = new Map<string, PlacedStory>()
  let best: PlacedStory[] = []
  const over = (fitted: ReadonlyArray<PlacedStory>) => fitted.reduce((sum, {fit}) => sum + fit.over, 0)
  let rooms = new Map<number, Rows>()
  const setIn = async (caps: Caps = []): Promise<PlacedStory[]> => {
    rooms = new Map(regions.flatMap(region => [...roomsFor(stories, region, {sheet, isPacked, more, caps})]))
    const placed = stories.map((story, index) => inRoom(story, rooms.get(index)!))
    return Promise.all(
      placed.map(async story => {
        const {part} = story
        const key = `${part.id} ${part.rows}`
        const found = known.get(key) ?? {...(await fitted(story)), id: part.id}
        known.set(key, found)
        return {...found, part: {...found.part, row: part.row}}
      })
    )
  }
  for (let round = 0; round < mostRounds; round++) {
    const now = await setIn()
    if (round === 0 || over(now) < over(best)) best = now
    const isMendable = now.some(({fit}, index) => fit.over > 0 && isFree(stories[index]!.slot))
    if (!isMendable || over(now) > mostMended) break
    now.forEach(({fit, part}, index) => {
      if (fit.over > 0 && isFree(stories[index]!.slot)) more[index]! += Math.ceil(fit.over / part.columns) + 1
    })
  }
  return over(best) > 0 ? best : filled(best)

  /** Stories that end above the foot of their rooms, or leave columns empty, leave these rows to those that can use them. */
  async function filled(placed: PlacedStory[]): Promise<PlacedStory[]> {
    const caps = cappedAt(stories, placed, rooms)
    if (!caps) return placed
    const next = await setIn(caps)
    const hollow = (all: ReadonlyArray<PlacedStory>) => all.filter(isHollow).length
    const isBetter = hollow(next) <= hollow(placed) && filledBy(next) > filledBy(placed)
    return over(next) === 0 && isBetter ? next : placed
  }

  /** With its photos where a plan has them, if they can stand there. */
  async function fitted({part, pictures, given, others}: MeasuredDraft): Promise<Fitted> {
    const asPlanned = given && (await setGiven(sheet, part, {pictures, given}, press))
    if (asPlanned) return asPlanned
    const found = await fitStory(sheet, part, pictures, press)
    if (given) return {...found, isUnplanned: true}
    const room = {rows: part.rows, others, sheet}
    return inOtherColumns(found, room, own => fitStory(sheet, own, pictures, press))
  }
}

/** Of each story, the rows that it takes at most (default: as many as its words and photos can use). */
type Caps = ReadonlyArray<number | undefined>

/** Rows that a story leaves of its room before others get them. */
const fewRows = 2

/** What stories that do not use their rooms need of them; undefined where none leaves rows, or none with photos could use them. */
function cappedAt(
  stories: ReadonlyArray<MeasuredDraft>,
  placed: ReadonlyArray<PlacedStory>,
  rooms: ReadonlyMap<number, Rows>
): Caps | undefined {
  const caps = placed.map((one, index) => {
    const {part, fit} = one
    const {slot, given} = stories[index]!
    if (slot.rows !== undefined || slot.article.carry || given) return undefined
    const own = part.rows + 2 * part.inset
    const hollow = isHollow(one) ? Math.ceil(emptyRows(fit) / part.columns) : 0
    return rooms.get(index)!.rows - own > fewRows || hollow > fewRows ? own - hollow : undefined
  })
  const canGrow = caps.some((cap, index) => cap === undefined && isElastic(stories[index]!))
  return canGrow && caps.some(cap => cap !== undefined) ? caps : undefined
}

const isElastic = ({part, pictures}: MeasuredDraft): boolean => pictures.length > 0 && part.items.length > 0

/** Characters of the page on which something stands. */
const filledBy = (placed: ReadonlyArray<PlacedStory>): number =>
  placed.reduce((sum, {part, fit}) => sum + part.rows * part.width - emptyRows(fit) * part.chars, 0)

/** Rows over that are mended by moving the edges of stories; where more are, another plan is better. */
const mostMended = 20

/** Whether a story is as deep as its words, and all of them must stand here. */
const isFree = ({rows, article}: Slot): boolean => rows === undefined && !article.carry

/** Rows that a story which goes on elsewhere has on this page. */
const fewestRows = 24
/** A story is no less deep. */
const leastRows = 8

function inRoom({part, ...draft}: MeasuredDraft, room: Rows): MeasuredDraft {
  const {slot} = draft
  const row = slot.row === undefined ? room.row : slot.row - 1
  const rows = (slot.rows ?? room.rows) - 2 * part.inset
  return {...draft, part: {...part, row: row + part.inset, rows: Math.max(leastRows, rows)}}
}

/** The rows of each story in a piece of the page: the deepest photos, on one scale, with which all fit; `more`: rows that each needs besides. */
function roomsFor(
  stories: ReadonlyArray<MeasuredDraft>,
  {tree, row, rows}: Region,
  {
    sheet,
    isPacked,
    more,
    caps
  }: Pick<Rooms, 'sheet' | 'isPacked'> & {readonly more: ReadonlyArray<number>; readonly caps: Caps}
): Map<number, Rows> {
  const here = storiesIn(tree)
  const needsAt = (scale: number): OfStory => {
    const needs = new Map(
      here.map(index => {
        const story = stories[index]!
        return [index, story.slot.rows ?? caps[index] ?? rowsNeeded(story, scale, sheet) + more[index]!]
      })
    )
    return story => needs.get(story)!
  }
  const holds = (one: number, needs: (scale: number) => OfStory) => depthOf(tree, needs(one)) <= rows
  const isWhole =
    isPacked || !here.some(index => stories[index]!.slot.article.carry) || holds(comfortable, needsAt)
  // Photos do not shrink for words that may stand elsewhere.
  const scale = isWhole
    ? largest(scales.least, scales.most, one => holds(one, needsAt))
    : largest(scales.least, 1, one => holds(one, at => leastOf(needsAt(at))))
  const needs = yielding(needsAt(scale))
  return roomsIn(tree, {row, rows}, needs, story =>
    stories[story]!.pictures.length > 0 && caps[story] === undefined ? 1 : 0
  )

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

function rowsNeeded({part, pictures}: MeasuredDraft, scale: number, sheet: Sheet): number {
  const room = roomOf(part, sheet)
  // A photo without a story has its own shape.
  const size = part.items.length === 0 ? Math.min(1, scale) : scale
  const depths = countsFor(pictures).map(count => {
    const photos = arrange(pictures, room, size, undefined, count)
    const tallest = Math.max(0, ...photos.photos.map(photo => photo.rows))
    const bands = photos.bands.reduce((all, band) => all + band.rows, 0)
    let rows = part.measured['title-rows'] + tallest + bands
    while (rows < mostRows && rowsOver({...part, ...photos, rows}, part.measured) > 0) rows++
    return rows
  })
  return Math.min(...depths) + 2 * part.inset
}

/** Photos smaller than this call for stories to go on elsewhere, where they may. */
const comfortable = 0.5

/** Deeper than any paper. */
const mostRows = 400
