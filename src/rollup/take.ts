import type {Severity} from '../finding.ts'
import type {Notice} from '../notice.ts'
import type {County, CountyFigure, ToldValue} from './county.ts'
import {type Amount, amountOf, scaledUnit, type Unit} from './measure.ts'
import {figureKey} from './names.ts'
import {countyFigureMissing, countyFigureUnfit} from './notices.ts'
import type {FigurePlan} from './plan.ts'
import type {Spot} from './spot.ts'

/** Something that a person must look at before the city's draft is right. */
export interface Problem {
  readonly ruleId: string
  readonly severity: Severity
  /** One plain Chinese sentence. */
  readonly message: string
  readonly county?: string
  /** The figure that it is about. */
  readonly figure?: string
  readonly spot: Spot
  readonly related: ReadonlyArray<{readonly message: string; readonly spot: Spot}>
}

/** What a county has of a figure, for one year. */
export interface Part {
  readonly county: string
  readonly text: string
  readonly amount: Amount
  readonly unit: Unit
  readonly decimals: number
  /** Absent where the draft does not say. */
  readonly year?: number
  readonly basis: string
  readonly spot: Spot
  readonly figure: CountyFigure
}

/** The figure of a county that a plan means: by its name first, then by its full name and the aliases. */
export function figureFor(plan: FigurePlan, {figures}: County): CountyFigure[] {
  const key = figureKey(plan.name)
  const named = figures.find(({name}) => figureKey(name) === key)
  if (named) return [named]
  const keys = new Set([plan.name, ...plan.aliases].map(figureKey))
  return figures.filter(({name, label}) => keys.has(figureKey(name)) || keys.has(figureKey(label)))
}

/** What became of a figure of a county: parts by year, or why there is none. */
export interface Taken {
  readonly parts: ReadonlyArray<Part>
  readonly problems: ReadonlyArray<Problem>
}

/** Take a figure of a county for the years of the plan. */
export function takeFigure(plan: FigurePlan, county: County): Taken {
  const problem = (notice: Notice, message: string, spot: Spot, severity = notice.severity): Problem => ({
    ruleId: notice.id,
    severity,
    message,
    county: county.name,
    figure: plan.name,
    spot,
    related: []
  })
  const found = figureFor(plan, county)
  const [figure, other] = found
  if (!figure)
    return {
      parts: [],
      problems: [problem(countyFigureMissing, `${county.name}没有“${plan.name}”。`, county.figuresSpot)]
    }
  if (other) {
    const names = found.map(({name}) => `“${name}”`).join('')
    return {
      parts: [],
      problems: [
        problem(
          countyFigureUnfit,
          `${county.name}的${names}都对得上“${plan.name}”，分不清是哪个，没有算进去。`,
          other.spot
        )
      ]
    }
  }
  if (figure.values.length === 0)
    return {
      parts: [],
      problems: [problem(countyFigureMissing, `${county.name}的“${figure.name}”还没有填。`, figure.spot)]
    }
  const problems: Problem[] = []
  const parts: Part[] = []
  for (const {value, year} of valuesFor(plan, figure, county)) {
    if (!value) {
      const years = figure.values.flatMap(one => one.year ?? county.year ?? [])
      const has =
        years.length > 0 ? `只有${[...new Set(years)].map(one => `${one}年`).join('、')}的` : '没有写年份'
      problems.push(
        problem(
          countyFigureUnfit,
          `${county.name}的“${figure.name}”${has}，没有${year}年的，没有算进去。`,
          figure.spot
        )
      )
      continue
    }
    const taken = partOf(value, figure, county)
    if (!taken) {
      const message = `${county.name}的“${figure.name}”写的是“${value.text}”，不是一个数，没有算进去。`
      problems.push(problem(countyFigureUnfit, message, value.spot))
      continue
    }
    if (year !== undefined && taken.year === undefined)
      problems.push(
        problem(
          countyFigureUnfit,
          `${county.name}的“${figure.name}”没有写是哪一年的，按${year}年算。`,
          value.spot,
          'hint'
        )
      )
    parts.push({...taken, ...(year === undefined ? {} : {year})})
  }
  return {parts, problems}
}

/** The values of the years that are wanted; with none, the latest there is. */
function valuesFor(
  {years}: FigurePlan,
  {values}: CountyFigure,
  county: County
): {value?: ToldValue; year?: number}[] {
  const yearOf = ({year}: ToldValue) => year ?? county.year
  if (years.length === 0) {
    const latest = values.reduce((last, one) => ((yearOf(one) ?? 0) >= (yearOf(last) ?? 0) ? one : last))
    const year = yearOf(latest)
    return [{value: latest, ...(year === undefined ? {} : {year})}]
  }
  return years.map(year => {
    const value =
      values.find(one => yearOf(one) === year) ??
      (years.length === 1 ? values.find(one => yearOf(one) === undefined) : undefined)
    return {year, ...(value ? {value} : {})}
  })
}

function partOf(value: ToldValue, figure: CountyFigure, county: County): Part | undefined {
  const {quantity, text, spot} = value
  if (!quantity) return undefined
  const year = value.year ?? county.year
  return {
    county: county.name,
    text,
    amount: amountOf(quantity),
    unit: scaledUnit(quantity),
    decimals: quantity.decimals,
    ...(year === undefined ? {} : {year}),
    basis: figure.basis,
    spot,
    figure
  }
}
