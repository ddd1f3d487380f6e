import type {Quantity} from '../../language/quantity.ts'
import {addsUp, unitOf} from './arithmetic.ts'
import type {Part} from './divided.ts'
import {partsAfter} from './divided.ts'
import {ratesIn} from './rates.ts'
import type {Mention, Sentence} from './sentence.ts'
import {isMention, pattern} from './sentence.ts'
import type {Sum} from './sum.ts'
import {listedBefore, nameOf, sumMessage, thingOf, totalOf} from './sum.ts'

// 98个医疗卫生机构中，县级医院3家…
const opening = pattern('其中[，：]?|(?<=A[^，。；：APDY]{1,10}中)，')
const others = /^其[他它余]/
/** Measure words that 个 may stand for. */
const counted = /^[个家所处座支名]$/

/** `N件，其中甲A件、乙B件、其他C件`: where the others are counted too, the parts are all there is. */
export function exhaustedIn(sentence: Sentence): Sum[] {
  const {skeleton} = sentence
  if (!/其[他它余]/.test(skeleton)) return []
  return [...skeleton.matchAll(opening)].flatMap(({0: word, index}): Sum[] => {
    const whole = wholeBefore(sentence, index)
    const from = index + word.length
    const first = sentence.marked.find(mention => mention.at >= from && isMention(mention))
    if (!whole || !first || !isMention(first) || !countsAlike(whole, first, word)) return []
    const parts = upToOthers(sentence, partsAfter(sentence, from, first), whole)
    if (parts.length < 3) return []
    // What the list is of may be any number before it, or several together.
    const before = sentence.marked.filter(isMention).filter(({at}) => at < index)
    const same = before.filter(mention => mention.mark === 'amount' && countsAlike(mention, first, word))
    const list = listedBefore(sentence, whole.at, whole)
    const sums = list.map((_, start): Quantity => ({...whole, ...totalOf([...list.slice(start), whole])}))
    if ([...same, ...sums].some(one => addsUp(parts, one))) return []
    return [{whole, parts, message: sumMessage(parts, whole)}]
  })
}

/** What 其中 speaks of: the number right before it, or what a rate that stands between them is of. */
function wholeBefore(sentence: Sentence, at: number): Mention | undefined {
  const nearest = sentence.marked.findLast(mention => mention.at < at)
  if (!nearest || !isMention(nearest) || at - nearest.at > 20) return undefined
  if (nearest.mark === 'amount') return nearest
  const of = ratesIn(sentence).find(({claimed}) => claimed === nearest)?.wholes[0]
  return sentence.marked.filter(isMention).find(mention => mention === of)
}

function countsAlike(whole: Quantity, part: Quantity, word: string): boolean {
  if (unitOf(whole) === unitOf(part)) return true
  return word === '，' && whole.unit === '个' && counted.test(part.unit)
}

/** The parts up to the one that is called 其他, which is called as the others or the whole are. */
function upToOthers(sentence: Sentence, parts: ReadonlyArray<Part>, whole: Mention): ReadonlyArray<Part> {
  const last = parts.findIndex(({label}) => others.test(label))
  const list = parts.slice(0, last + 1)
  const tail = (list.at(-1)?.label ?? '').replace(others, '')
  const names = [
    nameOf(sentence, whole),
    thingOf(sentence, whole),
    ...list.slice(0, -1).map(({label}) => label)
  ]
  const isAlike = /^(?:各?类别?|类型|方面|渠道)?$/.test(tail) || names.some(name => name.endsWith(tail))
  // Commas may divide lists of several things.
  const between = sentence.skeleton.slice(list[0]?.at, list.at(-2)?.at)
  return isAlike && !between.includes('，') ? list : []
}
