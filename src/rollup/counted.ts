import type {County} from './county.ts'
import {countyFigureMissing} from './notices.ts'
import {type FigurePlan, methods} from './plan.ts'
import type {RolledFigure} from './rolled-figure.ts'
import {figureFor, type Problem} from './take.ts'

const isNone = /^(?:否|无|没有|未\p{Script=Han}*|0\D*)$/u

/** Figures that are counted or listed need not be numbers. */
export function counted(
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
  const having = parts.filter(({text}) => !isNone.test(text))
  const unit = plan.unit ?? {scale: '', unit: '个'}
  const isShort = having.every(({isNumber}) => isNumber)
  const list = having
    .map(({county, text}) => (isShort ? county + text : `${county}：${text}`))
    .join(isShort ? '、' : '；')
  const handedIn = new Set(counties.map(({name}) => name))
  const lacks = names.filter(name => !handedIn.has(name))
  const printed = plan.method === 'count' ? `${having.length}${unit.unit}` : list
  return {
    name: plan.name,
    method: methods[plan.method],
    unit: plan.method === 'count' ? unit.unit : '',
    values: [
      {
        ...(lacks.length === 0 && printed !== '' ? {printed} : printed === '' ? {} : {partial: printed}),
        ...(plan.method === 'count' ? {low: having.length, high: having.length + lacks.length} : {}),
        parts: having.map(({county, text, spot}) => ({county, text, spot})),
        lacks
      }
    ],
    growth: []
  }
}
