import {columnsIn} from '../columns-in.ts'
import {inset, isFramed} from '../framed.ts'
import type {Paper} from '../paper.ts'
import {type PageArticle, wordsOf} from '../schema.ts'
import type {VerticalTitle} from '../sheet.ts'
import {type Fold, isAcross, pagesOn} from '../spread.ts'
import type {Story} from '../story.ts'
import {type TitleSizes, titleSizes} from '../title-sizes.ts'
import {verticalTitle} from '../vertical-title.ts'
import {isPlain, type Plan, type Slot} from './plan.ts'
import {insideOf, type Known, type Reckoned, reckon, type Setting} from './reckon.ts'

/** Stories to be placed. */
export interface Placing {
  readonly plan: Plan
  /** In the order of the plan's slots. */
  readonly stories: ReadonlyArray<Known>
  /** Rows that there are for them. */
  readonly rows: number
  /** Of titles, of their usual size. */
  readonly titleScale: number
}

/** Characters of a line, at least and at most, that are read with ease in columns of their own (破栏). */
const linesOf = {least: 12, most: 27}

/** The share of a page that a story which goes on elsewhere asks for at least. */
export const leastShare = 0.4
/** Shares that it may take. */
const shares = [leastShare, 0.55, 0.7, 0.85, 1]

/** What a story takes in so many base columns, in each way to break them, with photos of a scale. */
export function settingsOf(placing: Placing, scale: number) {
  const {plan, stories, rows} = placing
  const {paper, slots} = plan
  return (story: number, columns: number, column: number): Reckoned[] => {
    const slot = slots[story]!
    if (slot.isAcross !== isAcross(paper.base, column, columns)) return []
    if (!mayStandIn(slot, columns, column)) return []
    const {most} = sizesFor(slot, paper, columns, story, placing.titleScale)
    const place = {column, columns, isInset: isFramed(slot.article)}
    const {width, fold} = insideOf(place, paper.base)
    const side = sideOf(slot.article, stories[story]!.story, {most, width, fold})
    const ways = waysToSet(slot, {columns, width: width - (side?.width ?? 0), fold}, paper)
    const rooms = slot.article.carry ? shares.map(share => rows * share) : [rows]
    const all = ways.flatMap(setting =>
      rooms.map(room => reckoned(placing, story, {...setting, column}, scale, room))
    )
    return slot.rows === undefined ? all : all.map(one => ({...one, rows: slot.rows!}))
  }
}

/** Whether a story may stand in so many base columns from `column` on, by what the page file says of them. */
const mayStandIn = ({article, ...slot}: Slot, columns: number, column: number): boolean =>
  (article.columns === undefined || slot.columns === columns) &&
  (article.column === undefined || slot.column === column)

/** What a story takes in a setting; one that may go on elsewhere no more than so many rows. */
export function reckoned(
  {plan: {paper, slots}, stories, titleScale}: Placing,
  story: number,
  setting: Setting,
  scale: number,
  rows: number
): Reckoned {
  const slot = slots[story]!
  const sizes = sizesFor(slot, paper, setting.columns, story, titleScale)
  const isInset = isFramed(slot.article)
  const inside = insideOf({...setting, isInset}, paper.base)
  const side = sideOf(slot.article, stories[story]!.story, {most: sizes.most, ...inside})
  const one = reckon(stories[story]!, {...setting, isInset, ...(side && {side})}, paper, sizes, scale)
  return slot.article.carry ? {...one, rows: Math.min(one.rows, Math.round(rows))} : one
}

/** The title of a story at its side, in a story so many characters wide whose title would be so large; undefined where it stands over the story. */
export const sideOf = (
  {verticalTitle: asked}: PageArticle,
  story: Story,
  {fold, ...room}: {readonly most: number; readonly width: number; readonly fold?: Fold}
): VerticalTitle | undefined =>
  asked && !fold ? verticalTitle(story, {at: asked.choice, ...room}) : undefined

/** Sizes of a story's title in so many base columns: as the page file says, or as its place asks for. */
export function sizesFor(
  {article}: Slot,
  paper: Paper,
  columns: number,
  story: number,
  titleScale: number
): TitleSizes {
  const pages = pagesOn(paper.base)
  const usual = titleSizes(paper.width / pages, (pages * columns) / paper.base.columns, story, titleScale)
  const own = Number(article.titleSize?.text)
  return own > 0 ? {...usual, most: own, least: own * 0.62} : usual
}

/** Other numbers of columns in which a story may stand in its place, the nearest first; none where the page file says it. */
export const otherColumns = (
  slot: Slot,
  room: {readonly width: number; readonly fold?: Fold},
  paper: Paper
): number[] =>
  waysToSet(slot, {...room, columns: slot.columns}, paper)
    .map(({broken}) => broken)
    .filter(broken => broken !== slot.broken)
    .sort((a, b) => Math.abs(a - slot.broken) - Math.abs(b - slot.broken))

/** Ways to break so many base columns for a story, with so many characters across for its text: as its 破栏 says, or into lines that are read with ease. */
function waysToSet(
  {article}: Slot,
  {columns, width, fold}: {readonly columns: number; readonly width: number; readonly fold?: Fold},
  paper: Paper
): Pick<Setting, 'columns' | 'broken'>[] {
  const [, from, to] = /^(\d+)\s*破\s*(\d+)$/.exec(wordsOf(article.broken)) ?? []
  if (from) return Number(from) === columns ? [{columns, broken: Number(to)}] : []
  if (isPlain(article)) return columns < Math.min(2, paper.base.columns) ? [] : [{columns, broken: 1}]
  // Over two pages there is always room for columns as wide as that.
  const least = fold ? linesOf.least : Math.min(linesOf.least, paper.base.chars)
  const all = Array.from({length: columns}, (_, nth) => ({columns, broken: nth + 1}))
  return all.filter(one => {
    if (fold && one.broken % 2 === 1) return false
    const {chars} = columnsIn({width, fold}, one.broken)
    return chars >= least - (isFramed(article) ? 2 * inset : 0) && chars <= linesOf.most
  })
}
