/** The named sizes of Chinese type, in points. */
const namedSizes: Readonly<Record<string, number>> = {
  初号: 42,
  小初: 36,
  '1号': 26,
  小一: 24,
  '2号': 22,
  小二: 18,
  '3号': 16,
  小三: 15,
  '4号': 14,
  小四: 12,
  '5号': 10.5,
  小五: 9,
  '6号': 7.5,
  小六: 6.5
}

const numerals: Readonly<Record<string, string>> = {一: '1', 二: '2', 三: '3', 四: '4', 五: '5', 六: '6'}

/** A size of type as people name it (`3号`, `小四`, `三号`, `16磅`), in points; undefined when it is none. */
export function pointsOf(size: string): number | undefined {
  const name = size.replace(/\s/g, '')
  const named =
    namedSizes[name] ?? namedSizes[name.replace(/^[一二三四五六](?=号$)/, digit => numerals[digit]!)]
  if (named !== undefined) return named
  const points = /^(\d+(?:\.\d+)?)(?:磅|pt)$/.exec(name)?.[1]
  return points === undefined ? undefined : Number(points)
}

/** A length such as `37毫米`, `3.7厘米` or `28.95磅`, in twips, not rounded; undefined when it is none. */
export function twipsOf(length: string): number | undefined {
  const [, number, unit] = /^(-?\d+(?:\.\d+)?)(毫米|mm|厘米|cm|磅|pt)$/.exec(length.replace(/\s/g, '')) ?? []
  if (number === undefined || unit === undefined) return undefined
  if (unit === '毫米' || unit === 'mm') return millimetres(Number(number))
  if (unit === '厘米' || unit === 'cm') return millimetres(Number(number) * 10)
  return Number(number) * 20
}

/** Millimetres in twips. */
export function millimetres(length: number): number {
  return (length * 1440) / 25.4
}
