import type {Arrangement} from './arrange.ts'

/** How large photos may be, as `arrange` takes it, and how large where even that does not fill the page. */
export const scales = {least: 0.1, most: 3, loose: 1.5}
/** From one size that is tried to the next, from the smallest on that loses no quarter of its picture. */
const step = 1.05
const smallest = 0.15
/** What is tried besides, where words find no room otherwise. */
const atAnyPrice = [scales.least, 0.12]
/** How far down the second photo may stand. */
export const middles = [
  0.45, 0.42, 0.48, 0.39, 0.51, 0.36, 0.54, 0.33, 0.57, 0.3, 0.6, 0.66, 0.72, 0.8, 0.9, 1
]

/** Rows that photos near their natural size are worth, and each that stands among the columns. */
export const nearNatural = 4
export const amongColumns = 8
/** What sums of shares may be wrong by. */
const negligible = 1e-6

/** What sizes and places of photos are tried on. */
interface Trying {
  /** How many photos may stand among the columns, the usual number first. */
  readonly counts: ReadonlyArray<number>
  /** Whether boxes stand among the columns, too. */
  readonly hasBoxes: boolean
  /** The arrangement of one size, by how far down the second photo stands. */
  sized(scale: number, count: number): (middle: number) => Arrangement
  /** Whether a size may hold the words, wherever the second photo stands; quick to tell (default: each may). */
  mayHold?(arrangement: Arrangement): boolean
  /** The rows that stay empty, in columns and beside bands; undefined where the words find no room. */
  attempt(arrangement: Arrangement): Empty | undefined
  /** Empty rows over the margin with which nothing further from the natural size is tried (default: the fewest are looked for). */
  readonly enough?: number
}

interface Empty {
  readonly left: number
  readonly sides: number
}

interface Candidate {
  readonly scale: number
  readonly middle: number
  /** Photos among the columns. */
  readonly count: number
}

/**
 * Sizes and places of photos that seem to hold every word. `next` gives that which leaves the fewest rows empty, but at least
 * `margin`, and none twice. Photos near their natural size, and among the columns, are worth a few empty rows; what these
 * alone make worse than the best is not tried.
 */
export function photoSizes({counts, hasBoxes, sized, mayHold = () => true, attempt, enough}: Trying): {
  next(margin: number): Candidate | undefined
} {
  const all = counts.flatMap(count => {
    const sizes = scalesTried().map(scale => ({
      scale,
      arranged: once(() => {
        const arranged = sized(scale, count)
        return mayHold(arranged(middles[0]!)) ? arranged : undefined
      }),
      wish: nearNatural * Math.abs(Math.log(scale)) + amongColumns * (counts[0]! - count)
    }))
    // Only a second photo, or a box, has a place that may change.
    return (count > 1 || hasBoxes ? middles : middles.slice(0, 1)).flatMap(middle =>
      sizes.map(({scale, arranged, wish}) => ({
        scale,
        middle,
        count,
        wish,
        tried: once(() => {
          const arrangement = arranged()?.(middle)
          return arrangement && attempt(arrangement)
        })
      }))
    )
  })
  const ordered = all.map((one, order) => ({...one, order})).sort((a, b) => a.wish - b.wish)
  const given = new Set<Candidate>()
  return {
    next(margin) {
      let best: {one: (typeof ordered)[number]; cost: number; empty: number} | undefined
      for (const one of ordered) {
        if (best && one.wish > best.cost + negligible) break
        if (best && enough !== undefined && one.wish > best.one.wish && best.empty <= enough + margin) break
        const tried = given.has(one) ? undefined : one.tried()
        if (!tried || tried.left < margin) continue
        const empty = tried.left + tried.sides
        const cost = empty + one.wish
        if (!best || cost < best.cost || (cost === best.cost && one.order < best.one.order))
          best = {one, cost, empty}
      }
      if (best) given.add(best.one)
      return best?.one
    }
  }
}

/** From the smallest photos to the largest. */
export function scalesTried(): number[] {
  const all: number[] = [...atAnyPrice]
  for (let scale = smallest; scale <= scales.most; scale *= step) all.push(scale)
  return all
}

function once<Result>(make: () => Result): () => Result {
  let made: {result: Result} | undefined
  return () => {
    made ??= {result: make()}
    return made.result
  }
}
