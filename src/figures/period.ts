/** A year, or months of one. */
export interface Period {
  readonly year: number
  /** 1 to 12; of a whole year 1 and 12. */
  readonly from: number
  readonly to: number
}

const dash = '[-—–~～至到]'
const month = String.raw`(?:份|末|底)?(?:\d{1,2}日)?`
const forms: ReadonlyArray<readonly [RegExp, (parts: ReadonlyArray<string>) => readonly [number, number]]> = [
  [
    new RegExp(String.raw`((?:19|20)\d\d)年?(\d{1,2})月?${dash}(\d{1,2})月${month}`),
    ([, , a, b]) => [Number(a), Number(b)]
  ],
  [/((?:19|20)\d\d)年第?([一二三四1-4])季度?/, ([, , quarter]) => quarterOf(quarter!)],
  [/((?:19|20)\d\d)年前三季度/, () => [1, 9]],
  [/((?:19|20)\d\d)年(?:上半年)/, () => [1, 6]],
  [/((?:19|20)\d\d)年(?:下半年)/, () => [7, 12]],
  [
    new RegExp(String.raw`((?:19|20)\d\d)[年./-](\d{1,2})(?:月${month}|[./-]\d{1,2}(?!\d)|(?![\d年]))`),
    ([, , a]) => [Number(a), Number(a)]
  ],
  [/((?:19|20)\d\d)年(?:度|末|底|全年)?/, () => [1, 12]]
]

/** Months of a year that is said elsewhere. */
export type Months = Pick<Period, 'from' | 'to'>

/** The months that a head names alone: `12月`, `1-6月累计`. */
export function monthsIn(text: string): Months | undefined {
  const found = /^(?:(\d{1,2})月?[-—–~～至])?(\d{1,2})月(?:份|止|末)?(?:累计|实际|完成|数|值|额)*$/.exec(text)
  if (!found) return namedMonths(text)
  const to = Number(found[2])
  const from = found[1] === undefined ? to : Number(found[1])
  return from >= 1 && from <= to && to <= 12 ? {from, to} : undefined
}

/** 上半年, 前三季度, 二季度, 全年 */
function namedMonths(text: string): Months | undefined {
  const known = {上半年: [1, 6], 下半年: [7, 12], '1-3季度': [1, 9], 前三季度: [1, 9], 全年: [1, 12]}
  const plain = text.replace(/(?:累计|实际|完成|数|值|额)+$/, '')
  const quarter = /^第?([一二三四1-4])季度?$/.exec(plain)?.[1]
  const [from, to] = quarter ? quarterOf(quarter) : (known[plain as keyof typeof known] ?? [])
  return from === undefined || to === undefined ? undefined : {from, to}
}

const quarterOf = (sign: string): readonly [number, number] => {
  const quarter = '一二三四'.indexOf(sign) + 1 || Number(sign)
  return [quarter * 3 - 2, quarter * 3]
}

/** The period that a text names, with the text without it; undefined when it names none. Signs are half-width, blanks are gone. */
export function periodIn(text: string): {period: Period; rest: string} | undefined {
  const bare = /^((?:19|20)\d\d)(?:年?度?)$/.exec(text)
  if (bare) return {period: {year: Number(bare[1]), from: 1, to: 12}, rest: ''}
  for (const [pattern, months] of forms) {
    const found = pattern.exec(text)
    if (!found) continue
    const [from, to] = months(found)
    if (from < 1 || to > 12 || from > to) continue
    const before = text.slice(0, found.index).replace(/(?:截至|截止|截止到)$/, '')
    return {
      period: {year: Number(found[1]), from, to},
      rest: before + text.slice(found.index + found[0].length)
    }
  }
  return undefined
}

/** The one period that a field names; undefined where it names none, or two. */
export function spokenPeriod(text: string): Period | undefined {
  const plain = text.normalize('NFKC').replace(/\s/g, '')
  const found = periodIn(plain)
  return found && !/(?:19|20)\d\d/.test(found.rest) ? found.period : undefined
}

/** Whether two periods are the same to a report: a year, its end and its twelve months are. */
export const isSamePeriod = (one: Period, other: Period): boolean =>
  one.year === other.year && one.to === other.to && (one.from === other.from || one.to === 12)

/** Whether one ends after the other. */
export const isLater = (one: Period, other: Period): boolean =>
  one.year * 12 + one.to > other.year * 12 + other.to

/** `2023年`, `2023年1—6月`. */
export function periodInWords({year, from, to}: Period): string {
  if (to === 12) return `${year}年`
  return from === to ? `${year}年${to}月` : `${year}年${from}—${to}月`
}
