import {closest, distance} from 'fastest-levenshtein'

/** The known name that a name was likely meant for; undefined when none is like it. */
export function nearestTo(name: string, known: ReadonlyArray<string>): string | undefined {
  if (known.length === 0) return undefined
  const [asked, names] = [name.toLowerCase(), known.map(one => one.toLowerCase())]
  const nearest = closest(asked, names)
  // Half of the shorter one must be the same.
  const most = Math.max(1, Math.floor(Math.min(asked.length, nearest.length) / 2))
  return distance(asked, nearest) <= most ? known[names.indexOf(nearest)] : undefined
}
