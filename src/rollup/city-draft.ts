import {scalar} from '../draft/scalar.ts'
import {scales} from '../language/units.ts'
import type {ListedHonor} from './honors.ts'
import {unitOf} from './measure.ts'
import type {Plan} from './plan.ts'
import {lackWords} from './roll-figures.ts'
import type {Rollup} from './roll-up.ts'
import type {RolledFigure, RolledValue} from './rolled-figure.ts'
import {placeName} from './spot.ts'

/**
 * The draft of a city: a blank one of its kind, with its region, figures and honours. Every value has its counties, their
 * files and lines in a comment; a value that lacks a county is a slot.
 */
export function cityDraft(blank: string, plan: Plan, rollup: Rollup): string {
  const ours: Readonly<Record<string, ReadonlyArray<string>>> = {
    地区: region(plan),
    创建: campaign(plan),
    荣誉: honors(rollup.honors),
    数据: figures(rollup.figures)
  }
  const head = [
    `# 由“${plan.file}”和 ${rollup.counties.length} 份县（市、区）草稿汇总。数据上面的注释写明各县的数和出处，改动时请一并核对。`,
    ...rollup.missing.map(name => `# 没有报：${name}`)
  ]
  const written = new Set<string>()
  const blocks = blocksOf(blank).flatMap(({key, lines}) => {
    const own = key === undefined ? undefined : ours[key]
    if (key === undefined || own === undefined) return lines
    written.add(key)
    return own.length > 0 ? own : lines
  })
  const others = Object.keys(ours).filter(key => !written.has(key))
  return `${[...head, ...blocks, ...others.flatMap(key => ours[key]!)].join('\n')}\n`
}

/** A draft cut before each of its fields. */
function blocksOf(text: string): {key?: string; lines: string[]}[] {
  const blocks: {key?: string; lines: string[]}[] = [{lines: []}]
  for (const line of text.trimEnd().split('\n')) {
    const key = /^(\p{L}+):/u.exec(line)?.[1]
    if (key !== undefined) blocks.push({key, lines: []})
    blocks.at(-1)!.lines.push(line)
  }
  return blocks
}

function region({region, expected}: Plan): string[] {
  const {name = '*', shortName, level, parent = []} = region ?? {}
  return [
    '地区:',
    `  名称: ${name === '*' ? '"*"' : scalar(name)}`,
    ...(shortName ? [`  简称: ${scalar(shortName)}`] : []),
    ...(level ? [`  级别: ${scalar(level)}`] : []),
    ...(parent.length > 0 ? [`  上级: [${parent.map(scalar).join(', ')}]`] : []),
    ...(expected.length > 0 ? [`  下辖: [${expected.map(one => scalar(one.name)).join(', ')}]`] : [])
  ]
}

function campaign({campaign: award, year}: Plan): string[] {
  if (award === undefined && year === undefined) return []
  return [
    '创建:',
    `  项目: ${award === undefined ? '"*"' : scalar(award)}`,
    ...(year === undefined ? [] : [`  数据截至: ${year}年`])
  ]
}

function honors(list: ReadonlyArray<ListedHonor>): string[] {
  if (list.length === 0) return []
  const items = list.flatMap(({name, by, date, holders, count, sources}) => {
    const fields = [
      ['称号', name],
      ['授予', by],
      ['时间', date],
      ['对象', holders.join('、')],
      ['数量', count ?? '']
    ].flatMap(([key, value]) => (value ? [`${key}: ${inFlow(value)}`] : []))
    return [
      ...sources.map(({county, spot}) => `  # ${comment(`${county}（${placeName(spot)}）`)}`),
      `  - {${fields.join(', ')}}`
    ]
  })
  return ['荣誉:', ...items]
}

/** In braces a comma would end the value. */
const inFlow = (text: string): string => (/[,[\]{}]/.test(text) ? JSON.stringify(text) : scalar(text))

/** Nothing in a comment may end it. */
const comment = (text: string): string => text.replace(/[\r\n\t\v\f\u0085\u2028\u2029]+/g, ' ')

function figures(list: ReadonlyArray<RolledFigure>): string[] {
  const entries = list.flatMap(figure => [
    ...sources(figure).map(line => `  # ${comment(line)}`),
    `  ${scalar(figure.name)}:`,
    ...fields(figure).map(([key, value]) => `    ${key}: ${scalar(value)}`)
  ])
  return entries.length > 0 ? ['数据:', ...entries] : []
}

function sources({method, values, own, unit}: RolledFigure): string[] {
  return values.flatMap(value => {
    const {year, printed, partial, parts, lacks} = value
    const when = year === undefined || values.length < 2 ? '' : `${year}年`
    const result = printed ?? partial
    return [
      `${when}${method}${own && result !== undefined ? `得${result}` : ''}：${rangeWords(value, unit, result)}`,
      ...parts.map(({county, text, spot}) => `  ${county} ${text}（${placeName(spot)}）`),
      ...(lacks.length > 0 ? [`  缺：${lacks.join('、')}`] : [])
    ]
  })
}

/** Between what the value is, where the parts were rounded or are not exact, to one place more than the result has. */
function rangeWords({low, high, parts}: RolledValue, unit: string, result = ''): string {
  const count = `${parts.length} 个县（市、区）`
  if ((low === undefined && high === undefined) || low === high) return count
  const {scale = '', unit: plain = ''} = unitOf(unit) ?? {}
  const places = (/\d\.(\d+)/.exec(result)?.[1]?.length ?? 0) + 1
  const end = (value: number, round: (value: number) => number) => {
    const scaled = Number((value / 10 ** ((scales[scale] ?? 0) - places)).toPrecision(12))
    return `${round(scaled) / 10 ** places}${scale}${plain}`
  }
  if (high === undefined) return `${count}，不小于${end(low ?? 0, Math.floor)}`
  return `${count}，实际在 ${end(low ?? 0, Math.floor)} 到 ${end(high, Math.ceil)} 之间`
}

function fields(figure: RolledFigure): [string, string][] {
  const {values, own, share, growth, basis, method} = figure
  const parts = values.at(-1)?.parts.length ?? 0
  const last = values.at(-1)
  const isSeries = values.length > 1
  return [
    ...(isSeries
      ? values.map(value => [`${value.year}年`, printedOf(value, method)] as [string, string])
      : [['数值', own?.text ?? (last ? printedOf(last, method) : '*')] as [string, string]]),
    ...(share
      ? ([
          ['占', share.of],
          ['占比', share.printed]
        ] as [string, string][])
      : []),
    ...growth.map(({over, printed}): [string, string] => [over, printed]),
    ...(isSeries || last?.year === undefined ? [] : ([['时间', `${last.year}年`]] as [string, string][])),
    ...(basis ? ([['口径', basis]] as [string, string][]) : []),
    ['来源', own ? (own.source ?? '市里的数') : `${parts}个县（市、区）${method}`]
  ]
}

const printedOf = (value: RolledValue, method: string): string =>
  value.printed ?? `〔待填：${lackWords(value, method).slice(0, 38)}〕`
