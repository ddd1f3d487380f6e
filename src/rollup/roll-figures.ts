import type {Notice} from '../notice.ts'
import {endsOf} from './combine.ts'
import {counted} from './counted.ts'
import type {County} from './county.ts'
import {growthIn, shareIn} from './derive.ts'
import {cityDiffersFrom} from './differs.ts'
import {listed} from './names.ts'
import {methods, type Plan} from './plan.ts'
import type {RolledFigure, RolledValue} from './rolled-figure.ts'
import type {Spot} from './spot.ts'
import type {Problem} from './take.ts'
import {gather, workOut} from './work-out.ts'
import type {Worked} from './worked.ts'

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
    return done ? rolled(done, worked, counties, problems) : counted(one, counties, names, problems)
  })
  return {figures, problems, worked: [...worked.values()]}
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

/** What a slot says of a value that lacks counties: `缺鲁甸县，其余合计363.3万人`. */
export function lackWords({partial, lacks}: RolledValue, method: string): string {
  const which = lacks.length > 2 ? `${lacks[0]}等${lacks.length}县` : listed(lacks)
  if (partial === undefined) return `缺${which}`
  return `缺${which}，其余${method === methods.sum ? '合计' : ''}${partial}`
}
