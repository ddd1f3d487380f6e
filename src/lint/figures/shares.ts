import type {Quantity} from '../../language/quantity.ts'
import {sumOf, unitOf} from './arithmetic.ts'
import {sharesOfYear} from './good-days.ts'
import type {Share} from './rates.ts'
import {ratesIn} from './rates.ts'
import type {Mention, Sentence} from './sentence.ts'
import {isMention, markedIn, pattern} from './sentence.ts'

// The denominator must be said: 其中, 中, or the whole right after 占. 占全省的12.4% names one that is not in the text.
const share = pattern(
  '[，、（]?占(?:比|其|总数|总人数|总量|全部|总数的比重|总数的比例|比重|比例)?的?(?:为|是|达)?P'
)
const ofWhole = pattern('[，、]?占[^，。；AP]{0,20}(?<whole>A)[^，。；AP]{0,4}的(?:比重|比例)?(?:为|达)?P')
// 占党员总数的: the whole is the number of 党员 that the same sentence gives.
const ofNamed = pattern(
  '[，、（]?占(?:全部)?(?<name>[^，。；、AP的全]{2,6})总(?:人|户)?数的(?:比重|比例)?(?:为|达)?P'
)
const shareFirst = pattern(
  '其中[^，。；AP]{0,16}占(?:比|比例|比重)?(?:为|达)?P，(?:共|计|有|为|即|达|达到)?(?<part>A)'
)
// 女党员占38% after 其中女党员5200名 says of what once more.
const again = pattern('A[^，。；APDY]{0,4}，(?<again>[^，。；、APDY]{2,8})占(?:比|比例|比重)?(?:为|达)?P')
// 其中女代表95名、少数民族代表106名，分别占29.9%和33.3%
const each = pattern('，?分别占(?:比|总数|总人数|总数的|[^，。；APDY]{0,6}的)?(?<rates>P(?:[、和，]P)+)')
// 现有班子成员730名，少数民族152名（占20.8%）: without 其中, but of no other number.
const apart = pattern(
  '(?:有|共|计)(?<whole>[^，。；、APDY]{0,12})A(?<thing>[^，。；、APDY]{0,8})，(?:有)?(?<label>[^，。；、APDY]{1,12})A[^，。；、APDY]{0,6}[，（]占(?:比|比例|总数)?(?:的|为|达|约)*P'
)
// 总人口92.13万人，少数民族17.46万人，少数民族人口占总人口的18.95%
const ofAll = pattern(
  '总人口(?:为|达|有)?A，(?:其中，?)?(?<label>[^，。；、APDY]{2,10}?)(?:人口|群众)?A，(?:(?<again>[^，。；、APDY]{2,10}?)(?:人口|群众)?)?占(?:全[省市县区州])?总人口的P'
)
const attribute =
  /^(?:少数民族|女性?|妇女|男性?|汉族|中共党员|本科以上(?:学历)?|大专以上(?:学历)?|高级职称|中级职称|\p{Script=Han}{1,4}族)/u
const inBrackets = /^[^，。；]{0,10}（[^，。；（）\uFDD6-\uFDD9]{0,16}$/u
const among = /中[，有]{0,2}[^，。；\uFDD6-\uFDD9]{0,16}$/u

/** Percentages of a sentence whose part and whole it names. */
export function sharesIn(sentence: Sentence): Share[] {
  const {skeleton, marked} = sentence
  const rates = [...ratesIn(sentence), ...sharesOfYear(sentence)]
  if (!skeleton.includes('占')) return rates
  const mentionAt = (at: number) => {
    const found = marked.find(mention => mention.at === at)
    return found && found.mark !== 'year' ? found : undefined
  }
  const shares: Share[] = []
  for (const {0: words, index} of skeleton.matchAll(share)) {
    const part = mentionAt(index - 1)
    const claimed = mentionAt(index + words.length - 1)
    if (part?.mark !== 'amount' || !claimed) continue
    const wholes = wholesBefore(sentence, index - 1, part)
    if (wholes.length > 0) shares.push({part, wholes, claimed})
  }
  for (const {0: words, index} of skeleton.matchAll(ofWhole)) {
    const part = mentionAt(index - 1)
    const whole = marked.find(({at}) => at > index && at < index + words.length)
    const claimed = mentionAt(index + words.length - 1)
    if (part?.mark !== 'amount' || whole?.mark !== 'amount' || !claimed || unitOf(part) !== unitOf(whole))
      continue
    shares.push({part, wholes: [whole], claimed})
  }
  for (const {0: words, index, groups} of skeleton.matchAll(ofNamed)) {
    const part = mentionAt(index - 1)
    const claimed = mentionAt(index + words.length - 1)
    if (part?.mark !== 'amount' || !claimed) continue
    const wholes = wholesNamed(sentence, groups!.name!, part)
    if (wholes.length === 1) shares.push({part, wholes, claimed})
  }
  for (const {0: words, index} of skeleton.matchAll(shareFirst)) {
    const part = mentionAt(index + words.length - 1)
    const claimed = marked.findLast(({at, mark}) => mark === 'rate' && at < index + words.length - 1)
    if (part?.mark !== 'amount' || !claimed || claimed.mark === 'year') continue
    const wholes = wholesOf(sentence, index, part)
    if (wholes.length > 0) shares.push({part, wholes, claimed})
  }
  return [...shares, ...othersIn(sentence), ...rates]
}

/** Shares whose whole stands in the same sentence in another way. */
function othersIn(sentence: Sentence): Share[] {
  const {skeleton} = sentence
  const within = ({0: words, index}: RegExpExecArray) =>
    markedIn(sentence, index, index + words.length).filter(isMention)
  const found: Share[] = []
  for (const match of skeleton.matchAll(again)) {
    const [part, claimed] = within(match)
    const label = skeleton.slice(0, match.index)
    if (part?.mark !== 'amount' || !claimed || !label.endsWith(match.groups!.again!)) continue
    const wholes = label.includes('其中') ? wholesBefore(sentence, part.at, part) : []
    if (wholes.length > 0) found.push({part, wholes, claimed})
  }
  for (const match of skeleton.includes('分别占') ? skeleton.matchAll(each) : []) {
    const rates = within(match)
    const parts = sentence.marked.filter(({at}) => at < match.index).slice(-rates.length)
    const chain = skeleton.lastIndexOf('其中', parts[0]?.at)
    const isList = parts.every(part => isMention(part) && part.mark === 'amount' && part.at > chain)
    const between = skeleton.slice(chain, parts[0]?.at)
    if (!isList || chain < 0 || parts.length !== rates.length || /[\uFDD6-\uFDD9；。]/.test(between)) continue
    for (const [index, claimed] of rates.entries()) {
      const part = parts[index] as Mention
      const wholes = wholesOf(sentence, chain, part)
      if (wholes.length > 0) found.push({part, wholes, claimed})
    }
  }
  for (const match of skeleton.matchAll(apart)) {
    const [whole, part, claimed] = within(match)
    const {whole: name = '', thing = '', label = ''} = match.groups!
    if (whole?.mark !== 'amount' || part?.mark !== 'amount' || !claimed || unitOf(whole) !== unitOf(part))
      continue
    const rest = label.replace(attribute, '')
    // 现有教师120名，少数民族学生540名 are of two kinds.
    const isOfWhole = rest !== label && (rest === '' || thing.endsWith(rest) || name.endsWith(rest))
    const isOnly = sentence.marked.every(mention => mention.at >= whole.at || mention.mark !== 'amount')
    if (isOfWhole && isOnly && !skeleton.slice(match.index, claimed.at).includes('其中'))
      found.push({part, wholes: [whole], claimed})
  }
  for (const match of skeleton.includes('总人口') ? skeleton.matchAll(ofAll) : []) {
    const [whole, part, claimed] = within(match)
    const {label, again = label} = match.groups!
    if (whole && part && claimed && again === label && unitOf(whole) === unitOf(part))
      found.push({part, wholes: [whole], claimed})
  }
  return found
}

/** The wholes of a part that stands at `at` of the skeleton: those before its 其中, or its 中. */
function wholesBefore(sentence: Sentence, at: number, part: Mention): Quantity[] {
  const before = sentence.skeleton.slice(0, at)
  const chain = before.lastIndexOf('其中')
  if (chain >= 0 && at - chain <= 60 && !before.slice(chain).includes('；')) {
    const listed = sentence.marked.filter(
      (mention): mention is Mention =>
        mention.mark === 'amount' && mention.at > chain && mention.at < at && unitOf(mention) === unitOf(part)
    )
    const wholes = wholesOf(sentence, chain, part)
    return wholes.length > 0 ? [...wholes, ...listed] : []
  }
  const last = sentence.marked.findLast(mention => mention.at < at)
  if (last?.mark === 'amount' && unitOf(last) === unitOf(part) && inBrackets.test(before.slice(last.at + 1)))
    return [last]
  const found = among.exec(before)
  if (!found) return []
  const whole = sentence.marked.findLast(mention => mention.at < found.index)
  if (
    whole?.mark !== 'amount' ||
    /[，。；]/.test(before.slice(whole.at, found.index)) ||
    found.index - whole.at > 16
  ) {
    return []
  }
  return unitOf(whole) === unitOf(part) ? [whole] : []
}

/** The numbers before a part that stand right after this name, at the beginning of a clause. */
function wholesNamed({marked, skeleton}: Sentence, name: string, part: Mention): Quantity[] {
  return marked.filter((mention): mention is Mention => {
    if (mention.mark !== 'amount' || mention.at >= part.at || unitOf(mention) !== unitOf(part)) return false
    const clause = /[^，。；：、]*$/u.exec(skeleton.slice(0, mention.at))![0]
    const said = clause.replace(/(?:总数|总人数)?(?:现|共|现共|一共)?(?:有|为|达)?$/u, '')
    return said.replace(/^(?:全[省市州县区乡镇村校局])?(?:现共|现|共)?有?/u, '') === name
  })
}

/** What the 其中 at `at` may speak of: the quantity right before it, those before that one, and their sums. */
function wholesOf(sentence: Sentence, at: number, part: Mention): Quantity[] {
  const nearest = sentence.marked.findLast(mention => mention.at < at)
  // 受理6420件，化解6305件，化解率98.2%，其中…: of those that the rate counts.
  const rate = ratesIn(sentence).find(({claimed}) => claimed === nearest)
  if (rate && nearest && at - nearest.at <= 20)
    return [rate.part, ...rate.wholes].filter(whole => unitOf(whole) === unitOf(part))
  if (nearest?.mark !== 'amount' || unitOf(nearest) !== unitOf(part) || at - nearest.at > 20) return []
  const same = sentence.marked
    .filter((mention): mention is Mention => mention.mark === 'amount' && mention.at < at)
    .filter(mention => unitOf(mention) === unitOf(part))
    .reverse()
    .slice(0, 6)
  const sums = same.slice(1).map((_, index) => {
    const parts = same.slice(0, index + 2)
    return {...nearest, ...sumOf(parts), value: parts.reduce((sum, {value}) => sum + value, 0)}
  })
  return [...same, ...sums]
}
