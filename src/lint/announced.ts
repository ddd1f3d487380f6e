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
const measure = '[个本场支份次组张册套条项堂篇部台]'
const aspects = '方面|层面|环节|维度|领域|阶段|方向|关键词'

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
  return [
    ...inBrackets(text),
    ...oneEach(text),
    ...bySentences(text),
    ...quotedList(text),
    ...listed(text)
  ].filter(({announced, delivered}) => announced !== delivered)
}

// “三个离不开”（甲、乙、丙）
function* inBrackets(text: string): Generator<Announced> {
  const pattern = new RegExp(
    `${slogan}[（(](?:即|指|包括)?[:：]?(?<list>[^（）()，。；“”]+(?:、[^（）()，。；“”]+)+)[）)]`,
    'gu'
  )
  for (const match of text.matchAll(pattern)) {
    const items = match.groups!.list!.split('、')
    if (!isOpen(match.groups!.list!) && !hasAnd(items))
      yield foundIn(match, match.groups!.slogan!.length + 2, items)
  }
}

// “四个一”：一个平台、一本手册、一支队伍、一套制度; or the other way round
function* oneEach(text: string): Generator<Announced> {
  const item = `(?:一|1)${measure}[^、，。；：“”（）]{1,16}`
  const list = `(?<list>${item}(?:、${item})+)`
  const name = `“(?<number>${numeral})个一”`
  for (const match of text.matchAll(
    new RegExp(`${name}[^，。；：“”（）、]{0,6}(?:[：:（，]|，?即[：:]?)${list}(?<after>.?)`, 'gu')
  )) {
    if (!isOpen(match.groups!.list!) && !/[、，；]/u.test(match.groups!.after!)) {
      yield foundIn(match, match.groups!.number!.length + 4, match.groups!.list!.split('、'))
    }
  }
  for (const match of text.matchAll(new RegExp(`${list}(?:的|共)?${name}`, 'gu'))) {
    const length = match.groups!.number!.length + 4
    const items = match.groups!.list!.split('、')
    if (isOpen(match.groups!.list!)) continue
    const end = match.index + match[0].length
    yield {
      start: end - length,
      end,
      announced: numberOf(match.groups!.number!),
      delivered: items.length,
      items
    }
  }
}

// “三个紧盯”。即：紧盯甲，…。紧盯乙，…。紧盯丙，…。
function* bySentences(text: string): Generator<Announced> {
  const pattern = new RegExp(
    `“(?<slogan>(?<number>${numeral})个(?<word>\\p{Script=Han}{2,4}))”[。，,]?(?:即)?[：:]`,
    'gu'
  )
  for (const match of text.matchAll(pattern)) {
    const {word} = match.groups!
    const rest = text.slice(match.index + match[0].length)
    const items = rest.match(new RegExp(`(?<=^|[。；;！])${word}[^，,。；;]{0,12}`, 'gu')) ?? []
    if (items.length >= 2) yield foundIn(match, match.groups!.slogan!.length + 2, items)
  }
}

// “党建引领牌、产业培育牌、互嵌共融牌”三张牌
function* quotedList(text: string): Generator<Announced> {
  const pattern = new RegExp(
    `“(?<list>[^“”，。；]+(?:、[^“”，。；]+)+)”(?<number>${numeral})(?:张|个|大|项|条)(?:牌|\\p{Script=Han})`,
    'gu'
  )
  for (const match of text.matchAll(pattern)) {
    const items = match.groups!.list!.split('、')
    if (!isOpen(match.groups!.list!)) yield foundIn(match, match[0].length, items)
  }
}

// 从组织、制度、队伍、经费三个方面: only where the items are of one length, so that it is plain where the list begins.
function* listed(text: string): Generator<Announced> {
  const pattern = new RegExp(
    `(?<=^|[，。；：])(?:从|在|围绕|聚焦|按照|抓住|突出)(?<list>\\p{Script=Han}{2,8}(?:、\\p{Script=Han}{2,8}){2,})(?<number>${numeral})个?(?:大)?(?:${aspects})`,
    'gu'
  )
  for (const match of text.matchAll(pattern)) {
    const items = match.groups!.list!.split('、')
    if (isOpen(match.groups!.list!) || hasAnd(items) || new Set(items.map(item => item.length)).size > 1)
      continue
    yield foundIn(match, match[0].length, items)
  }
}

function foundIn(match: RegExpExecArray, length: number, items: ReadonlyArray<string>): Announced {
  const announced = numberOf(match.groups!.number!)
  return {start: match.index, end: match.index + length, announced, delivered: items.length, items}
}

const isOpen = (list: string): boolean => /[等*×…]|[XＸ]{2}/u.test(list)
/** 甲、乙和丙 may be two items or three. */
const hasAnd = (items: ReadonlyArray<string>): boolean => items.some(item => /[和与及]/u.test(item))
