import {numberOf} from './numerals.ts'

/** Something that a text announces by number, with what it delivers: `“三个紧盯”` and the items that follow. */
export interface Announced {
  readonly start: number
  readonly end: number
  readonly announced: number
  readonly delivered: number
  readonly items: ReadonlyArray<string>
}

const numeral = '[二两三四五六七八九]|十[一二三四五六七八九]?|\\d{1,2}'
const sloganTail = '个|大|项|条|张|必|进|不|讲|爱|史|有|通|化|区|农|好|级|查|严|新|共|学|心|抓|会|比|看|问'
const slogan = `“(?<slogan>(?<number>${numeral})(?:${sloganTail})[^“”，。；、：（）]{0,10})”`
const each = '(?:一|1)[个本场支份次组张册套条项堂篇部台名位把门][^、，。；：“”（）]{1,16}'
const eachList = `(?<list>${each}(?:、${each})+)`
const eachName = `“(?<number>${numeral})个一”`
const aspects = '方面|层面|环节|维度|领域|阶段|方向|关键词'

// “三个离不开”（甲、乙、丙）
const bracketed = new RegExp(
  `${slogan}[（(](?:即|指|包括)?[:：]?(?<list>[^（）()，。；、“”]+(?:、[^（）()，。；、“”]+)+)[）)]`,
  'gu'
)
// “四个一”：一个平台、一本手册、一支队伍、一套制度; and the other way round
const namedFirst = new RegExp(
  `${eachName}[^，。；：“”（）、]{0,6}(?:[：:（，]|，?即[：:]?)${eachList}(?<after>.?)`,
  'gu'
)
const namedLast = new RegExp(`(?<!、)${eachList}(?:的|共)?${eachName}`, 'gu')
// “三个紧盯”。即：紧盯甲，…。紧盯乙，…。紧盯丙，…。
const explained = new RegExp(
  `“(?<slogan>(?<number>${numeral})个(?<word>\\p{Script=Han}{2,4}))”[。，,]?(?:即)?[：:]`,
  'gu'
)
// “四大工程”：甲工程、乙工程、丙工程; “五个着力”：着力甲、着力乙
const alike = new RegExp(
  `“(?<slogan>(?<number>${numeral})[个大项张条本支套份](?<word>\\p{Script=Han}{2,4}))”\\p{Script=Han}{0,4}[：:](?<list>[^，。；：、“”]+(?:、[^，。；：、“”]+)+)(?=[，。；]|$)`,
  'gu'
)
// “党建引领牌、产业培育牌、互嵌共融牌”三张牌
const quoted = new RegExp(
  `“(?<list>[^“”，。；、]+(?:、[^“”，。；、]+)+)”(?<number>${numeral})(?:张|个|大|项|条)(?:牌|\\p{Script=Han})`,
  'gu'
)
// 从组织、制度、队伍、经费三个方面
const sided = new RegExp(
  `(?<=(?:^|[，。；：])(?:从|在|围绕|聚焦|按照|抓住|突出))(?<list>\\p{Script=Han}{2,8}(?:、\\p{Script=Han}{2,8}){2,})(?<number>${numeral})个?(?:大)?(?:${aspects})`,
  'gu'
)

const sides = new RegExp(`(?:${numeral})个?大?(?:${aspects})`, 'u')

/** The number that a slogan's name announces, if it names just one: 5 of `五张牌`, 4 of `四个一`. */
export function announcedBy(name: string): number | undefined {
  const words = name.replace(/[“”‘’"]/gu, '')
  if (/[百千万零〇+＋N×*第双]/u.test(words)) return undefined
  const runs = words.replace(/个一$/u, '').match(/[一二两三四五六七八九十]+|\d+/gu) ?? []
  const number = runs.length === 1 ? numberOf(runs[0]!) : Number.NaN
  return number >= 2 && number <= 30 ? number : undefined
}

/** What a text announces and delivers differently, as far as that is certain. */
export function unevenIn(text: string): Announced[] {
  const found = sides.test(text) ? [...listed(text)] : []
  if (text.includes('“')) {
    if (/[（(]/u.test(text)) found.push(...inBrackets(text))
    if (text.includes('个一”')) found.push(...oneEach(text))
    if (/[：:]/u.test(text)) found.push(...bySentences(text), ...byWord(text))
    found.push(...quotedList(text))
  }
  return found.filter(({announced, delivered}) => announced !== delivered)
}

function* inBrackets(text: string): Generator<Announced> {
  for (const match of text.matchAll(bracketed)) {
    const items = match.groups!.list!.split('、')
    if (!isOpen(match) && !hasAnd(items)) yield foundIn(match, match.groups!.slogan!.length + 2, items)
  }
}

function* oneEach(text: string): Generator<Announced> {
  for (const match of text.matchAll(namedFirst)) {
    const {number, list, after} = match.groups!
    if (!isOpen(match) && !/[、，；]/u.test(after!))
      yield foundIn(match, number!.length + 4, list!.split('、'))
  }
  for (const match of text.matchAll(namedLast)) {
    if (isOpen(match)) continue
    const end = match.index + match[0].length
    const found = foundIn(match, 0, match.groups!.list!.split('、'))
    yield {...found, start: end - match.groups!.number!.length - 4, end}
  }
}

function* bySentences(text: string): Generator<Announced> {
  for (const match of text.matchAll(explained)) {
    const {slogan, word} = match.groups!
    const rest = text.slice(match.index + match[0].length)
    const items = rest.match(new RegExp(`(?<=^|[。；;！])${word}[^，,。；;]{0,12}`, 'gu')) ?? []
    if (items.length >= 2) yield foundIn(match, slogan!.length + 2, items)
  }
}

function* byWord(text: string): Generator<Announced> {
  for (const match of text.matchAll(alike)) {
    const {slogan, word, list} = match.groups!
    const items = list!.split('、')
    const isAlike = items.every(item => item.startsWith(word!)) || items.every(item => item.endsWith(word!))
    if (isAlike && !isOpen(match)) yield foundIn(match, slogan!.length + 2, items)
  }
}

function* quotedList(text: string): Generator<Announced> {
  for (const match of text.matchAll(quoted)) {
    if (!isOpen(match)) yield foundIn(match, match[0].length, match.groups!.list!.split('、'))
  }
}

/** Only where the items are of one length, so that it is plain where the list begins. */
function* listed(text: string): Generator<Announced> {
  for (const match of text.matchAll(sided)) {
    const items = match.groups!.list!.split('、')
    if (isOpen(match) || hasAnd(items) || new Set(items.map(item => item.length)).size > 1) continue
    yield foundIn(match, match[0].length, items)
  }
}

function foundIn(match: RegExpExecArray, length: number, items: ReadonlyArray<string>): Announced {
  const announced = numberOf(match.groups!.number!)
  return {start: match.index, end: match.index + length, announced, delivered: items.length, items}
}

/** A list that ends in 等 or has a slot in it is not all of it. */
const isOpen = ({groups}: RegExpExecArray): boolean => /[等*×…]|[XＸ]{2}/u.test(groups!.list!)
/** 甲、乙和丙 may be two items or three. */
const hasAnd = (items: ReadonlyArray<string>): boolean => items.some(item => /[和与及]/u.test(item))
