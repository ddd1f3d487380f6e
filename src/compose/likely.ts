import {nearestTo} from '../language/nearest.ts'

/** Among more names than a person keeps, none is looked for: it would cost more than the rest of the draft. */
const mostNames = 500

const known = new WeakMap<object, ReadonlyArray<string>>()

/** The name that a name was likely meant for, of those under which something stands. */
export function likelyOf(name: string, among: Readonly<Record<string, unknown>>): string | undefined {
  const names = known.get(among) ?? Object.keys(among)
  known.set(among, names)
  return names.length > mostNames ? undefined : nearestTo(name, names)
}
