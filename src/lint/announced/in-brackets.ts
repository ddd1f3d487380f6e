import {type Announced, announcedBy, areAlike, hasAnd, isOpen} from './announced.ts'

// “三个离不开”（甲、乙、丙）
const bracketed =
  /“(?<slogan>[^“”，。；、：（）]{2,12})”[（(](?:即|指|包括)?[:：]?(?<list>[^（）()，。；、“”]+(?:、[^（）()，。；、“”]+)+)[）)]/gu
// Who does it, and when, is no item.
const aside = /牵头|负责|配合|主办|承办|协办|联合|试点|启动|完成|实施|印发|发布|\d{4}/u

/** A slogan with its items in brackets. Slogans with two numbers (三会一课, 三区三州) count in ways of their own. */
export function* inBrackets(text: string): Generator<Announced> {
  for (const match of text.matchAll(bracketed)) {
    const {slogan = '', list = ''} = match.groups!
    const announced = announcedBy(slogan)
    const items = list.split('、')
    if (announced === undefined || isOpen(list) || hasAnd(items) || aside.test(list)) continue
    const word = slogan.replace(/^(?:[二两三四五六七八九十]+|\d+)[个大项张条本支套份种类道]?/u, '')
    if (!areAlike(items, word)) continue
    yield {
      start: match.index,
      end: match.index + slogan.length + 2,
      announced,
      delivered: items.length,
      items
    }
  }
}
