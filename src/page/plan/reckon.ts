import {emsOf} from '../../language/characters.ts'
import {arrange} from '../arrange.ts'
import {columnsIn} from '../columns-in.ts'
import {inset} from '../framed.ts'
import {charsForHeads} from '../head-breaks.ts'
import {type Base, body, type Paper, widthOf} from '../paper.ts'
import type {Room} from '../photo-shape.ts'
import type {Line, Picture, VerticalTitle} from '../sheet.ts'
import {type Fold, foldIn} from '../spread.ts'
import type {Story} from '../story.ts'
import {titleLines, titleSetting} from '../title-lines.ts'
import type {TitleSizes} from '../title-sizes.ts'

/** A story as the planner knows it. */
export interface Known {
  readonly story: Story
  readonly pictures: ReadonlyArray<Picture>
  /** What was reckoned before: lines by characters of a column, titles by width and size. */
  readonly reckoned: Map<string, number>
  readonly titles: Map<string, {rows: number; lines: number}>
  /** Ems of its paragraphs. */
  readonly paragraphs: ReadonlyArray<number>
  /** Ems of the lines of its heads. */
  readonly heads: ReadonlyArray<{readonly kind: 'section' | 'sub'; readonly lines: ReadonlyArray<number>}>
  /** Characters that a column must have for each phrase of its heads not to be divided. */
  readonly phrases: ReadonlyArray<number>
}

/** How a story is set that is so many base columns wide. */
export interface Setting {
  /** The first base column, counted from 0 (default: the first of the page). */
  readonly column?: number
  readonly columns: number
  /** Columns that its text is broken into. */
  readonly broken: number
  /** Whether it stands in a frame, which takes of its place (default: no). */
  readonly isInset?: boolean
  /** Its title where that stands at its side (default: over it). */
  readonly side?: VerticalTitle
}

/** Characters across that a setting has for words, and where they cross from page to page. */
export function insideOf(
  {column = 0, columns, isInset = false}: Pick<Setting, 'column' | 'columns' | 'isInset'>,
  base: Base
): {width: number; fold?: Fold} {
  const own = isInset ? inset : 0
  const fold = foldIn(base, column, columns)
  return {
    width: widthOf(base, column, columns) - 2 * own,
    ...(fold && {fold: {...fold, at: fold.at - own}})
  }
}

/** What a story takes in a setting, reckoned without setting a word; right to two or three rows. */
export interface Reckoned extends Setting {
  readonly rows: number
  /** Of a line; undefined where there are none, as below a photo without a story. */
  readonly chars?: number
  readonly titleRows: number
  readonly titleLines: number
  /** Phrases of heads that are wider than a column. */
  readonly dividedHeads: number
  /** Rows by which a photo, or a title at the side, is deeper than the columns beside it are full. */
  readonly hollow: number
}

const emsIn = ({clusters}: Line): number => emsOf(clusters.join(''))

export function known(story: Story, pictures: ReadonlyArray<Picture>): Known {
  return {
    story,
    pictures,
    reckoned: new Map(),
    titles: new Map(),
    paragraphs: story.items.flatMap(item => ('clusters' in item ? [emsIn(item)] : [])),
    heads: story.items.flatMap(item =>
      'lines' in item ? [{kind: item.kind, lines: item.lines.map(emsIn)}] : []
    ),
    phrases: charsForHeads(story.items)
  }
}

/** Rows that a story takes with photos of a scale, as `arrange` has it. */
export function reckon(
  known: Known,
  {column = 0, columns, broken, isInset = false, side}: Setting,
  {base, pitch = body.pitch}: Pick<Paper, 'base' | 'pitch'>,
  sizes: TitleSizes,
  scale: number
): Reckoned {
  const inside = insideOf({column, columns, isInset}, base)
  const width = inside.width - (side?.width ?? 0)
  const {chars, fold} = columnsIn({...inside, width}, broken)
  const lines = once(known.reckoned, `${chars} ${pitch}`, () => linesOf(known, chars, pitch))
  const title = once(known.titles, `${width} ${sizes.most} ${pitch}`, () =>
    known.story.title.length === 0
      ? {rows: 0, lines: 0}
      : titleOf(side ? besideOf(known.story) : known.story, inside.fold?.at ?? width, width, sizes, pitch)
  )
  const room: Room = {width, columns: broken, chars, size: body.size, pitch, ...(fold && {fold})}
  const {photos, bands} = arrange(known.pictures, room, scale)
  const cells = photos.reduce((all, {span, rows}) => all + span * rows, 0)
  const below = bands.reduce((all, band) => all + band.rows, 0)
  const deepest = Math.max(0, ...photos.map(({rows}) => rows))
  const least = side ? side.rows - title.rows - below : 0
  const full = Math.ceil((lines + cells) / broken) + (broken > 1 ? 1 : 0)
  const rows = Math.max(least, deepest, full)
  return {
    columns,
    broken,
    ...(known.story.items.length > 0 && {chars}),
    rows: title.rows + rows + below + (isInset ? 2 * inset : 0),
    titleRows: title.rows,
    titleLines: title.lines,
    dividedHeads: known.phrases.filter(least => least > chars).length,
    hollow: known.story.items.length > 0 ? rows - full : 0
  }
}

function once<Found>(known: Map<string, Found>, key: string, find: () => Found): Found {
  const found = known.get(key) ?? find()
  known.set(key, found)
  return found
}

/** Lines of the paragraphs and heads in columns of so many characters. */
const linesOf = ({paragraphs, heads}: Known, chars: number, pitch: number): number =>
  paragraphs.reduce((all, ems) => all + Math.ceil((ems + indent) / chars), 0) +
  heads.reduce((all, head) => all + rowsOfHead(head, chars, pitch), 0)

/** Characters before a paragraph. */
const indent = 2

/** As `typ/thread.typ` has it: size of the head in those of the body, what its frame takes across and down, its leading. */
const faces = {
  section: {size: 1.36, across: 10, down: 8, leading: 4},
  sub: {size: 1.12, across: 0, down: 0, leading: 3.6}
}

function rowsOfHead({kind, lines}: Known['heads'][number], chars: number, pitch: number): number {
  const {size, across, down, leading} = faces[kind]
  const perLine = (chars * body.size - across) / (size * body.size)
  const count = lines.reduce((all, ems) => all + Math.ceil(ems / perLine - 0.01), 0)
  const depth = count * size * body.size + (count - 1) * leading + down + pitch * 0.8
  return rowsOf(depth, pitch)
}

const rowsOf = (points: number, pitch: number): number =>
  Math.ceil((points + pitch - body.size) / pitch - 0.001)

/** What stands over a story whose title stands at its side. */
const besideOf = (story: Story): Story => ({...story, kicker: null, title: [], deck: null})

/** As `typ/headline.typ` has it. */
function titleOf(
  {kicker, title, deck, byline, note, names}: Story,
  noteWidth: number,
  width: number,
  {most, least, 'deck-size': deckSize}: TitleSizes,
  pitch: number
): {rows: number; lines: number} {
  if (title.length === 0 && byline.length === 0 && note.length === 0) return {rows: 0, lines: 0}
  const isBeside = title.length === 0
  const divided = titleLines(title, (width * 0.97 * body.size) / least, names)
  const {size, isOneLine} = titleSetting({title: divided, width, most, least}, body.size)
  const lines = isBeside ? 0 : isOneLine ? 1 : divided.length
  // Without a title the first of what follows has no gap above it.
  let depth = isBeside ? -10 : lines * size + (lines - 1) * size * 0.28
  if (kicker) depth += 24
  if (deck) {
    const deckLines = Math.ceil((emsIn(deck) * deckSize * 0.75) / (width * 0.9 * body.size))
    depth += 11 + deckLines * deckSize * 1.28
  }
  if (byline.length > 0) depth += 20.5
  if (note.length > 0) {
    const inside = (noteWidth * 0.92 * body.size - 14) / body.size
    depth += 24 + note.reduce((all, line) => all + Math.ceil((emsIn(line) + indent) / inside), 0) * pitch
  }
  return {rows: rowsOf(depth + pitch, pitch), lines}
}
