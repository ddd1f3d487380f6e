import {readDraft} from '../draft/read.ts'
import type {Source} from '../draft/tree.ts'
import type {Path, Report} from '../finding.ts'
import {nearestTo} from '../language/nearest.ts'
import {parseQuantity} from '../language/quantity.ts'
import {fieldNames, openFields} from '../model/fields.ts'
import {unknownField} from '../model/notices.ts'
import {readInto} from '../model/read.ts'
import type {Value} from '../model/value.ts'
import {findingOf} from '../notice.ts'
import {linesOf} from '../report/lines.ts'
import {type Unit, unitOf} from './measure.ts'
import {brokenRollup} from './notices.ts'
import {type RollupFigure, rollupSchema} from './schema.ts'
import {type Spot, spotIn} from './spot.ts'

/** How the values of the counties become that of the city. */
export const methods = {
  sum: '求和',
  weighted: '加权平均',
  most: '最大',
  least: '最小',
  count: '计数',
  list: '列举',
  none: '不汇总'
} as const

export type Method = keyof typeof methods

/** How one figure is rolled up. */
export interface FigurePlan {
  readonly name: string
  readonly method: Method
  /** The name of the figure to weigh by. */
  readonly weight?: string
  readonly unit?: Unit
  /** In order; empty when any year will do that is the same in all counties. */
  readonly years: ReadonlyArray<number>
  /** The figure that this one is a share of. */
  readonly of?: string
  readonly aliases: ReadonlyArray<string>
  /** What the city itself says it is. */
  readonly own?: {readonly text: string; readonly source?: string; readonly spot: Spot}
  readonly spot: Spot
}

export interface Expected {
  readonly name: string
  readonly spot: Spot
}

/** A rollup file that was read; plain values. */
export interface Plan {
  readonly file: string
  readonly kind: string
  readonly region?: {
    readonly name: string
    readonly shortName?: string
    readonly level?: string
    readonly parent: ReadonlyArray<string>
  }
  readonly campaign?: string
  readonly year?: number
  readonly expected: ReadonlyArray<Expected>
  readonly figures: ReadonlyArray<FigurePlan>
  readonly honors: boolean
}

const keys = fieldNames(rollupSchema)
const open = openFields(rollupSchema)

/** Read a rollup file. What is wrong is reported with its place; one with an error is not to be used. */
export function readPlan(source: Source, report: Report): Plan {
  const tree = readDraft(source, report, {isKey: name => keys.has(name), isOpen: name => open.has(name)})
  /** Where a field stands that nobody knows: what is missing there may be it, and was told so. */
  const misnamed = new Set<string>()
  const {data, placeOf} = readInto(rollupSchema, tree, finding => {
    if (finding.ruleId === unknownField.id && finding.path) misnamed.add(finding.path.slice(0, -1).join('\n'))
    report(finding)
  })
  const spotOf = spotIn(source.path, linesOf(source.text))
  const tell = (path: Path, message: string) =>
    report(findingOf(brokenRollup, {message, path, range: placeOf(path), note: brokenRollup.how.zh}))
  const miss: Tell = (path, message) => {
    if (!misnamed.has(path.join('\n'))) tell(path, message)
  }
  const yearOf = (value: Value): number | undefined => {
    const found = /(?<!\d)(?:19|20)\d\d(?!\d)/.exec(value.text)
    if (!found) tell(value.path, `“${value.text}”里看不出年份，请写成“2022年”。`)
    return found ? Number(found[0]) : undefined
  }
  const {region, kind, campaign, expected = [], figures = {}, honors} = data
  const year = data.year && yearOf(data.year)
  const names = Object.keys(figures)
  if (names.length === 0 && (data.figures !== undefined || !misnamed.has('')))
    tell(['figures'], '没有写“数据”，不知道要汇总什么。')
  if (honors && !/^(?:列举|不汇总|list|none)$/.test(honors.text))
    tell(honors.path, `“荣誉”写的是“${honors.text}”，只能是：列举、不汇总。`)
  reportTwice(expected, tell)
  const plans = Object.entries(figures).map(([name, figure]) =>
    figurePlan(name, figure, {
      names,
      tell,
      miss,
      yearOf,
      spot: spotOf(placeOf(['figures', name])),
      spotOf,
      year
    })
  )
  reportSharedNames(plans, tell)
  return {
    file: source.path,
    kind: kind?.text ?? '上报总结',
    ...(region?.name
      ? {
          region: {
            name: region.name.text,
            ...(region.shortName ? {shortName: region.shortName.text} : {}),
            ...(region.level ? {level: region.level.text} : {}),
            parent: (region.parent ?? []).map(({text}) => text)
          }
        }
      : {}),
    ...(campaign ? {campaign: campaign.text} : {}),
    ...(year === undefined ? {} : {year}),
    expected: expected.map(value => ({name: value.text, spot: spotOf(value.place)})),
    figures: plans,
    honors: !honors || /^(?:列举|list)$/.test(honors.text)
  }
}

type Tell = (path: Path, message: string) => void

interface Around {
  readonly names: ReadonlyArray<string>
  readonly tell: Tell
  /** Tells what is missing in a place, unless a field there has a wrong name. */
  readonly miss: Tell
  readonly yearOf: (value: Value) => number | undefined
  readonly spot: Spot
  readonly spotOf: (range: Value['place']) => Spot
  readonly year: number | undefined
}

function figurePlan(name: string, figure: RollupFigure, around: Around): FigurePlan {
  const {names, tell, miss, yearOf, spot, spotOf, year} = around
  const path = ['figures', name]
  const {method, weight} = methodOf(name, figure, around)
  const named = (value: Value, what: string) => {
    if (names.includes(value.text)) return value.text
    const nearest = nearestTo(value.text, names)
    tell(
      value.path,
      `“${name}”的“${what}”写的是“${value.text}”，汇总文件里没有这个数据${nearest ? `，是否“${nearest}”` : ''}。`
    )
    return undefined
  }
  const unit = figure.unit && unitOf(figure.unit.text)
  if (figure.unit && !unit) tell(figure.unit.path, `“${figure.unit.text}”不是单位，如“万人”“亿元”“公里”。`)
  const years = (figure.years ?? []).flatMap(value => yearOf(value) ?? [])
  const of = figure.of && named(figure.of, '占')
  if (of === name) tell(figure.of!.path, `“${name}”不能占它自己的比重。`)
  if (figure.own && !parseQuantity(figure.own.text))
    tell(figure.own.path, `“${name}”的“市数”写的是“${figure.own.text}”，不是一个数。`)
  const by = weight && named(weight, '权')
  if (method === 'weighted' && !weight)
    miss(path, `“${name}”要加权平均，没有写按什么加权；写成“加权平均（数据名）”。`)
  return {
    name,
    method,
    ...(by ? {weight: by} : {}),
    ...(unit ? {unit} : {}),
    years: years.length > 0 ? [...years].sort((a, b) => a - b) : year === undefined ? [] : [year],
    ...(of ? {of} : {}),
    aliases: (figure.aliases ?? []).map(({text}) => text),
    ...(figure.own
      ? {
          own: {
            text: figure.own.text,
            spot: spotOf(figure.own.place),
            ...(figure.source ? {source: figure.source.text} : {})
          }
        }
      : {}),
    spot
  }
}

function methodOf(
  name: string,
  {method, weight}: RollupFigure,
  {tell, miss}: Around
): {method: Method; weight?: Value} {
  if (!method) {
    miss(['figures', name], `“${name}”没有写方法；可以是：${Object.values(methods).join('、')}。`)
    return {method: 'none'}
  }
  const {1: words = '', 2: inside} = /^([^（(]+)(?:[（(](.+?)[）)])?$/.exec(method.text) ?? []
  const found = Object.entries(methods).find(([id, title]) => [id, title].includes(words.trim()))
  if (!found) {
    const nearest = nearestTo(method.text, Object.values(methods))
    tell(
      method.path,
      `“${name}”的方法写的是“${method.text}”，${nearest ? `是否“${nearest}”？` : ''}只能是：${Object.values(methods).join('、')}。`
    )
    return {method: 'none'}
  }
  const by = inside === undefined ? weight : {...method, text: inside.trim()}
  return {method: found[0] as Method, ...(by ? {weight: by} : {})}
}

function reportTwice(expected: ReadonlyArray<Value>, tell: Tell): void {
  const seen = new Set<string>()
  for (const {text, path} of expected) {
    if (seen.has(text)) tell(path, `“应报”里“${text}”写了两遍。`)
    seen.add(text)
  }
}

function reportSharedNames(plans: ReadonlyArray<FigurePlan>, tell: Tell): void {
  const owners = new Map(plans.map(({name}) => [name, name]))
  for (const {name, aliases} of plans)
    for (const alias of aliases) {
      const owner = owners.get(alias)
      if (owner !== undefined && owner !== name)
        tell(['figures', name, 'aliases'], `“${alias}”既是“${owner}”又是“${name}”的名称，分不清是哪个。`)
      owners.set(alias, name)
    }
}
