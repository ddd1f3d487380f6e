import {similarity} from './similar.ts'

/** Printed lines that no line of the file was found for yet, or what is left of them. */
export interface Rests {
  readonly all: ReadonlyMap<number, string>
  get(index: number): string | undefined
  set(index: number, rest: string): void
  delete(index: number): void
  /** Those that may hold a text, in order. */
  around(text: string): number[]
  /** Those that may stand in a text, in order. */
  within(text: string): number[]
  /** The one that is most like a text, if one is. */
  nearest(text: string): number | undefined
}

/** Of pairs of characters, the rarest of a text tell which lines may be like it; with all of them a book took minutes. */
const [fewest, most] = [8, 64]

/** Printed lines by the pairs of characters in them. */
export function restsOf(lines: Iterable<readonly [index: number, text: string]>): Rests {
  const all = new Map<number, string>()
  const holding = new Map<string, Set<number>>()
  const beginning = new Map<string, Set<number>>()
  for (const [index, text] of lines) add(index, text)

  function add(index: number, text: string): void {
    all.set(index, text)
    for (const pair of pairsOf(text)) put(holding, pair, index)
    put(beginning, text.slice(0, 2), index)
  }

  function remove(index: number): void {
    const text = all.get(index) ?? ''
    for (const pair of pairsOf(text)) holding.get(pair)?.delete(index)
    beginning.get(text.slice(0, 2))?.delete(index)
    all.delete(index)
  }

  function around(text: string): number[] {
    if (text.length < 2) return [...all.keys()]
    const lists = pairsOf(text).map(pair => holding.get(pair))
    if (lists.some(list => list === undefined)) return []
    const rarest = lists.reduce((a, b) => (a!.size <= b!.size ? a : b))
    return inOrder(rarest!)
  }

  return {
    all,
    get: index => all.get(index),
    set(index, rest) {
      remove(index)
      add(index, rest)
    },
    delete: remove,
    around,
    within: text => inOrder(new Set(pairsOf(text).flatMap(pair => [...(beginning.get(pair) ?? [])]))),
    nearest(text) {
      const lists = pairsOf(text)
        .flatMap(pair => holding.get(pair) ?? [])
        .sort((a, b) => a.size - b.size)
      const counts = new Map<number, number>()
      for (const list of lists.slice(0, fewest)) {
        let taken = 0
        for (const index of list) {
          if (++taken > most) break
          counts.set(index, (counts.get(index) ?? 0) + 1)
        }
      }
      let best: {readonly index: number; readonly score: number} | undefined
      for (const index of inOrder(counts.keys())) {
        const rest = all.get(index)
        const score = rest ? similarity(text, rest) : 0
        if (score >= 0.5 && (!best || score > best.score)) best = {index, score}
      }
      return best?.index
    }
  }
}

const pairsOf = (text: string): string[] => [
  ...new Set(Array.from({length: Math.max(0, text.length - 1)}, (_, at) => text.slice(at, at + 2)))
]

function put(lists: Map<string, Set<number>>, pair: string, index: number): void {
  const list = lists.get(pair)
  if (list) list.add(index)
  else lists.set(pair, new Set([index]))
}

const inOrder = (indexes: Iterable<number>): number[] => [...indexes].sort((a, b) => a - b)
