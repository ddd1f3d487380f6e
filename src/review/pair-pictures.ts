import {longestRow} from './longest-row.ts'
import type {Matched} from './match-paragraphs.ts'
import type {Picture} from './pictures.ts'

/** A picture that was written, and the same place or bytes now. */
export interface PicturePair {
  readonly was: Picture
  readonly now: Picture
  /** Whether it stands between other paragraphs, or in another order. */
  readonly isMoved: boolean
}

export interface PairedPictures {
  readonly pairs: ReadonlyArray<PicturePair>
  readonly gone: ReadonlyArray<Picture>
  readonly added: ReadonlyArray<Picture>
}

/** The groups of paragraphs with words around a picture; both are its own where it stands among words. */
interface Place {
  readonly above: number
  readonly below: number
}

type Worded = ReadonlyArray<{readonly words: string}>

/** Find out which picture is which: by its bytes, by its name and words, by its place. */
export function pairPictures(
  was: ReadonlyArray<Picture>,
  now: ReadonlyArray<Picture>,
  {before, after, groups}: Pick<Matched, 'groups'> & {before: Worded; after: Worded}
): PairedPictures {
  const placeBefore = placesIn(
    before,
    groups.map(group => group.before)
  )
  const placeNow = placesIn(
    after,
    groups.map(group => group.after)
  )
  const isInPlace = (one: Picture, other: Picture) => {
    const [old, place] = [placeBefore(one), placeNow(other)]
    return old.above === place.above || old.below === place.below
  }
  const hasBytes = (one: Picture, other: Picture) => one.print !== '' && one.print === other.print
  const isNamed = (one: Picture, other: Picture) => one.name === other.name && one.alt === other.alt
  const found = new Map<Picture, Picture>()
  const free = new Set(now)
  const steps: ReadonlyArray<(one: Picture, other: Picture) => boolean> = [
    (one, other) => hasBytes(one, other) && isNamed(one, other) && isInPlace(one, other),
    (one, other) => hasBytes(one, other) && isInPlace(one, other),
    hasBytes,
    (one, other) => isNamed(one, other) && isInPlace(one, other),
    isNamed,
    isInPlace
  ]
  for (const isSame of steps)
    for (const one of was) {
      const other = found.has(one) ? undefined : [...free].find(candidate => isSame(one, candidate))
      if (!other) continue
      found.set(one, other)
      free.delete(other)
    }

  /** Pictures that stand between the same two paragraphs as before, by those. */
  const rows = new Map<string, Picture[]>()
  for (const [one, other] of found) {
    if (!isInPlace(one, other)) continue
    const {above, below} = placeBefore(one)
    const key = `${above} ${below}`
    rows.set(key, [...(rows.get(key) ?? []), one])
  }
  const order = new Map(now.map((one, index) => [one, index]))
  const kept = new Set<Picture>()
  for (const row of rows.values()) {
    const ones = was.filter(one => row.includes(one))
    for (const index of longestRow(ones.map(one => order.get(found.get(one)!)!))) kept.add(ones[index]!)
  }
  return {
    pairs: was.flatMap(one => {
      const other = found.get(one)
      return other ? [{was: one, now: other, isMoved: !kept.has(one)}] : []
    }),
    gone: was.filter(one => !found.has(one)),
    added: now.filter(one => free.has(one))
  }
}

/** Where pictures stand among the paragraphs that were there before and are there now. */
function placesIn(
  paragraphs: Worded,
  groups: ReadonlyArray<ReadonlyArray<number>>
): (picture: Picture) => Place {
  const owners = new Map(groups.flatMap((group, index) => group.map(one => [one, index] as const)))
  const groupAt = (index: number) => (paragraphs[index]?.words.trim() ? owners.get(index) : undefined)
  return ({paragraph}) => {
    let [up, down] = [paragraph, paragraph]
    while (up >= 0 && groupAt(up) === undefined) up--
    while (down < paragraphs.length && groupAt(down) === undefined) down++
    return {above: groupAt(up) ?? -1, below: groupAt(down) ?? -1}
  }
}
