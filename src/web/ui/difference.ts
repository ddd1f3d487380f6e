/** A line of two texts laid side by side. */
export interface LinePair {
  readonly sort: 'same' | 'gone' | 'new'
  readonly line: string
}

/** Texts above this many lines that differ are laid side by side without looking for what they share. */
const most = 3000

/** What must be done to one text to have the other, by whole lines (the longest common subsequence of what differs). */
export function lineDifference(before: string, after: string): LinePair[] {
  const [a, b] = [before.split('\n'), after.split('\n')]
  let head = 0
  while (head < a.length && head < b.length && a[head] === b[head]) head++
  let tail = 0
  while (
    tail < a.length - head &&
    tail < b.length - head &&
    a[a.length - 1 - tail] === b[b.length - 1 - tail]
  )
    tail++
  const same = (lines: ReadonlyArray<string>) => lines.map((line): LinePair => ({sort: 'same', line}))
  return [
    ...same(a.slice(0, head)),
    ...middle(a.slice(head, a.length - tail), b.slice(head, b.length - tail)),
    ...same(a.slice(a.length - tail))
  ]
}

function middle(a: ReadonlyArray<string>, b: ReadonlyArray<string>): LinePair[] {
  const gone = (line: string): LinePair => ({sort: 'gone', line})
  const fresh = (line: string): LinePair => ({sort: 'new', line})
  if (a.length * b.length > most * most) return [...a.map(gone), ...b.map(fresh)]
  const width = b.length + 1
  const lengths = new Uint16Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i--)
    for (let j = b.length - 1; j >= 0; j--)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const pairs: LinePair[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      pairs.push({sort: 'same', line: a[i]!})
      i++
      j++
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) pairs.push(gone(a[i++]!))
    else pairs.push(fresh(b[j++]!))
  }
  return [...pairs, ...a.slice(i).map(gone), ...b.slice(j).map(fresh)]
}
