import type {Aspect} from './label.ts'
import type {Likeness, NameIndex} from './names.ts'
import type {Reading} from './readings.ts'

/** A figure that a number belongs to. */
export interface Match {
  readonly figure: string
  readonly likeness: Likeness
  /** How good the name is; the least is the best. */
  readonly rank: number
  /** Whether the name says nothing of what stands above it. */
  readonly isOwnName: boolean
  /** 增长率 may be a part of the name. */
  readonly aspect: Aspect
}

const likenesses: ReadonlyArray<Likeness> = ['mapped', 'same', 'loose', 'order']

/** The figure that a number belongs to, by the best of its names. */
export function matchOf(reading: Reading, index: NameIndex): Match | undefined {
  const {wholeNames, fullNames, ownNames, aspect, title} = reading
  const tries = [
    ...wholeNames.map(name => ({name, aspect: 'value' as const, rank: 0})),
    ...fullNames.map(name => ({name, aspect, rank: 1})),
    ...ownNames.map(name => ({name, aspect, rank: 2})),
    // As it was told, and as somebody may have put it into the mapping.
    {name: title, aspect, rank: 2}
  ]
  const found = tries.flatMap(({name, rank, ...rest}): Match[] => {
    const match = index.find(name)
    if (!match) return []
    return [{...match, ...rest, isOwnName: rank === 2, rank: likenesses.indexOf(match.likeness) * 3 + rank}]
  })
  return found.sort((a, b) => a.rank - b.rank)[0]
}
