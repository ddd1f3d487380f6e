/**
 * What two characters that stand side by side may be part of, as bits: the first or second half of a set phrase, the first or
 * second of two words that stand side by side.
 */
export const [beginsPhrase, endsPhrase, firstWord, secondWord] = [1, 2, 4, 8] as const

/** Bits for each two code units, or as good as that: few share theirs. */
export type PairRoles = Uint8Array

const size = 1 << 17

export const pairRoles = (): PairRoles => new Uint8Array(size)

export const placeOfPair = (one: number, two: number): number =>
  (Math.imul(one, 2_654_435) + Math.imul(two, 40_503)) & (size - 1)
