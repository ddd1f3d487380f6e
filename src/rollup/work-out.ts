import {combine, usualUnit} from './combine.ts'
import type {County} from './county.ts'
import {countyFigureUnfit} from './notices.ts'
import type {FigurePlan} from './plan.ts'
import {type Part, type Problem, takeFigure} from './take.ts'
import type {Worked} from './worked.ts'

/** What the counties say of a figure. */
export interface Gathered {
  readonly plan: FigurePlan
  readonly parts: ReadonlyArray<Part>
}

/** Take a figure from all counties. */
export function gather(plan: FigurePlan, counties: ReadonlyArray<County>, problems: Problem[]): Gathered {
  const parts = counties.flatMap(county => {
    const taken = takeFigure(plan, county)
    problems.push(...taken.problems)
    return taken.parts
  })
  return {plan, parts}
}

interface Around {
  /** The figure by which it is weighed. */
  readonly weigh: Gathered | undefined
  readonly names: ReadonlyArray<string>
  readonly problems: Problem[]
}

/** Combine what counties say of a figure, year by year; what does not fit the others is told and left out. */
export function workOut({plan, parts: all}: Gathered, {weigh, names, problems}: Around): Worked {
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
