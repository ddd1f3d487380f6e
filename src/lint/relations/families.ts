import {anyOf, lexicon, wordsOf} from '../../language/lexicon/lexicon.ts'
import {unitOf} from '../figures/arithmetic.ts'
import type {Sentence} from '../figures/sentence.ts'
import {claims} from './claims.ts'
import type {Figure} from './passage.ts'

interface Family {
  /** How many members make up the whole. */
  readonly all: number
  /** The words for each. */
  readonly members: ReadonlyArray<ReadonlyArray<string>>
}

const families = lexicon.relations.families.map(
  ({all, members}): Family => ({all, members: members.map(wordsOf)})
)
const closers = anyOf(lexicon.relations.closed)
const heads = new RegExp(`^(?:其中|和|及|与|以及|全[省市州盟县区旗镇乡村国校年]|${closers})+`, 'u')

/** What a part is called: the words before its number, or those after it. */
export function labelOf({lead, tail}: Figure): string {
  const before = lead.replace(heads, '').replace(/(?:有|为|是|达|达到|完成|实现)+$/u, '')
  return before || tail.replace(/(?:和|及|与|以及)$/u, '')
}

/** Households use power too: the three industries are not all there is. */
export const hasMore = /用电/u

/** Whether the parts are all of a family, or what is done and what is not; `known` is what the whole is called. */
export function isWholeFamily(labels: ReadonlyArray<string>, known = ''): boolean {
  if (labels.length === 3 && labels.every(label => hasMore.test(label))) return false
  return isComplement(labels) || allOf(labels, known).some(({all}) => all === labels.length)
}

const isDone = /^(?:已经?|完成|办结|建成|通过|合格|达标|按[时期])/u
const isLeft = /^(?:正在|尚|仍|还|未|待|在[建办]|续建|其余|剩余|余下|不合格)/u

/** 合格580批次，不合格25批次; 278个项目已完工，29个项目正在施工. */
function isComplement(labels: ReadonlyArray<string>): boolean {
  if (labels.length !== 2) return false
  const [a = '', b = ''] = coresOf(labels)
  if (isDone.test(a) && isLeft.test(b)) return true
  return [labels, [a, b]].some(([a = '', b]) => a.length > 1 && [`不${a}`, `未${a}`, `非${a}`].includes(b!))
}

/** The family that the labels name a member each of. */
export const familyOf = (labels: ReadonlyArray<string>, known: string) => allOf(labels, known)[0]

/** 夏粮 and 秋粮 are a family of two, and of three with 早稻. */
function allOf(labels: ReadonlyArray<string>, known: string) {
  if (labels.length < 2) return []
  return [labels, coresOf(labels)].flatMap(names =>
    familiesOf(names[0]!).filter(({all, members}) => {
      if (names.length > all) return false
      const found = names.map(label => membersOf(label, members))
      const rests = new Set(found.map(one => one?.rest))
      const isDistinct = new Set(found.map(one => one?.index)).size === names.length
      const isKnown = (rest: string) =>
        rest === '' || common.test(rest) || [...rest].every(char => known.includes(char))
      return isDistinct && found.every(one => one && (rests.size === 1 || isKnown(one.rest)))
    })
  )
}

const adverbs =
  /^(?:预计|累计|今年|全[国省市县]|完成|实现|新增|投入|安排|其中)+|(?:预计|累计|完成|实现|的)+$/gu

/** 公路, 水路 of 公路预计发送旅客, 水路预计发送旅客: what tells them apart. */
export function coresOf(labels: ReadonlyArray<string>): string[] {
  const shortest = Math.min(...labels.map(({length}) => length))
  const isCommon = (of: (label: string) => string) => labels.every(label => of(label) === of(labels[0]!))
  let tail = 0
  while (tail < shortest - 1 && isCommon(label => label.slice(-tail - 1))) tail++
  let head = 0
  while (head < shortest - tail - 1 && isCommon(label => label.slice(0, head + 1))) head++
  return labels.map(label => label.slice(head, label.length - tail).replace(adverbs, ''))
}

const source = /中央|上级|省|市|州|县|区|乡|镇|村|社会|企业|群众|银行|贷款|自筹|捐/u

/** 县级财政安排、乡镇自筹、社会捐赠: money of different hands. */
export function isOfSources(labels: ReadonlyArray<string>): boolean {
  const sources = labels.map(label => source.exec(label)?.[0])
  return labels.length > 1 && !sources.includes(undefined) && new Set(sources).size === labels.length
}

/** 建议提案 of 建议 and 提案, 人大代表建议 and 政协委员提案: the noun of a whole that names each of its parts. */
export function isComposedOf(noun: string, labels: ReadonlyArray<string>): boolean {
  const name = noun.replaceAll(' ', '')
  const named = labels.map(label => endWithin(name, label))
  const taken = named.reduce((sum, {length}) => sum + length, 0)
  const rest = named.reduce((left, word) => left.replace(word, ''), name)
  return !named.includes('') && taken >= 4 && name.length - rest.length === taken && rest.length <= 3
}

/** The longest end of a label, of two characters at least, that stands in a noun. */
function endWithin(noun: string, label: string): string {
  for (let length = label.length; length > 1; length--)
    if (noun.includes(label.slice(-length))) return label.slice(-length)
  return ''
}

/** What all members are of: 第一产业增加值, 城镇人口. */
const common = /^(?:增加值|产值|人口|居民|投资|收入|户|学生|学校|总额|以上)$/u

/** The families that have a word, by it: most labels begin and end with none of them. */
const byWord = new Map<string, Family[]>()
for (const family of families)
  for (const word of family.members.flat()) byWord.set(word, [...(byWord.get(word) ?? []), family])
const longest = Math.max(...[...byWord.keys()].map(({length}) => length))

/** The families of which a label names a member. */
function familiesOf(label: string): ReadonlyArray<Family> {
  const found = new Set<Family>()
  for (let length = 1; length <= longest && length <= label.length; length++) {
    for (const family of byWord.get(label.slice(0, length)) ?? []) found.add(family)
    if (length > 1) for (const family of byWord.get(label.slice(-length)) ?? []) found.add(family)
  }
  return found.size < 2 ? [...found] : families.filter(family => found.has(family))
}

/** Which member of a family a label names, and what it says beyond that. */
function membersOf(label: string, members: ReadonlyArray<ReadonlyArray<string>>) {
  for (const [index, words] of members.entries()) {
    // 县外省内 is a member of its own, and not 省内; 第一季度 ends in 一季度, too.
    const length = longestWordOf(label)
    const isNamed = (word: string) => label.startsWith(word) || (word.length > 1 && label.endsWith(word))
    const word = words.find(word => word.length === length && isNamed(word))
    if (word === undefined) continue
    return {index, rest: label.startsWith(word) ? label.slice(word.length) : ''}
  }
  return undefined
}

/** How long the longest word of a family is that a label begins or ends with. */
function longestWordOf(label: string): number {
  for (let length = Math.min(longest, label.length); length > 0; length--) {
    if (byWord.has(label.slice(0, length)) || (length > 1 && byWord.has(label.slice(-length)))) return length
  }
  return 0
}

/** How far one member of a family stands behind the one before it, with what is told of that one. */
const apart = 120

/**
 * The figures of a whole family that begins with the one at `index`, in whatever order: what is told of the growth of a
 * member, or of the parts of one, is passed over, and so are full stops.
 */
export function familyFrom(
  {skeleton}: Sentence,
  figures: ReadonlyArray<Figure>,
  index: number
): ReadonlyArray<Figure> | undefined {
  const first = figures[index]!
  const name = nameOf(first)
  if (name === '' || averaged.test(first.lead)) return undefined
  for (const {all, members} of familiesOf(name)) {
    const own = membersOf(name, members)
    if (!own || hasMore.test(own.rest) || changed.test(first.lead)) continue
    const seen = new Set([own.index])
    const list = [first]
    for (let at = index + 1; at < figures.length && list.length < all; at++) {
      const figure = figures[at]!
      const gap = skeleton.slice(list.at(-1)!.mention.at + 1, figure.mention.at)
      if (gap.length > apart || /[！？\n]/u.test(gap)) break
      const isCounted = figure.mention.mark === 'amount' && unitOf(figure.mention) === unitOf(first.mention)
      if (!isCounted || claims.test(figure.lead)) continue
      const member = membersOf(nameOf(figure), members)
      if (member && member.rest === own.rest && !seen.has(member.index)) {
        seen.add(member.index)
        list.push(figure)
        continue
      }
      if (!gap.includes('其中')) break
    }
    if (list.length === all) return list
  }
  return undefined
}

const averaged = /均|每/u
/** 夏粮增产28.9亿斤 tells by how much there is more of it. */
export const changed = new RegExp(
  `(?<!新)(?:${anyOf(`${lexicon.relations.up} ${lexicon.relations.down}`)})[了约近超]*$`,
  'u'
)
const nameOf = (figure: Figure): string => labelOf(figure).replace(adverbs, '')

/** Whether the words name each member of a family: 谷物, 豆类, 薯类产量. */
export const familyNamed = (labels: ReadonlyArray<string>): boolean => {
  const last = labels.at(-1) ?? ''
  return (
    familiesOf(labels[0]?.replace(adverbs, '') ?? '').some(({all, members}) => {
      if (all !== labels.length || all < 2) return false
      const found = labels.map(label => membersOf(label.replace(adverbs, ''), members))
      return found.every(Boolean) && new Set(found.map(one => one?.index)).size === all
    }) && last !== ''
  )
}

/** 0—17岁, 18—34岁, …, 60岁及以上: from the first year of age to the last. */
export function coversAges(labels: ReadonlyArray<string>): boolean {
  return (
    labels.length > 1 &&
    /^(?:0|\uFDD6|\uFDD9)|以下|不满/u.test(labels[0]!) &&
    /以上|及以上/u.test(labels.at(-1)!) &&
    labels.every(label => /\uFDD6|岁/u.test(label))
  )
}
