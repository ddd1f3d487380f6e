import type {County, CountyHonor} from './county.ts'
import type {Spot} from './spot.ts'

/** An honour of one county or several. */
export interface ListedHonor {
  readonly name: string
  readonly by: string
  readonly date: string
  /** Who holds it; a county that names nobody holds it itself. */
  readonly holders: ReadonlyArray<string>
  /** How many there are in all, where every county says so in one unit: `3个`. */
  readonly count?: string
  readonly sources: ReadonlyArray<{readonly county: string; readonly spot: Spot}>
}

const bare = (text: string): string => text.replace(/[\s“”"‘’（）()《》]/g, '')
const yearOf = (date: string): string => /(?:19|20)\d\d/.exec(date)?.[0] ?? bare(date)

/** Honours of counties, those of one name, body and year together. */
export function mergeHonors(counties: ReadonlyArray<County>): ListedHonor[] {
  const groups = new Map<string, {county: string; honor: CountyHonor}[]>()
  for (const {name: county, honors} of counties)
    for (const honor of honors) {
      const key = [bare(honor.name), bare(honor.by), yearOf(honor.date)].join('\n')
      groups.set(key, [...(groups.get(key) ?? []), {county, honor}])
    }
  return [...groups.values()].map((group): ListedHonor => {
    const {name, by, date} = group[0]!.honor
    const holders = [...new Set(group.map(({county, honor}) => honor.holder || county))]
    const count = countOf(group.map(({honor}) => honor.count))
    return {
      name,
      by,
      date: group.every(({honor}) => honor.date === date) ? date : yearWords(date),
      holders,
      ...(count ? {count} : {}),
      sources: group.map(({county, honor}) => ({county, spot: honor.spot}))
    }
  })
}

const yearWords = (date: string): string => (/^\d{4}$/.test(yearOf(date)) ? `${yearOf(date)}年` : date)

function countOf(counts: ReadonlyArray<string>): string | undefined {
  const read = counts.map(count => /^(\d+)(\D+)$/.exec(count))
  const [first] = read
  if (!first || read.some(one => one?.[2] !== first[2])) return undefined
  return `${read.reduce((sum, one) => sum + Number(one![1]), 0)}${first[2]}`
}
