import type {Draft, Figure} from '../model/schema.ts'
import {findSlots} from '../model/slots.ts'
import type {Value} from '../model/value.ts'
import {type Period, spokenPeriod} from './period.ts'

/** The fields of a figure that a table can give. */
export type FigureField = 'value' | 'yearOnYear' | 'averageGrowth' | 'totalGrowth' | 'share'

/** The fields in words. */
export const fieldTitles: Readonly<Record<FigureField, string>> = {
  value: '数值',
  yearOnYear: '同比增长',
  averageGrowth: '年均增长',
  totalGrowth: '累计增长',
  share: '占比'
}

/** A figure of a draft, as a table is held against it. */
export interface DraftFigure {
  readonly name: string
  readonly label?: string
  readonly fields: Readonly<Partial<Record<FigureField, string>>>
  readonly points: ReadonlyArray<{
    readonly time: string
    readonly period: Period | undefined
    readonly value: string
  }>
  readonly time?: string
  readonly source?: string
  readonly of?: string
}

/** The figures of a draft, in its order. */
export function draftFigures({figures = {}}: Draft): DraftFigure[] {
  return Object.entries(figures).map(([name, figure]) => figureOf(name, figure))
}

function figureOf(name: string, figure: Figure): DraftFigure {
  const {value, yearOnYear, averageGrowth, totalGrowth, share, label, time, source, of} = figure
  const given = {value, yearOnYear, averageGrowth, totalGrowth, share}
  const fields = Object.fromEntries(
    Object.entries(given).flatMap(([field, one]) => (one ? [[field, one.text]] : []))
  )
  const points = (figure.points ?? []).map(point => ({
    time: point.time.text,
    period: spokenPeriod(point.time.text),
    value: point.value.text
  }))
  const text = (one: Value | undefined) => one?.text
  return {
    name,
    fields,
    points,
    ...(label && {label: label.text}),
    ...(time && {time: time.text}),
    ...(source && {source: text(source)!}),
    ...(of && {of: of.text})
  }
}

/** Whether a value is still to be filled in. */
export const isSlot = (value: string): boolean => value.trim() === '' || findSlots(value).length > 0

/** The names that a draft calls its region by. */
export function regionNames({region}: Draft): string[] {
  return [region?.name, region?.shortName].flatMap(one => (one && !isSlot(one.text) ? [one.text.trim()] : []))
}

/** The period that a draft's data are of: 数据截至, or the year of its title. */
export function draftPeriod({campaign, title}: Draft): Period | undefined {
  const texts = [campaign?.dataAsOf?.text ?? '', title?.main?.map(({text}) => text).join('') ?? '']
  return texts.flatMap(text => spokenPeriod(text) ?? [])[0]
}
