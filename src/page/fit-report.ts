import {fillerNames} from './fillers/filler.ts'
import type {Fitted} from './fit.ts'
import {outerOf} from './framed.ts'
import {type Base, columnAt, columnsOver} from './paper.ts'
import type {StoryPart} from './sheet.ts'
import {titleOf} from './title-lines.ts'

/** How a story fits, in the words of a layout desk. */
export interface StoryReport {
  readonly title: string
  /** Where it stands on a page of several, in the words by which the page file keeps it there: base columns and rows from 1. */
  readonly place?: {
    readonly 起栏: number
    readonly 占栏: number
    readonly 起行: number
    readonly 占行: number
    readonly 破栏: string
  }
  /** Columns of so many characters a line. */
  readonly columns: number
  readonly chars: number
  /** Lines that the columns hold, and lines that are used. */
  readonly capacity: number
  readonly used: number
  /** Lines over, or empty, and about how many characters that is. */
  readonly over: number
  readonly short: number
  readonly overChars: number
  readonly shortChars: number
  /** Rows of the whole page that stay empty below a story with a page of its own, and about how many characters that is. */
  readonly foot: number
  readonly footChars: number
  /** Words that found no room. */
  readonly overset: string
  /** What was changed so that the columns close: the photos' size, and rows put around heads. */
  readonly changed: {
    /** Columns and rows of each photo among the columns, with its caption. */
    readonly photos: ReadonlyArray<{readonly columns: number; readonly rows: number}>
    /** Photos side by side under the columns. */
    readonly bands: ReadonlyArray<{readonly photos: number; readonly rows: number}>
    /** Boxes of what the draft says (补白), by what a page file calls them. */
    readonly fillers: ReadonlyArray<{readonly name: string; readonly columns: number; readonly rows: number}>
    readonly headRows: number
  }
  /** Per column: lines, empty lines, and the first words of the paragraphs that end there. */
  readonly byColumn: ReadonlyArray<{
    readonly column: number
    readonly lines: number
    readonly empty: number
    readonly ends: ReadonlyArray<string>
  }>
}

/**
 * Report a story's fit. Space around heads that closes a column counts as used. `foot` are the rows below a story that has
 * the page to itself (default: none). With the base columns of the page, the place of a story on a page of several is told.
 */
export function reportFit({part, fit}: Pick<Fitted, 'part' | 'fit'>, foot = 0, base?: Base): StoryReport {
  const isHead = (id: number) => {
    const kind = part.items[id]?.kind
    return kind === 'section' || kind === 'sub'
  }
  const capacity = fit.slots.reduce((sum, {rows}) => sum + rows, 0)
  const empty = fit.slots.reduce((sum, {left, air}) => sum + left - air, 0)
  const columns = [...new Set(fit.slots.map(({column}) => column))]
  const overset = fit.overset.join('')
  return {
    title: titleOf(part.title),
    ...(base !== undefined && {place: placeOf(part, base)}),
    columns: fit.columns,
    chars: fit.chars,
    capacity,
    used: capacity - empty,
    over: fit.over,
    short: empty,
    overChars: overset.match(/\p{L}|\p{N}/gu)?.length ?? 0,
    shortChars: empty * fit.chars,
    foot,
    footChars: Math.round(foot * (part.width - (part.fold?.gap ?? 0))),
    overset,
    changed: {
      photos: part.photos.flatMap(({span, rows, filler}) => (filler ? [] : [{columns: span, rows}])),
      bands: part.bands.flatMap(({photos, rows}) =>
        photos.some(({filler}) => filler) ? [] : [{photos: photos.length, rows}]
      ),
      fillers: [
        ...part.photos.flatMap(({span, rows, filler}) =>
          filler ? [{name: fillerNames[filler.kind], columns: span, rows}] : []
        ),
        ...part.bands.flatMap(({photos, rows}) =>
          photos.flatMap(({filler}) =>
            filler ? [{name: fillerNames[filler.kind], columns: part.columns, rows}] : []
          )
        )
      ],
      headRows: fit.slots.reduce((sum, {air}) => sum + air, 0)
    },
    byColumn: columns.map(column => {
      const slots = fit.slots.filter(slot => slot.column === column)
      return {
        column: column + 1,
        lines: slots.reduce((sum, {rows}) => sum + rows, 0),
        empty: slots.reduce((sum, {left, air}) => sum + left - air, 0),
        ends: slots.flatMap(({ends}) => ends.filter(id => !isHead(id)).map(id => opening(part, id)))
      }
    })
  }
}

function placeOf(part: StoryPart, base: Base): StoryReport['place'] {
  const {columns} = part
  const {x, width, row, rows} = outerOf(part)
  const from = columnAt(base, x)
  const across = columnsOver(base, from, width)
  return {起栏: from + 1, 占栏: across, 起行: row + 1, 占行: rows, 破栏: `${across}破${columns}`}
}

function opening(part: StoryPart, id: number): string {
  const item = part.items[id]
  return item && 'clusters' in item ? `${item.clusters.slice(0, 8).join('')}…` : ''
}

function inWords({photos, bands, fillers, headRows}: StoryReport['changed']): string[] {
  const changes = [
    ...photos.map(({columns, rows}) => `照片占 ${columns} 栏 ${rows} 行`),
    ...bands.map(({photos: count, rows}) => `栏下并排照片 ${count} 幅 ${rows} 行`),
    ...fillers.map(({name, columns, rows}) => `补白“${name}”占 ${columns} 栏 ${rows} 行`),
    ...(headRows > 0 ? [`小标题前后共加空 ${headRows} 行`] : [])
  ]
  return changes.length > 0 ? [`  为排满版面：${changes.join('，')}`] : []
}

/** The report as lines of text. */
export function fitInWords(reports: ReadonlyArray<StoryReport>): string {
  return reports
    .map(report => {
      const {title, place, columns, chars, capacity, used, over, short, overChars, shortChars, foot} = report
      const verdict =
        over > 0
          ? `超 ${over} 行约 ${overChars} 字`
          : short > 0
            ? `缺 ${short} 行约 ${shortChars} 字`
            : foot > 0
              ? '各栏齐平'
              : '正好排满'
      const details = report.byColumn.map(
        ({column, lines, empty, ends}) =>
          `    第${column}栏 ${lines} 行${empty > 0 ? `，空 ${empty} 行` : ''}；止于本栏的段落：${ends.join(' ') || '无'}`
      )
      return [
        `${title}`,
        ...(place
          ? [
              `  起栏 ${place.起栏}，占栏 ${place.占栏}，起行 ${place.起行}，占行 ${place.占行}，破栏 ${place.破栏}`
            ]
          : []),
        `  ${columns} 栏，每行 ${chars} 字；可排 ${capacity} 行，用 ${used} 行，${verdict}`,
        ...(foot > 0 ? [`  版面下方空 ${foot} 行，约 ${report.footChars} 字`] : []),
        ...inWords(report.changed),
        ...details
      ].join('\n')
    })
    .join('\n')
}
