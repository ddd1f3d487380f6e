import type {Quantity} from '../../language/quantity.ts'
import {doneIn} from './done.ts'
import type {Mention, Sentence} from './sentence.ts'
import {isMention, markedIn, pattern} from './sentence.ts'

/** A percentage with what it says it is of. */
export interface Share {
  readonly part: Quantity
  /** What it may be a share of, the likeliest first. */
  readonly wholes: ReadonlyArray<Quantity>
  readonly claimed: Mention
}

// 受理1.2万件，办结1.14万件，办结率95%: of what came in, and nothing else.
const rate = pattern('，(?<name>[^，。；、APDY的]{1,8})率(?:为|达到|达|是)?P', 'uy')

/** Rates of what was done of what came in, of what was reached of what was due. */
export function ratesIn(sentence: Sentence): Share[] {
  if (!sentence.skeleton.includes('率')) return []
  return doneIn(sentence).flatMap(({whole, part, isCalled, end}): Share[] => {
    rate.lastIndex = end
    const found = rate.exec(sentence.skeleton)
    const claimed = found ? markedIn(sentence, end, rate.lastIndex).find(isMention) : undefined
    return claimed && isCalled(found!.groups!.name!) ? [{part, wholes: [whole], claimed}] : []
  })
}
