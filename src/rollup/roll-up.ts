import {cityProblems, claimsIn} from './against-city.ts'
import type {County} from './county.ts'
import {type ListedHonor, mergeHonors} from './honors.ts'
import {figureKey, isSamePlace, stemOf} from './names.ts'
import {countyMissing, countyUnfit, unlistedFigure} from './notices.ts'
import type {FigurePlan, Plan} from './plan.ts'
import {type Rolled, rollFigures} from './roll-figures.ts'
import type {RolledFigure} from './rolled-figure.ts'
import type {Spot} from './spot.ts'
import {figureFor, type Problem} from './take.ts'

/** What the drafts of the counties come to; plain values. */
export interface Rollup {
  /** The counties that were taken in, in their order, with their files. */
  readonly counties: ReadonlyArray<{readonly name: string; readonly file: string}>
  /** Expected counties without a draft. */
  readonly missing: ReadonlyArray<string>
  readonly figures: ReadonlyArray<RolledFigure>
  readonly honors: ReadonlyArray<ListedHonor>
  readonly problems: ReadonlyArray<Problem>
}

/**
 * A rollup that takes in counties one by one, and keeps of each only what the plan asks for. A draft of the city itself is held
 * against them.
 */
export interface Rolling {
  /** Whether the plan asks for a figure of this name. */
  wants(name: string): boolean
  /** Whether the draft was taken in. */
  add(county: County): boolean
  /** A draft that could not be read. */
  skip(file: string, why: string): void
  finish(): Rollup & Pick<Rolled, 'worked'>
}

/** Begin a rollup. */
export function startRollup(plan: Plan): Rolling {
  const problems: Problem[] = []
  const counties: County[] = []
  const byName = new Map<string, County>()
  let city: County | undefined
  const others = new Map<string, {count: number; spot: Spot}>()
  const keys = new Set(plan.figures.flatMap(({name, aliases}) => [name, ...aliases]).map(figureKey))

  const leaveOut = (spot: Spot, message: string, county?: string) => {
    problems.push({
      ruleId: countyUnfit.id,
      severity: countyUnfit.severity,
      message,
      ...(county ? {county} : {}),
      spot,
      related: []
    })
    return false
  }

  return {
    wants: name => keys.has(figureKey(name)),
    add(given) {
      const name = placeOf(given, plan)
      if (name === undefined)
        return leaveOut(given.spot, '没有写“地区”，不知道是哪个县（市、区）的，没有算进去。')
      if (name === plan.region?.name && city === undefined) {
        city = given
        return true
      }
      if (plan.expected.length > 0 && !plan.expected.some(one => one.name === name))
        return leaveOut(given.spot, `“${name}”不在“应报”之列，没有算进去。`, name)
      const first = byName.get(name)
      if (first) return leaveOut(given.spot, `“${name}”已有一份（${first.file}），这一份没有算进去。`, name)
      for (const {name: figure, label, spot} of given.figures) {
        if (keys.has(figureKey(figure)) || keys.has(figureKey(label))) continue
        const known = others.get(figureKey(figure))
        others.set(figureKey(figure), {count: (known?.count ?? 0) + 1, spot: known?.spot ?? spot})
      }
      const county = {...given, name, figures: wantedOf(given, plan.figures)}
      byName.set(name, county)
      counties.push(county)
      return true
    },
    skip(file, why) {
      leaveOut({file, range: {start: 0, end: 0}, line: 1, column: 1}, why)
    },
    finish() {
      const missing = plan.expected.filter(({name}) => !byName.has(name))
      const names = plan.expected.length > 0 ? plan.expected.map(({name}) => name) : [...byName.keys()]
      const rolled = rollFigures(plan, inOrder(counties, names), names)
      return {
        counties: inOrder(counties, names).map(({name, file}) => ({name, file})),
        missing: missing.map(({name}) => name),
        figures: rolled.figures,
        worked: rolled.worked,
        honors: plan.honors ? mergeHonors(inOrder(counties, names)) : [],
        problems: [
          ...missing.map(
            ({name, spot}): Problem => ({
              ruleId: countyMissing.id,
              severity: countyMissing.severity,
              message: `${name}没有报。`,
              county: name,
              spot,
              related: []
            })
          ),
          ...problems,
          ...rolled.problems,
          ...(city ? cityProblems(claimsIn(city), rolled.worked) : []),
          ...[...others].flatMap(([name, {count, spot}]): Problem[] =>
            count < 2
              ? []
              : [
                  {
                    ruleId: unlistedFigure.id,
                    severity: unlistedFigure.severity,
                    message: `“${name}”有 ${count} 个县（市、区）报了，汇总文件没有写怎样汇总。`,
                    figure: name,
                    spot,
                    related: []
                  }
                ]
          )
        ]
      }
    }
  }
}

/** The name of a county as the plan has it; a draft without one may be named after it. */
function placeOf({name, shortName, file}: County, {expected}: Plan): string | undefined {
  const named = expected.find(one => name !== '' && isSamePlace(name, one.name))
  if (named) return named.name
  if (name !== '') return name
  const stem = stemOf(file)
  return expected.find(one => isSamePlace(stem, one.name) || (shortName && isSamePlace(shortName, one.name)))
    ?.name
}

/** The figures that a plan asks for, by name or as what a share is of. */
const wantedOf = (county: County, plans: ReadonlyArray<FigurePlan>): County['figures'] => {
  const wanted = new Set(plans.flatMap(plan => figureFor(plan, county)))
  return county.figures.filter(figure => wanted.has(figure))
}

function inOrder(counties: ReadonlyArray<County>, names: ReadonlyArray<string>): ReadonlyArray<County> {
  const order = new Map(names.map((name, index) => [name, index]))
  return [...counties].sort((a, b) => (order.get(a.name) ?? 0) - (order.get(b.name) ?? 0))
}
