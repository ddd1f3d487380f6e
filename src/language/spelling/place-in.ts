/** Where a number stands in a row in order, or would. */
export function placeIn(row: Uint32Array, key: number): number {
  let [low, high] = [0, row.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if (row[middle]! < key) low = middle + 1
    else high = middle
  }
  return low
}
