import type {Report} from '../../finding.ts'
import {placeIn, type Value} from '../../model/value.ts'
import {findingOf} from '../../notice.ts'
import {pageInvalid} from '../notices.ts'
import type {Paper} from '../paper.ts'
import {paperCalled, paperNames, papers, rowsDown} from '../paper.ts'
import type {LayoutName, PageArticle, PageSpec} from '../schema.ts'
import {isSpread, spreadOf} from '../spread.ts'
import {type PlaceOnSpread, placesOnSpread} from './places-on-spread.ts'
import {wholeNumber} from './whole-number.ts'

/** An article's place: base columns, and the row of stories it stands in. */
export interface Slot {
  readonly article: PageArticle
  /** Base columns from the left, counted from 0, and how many. */
  readonly column: number
  readonly columns: number
  /** Columns that its text is broken into. */
  readonly broken: number
  /** Stories with one number stand side by side. */
  readonly tier: number
  /** Whether it stands on both pages of a spread. */
  readonly isAcross: boolean
  /** Rows that the spec fixes. */
  readonly row?: number
  readonly rows?: number
}

export interface Plan {
  readonly paper: Paper
  readonly layout: LayoutName
  /** Whether the page file names the layout. */
  readonly isLayoutGiven: boolean
  readonly slots: ReadonlyArray<Slot>
}

/**
 * Turn the words of a page spec into places on a paper. With the `lengths` of the stories, those side by side are chosen
 * to be alike, where the spec says nothing of their places.
 */
export function planOf(spec: PageSpec, report: Report, lengths?: ReadonlyArray<number>): Plan {
  const paper = paperNamed(spec.paper, report)
  const articles = spec.articles ?? []
  if (isSpread(spec)) return planOfSpread(spec, spreadOf(paper), report, lengths)
  const layout = spec.layout?.choice ?? (articles.length > 1 ? 'stacked' : 'single')
  if (spec.layout?.choice === 'single' && articles.length > 1) {
    const message = `“单文整版”只排一篇，这里有 ${articles.length} 篇，已照“双文”上下排。`
    const {path} = spec.layout
    report(findingOf(pageInvalid, {message, path, range: placeIn(spec.layout), severity: 'hint'}))
  }
  const all = paper.base.columns
  const isFree = articles.every(
    ({broken, column, columns, row, rows}) => !(broken ?? column ?? columns ?? row ?? rows)
  )
  const tiers =
    isFree && lengths
      ? alike(layout, lengths)
      : layout === 'stacked'
        ? besideOneAnother(articles)
        : tiersOf(layout, articles.length)
  const slots = articles.map((article, index): Slot => {
    const tier = tiers[index]!
    const mates = tiers.flatMap((other, at) => (other === tier ? [at] : []))
    const nth = mates.indexOf(index)
    const given = mates.every(mate => !(articles[mate]!.column ?? articles[mate]!.columns))
    const shares = sharesOf(all, given && lengths ? mates.map(mate => lengths[mate]!) : mates.map(() => 1))
    const before = shares.slice(0, nth).reduce((sum, share) => sum + share, 0)
    const column = wholeNumber(article.column, report, 1, all)
    const columns = wholeNumber(article.columns, report, 1, all) ?? shares[nth]!
    const from = column === undefined ? Math.min(before, all - columns) : column - 1
    return slotAt({article, tier, column: from, columns, isAcross: false}, paper, report)
  })
  return {paper, layout, isLayoutGiven: spec.layout !== undefined, slots}
}

/** The plan of a spread, which has no named layout: what crosses stands on top, the others on their pages. */
function planOfSpread(
  {articles = [], layout}: PageSpec,
  paper: Paper,
  report: Report,
  lengths: ReadonlyArray<number> = articles.map(() => 1)
): Plan {
  if (layout) {
    const message = '“连版”不用“版式”：跨版的稿件在上，其余各在一版，按长短安排。'
    report(findingOf(pageInvalid, {message, path: layout.path, range: placeIn(layout), severity: 'hint'}))
  }
  const all = paper.base.columns
  const places = placesOnSpread(articles, paper.base, lengths)
  const slots = articles.map((article, tier) => {
    wholeNumber(article.column, report, 1, all)
    wholeNumber(article.columns, report, 1, all)
    reportAcross(article, places[tier]!, all, report)
    return slotAt({article, tier, ...places[tier]!}, paper, report)
  })
  return {paper, layout: 'stacked', isLayoutGiven: false, slots}
}

/** A story of a spread that is asked to cross and cannot, or whose columns say another thing. */
function reportAcross(
  {across, guide, column: ownColumn, columns: ownColumns}: PageArticle,
  {column, columns, isAcross}: PlaceOnSpread,
  all: number,
  report: Report
): void {
  if (!across || across.on === isAcross) return
  const half = all / 2
  const stands = `可从第 ${column + 1} 栏起占 ${columns} 栏${isAcross ? '横跨两版' : '只在一版上'}`
  const pages = `左版是第 1 到 ${half} 栏，右版是第 ${half + 1} 到 ${all} 栏`
  const message =
    (ownColumn ?? ownColumns)
      ? `写了“跨版: ${across.on ? '是' : '否'}”，${stands}：${pages}；已照栏数排，请改栏数，或删去“跨版”。`
      : guide
        ? '导读的标题和版次会隔得太远，不能跨版；已排在一版上，请删去“跨版”。'
        : undefined
  if (message)
    report(findingOf(pageInvalid, {message, path: across.path, range: placeIn(across), severity: 'warning'}))
}

/** A story in its columns, in the rows that the page file says; what leaves the page is told. */
function slotAt(
  place: Pick<Slot, 'article' | 'tier' | 'column' | 'columns' | 'isAcross'>,
  paper: Paper,
  report: Report
): Slot {
  const {article, column, columns} = place
  const all = paper.base.columns
  if (column + columns > all) {
    const field = article.columns ?? article.column!
    const message = `从第 ${column + 1} 栏起占 ${columns} 栏，超出版面：全版 ${all} 个基本栏。`
    report(findingOf(pageInvalid, {message, path: field.path, range: placeIn(field)}))
  }
  const [row, rows] = [wholeNumber(article.row, report, 1, 999), wholeNumber(article.rows, report, 8, 999)]
  const down = rowsDown(paper)
  if (row !== undefined && row - 1 + (rows ?? 0) > down) {
    const field = article.rows ?? article.row!
    const message = `从第 ${row} 行起${rows ? `占 ${rows} 行` : ''}，超出版面：版心共 ${down} 行。`
    report(findingOf(pageInvalid, {message, path: field.path, range: placeIn(field)}))
  }
  const isPicture = isPlain(article) && !article.broken
  return {
    ...place,
    columns: Math.min(columns, all - column),
    broken: isPicture ? 1 : brokenOf(article.broken, {columns, isAcross: place.isAcross}, report),
    row,
    rows
  }
}

/** Whether something has no columns: a photo without a story, or a guide. */
export const isPlain = ({picture, guide}: PageArticle): boolean => (picture ?? guide) !== undefined

/** Columns that no story is narrower than, where the page has so many. */
const fewestColumns = 2

/** Columns for stories side by side, so that the deepest is as short as can be. */
function sharesOf(all: number, lengths: ReadonlyArray<number>): number[] {
  const least = all >= fewestColumns * lengths.length ? fewestColumns : 1
  const shares = lengths.map(() => least)
  for (let left = all - least * lengths.length; left > 0; left--) {
    const depths = shares.map((share, index) => lengths[index]! / share)
    // Of equal ones the last, as odd columns go to the right.
    shares[depths.lastIndexOf(Math.max(...depths))]!++
  }
  return shares
}

/** Stories one under the other, but those whose own columns leave room for one another side by side. */
function besideOneAnother(articles: ReadonlyArray<PageArticle>): number[] {
  const tiers: number[] = []
  let taken: [from: number, to: number][] = []
  let tier = -1
  for (const {column, columns, row} of articles) {
    const [from, to] = [Number(column?.text), Number(column?.text) + Number(columns?.text)]
    const isBeside =
      Number.isInteger(to) &&
      !row &&
      taken.length > 0 &&
      taken.every(([start, end]) => to <= start || end <= from)
    if (!isBeside) {
      tier++
      taken = []
    }
    if (Number.isInteger(to)) taken.push([from, to])
    tiers.push(tier)
  }
  return tiers
}

/** Which stories stand side by side. */
function tiersOf(layout: LayoutName, count: number): number[] {
  const indexes = Array.from({length: count}, (_, index) => index)
  if (layout === 'front') return indexes.map(index => (index === 0 ? 0 : 1))
  if (layout === 'modules') return indexes.map(index => (index === 0 ? 0 : 1 + Math.floor((index - 1) / 2)))
  return indexes
}

/** 专版模块 with an odd number of stories below the first: the one that is least like the others stands alone. */
function alike(layout: LayoutName, lengths: ReadonlyArray<number>): number[] {
  const usual = tiersOf(layout, lengths.length)
  const below = lengths.length - 1
  if (layout !== 'modules' || below < 3 || below % 2 === 0) return usual
  const unlike = (tiers: ReadonlyArray<number>) =>
    tiers.reduce((sum, tier, index) => {
      const mate = tiers.indexOf(tier)
      return mate < index ? sum + Math.abs(lengths[index]! - lengths[mate]!) : sum
    }, 0)
  // The last one first, which is usual.
  const choices = lengths.slice(1).map((_, nth) => standingAlone(below - nth, below))
  return choices.reduce((best, tiers) => (unlike(tiers) < unlike(best) ? tiers : best), usual)
}

/** Tiers of so many stories below the first, in pairs, with one that stands alone; tiers go down the page in order. */
function standingAlone(alone: number, below: number): number[] {
  const tiers = [0]
  let last = 0
  let open = 0
  for (let index = 1; index <= below; index++) {
    if (index === alone || open === 0) last++
    tiers.push(index === alone || open === 0 ? last : open)
    if (index !== alone) open = open === 0 ? last : 0
  }
  return tiers
}

function paperNamed(name: Value | undefined, report: Report): Paper {
  const usual = papers.at(-1)!
  if (!name) return usual
  const known = paperCalled(name.text)
  if (known) return known
  const size = /^(\d+(?:\.\d+)?)\s*[×xX*]\s*(\d+(?:\.\d+)?)(?:\s*(?:mm|毫米))?$/.exec(name.text)
  const [width, height] = [Number(size?.[1]), Number(size?.[2])]
  if (width >= 148 && height >= 210 && width <= 800 && height <= 1200) {
    const like = papers.findLast(paper => paper.width <= width) ?? papers[0]!
    const columns = Math.max(2, Math.floor((width - 38) / 45))
    return {...like, name: name.text, width, height, base: {columns, chars: 13}}
  }
  const message = `没有纸张“${name.text}”，可用的有：${paperNames.join('、')}，或写“390×546”（毫米，不小于148×210）。`
  report(findingOf(pageInvalid, {message, path: name.path, range: placeIn(name)}))
  return usual
}

function brokenOf(
  value: Value | undefined,
  {columns, isAcross}: Pick<Slot, 'columns' | 'isAcross'>,
  report: Report
): number {
  // As many columns on the one page as on the other.
  const usual = isAcross ? 2 * Math.round(columns * 0.31) : Math.max(1, Math.round(columns * 0.62))
  if (!value) return usual
  const found = /^(\d+)\s*破\s*(\d+)$/.exec(value.text)
  const [from, to] = [Number(found?.[1]), Number(found?.[2])]
  const isOdd = isAcross && to % 2 === 1
  if (found && to >= 1 && to <= columns * 2 && from === columns && !isOdd) return to
  const message = found
    ? from === columns && isOdd
      ? `“${value.text}”：跨版的稿件左右各排一半，要破成双数，如“${columns}破${usual}”。`
      : `“${value.text}”与占的栏数不符：这篇稿件占 ${columns} 个基本栏，应写“${columns}破…”。`
    : `破栏写的是“${value.text}”，应写成“${columns}破${usual}”这样。`
  report(findingOf(pageInvalid, {message, path: value.path, range: placeIn(value)}))
  return usual
}
