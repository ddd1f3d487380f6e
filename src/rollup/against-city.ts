import type {Quantity} from '../language/quantity.ts'
import type {County} from './county.ts'
import {cityDiffersFrom} from './differs.ts'
import {amountOf} from './measure.ts'
import {figureKey, listed} from './names.ts'
import {cityDiffers} from './notices.ts'
import type {FigurePlan, Plan} from './plan.ts'
import type {Spot} from './spot.ts'
import type {Problem} from './take.ts'
import type {Worked} from './worked.ts'

/** Something that a city says it amounts to. */
export interface CityClaim {
  /** What it is called, in its data and in its text. */
  readonly names: ReadonlyArray<string>
  readonly quantity: Quantity
  readonly year?: number
  readonly spot: Spot
}

/** What a city's own draft says in its data. */
export const claimsIn = ({figures, year: asOf}: County): CityClaim[] =>
  figures.flatMap(({name, label, values}) =>
    values.flatMap(({quantity, year = asOf, spot}): CityClaim[] =>
      quantity ? [{names: [name, label], quantity, spot, ...(year === undefined ? {} : {year})}] : []
    )
  )

/** What nobody would add up, by its name or its unit. */
const noSum =
  /人均|户均|平均|均|率|比重|占比|密度|增速|增幅|增长|指数|单价|价格|最高|最低|海拔|温度|排名|位次|年限|天数|周期|每/
const noSumUnits = /^(?:%|‰|个?百分点|倍|成|年|周年|岁|周岁|天|小时|分钟|秒|度|摄氏度|分|届|轮)$/

/** A plan for a city without a rollup file: what can be added up of what it says. */
export function usualPlan(city: County, claims: ReadonlyArray<CityClaim>): Plan {
  const figures = new Map<string, FigurePlan>()
  for (const {names, quantity, year, spot} of claims) {
    const [name = ''] = names
    if (noSum.test(names.join('\n')) || noSumUnits.test(quantity.unit) || quantity.unit === '') continue
    const known = figures.get(figureKey(name))
    const years = [...new Set([...(known?.years ?? []), ...(year === undefined ? [] : [year])])].sort()
    figures.set(figureKey(name), {name, method: 'sum', years, aliases: names.slice(1), spot})
  }
  return {
    file: city.file,
    kind: '',
    expected: [],
    figures: [...figures.values()],
    honors: false,
    ...(city.year === undefined ? {} : {year: city.year})
  }
}

/** What a city says that cannot be, as its counties have it. `isUsual`: how they become its values is only what is usual. */
export function cityProblems(
  claims: ReadonlyArray<CityClaim>,
  worked: ReadonlyArray<Worked>,
  {isUsual = false}: {readonly isUsual?: boolean} = {}
): Problem[] {
  const byKey = new Map<string, Worked>()
  for (const one of worked)
    for (const name of [one.plan.name, ...one.plan.aliases])
      if (!byKey.has(figureKey(name))) byKey.set(figureKey(name), one)
  return claims.flatMap(claim => {
    const done = claim.names.map(name => byKey.get(figureKey(name))).find(found => found !== undefined)
    return done ? (problemOf(claim, done, isUsual) ?? []) : []
  })
}

function problemOf(
  {names, quantity, year, spot}: CityClaim,
  done: Worked,
  isUsual: boolean
): Problem | undefined {
  const {plan, byYear} = done
  const same = byYear.find(one => one.year === year || one.year === undefined || year === undefined)
  const [name = ''] = names
  if (!same?.combined) return undefined
  const {combined, parts, lacks} = same
  const differs = cityDiffersFrom(quantity, combined, parts)
  if (!differs) return undefined
  const city = amountOf(quantity)
  const isLess = city.high !== undefined && combined.low !== undefined && city.high < combined.low
  // Those who have not said it can only add to it.
  if (lacks.length > 0 && (plan.method !== 'sum' || !isLess)) return undefined
  const when = year === undefined ? '' : `${year}年`
  const message =
    lacks.length > 0
      ? `${when}“${name}”比各县的合计还少：市里写${quantity.printed}，缺${listed(lacks)}，其余已有${combined.printed}。`
      : `${when}“${name}”${differs.message}`
  // A city may have some of its own beside those of its counties.
  const severity = isUsual ? (isLess ? 'warning' : 'hint') : cityDiffers.severity
  return {ruleId: cityDiffers.id, severity, message, figure: plan.name, spot, related: differs.related}
}
