/** How alike two texts are, from 0 to 1: what they share of their pairs of characters. */
export function alike(a: string, b: string): number {
  if (a === b) return 1
  const pairs = new Map<string, number>()
  for (let at = 0; at + 1 < a.length; at++) {
    const pair = a.slice(at, at + 2)
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1)
  }
  let shared = 0
  for (let at = 0; at + 1 < b.length; at++) {
    const pair = b.slice(at, at + 2)
    const left = pairs.get(pair) ?? 0
    if (left > 0) shared += 1
    pairs.set(pair, left - 1)
  }
  return a.length + b.length < 4 ? 0 : (2 * shared) / (a.length + b.length - 2)
}
