import type {Finding} from '../finding.ts'

/** How many of equal findings are shown before the others are told by their lines. */
export const shownOfEqual = 3

/** What makes findings equal; those that are mended at one go may speak of different words. */
export function keyOf({ruleId, message, fix}: Finding): string {
  return `${ruleId}\n${fix?.length ? message.replace(/“[^”]*”/g, '“…”') : message}`
}

/** Those that are alike together, where the first of them stands; few that are alike stay where they are. */
export function folded<One extends {readonly key: string}>(all: ReadonlyArray<One>): One[][] {
  const groups = new Map<string, One[]>()
  for (const one of all) {
    const group = groups.get(one.key)
    if (group) group.push(one)
    else groups.set(one.key, [one])
  }
  return all.flatMap(one => {
    const group = groups.get(one.key)!
    if (group.length <= shownOfEqual + 1) return [[one]]
    return group[0] === one ? [group] : []
  })
}

/** Numbers of lines in order: `9—11、41`. */
export function spans(numbers: ReadonlyArray<number>): string {
  const found: [number, number][] = []
  for (const number of numbers) {
    const last = found.at(-1)
    if (last && number === last[1] + 1) last[1] = number
    else found.push([number, number])
  }
  return found.map(([from, to]) => (from === to ? `${from}` : `${from}—${to}`)).join('、')
}
