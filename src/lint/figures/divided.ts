import {numberOf} from '../../language/numerals.ts'
import {addsUp, sumOfParts, unitOf} from './arithmetic.ts'
import {divisionOf} from './divisions.ts'
import type {Mention, Sentence} from './sentence.ts'
import {isMention} from './sentence.ts'
import {partsAbove} from './subsets.ts'
import type {Sum} from './sum.ts'
import {listedBefore, sumMessage, thingOf, totalOf} from './sum.ts'

const open = /等|包括|主要|含|分别|近|如/

/** A part with what it is called. */
export interface Part extends Mention {
  readonly label: string
}

// What parts begin with: 612家，评定A级86家 needs no 其中.
const opening = /其中[，：]?|（(?!其中)|，(?:分别)?(?:评定|评为|评出)?(?=A级\uFDD6)/g

/** `N个，其中全国A个、省级B个、市级C个` and `N个（社区A个、村B个）`, where the words divide the whole. */
export function dividedIn(sentence: Sentence): Sum[] {
  const {skeleton, marked} = sentence
  if (marked.length < 3 || !/其中|（|，[^，。]{0,5}A级/.test(skeleton)) return []
  return [...skeleton.matchAll(opening)].flatMap(({0: word, index}): Sum[] => {
    const whole = marked.findLast(({at}) => at < index)
    if (!whole || !isMention(whole) || index - whole.at > (word === '（' ? 8 : 20)) return []
    const parts = partsAfter(sentence, index + word.length, whole)
    if (parts.length < 2) return []
    // A part that is more than the whole by itself is told as such.
    if (partsAbove(sentence).some(above => above.whole.at === whole.at)) return []
    const end = skeleton.slice((parts.at(-1)?.at ?? index) + 1)
    const named = sentence.text.value.slice(Math.max(sentence.start, whole.start - 16), whole.end + 8)
    const labels = parts.map(({label}) => label)
    const years = yearsOf(sentence, parts, labels)
    const family = divisionOf(labels, whole.unit, skeleton)
    if (!family && !years) return []
    // 义务教育学校52所，其中小学38所、初中14所，幼儿园86所: what follows a comma may be counted apart.
    const list = skeleton.slice(parts[0]!.at, parts.at(-1)!.at)
    if (family && !family.isListed && !word.endsWith('：') && list.includes('，')) return []
    // 教师79人、学生947人，其中男522人、女504人: of all that were listed.
    const before = listedBefore(sentence, whole.at, whole)
    const lists = before.map((_, from) => [...before.slice(from), whole])
    if (lists.some(list => addsUp(parts, {...whole, ...totalOf(list)}))) return []
    const most = Math.max(...[[whole], ...lists].map(list => sumOfParts(list).high))
    const isOver = sumOfParts(parts).low > most
    const isAll = family?.closed?.test(named) && parts.length === family.members.length
    // A list in brackets is of everything, unless it says otherwise.
    const isListed =
      word === '（' && parts.length > 2 && end.startsWith('）') && !labels.some(label => open.test(label))
    const isEachYear = years !== undefined && coversYears(sentence, index, years)
    const isClosed = isAll || (isListed && family?.isListed) || isEachYear
    if (!isOver && !(isClosed && !addsUp(parts, whole))) return []
    return [{whole, parts, message: sumMessage(parts, whole)}]
  })
}

/** The parts that follow each other from `from`, with what stands before each. */
export function partsAfter(sentence: Sentence, from: number, whole: Mention): Part[] {
  const {skeleton, marked} = sentence
  const parts: Part[] = []
  // 其中8个镇、4个乡和2个街道
  if (marked.some(mention => mention.at === from && isMention(mention)))
    return thingsAfter(sentence, from, whole)
  let start = from
  for (const mention of marked.filter(({at}) => at >= from)) {
    if (!isMention(mention)) continue
    const label = skeleton.slice(start, mention.at).replace(/^[，、和及]|(?:类|单位|为|有|达)$/g, '')
    // What another 其中 begins is no part of this list.
    if (/[，；。、（）]|其中/.test(label) || unitOf(mention) !== unitOf(whole)) break
    parts.push({...mention, label: label.replace(/^(?:示范|先进|创建)/, '')})
    start = mention.at + 1
  }
  return parts
}

/** The parts that follow each other from `from`, with what stands after each. */
function thingsAfter(sentence: Sentence, from: number, whole: Mention): Part[] {
  const parts: Part[] = []
  let next = from
  for (const mention of sentence.marked.filter(({at}) => at >= from)) {
    if (mention.at !== next || !isMention(mention) || unitOf(mention) !== unitOf(whole)) break
    const label = thingOf(sentence, mention)
    parts.push({...mention, label})
    const joint = /^(?:、|和|及|以及)/.exec(sentence.skeleton.slice(mention.at + 1 + label.length))?.[0]
    if (!label || !joint) break
    next = mention.at + 1 + label.length + joint.length
  }
  return parts
}

/** The years of parts that each follow one of their own: 其中2020年0.52亿元、2021年0.61亿元. */
function yearsOf(
  {marked}: Sentence,
  parts: ReadonlyArray<Part>,
  labels: ReadonlyArray<string>
): number[] | undefined {
  if (!labels.every(label => label === '\uFDD9')) return undefined
  const years = parts.flatMap(({at}) => {
    const before = marked.find(mention => mention.at === at - 1)
    return before?.mark === 'year' && /年度?$/.test(before.printed) ? [before.year] : []
  })
  return new Set(years).size === parts.length ? years : undefined
}

const span = /(?:(?<count>[两二三四五六])年来?|(?<from>\d{4})(?:年?(?:至|到|[-—–－~～]))\uFDD9期?间?)/gu

/** 三年累计投入1.86亿元 and 2020—2022年投入1.86亿元, before `end`, are over when each of the years was told. */
function coversYears({skeleton, marked}: Sentence, end: number, years: ReadonlyArray<number>): boolean {
  const [first, last] = [Math.min(...years), Math.max(...years)]
  if (last - first + 1 !== years.length) return false
  const clause = skeleton.lastIndexOf('；', end) + 1
  return [...skeleton.slice(clause, end).matchAll(span)].some(({0: words, index, groups}) => {
    const {count, from} = groups!
    if (count !== undefined) return numberOf(count) === years.length
    const to = marked.find(({at}) => at === clause + index + words.replace(/期?间?$/, '').length - 1)
    return Number(from) === first && to?.mark === 'year' && to.year === last
  })
}
