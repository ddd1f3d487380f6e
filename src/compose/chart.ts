import type {Table} from 'mdast'
import type {ContainerDirective} from 'mdast-util-directive'
import {toString as wordsOf} from 'mdast-util-to-string'
import {parseQuantity} from '../language/quantity.ts'
import type {Chart, Draft, Figure} from '../model/schema.ts'
import type {Value} from '../model/value.ts'

/** A row of a chart: a figure with what it was at each time; undefined where the draft does not say. */
export interface ChartRow {
  readonly name: string
  readonly figure: Figure
  readonly values: ReadonlyArray<Value | undefined>
}

/** The rows of a chart, and the times of its columns; a chart of figures that have only one value has none. */
export function chartRows(
  {figures: names = [], times: asked = []}: Chart,
  figures: NonNullable<Draft['figures']>
): {readonly times: ReadonlyArray<string>; readonly rows: ReadonlyArray<ChartRow>} {
  const named = names.flatMap(({text}) => (figures[text] ? [{name: text, figure: figures[text]}] : []))
  const all = [
    ...new Set(named.flatMap(({figure}) => figure.points?.map(({time}) => time.text) ?? []))
  ].sort()
  const times = asked.length > 0 ? all.filter(time => asked.some(({text}) => isSameTime(text, time))) : all
  const rows = named.map(({name, figure}) => {
    const at = (asked: string) =>
      figure.points?.find(({time}) => time.text === asked)?.value ??
      (figure.time?.text === asked ? figure.value : undefined)
    return {name, figure, values: times.length > 0 ? times.map(at) : [figure.value]}
  })
  return {times, rows}
}

/** Whether times are one, with or without 年. */
const isSameTime = (one: string, other: string): boolean =>
  one.replace(/年$/, '') === other.replace(/年$/, '')

/** The times that a chart asks for and none of its figures has. */
export function timesMissing(
  {figures: names = [], times = []}: Chart,
  figures: NonNullable<Draft['figures']>
): Value[] {
  const points = names.flatMap(({text}) => figures[text]?.points ?? [])
  return times.filter(asked => !points.some(({time}) => isSameTime(asked.text, time.text)))
}

/** The number and the unit of a value as they are printed: `233.57亿元` is 233.57 of 亿元. */
export function plotted(text: string): {readonly value: number; readonly unit: string} | undefined {
  const quantity = parseQuantity(text)
  const value = Number(quantity?.number.replaceAll(',', ''))
  return quantity && Number.isFinite(value) ? {value, unit: quantity.scale + quantity.unit} : undefined
}

/** What keeps a chart from being drawn, in words that follow its name; undefined when nothing does. */
export function unfit(rows: ReadonlyArray<ChartRow>): string | undefined {
  const values = rows.flatMap(({values}) => values.flatMap(value => value ?? []))
  const without = values.find(({text, slot}) => slot === undefined && !plotted(text))
  if (without) return `里的“${without.text}”不是一个数`
  const units = [...new Set(values.flatMap(({text}) => plotted(text)?.unit ?? []))]
  if (units.length > 1) return `里的数据单位不一：${units.map(unit => unit || '没有单位').join('、')}`
  const count = values.filter(({text}) => plotted(text)).length
  return count < 2 ? `只有 ${count} 个数` : undefined
}

/** What a chart draws. */
export interface ChartData {
  readonly sort: 'bar' | 'line'
  readonly title: string
  /** As printed, e.g. `亿元`; empty when there is none. */
  readonly unit: string
  readonly categories: ReadonlyArray<string>
  /** A value for each category, null where there is none; the name is empty when there is only one. */
  readonly series: ReadonlyArray<{readonly name: string; readonly values: ReadonlyArray<number | null>}>
}

/** What a chart of an article draws: it is read off its table, in which every number knows its field. */
export function chartIn(node: ContainerDirective): ChartData | undefined {
  const table = node.children.find((child): child is Table => child.type === 'table')
  if (!table) return undefined
  const [head = [], ...rows] = table.children.map(({children}) => children.map(cell => wordsOf(cell)))
  const title = node.children
    .filter(child => child !== table)
    .map(child => wordsOf(child))
    .join('')
  const unit = rows.flatMap(row => row.slice(1).flatMap(cell => plotted(cell)?.unit ?? []))[0] ?? ''
  const numbers = (row: ReadonlyArray<string>) => row.slice(1).map(cell => plotted(cell)?.value ?? null)
  const names = rows.map(([name = '']) => name)
  const about = {sort: node.attributes?.sort === 'line' ? ('line' as const) : ('bar' as const), title, unit}
  if (head.length <= 2)
    return {
      ...about,
      categories: names,
      series: [{name: '', values: rows.map(row => numbers(row)[0] ?? null)}]
    }
  return {
    ...about,
    categories: head.slice(1),
    series: rows.map((row, at) => ({name: names[at]!, values: numbers(row)}))
  }
}

/** A chart in words, for whoever does not see it. */
export function chartWords({title, unit, categories, series}: ChartData): string {
  const said = series.map(({name, values}) => {
    const points = values.flatMap((value, at) => (value === null ? [] : [`${categories[at]}${value}${unit}`]))
    return `${name}${name ? '：' : ''}${points.join('，')}`
  })
  return `${title}。${said.join('；')}。`
}
