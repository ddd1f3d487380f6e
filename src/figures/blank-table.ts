import {parseQuantity} from '../language/quantity.ts'
import type {WrittenCell, WrittenSheet} from '../sheets/write-xlsx.ts'
import {type DraftFigure, type FigureField, isSlot} from './draft-figures.ts'
import {nameKey} from './names.ts'
import {isLater, type Period, periodInWords, spokenPeriod} from './period.ts'

/** What a blank table is made of. */
export interface BlankOptions {
  /** What the draft is of, for the title: 昭阳区. */
  readonly region: string
  /** The period that is asked for where a figure says none. */
  readonly period: Period | undefined
  /** Last year's figures; without them, the values that stand in the draft are shown. */
  readonly last?: ReadonlyArray<DraftFigure>
}

/** Sheets for departments to fill in: one for each source, and what is left out, in words. */
export function blankSheets(
  figures: ReadonlyArray<DraftFigure>,
  options: BlankOptions
): {sheets: WrittenSheet[]; leftOut: string[]} {
  const rows = figures.flatMap(figure => rowsOf(figure, figures, options))
  const sources = [...new Set(rows.map(({source}) => source))]
  const names = sheetNames(sources)
  return {
    sheets: sources.map((source, at) =>
      sheetOf(
        names[at]!,
        source,
        rows.filter(row => row.source === source),
        options
      )
    ),
    leftOut: figures.flatMap(({name, of, fields}) =>
      of !== undefined && fields.share !== undefined ? [`“${name}”的占比由工具重算，不用填`] : []
    )
  }
}

interface Row {
  readonly name: string
  readonly unit: string
  readonly standing: string
  readonly time: string
  readonly source: string
}

const asked: ReadonlyArray<readonly [FigureField, string]> = [
  ['yearOnYear', '同比增长'],
  ['averageGrowth', '年均增长'],
  ['totalGrowth', '累计增长']
]

/** What a figure asks for: its value, and rates that only a department knows. */
function rowsOf(figure: DraftFigure, all: ReadonlyArray<DraftFigure>, {period, last}: BlankOptions): Row[] {
  const old = last ? last.find(one => nameKey(one.name) === nameKey(figure.name)) : figure
  const name = nameIn(figure, all)
  const source = figure.source ?? ''
  const time = timeOf(figure, period)
  const point = figure.points.at(-1)
  const {value} = figure.fields
  const standing = point ? told(old?.points.at(-1)) : shown(old?.fields.value)
  const own = point?.value ?? value
  const unit = unitOf(own ?? '') || unitOf(old?.points.at(-1)?.value ?? old?.fields.value ?? '')
  return [
    ...(own === undefined ? [] : [{name, unit, standing, time, source}]),
    ...asked.flatMap(([field, title]) => {
      if (figure.fields[field] === undefined) return []
      return [
        {
          name: `${name}${title}`,
          unit: '%',
          standing: shown(old?.fields[field]),
          time: point ? '' : time,
          source
        }
      ]
    })
  ]
}

/** The period that is asked for: the draft's, or that of the figure where this is later, or no year. */
function timeOf({points, time}: DraftFigure, period: Period | undefined): string {
  const point = points.at(-1)
  const said = point?.time ?? time
  const own = point ? point.period : time === undefined ? undefined : spokenPeriod(time)
  const isOld = said === undefined || (own !== undefined && period !== undefined && isLater(period, own))
  if (period && isOld) return periodInWords(period)
  return own ? said! : ''
}

/** A value, or that of last year which a slot shows: 〔待填：去年41所〕. */
const shown = (value = ''): string => (isSlot(value) ? (/去年([^〕]+)〕/.exec(value)?.[1] ?? '') : value)
const told = (point: {readonly time: string; readonly value: string} | undefined): string =>
  point ? `${shown(point.value)}（${point.time}）` : ''

/** The full name, unless another figure has it too. */
function nameIn({name, label}: DraftFigure, all: ReadonlyArray<DraftFigure>): string {
  if (label === undefined) return name
  const isTaken = all.some(
    one =>
      one.name !== name && [one.name, one.label ?? one.name].some(other => nameKey(other) === nameKey(label))
  )
  return isTaken ? name : label
}

function unitOf(value: string): string {
  const quantity = parseQuantity(shown(value))
  return quantity ? quantity.scale + quantity.unit : ''
}

const heads = ['序号', '指标', '计量单位', '数值', '', '时间', '说明']

function sheetOf(
  name: string,
  source: string,
  rows: ReadonlyArray<Row>,
  {region, last}: BlankOptions
): WrittenSheet {
  const cell = (text: string, as: WrittenCell['as'] = 'text'): WrittenCell => ({text, as})
  return {
    name,
    headRows: 3,
    widths: [6, 38, 12, 18, 24, 14, 26],
    rows: [
      [cell(`${region}数据填报表${source ? `（${source}）` : ''}`, 'title')],
      [cell('只填黄色的格：照报告里印出来的样子写数，不写单位；单位不同的，在“说明”里写明。', 'hint')],
      heads.map(head => cell(head || (last ? '去年填报' : '草稿现有'), 'head')),
      ...rows.map((row, at) => [
        cell(String(at + 1)),
        cell(row.name),
        cell(row.unit),
        cell('', 'answer'),
        cell(row.standing),
        cell(row.time, 'answer'),
        cell('', 'answer')
      ])
    ]
  }
}

/** Names that a sheet may have: at most 31 characters, none of `[]:*?/\`, no two the same. */
function sheetNames(sources: ReadonlyArray<string>): string[] {
  const taken = new Set<string>()
  return sources.map(source => {
    const plain = source.replace(/[[\]:*?/\\']/g, '').slice(0, 28) || '数据'
    let name = plain
    for (let count = 2; taken.has(name); count++) name = `${plain}${count}`
    taken.add(name)
    return name
  })
}
