import {type DraftFigure, type FigureField, fieldTitles} from './draft-figures.ts'
import {isLater, isSamePeriod, type Period, periodInWords, spokenPeriod} from './period.ts'
import type {Reading} from './readings.ts'

/** The field of a figure that a number is for. */
export interface Target {
  /** `value`, `yearOnYear` …, or the period of a series as the draft writes it. */
  readonly field: string
  readonly fieldTitle: string
  /** What stands there. */
  readonly before?: string
  /** What it is compared with: what stands there, or the value of the year before. */
  readonly base?: string
  readonly doubts: ReadonlyArray<string>
}

export interface Around {
  /** The latest period that the tables have of the figure. */
  readonly latest: Period | undefined
  /** What the draft's data are of. */
  readonly ofDraft: Period | undefined
}

/** The field that a number is for; else in words what the draft has no field for, or nothing where there is nothing to say. */
export function targetOf(
  figure: DraftFigure,
  {aspect, period, isLast, value}: Reading,
  {latest, ofDraft}: Around
): Target | string {
  const {fields, points, name} = figure
  if (isLast || aspect === 'other') return ''
  const isSeries = aspect === 'value' && points.length > 0
  if (!isSeries) {
    if (period && latest && !isSamePeriod(period, latest)) return ''
    const before = fields[aspect]
    if (before === undefined && aspect !== 'value') return `“${name}”的${fieldTitles[aspect]}${value}`
    return fieldTarget(figure, aspect, periodDoubts(figure, period, ofDraft))
  }
  const last = points.at(-1)!
  if (!period)
    return {
      field: last.time,
      fieldTitle: last.time,
      before: last.value,
      doubts: ['草稿里是各年的数，表里没有写是哪一年的']
    }
  const same = points.find(point => point.period && isSamePeriod(point.period, period))
  if (same) return {field: same.time, fieldTitle: same.time, before: same.value, doubts: []}
  const time = periodInWords(period)
  if (last.period && !isLater(period, last.period)) return `“${name}”${time}的${value}`
  return {field: time, fieldTitle: time, base: last.value, doubts: period.to === 12 ? [] : ['不是全年的数']}
}

function fieldTarget({fields}: DraftFigure, field: FigureField, doubts: ReadonlyArray<string>): Target {
  const before = fields[field]
  return {field, fieldTitle: fieldTitles[field], ...(before !== undefined && {before}), doubts}
}

/** A number of some months is none of a year, and an old one does not take the place of a newer one. */
function periodDoubts(
  {time}: DraftFigure,
  period: Period | undefined,
  ofDraft: Period | undefined
): string[] {
  if (!period) return []
  const own = (time === undefined ? undefined : spokenPeriod(time)) ?? ofDraft
  const isPartial = period.to !== 12 && (own === undefined || own.to === 12)
  if (isPartial) return [`是${periodInWords(period)}的数，不是全年的`]
  return own && isLater(own, period)
    ? [`是${periodInWords(period)}的数，草稿里已是${periodInWords(own)}的`]
    : []
}
