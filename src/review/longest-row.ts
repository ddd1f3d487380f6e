/** The indexes of a longest row of items whose places rise, in order. */
export function longestRow(places: ReadonlyArray<number>): Set<number> {
  const previous: number[] = []
  // The last item of the best row of each length.
  const ends: number[] = []
  for (const [index, place] of places.entries()) {
    let [low, high] = [0, ends.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if (places[ends[middle]!]! < place) low = middle + 1
      else high = middle
    }
    previous[index] = low > 0 ? ends[low - 1]! : -1
    ends[low] = index
  }
  const row = new Set<number>()
  for (let at = ends.at(-1) ?? -1; at >= 0; at = previous[at]!) row.add(at)
  return row
}
