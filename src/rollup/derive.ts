import type {Notice} from '../notice.ts'
import type {County, Growth} from './county.ts'
import {figureKey, listed} from './names.ts'
import {notDerived} from './notices.ts'
import {growthOf, growthOfSum, intervalOf, shareOf, yearlyGrowthOf} from './rates.ts'
import {sayRate} from './say-amount.ts'
import {figureFor, type Problem} from './take.ts'
import type {Worked} from './worked.ts'

/** A rate that was computed of sums. */
export interface RolledRate {
  readonly printed: string
  /** In percent; an absent end has no bound. */
  readonly low?: number
  readonly high?: number
}

type Tell = (notice: Notice, message: string, related?: Problem['related']) => void

/** The share of a sum in another one, where the plan or the counties say that it is a part of it. */
export function shareIn(
  done: Worked,
  all: ReadonlyMap<string, Worked>,
  tell: Tell
): (RolledRate & {of: string}) | undefined {
  const {plan} = done
  const of = plan.of ?? sharedBy(done, all)
  const whole = of === undefined ? undefined : all.get(of)
  if (of === undefined || plan.method !== 'sum') return undefined
  if (whole?.plan.method !== 'sum')
    return void tell(notDerived, `“${plan.name}”占“${of}”的比重没有算：“${of}”不是求和的数据。`)
  const [part, total] = [
    done.byYear.at(-1),
    whole.byYear.findLast(({year}) => year === done.byYear.at(-1)?.year)
  ]
  if (!part?.combined || !total?.combined)
    return void tell(notDerived, `“${plan.name}”占“${of}”的比重没有算：两个数据没有同一年的合计。`)
  const lacks = [...new Set([...part.lacks, ...total.lacks])]
  if (lacks.length > 0)
    return void tell(notDerived, `“${plan.name}”占“${of}”的比重没有算：缺${listed(lacks)}。`)
  const rate = shareOf(intervalOf(part.combined), intervalOf(total.combined))
  const decimals = Math.max(1, ...part.parts.map(({figure}) => decimalsOf(figure.share?.text)))
  const isPlain = part.combined.isPlain && total.combined.isPlain
  const printed = sayRate(rate, {decimals, isPlain})
  if (printed === undefined)
    return void tell(notDerived, `“${plan.name}”占“${of}”的比重没有算：概数太多，算不准。`)
  return {of, printed, ...ends(rate)}
}

/** The figure that most counties say this one is a share of. */
function sharedBy({byYear}: Worked, all: ReadonlyMap<string, Worked>): string | undefined {
  const parts = byYear.at(-1)?.parts ?? []
  for (const name of all.keys()) {
    const saying = parts.filter(
      ({figure}) => figure.of !== undefined && figureKey(figure.of) === figureKey(name)
    )
    if (saying.length > 0 && saying.length * 2 >= parts.length) return name
  }
  return undefined
}

const ends = ({low, high}: {low: number; high: number}) => ({
  ...(Number.isFinite(low) ? {low} : {}),
  ...(Number.isFinite(high) ? {high} : {})
})

const decimalsOf = (text = ''): number => /\.(\d+)/.exec(text)?.[1]?.length ?? 0

/** What counties say of the growth of a figure, and what it is called. */
const overs: Readonly<Record<Growth, string>> = {
  totalGrowth: '累计增长',
  averageGrowth: '年均增长',
  yearOnYear: '同比增长'
}

/** The growth of a sum, of each sort that a county tells, computed anew. */
export function growthIn(
  done: Worked,
  counties: ReadonlyArray<County>,
  tell: Tell
): (RolledRate & {over: string})[] {
  const {plan, byYear, basis} = done
  const figures = counties.flatMap(county => figureFor(plan, county)[0] ?? [])
  const wanted = (['totalGrowth', 'averageGrowth', 'yearOnYear'] as const).filter(over =>
    figures.some(({growth}) => growth[over] !== undefined)
  )
  return wanted.flatMap(over => {
    const name = `“${plan.name}”的${overs[over]}`
    const refuse = (why: string) => {
      tell(notDerived, `${name}没有算：${why}。`)
      return []
    }
    if (plan.method !== 'sum') return refuse(`“${plan.name}”不是求和的数据`)
    if (/可比价|不变价/.test(basis)) return refuse('按可比价的增速不能由各县的现价推算')
    if (byYear.some(({lacks}) => lacks.length > 0))
      return refuse(`缺${listed([...new Set(byYear.flatMap(({lacks}) => lacks))])}`)
    const texts = figures.flatMap(({growth}) => growth[over]?.text ?? [])
    const decimals = Math.max(1, ...texts.map(decimalsOf))
    const computed = over === 'yearOnYear' ? yearOnYear(done, counties) : overYears(done, over)
    if (typeof computed === 'string') return refuse(computed)
    const isPlain = byYear.every(({combined}) => combined?.isPlain)
    const printed = sayRate(computed, {decimals, isPlain})
    return printed === undefined
      ? refuse('概数太多，算不准')
      : [{over: overs[over], printed, ...ends(computed)}]
  })
}

type Rate = {low: number; high: number}

/** From the first year to the last, or by the year; a sentence where that cannot be said. */
function overYears({byYear}: Worked, over: 'totalGrowth' | 'averageGrowth'): Rate | string {
  const [first, last] = [byYear[0], byYear.at(-1)]
  if (!first?.combined || !last?.combined || first === last || !first.year || !last.year)
    return '“年份”只写了一年，没有起始年的合计'
  const [from, to] = [intervalOf(first.combined), intervalOf(last.combined)]
  return over === 'totalGrowth' ? growthOf(from, to) : yearlyGrowthOf(from, to, last.year - first.year)
}

/** From last year's sum where there is one, and else from what each county says it grew by. */
function yearOnYear({plan, byYear}: Worked, counties: ReadonlyArray<County>): Rate | string {
  const last = byYear.at(-1)
  const before = byYear.find(({year}) => year !== undefined && year + 1 === last?.year)
  if (last?.combined && before?.combined)
    return growthOf(intervalOf(before.combined), intervalOf(last.combined))
  const byCounty = new Map(
    counties.map(county => [county.name, figureFor(plan, county)[0]?.growth.yearOnYear])
  )
  const lacks = (last?.parts ?? []).flatMap(({county}) => (byCounty.get(county)?.quantity ? [] : [county]))
  if (!last || lacks.length > 0) return `${listed(lacks)}没有写同比增长`
  return growthOfSum(
    last.parts.map(({county, amount}) => ({
      amount: intervalOf(amount),
      rate: byCounty.get(county)!.quantity!
    }))
  )
}
