import type {NewFigure} from './amend-draft.ts'
import {isLater, isSamePeriod, periodInWords} from './period.ts'
import type {Reading} from './readings.ts'
import type {UnknownFigure} from './unknown.ts'

/** Figures that the draft has not, as entries of its data. @param names Those that are wanted; `all` for every one. */
export function newFigures(
  unknown: ReadonlyArray<UnknownFigure>,
  readings: ReadonlyArray<Reading>,
  names: ReadonlyArray<string>,
  taken: ReadonlyArray<string>
): NewFigure[] {
  const wanted = unknown.filter(
    ({name}) => (names.includes('all') || names.includes(name)) && !taken.includes(name)
  )
  return wanted.flatMap(({name}) => {
    const content = contentOf(
      readings.filter(
        reading =>
          reading.title === name && reading.amount && reading.doubts.every(doubt => harmless.has(doubt))
      )
    )
    return content === undefined ? [] : [{name: name.replace(/[{}｛｝:：]/g, ''), content}]
  })
}

const harmless: ReadonlySet<string> = new Set(['text', 'wide', 'separators'])

/** One value, or one for each year. */
function contentOf(readings: ReadonlyArray<Reading>): NewFigure['content'] | undefined {
  const values = readings.filter(({aspect, isLast}) => aspect === 'value' && !isLast)
  const [first] = values
  if (!first) return undefined
  const periods = values.flatMap(({period}) => period ?? []).sort((a, b) => (isLater(a, b) ? 1 : -1))
  const last = periods.at(-1)
  const growth = readings.find(
    ({aspect, period}) => aspect === 'yearOnYear' && (!period || !last || isSamePeriod(period, last))
  )
  const rest: Record<string, string> = {
    ...(growth && {yearOnYear: growth.value}),
    ...(first.source && {source: first.source})
  }
  const isSeries = new Set(periods.map(periodInWords)).size > 1 && values.every(({period}) => period)
  if (isSeries)
    return {
      ...Object.fromEntries(
        periods.map(period => [
          periodInWords(period),
          values.find(one => one.period && isSamePeriod(one.period, period))!.value
        ])
      ),
      ...rest
    }
  const time: Record<string, string> = first.period ? {time: periodInWords(first.period)} : {}
  return Object.keys({...time, ...rest}).length === 0 ? first.value : {value: first.value, ...time, ...rest}
}
