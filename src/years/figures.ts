import {parseQuantity, type Quantity} from '../language/quantity.ts'
import {unitOf} from '../lint/figures/arithmetic.ts'

/** A figure as a year's report has it. */
export interface YearFigure {
  readonly name: string
  readonly label: string
  readonly quantity: Quantity
  /** The values of other years, where the report gives a series. */
  readonly series: ReadonlyArray<{readonly year: number; readonly quantity: Quantity}>
  readonly time: string
  readonly basis: string
  /** 同比增长, as it is printed. */
  readonly growth: string
}

/** What became of a figure. */
export interface Change {
  readonly name: string
  readonly before?: string
  readonly after?: string
  /** `+17家`, `-2.3个百分点`. */
  readonly change?: string
  /** In percent. */
  readonly growth?: number
  /** What a reader should look at. */
  readonly notes: ReadonlyArray<string>
  readonly state: 'same' | 'changed' | 'new' | 'dropped' | 'incomparable'
}

/** What the figures of two years have to do with each other, in this year's order, and then what was dropped. */
export function changesIn(before: ReadonlyArray<YearFigure>, after: ReadonlyArray<YearFigure>): Change[] {
  const old = new Map(before.map(figure => [keyOf(figure.name), figure]))
  for (const figure of before) if (!old.has(keyOf(figure.label))) old.set(keyOf(figure.label), figure)
  const matched = new Set<YearFigure>()
  const changes = after.map((figure): Change => {
    const last = old.get(keyOf(figure.name)) ?? old.get(keyOf(figure.label))
    if (!last) return {name: figure.name, after: figure.quantity.printed, notes: [], state: 'new'}
    matched.add(last)
    return changeOf(last, figure)
  })
  const dropped = before
    .filter(figure => !matched.has(figure))
    .map(
      ({name, quantity}): Change => ({
        name,
        before: quantity.printed,
        notes: ['去年有，今年没有'],
        state: 'dropped'
      })
    )
  return [...changes, ...dropped]
}

/** A name without its year and its place. */
export const keyOf = (name: string): string =>
  name
    .replace(/20\d\d年?度?/g, '')
    .replace(/^全[省市州盟县区旗]/, '')
    .replace(/[\s（）()]/g, '')

export function changeOf(last: YearFigure, figure: YearFigure): Change {
  const {name, quantity: now} = figure
  const then = last.quantity
  const base = {name, before: then.printed, after: now.printed}
  const notes: string[] = []
  if (last.basis !== figure.basis && (last.basis || figure.basis))
    notes.push(`口径变了：${last.basis || '没写'} → ${figure.basis || '没写'}`)
  if (unitOf(then) !== unitOf(now)) {
    notes.push(`单位变了：${then.unit || '没写'} → ${now.unit || '没写'}，没有比较`)
    return {...base, notes, state: 'incomparable'}
  }
  const year = yearIn(last.time)
  const told = figure.series.find(point => point.year === year)?.quantity
  if (told && told.value !== then.value)
    notes.push(`今年写的${year}年数是${told.printed}，去年报的是${then.printed}`)
  const isRate = now.unit.includes('%') || now.unit.includes('百分点') || now.unit === '‰'
  const difference = now.value - then.value
  const growth = !isRate && then.value > 0 ? Math.round((difference / then.value) * 10_000) / 100 : undefined
  if (isTurned(last, difference))
    notes.push(`去年是${directionOf(last)! > 0 ? '增' : '降'}，今年是${difference > 0 ? '增' : '降'}`)
  if (growth !== undefined && (growth >= 200 || growth <= -60)) notes.push('变化很大，请核对单位和小数点')
  if (difference === 0) return {...base, notes: [...notes, '与去年相同，请核对是不是忘了改'], state: 'same'}
  return {
    ...base,
    change: sayDifference(difference, then, now, isRate),
    ...(growth === undefined ? {} : {growth}),
    notes,
    state: 'changed'
  }
}

const yearIn = (time: string): number => Number(/20\d\d/.exec(time)?.[0])

/** 1 for what grew last year, -1 for what fell; undefined where last year's report does not say. */
function directionOf({growth, series, quantity}: YearFigure): number | undefined {
  const rate = parseQuantity(growth)
  if (rate && rate.value !== 0) return Math.sign(rate.value)
  const earlier = series.at(-1)?.quantity
  return earlier && earlier.value !== quantity.value ? Math.sign(quantity.value - earlier.value) : undefined
}

const isTurned = (last: YearFigure, difference: number): boolean => {
  const before = directionOf(last)
  return before !== undefined && difference !== 0 && before !== Math.sign(difference)
}

function sayDifference(difference: number, then: Quantity, now: Quantity, isRate: boolean): string {
  const sign = difference > 0 ? '+' : '-'
  const decimals = Math.max(then.decimals, now.decimals)
  if (isRate) return `${sign}${Math.abs(difference).toFixed(decimals)}个百分点`
  const power =
    now.number === '' || Number(now.number.replaceAll(',', '')) === 0
      ? 1
      : now.value / Number(now.number.replaceAll(',', ''))
  const scaled = Math.abs(difference) / (Number.isFinite(power) && power !== 0 ? Math.abs(power) : 1)
  return `${sign}${Number(scaled.toFixed(decimals))}${now.scale}${now.unit}`
}
