import type {Quantity} from '../../language/quantity.ts'
import {agreesAsShare, partOfWhole, shareOf, sumOf} from '../figures/arithmetic.ts'
import type {Mention} from '../figures/sentence.ts'
import {isAlike} from './nouns.ts'
import type {Figure} from './passage.ts'
import {figuresFrom} from './passage.ts'

const reach = 260

/** Whether the rate comes out of any two numbers near it, or of several together; then nothing is said. */
export function isExplained(figures: ReadonlyArray<Figure>, part: Mention, rate: Mention): boolean {
  // 首次超过400万件 is a bound, from which nothing is worked out.
  const near = figuresFrom(figures, part.at - reach + 1, rate.at + 20)
    .map(({mention}) => mention)
    .filter(mention => mention.mark === 'amount' && mention.high < Infinity && isAlike(mention, part))
  const comes = (of: Quantity, all: {low: number; high: number}) =>
    all.high > 0 && agreesAsShare(shareOf(of, all), rate)
  const sums = near.flatMap((_, from) =>
    [2, 3, 4].flatMap(count => {
      const some = near.slice(from, from + count).filter(one => one !== part)
      if (some.length < 2) return []
      return [
        {low: some.reduce((sum, {low}) => sum + low, 0), high: some.reduce((sum, {high}) => sum + high, 0)}
      ]
    })
  )
  if (near.some(one => one !== part && comes(part, one)) || sums.some(sum => comes(part, sum))) return true
  // 甲320件、乙210件、丙180件，占总数的82.6%: of all that are listed up to the part.
  const last = near.indexOf(part)
  return [2, 3, 4, 5, 6].some(count => {
    const some = last + 1 >= count ? near.slice(last + 1 - count, last + 1) : []
    const sum = sumOf(some)
    const wholes = near.slice(0, Math.max(0, last + 1 - count))
    return some.length > 0 && wholes.some(whole => whole.high > 0 && agreesAsShare(shareOf(sum, whole), rate))
  })
}

/** Whether a share comes out of any two of the numbers that are counted alike, or of the part with two together. */
export function comesFromAny(figures: ReadonlyArray<Figure>, rate: Mention, own: Mention): boolean {
  const amounts = figures
    .map(({mention}) => mention)
    .filter(({mark, high}) => mark === 'amount' && high < Infinity)
  return (
    amounts.some((part, index) =>
      amounts.some(
        (whole, at) =>
          at !== index &&
          whole.value > part.value &&
          isAlike(part, whole) &&
          agreesAsShare(partOfWhole(part, whole), rate)
      )
    ) || isSumOfTwo(amounts, rate, own)
  )
}

/** Whether it is the share of two together, or of one in two together. */
function isSumOfTwo(amounts: ReadonlyArray<Mention>, rate: Mention, own: Mention): boolean {
  const pairs = amounts.slice(0, -1).flatMap((one, index) => {
    const next = amounts[index + 1]!
    return isAlike(one, next) ? [{one, next, low: one.low + next.low, high: one.high + next.high}] : []
  })
  return pairs.some(pair => {
    const isOwn = pair.one === own || pair.next === own
    return amounts.some(other => {
      if (other === pair.one || other === pair.next || other.high <= 0 || !isAlike(pair.one, other))
        return false
      return (
        (isOwn && agreesAsShare(shareOf(pair, other), rate)) ||
        (other === own && agreesAsShare(shareOf(other, pair), rate))
      )
    })
  })
}
