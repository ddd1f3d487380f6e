/** Longer lines are compared by their beginnings: they are alike or not long before. */
const most = 2000

/** How many characters two texts have in common, in order. */
export function commonIn(a: string, b: string): number {
  const [one, other] = [a.slice(0, most), b.slice(0, most)]
  let row = new Uint32Array(other.length + 1)
  for (const character of one) {
    const next = new Uint32Array(other.length + 1)
    for (let at = 0; at < other.length; at++)
      next[at + 1] = character === other[at] ? row[at]! + 1 : Math.max(row[at + 1]!, next[at]!)
    row = next
  }
  return row[other.length]!
}

/** From 0, nothing in common, to 1, the same. */
export function similarity(a: string, b: string): number {
  const longer = Math.max(Math.min(a.length, most), Math.min(b.length, most))
  if (longer === 0) return 1
  const shorter = Math.min(a.length, b.length, most)
  return shorter / longer < 0.4 ? 0 : commonIn(a, b) / longer
}
