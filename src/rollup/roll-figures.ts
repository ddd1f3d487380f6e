import type {Notice} from '../notice.ts'
import {combine, endsOf, usualUnit} from './combine.ts'
import type {County} from './county.ts'
import {growthIn, type RolledRate, shareIn} from './derive.ts'
import {cityDiffersFrom} from './differs.ts'
import {listed} from './names.ts'
import {countyFigureMissing, countyFigureUnfit} from './notices.ts'
import {type FigurePlan, methods, type Plan} from './plan.ts'
import type {Spot} from './spot.ts'
import {figureFor, type Part, type Problem, takeFigure} from './take.ts'
import type {Worked} from './worked.ts'

/** What a figure comes to in one year. */
export interface RolledValue {
  readonly year?: number
  /** As the city's draft prints it; absent where a county is lacking. */
  readonly printed?: string
  /** What those counties come to that have it, where one is lacking. */
  readonly partial?: string
  /** The least and the greatest that it can be, in the unit without its scale; an absent end has no bound. */
  readonly low?: number
  readonly high?: number
  readonly parts: ReadonlyArray<{readonly county: string; readonly text: string; readonly spot: Spot}>
  /** The counties that are lacking. */
  readonly lacks: ReadonlyArray<string>
}

/** A figure of the city; plain values. */
export interface RolledFigure {
  readonly name: string
  /** In Chinese: `求和`. */
  readonly method: string
  readonly unit: string
  readonly basis?: string
  readonly values: ReadonlyArray<RolledValue>
  readonly share?: RolledRate & {readonly of: string}
  readonly growth: ReadonlyArray<RolledRate & {readonly over: string}>
  /** What the city itself says, which is printed instead. */
  readonly own?: {readonly text: string; readonly source?: string}
}

/** What became of the figures of a plan. */
export interface Rolled {
  readonly figures: ReadonlyArray<RolledFigure>
  readonly problems: ReadonlyArray<Problem>
  /** The same while it was worked on, but for what is counted or listed. */
  readonly worked: ReadonlyArray<Worked>
}

/** Roll up the figures of a plan; `names` are those of all counties that there should be. */
export function rollFigures(
  plan: Plan,
  counties: ReadonlyArray<County>,
  names: ReadonlyArray<string>
): Rolled {
  const problems: Problem[] = []
  const wanted = plan.figures.filter(({method}) => method !== 'none')
  const told = wanted.filter(({method}) => method === 'count' || method === 'list')
  const taken = new Map(
    wanted.filter(one => !told.includes(one)).map(one => [one.name, gather(one, counties, problems)] as const)
  )
  const worked = new Map<string, Worked>()
  for (const [name, parts] of taken) {
    const weigh = parts.plan.weight === undefined ? undefined : taken.get(parts.plan.weight)
    worked.set(name, workOut(parts, {weigh, names, problems}))
  }
  const figures = wanted.map((one): RolledFigure => {
    const done = worked.get(one.name)
    return done ? rolled(done, worked, counties, problems) : inWords(one, counties, names, problems)
  })
  return {figures, problems, worked: [...worked.values()]}
}

interface Gathered {
  readonly plan: FigurePlan
  readonly parts: ReadonlyArray<Part>
}

function gather(plan: FigurePlan, counties: ReadonlyArray<County>, problems: Problem[]): Gathered {
  const parts = counties.flatMap(county => {
    const taken = takeFigure(plan, county)
    problems.push(...taken.problems)
    return taken.parts
  })
  return {plan, parts}
}

interface Around {
  readonly weigh: Gathered | undefined
  readonly names: ReadonlyArray<string>
  readonly problems: Problem[]
}

function workOut({plan, parts: all}: Gathered, {weigh, names, problems}: Around): Worked {
  const unit = plan.unit ?? usualUnit(all)
  const fitting = all.filter(part => {
    if (!unit || part.amount.of === unit.of) return true
    problems.push(
      unfit(
        part,
        plan,
        `单位是“${part.unit.unit || '（没有单位）'}”，换算不成“${unit.scale}${unit.unit}”，没有算进去`
      )
    )
    return false
  })
  const year = plan.years.length === 0 ? usual(fitting.flatMap(part => part.year ?? [])) : undefined
  const parts = fitting.filter(part => {
    if (year === undefined || part.year === undefined || part.year === year) return true
    problems.push(unfit(part, plan, `是${part.year}年的，多数县（市、区）是${year}年的，没有算进去`))
    return false
  })
  const basis = usual(parts.map(part => part.basis)) ?? ''
  for (const part of parts)
    if (part.basis !== basis)
      problems.push({
        ...unfit(
          part,
          plan,
          `口径是“${part.basis || '（没有写）'}”，多数县（市、区）是“${basis || '（没有写）'}”`
        ),
        severity: 'warning'
      })
  const years = plan.years.length > 0 ? plan.years : [year]
  const byYear = years.map(year => {
    const ofYear = parts.filter(
      part => part.year === year || (plan.years.length === 0 && part.year === undefined)
    )
    const weights = new Map((weigh?.parts ?? []).map(part => [part.county, part]))
    if (plan.method === 'weighted')
      for (const part of ofYear)
        if (!weights.has(part.county))
          problems.push(unfit(part, plan, `没有用来加权的“${plan.weight}”，没有算进去`))
    const weighed = plan.method === 'weighted' ? ofYear.filter(({county}) => weights.has(county)) : ofYear
    const has = new Set(weighed.map(({county}) => county))
    return {
      year,
      parts: weighed,
      combined: unit && combine(plan.method, weighed, unit, weights),
      lacks: names.filter(name => !has.has(name))
    }
  })
  return {plan, byYear, basis}
}

const unfit = ({county, figure, spot}: Part, plan: FigurePlan, what: string): Problem => ({
  ruleId: countyFigureUnfit.id,
  severity: countyFigureUnfit.severity,
  message: `${county}的“${figure.name}”${what}。`,
  county,
  figure: plan.name,
  spot,
  related: []
})

/** What most say; of those that are as many, the first. */
function usual<Value>(values: ReadonlyArray<Value>): Value | undefined {
  const counts = new Map<Value, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best: Value | undefined
  for (const [value, count] of counts) if (best === undefined || count > counts.get(best)!) best = value
  return best
}

function rolled(
  done: Worked,
  all: ReadonlyMap<string, Worked>,
  counties: ReadonlyArray<County>,
  problems: Problem[]
): RolledFigure {
  const {plan, byYear, basis} = done
  const tell = (notice: Notice, message: string, related: Problem['related'] = [], spot: Spot = plan.spot) =>
    void problems.push({
      ruleId: notice.id,
      severity: notice.severity,
      message,
      figure: plan.name,
      spot,
      related
    })
  const share = shareIn(done, all, tell)
  const last = byYear.at(-1)
  if (plan.own && last?.combined && last.lacks.length === 0) {
    const differs = cityDiffersFrom(plan.own.text, last.combined, last.parts)
    if (differs) tell(differs.notice, `“${plan.name}”${differs.message}`, differs.related, plan.own.spot)
  }
  const unit = last?.combined?.unit
  return {
    name: plan.name,
    method: methods[plan.method],
    unit: unit ? unit.scale + unit.unit : '',
    ...(basis ? {basis} : {}),
    values: byYear.map(({year, parts, combined, lacks}) => ({
      ...(year === undefined ? {} : {year}),
      ...(combined && lacks.length === 0 ? {printed: combined.printed} : {}),
      ...(combined && lacks.length > 0 ? {partial: combined.printed} : {}),
      ...(combined ? endsOf(combined, combined.unit) : {}),
      parts: parts.map(({county, text, spot}) => ({county, text, spot})),
      lacks
    })),
    ...(share ? {share} : {}),
    growth: growthIn(done, counties, tell),
    ...(plan.own ? {own: {text: plan.own.text, ...(plan.own.source ? {source: plan.own.source} : {})}} : {})
  }
}

const isNone = /^(?:否|无|没有|未\p{Script=Han}*|0\D*)$/u

/** Figures that are counted or listed need not be numbers. */
function inWords(
  plan: FigurePlan,
  counties: ReadonlyArray<County>,
  names: ReadonlyArray<string>,
  problems: Problem[]
): RolledFigure {
  const parts = counties.flatMap(county => {
    const value = figureFor(plan, county)[0]?.values.at(-1)
    if (!value && plan.method === 'list')
      problems.push({
        ruleId: countyFigureMissing.id,
        severity: 'warning',
        message: `${county.name}没有“${plan.name}”。`,
        county: county.name,
        figure: plan.name,
        spot: county.figuresSpot,
        related: []
      })
    return value
      ? [{county: county.name, text: value.text, spot: value.spot, isNumber: value.quantity !== undefined}]
      : []
  })
  const counted = parts.filter(({text}) => !isNone.test(text))
  const unit = plan.unit ?? {scale: '', unit: '个'}
  const isShort = counted.every(({isNumber}) => isNumber)
  const list = counted
    .map(({county, text}) => (isShort ? county + text : `${county}：${text}`))
    .join(isShort ? '、' : '；')
  const handedIn = new Set(counties.map(({name}) => name))
  const lacks = names.filter(name => !handedIn.has(name))
  const printed = plan.method === 'count' ? `${counted.length}${unit.unit}` : list
  return {
    name: plan.name,
    method: methods[plan.method],
    unit: plan.method === 'count' ? unit.unit : '',
    values: [
      {
        ...(lacks.length === 0 && printed !== '' ? {printed} : printed === '' ? {} : {partial: printed}),
        ...(plan.method === 'count' ? {low: counted.length, high: counted.length + lacks.length} : {}),
        parts: counted.map(({county, text, spot}) => ({county, text, spot})),
        lacks
      }
    ],
    growth: []
  }
}

/** What a slot says of a value that lacks counties: `缺鲁甸县，其余合计363.3万人`. */
export function lackWords({partial, lacks}: RolledValue, method: string): string {
  const which = lacks.length > 2 ? `${lacks[0]}等${lacks.length}县` : listed(lacks)
  if (partial === undefined) return `缺${which}`
  return `缺${which}，其余${method === methods.sum ? '合计' : ''}${partial}`
}
