import {unitOf} from '../figures/arithmetic.ts'
import type {Sentence} from '../figures/sentence.ts'
import {changeSaid, saysEarlier} from './changes.ts'
import type {Order} from './order.ts'
import type {Figure} from './passage.ts'
import {between, figuresIn} from './passage.ts'

/** How far one list stands behind the other. */
const reach = 40

/**
 * What several things were, are, and by how much each changed: 收入、税收分别为6.6亿元、4.4亿元，上年分别为6亿元、4亿元，分别增长10%
 * 和10%. One list of each, as long as the others.
 */
export function respectiveChangesIn(sentence: Sentence): Order[] {
  if (!sentence.skeleton.includes('分别')) return []
  const lists = listsIn(sentence)
  return lists.flatMap((claims, index): Order[] => {
    const [a, b] = [lists[index - 2], lists[index - 1]]
    const said = changeSaid(sentence, claims[0]!)
    if (!a || !b || !said || said.isYearly || a.length !== claims.length || b.length !== claims.length)
      return []
    const isNext = [gapOf(sentence, a, b), gapOf(sentence, b, claims)].every(
      gap => gap.length <= reach && !/[。！？]/u.test(gap)
    )
    const isFirst = saysEarlier(a[0]!.lead)
    const isSecond = saysEarlier(gapOf(sentence, a, b))
    if (!isNext || isFirst === isSecond) return []
    const [then, now] = isFirst ? [a, b] : [b, a]
    return claims.flatMap((claimed, at): Order[] => {
      const [from, to] = [then[at]!.mention, now[at]!.mention]
      const isOne =
        from.mark === to.mark &&
        unitOf(from) === unitOf(to) &&
        (claimed.mention.mark !== 'amount' || unitOf(claimed.mention) === unitOf(to)) &&
        (claimed.mention.mark !== 'points' || from.mark === 'rate') &&
        [from, to, claimed.mention].every(({sense}) => sense !== 'range')
      return isOne ? [{from, to, claimed: claimed.mention, falls: said.falls}] : []
    })
  })
}

const gapOf = (sentence: Sentence, a: ReadonlyArray<Figure>, b: ReadonlyArray<Figure>): string =>
  between(sentence, a.at(-1)!, b[0]!)

/** The numbers that stand right beside each other: 6亿元、4亿元. */
function listsIn(sentence: Sentence): Figure[][] {
  const lists: Figure[][] = []
  for (const figure of figuresIn(sentence)) {
    const list = lists.at(-1)
    const isNext = list && /^(?:[、和与及，]|以及)$/u.test(between(sentence, list.at(-1)!, figure))
    if (isNext) list.push(figure)
    else lists.push([figure])
  }
  return lists.filter(({length}) => length > 1)
}
