import {numberOf} from '../../language/numerals.ts'
import {type Announced, alone, areAlike, hasAnd, isOpen, numeral} from './announced.ts'

const things =
  '牌|阵地|典型|工程|行动|品牌|机制|计划|活动|载体|平台|模式|理念|精神|意识|战略|目标|原则|要求|任务|举措|重点|主线|关系|体系|建设|教育|篇章|文章|工作法|专项行动|制度|清单|抓手|环节|关键'
const count = `(?<number>${numeral})(?:张|个|大|项|条|篇|种|类)(?<thing>${things})`
// “党建引领牌、产业培育牌、互嵌共融牌”三张牌
const together = new RegExp(`“(?<list>[^“”，。；、]+(?:、[^“”，。；、]+)+)”${count}`, 'gu')
// “枝繁干壮”“同心筑梦”“润土培根”四项工程
const apart = new RegExp(
  `(?<![”》、和与及])(?<list>“[^“”，。；]{1,16}”(?:、?“[^“”，。；]{1,16}”)*(?:和?“[^“”，。；]{1,16}”))${count}`,
  'gu'
)
const aspects = '方面|层面|环节|维度|领域|阶段|方向|关键词'
// 从组织、制度、队伍、经费三个方面
const sided = new RegExp(
  `(?<=(?:^|[，。；：])(?:从|在|围绕|聚焦|按照|抓住|突出))(?<list>\\p{Script=Han}{2,8}(?:、\\p{Script=Han}{2,8}){2,}?)(?<number>${numeral})个?(?:大)?(?:${aspects})`,
  'gu'
)
// 下设综合协调、宣传教育、市容整治四个工作组
const grouped = new RegExp(
  `(?<=下设|设立|组建|成立|分成|分为)(?<list>\\p{Script=Han}{3,8}(?:、\\p{Script=Han}{3,8}){2,}?)(?<number>${numeral})个(?:专项|专门|工作)*(?:小?组|专班)`,
  'gu'
)
// 开展净化、绿化、亮化、美化四大行动
const done = new RegExp(
  `(?<=开展|实施|推进|推动|抓好|打好|打造|落实|健全|完善|构建|深化|聚焦|突出|做好|强化)(?<list>\\p{Script=Han}{2,6}(?:、\\p{Script=Han}{2,6}){1,}?)(?<number>${numeral})(?:大|项|个|类|张)(?<thing>${things})`,
  'gu'
)
// “摸排、登记、调处、回访”四步工作法
const stepped = new RegExp(
  `“(?<list>[^“”，。；、]+(?:、[^“”，。；、]+)+)”(?<number>${numeral})步(?:工作|议事|管理|调解|治理)?法`,
  'gu'
)
const works = '文件|制度|办法|规定|意见|方案|规划|法律|法规|条例|规章|标准|读物|图书|作品|歌曲|节目|剧目|课题'
// 审议通过《甲办法》《乙办法》《丙方案》三个文件
const titled = new RegExp(
  `(?<![》、和与及等])(?<list>《[^《》]{2,40}》(?:[、和与及]?《[^《》]{2,40}》)+)(?<number>${numeral})[个项份部件篇本首]\\p{Script=Han}{0,4}?(?:${works})`,
  'gu'
)
/** An office is none of the groups: 下设办公室、综合、宣传两个组. */
const seat = /[办室局委处科站心]$/u
const sides = new RegExp(`${alone}${numeral}个?大?(?:${aspects})`, 'u')

const counted = new RegExp(`”${numeral}[张个大项条篇种类]`, 'u')

/** Quoted items, and then how many there are. */
export function* quotedRow(text: string): Generator<Announced> {
  if (!counted.test(text)) return
  for (const match of text.matchAll(together)) {
    const items = match.groups!.list!.split('、')
    if (isOpen(match.groups!.list!) || hasAnd(items)) continue
    yield* near(match, items)
  }
  for (const match of text.matchAll(apart)) {
    const items = [...match.groups!.list!.matchAll(/“([^“”]*)”/gu)].map(([, words]) => words!)
    // “红色、绿色”“古色” names more than two.
    if (items.every(item => !/[、等*×]/u.test(item))) yield* near(match, items)
  }
}

/** Titles in a row, and then how many they are. */
export function* titledRow(text: string): Generator<Announced> {
  for (const match of text.matchAll(titled)) {
    const items = [...match.groups!.list!.matchAll(/《([^《》]*)》/gu)].map(([, words]) => words!)
    for (const one of near(match, items)) yield {...one, start: one.start + match.groups!.list!.length}
  }
}

/** Only where the items are of one length, so that it is plain where the list begins. */
export function* sidedRow(text: string): Generator<Announced> {
  if (sides.test(text)) for (const match of text.matchAll(sided)) yield* even(match)
  if (/、[^，。；、]{2,8}[大项个类张]/u.test(text))
    for (const match of text.matchAll(done))
      for (const one of even(match)) yield* sure({...one, start: match.index + match.groups!.list!.length})
  if (/”[^，。；”]{1,2}步/u.test(text))
    for (const match of text.matchAll(stepped)) yield* near(match, match.groups!.list!.split('、'))
  if (!/个(?:专项|专门|工作)*(?:小?组|专班)/u.test(text)) return
  for (const match of text.matchAll(grouped)) {
    for (const one of even(match)) if (!one.items.some(item => seat.test(item))) yield one
  }
}

function* even(match: RegExpExecArray): Generator<Announced> {
  const {list = ''} = match.groups!
  const items = list.split('、')
  if (isOpen(list) || hasAnd(items) || new Set(items.map(item => item.length)).size > 1) return
  yield found(match, items)
}

/** Off by more than two, or with items that are not made alike, the number may count something else. */
function* sure(one: Announced): Generator<Announced> {
  if (Math.abs(one.announced - one.delivered) <= 2 && areAlike(one.items)) yield one
}

/** “红色、古色、绿色”6条: far from the number of items, it counts something else. */
function* near(match: RegExpExecArray, items: ReadonlyArray<string>): Generator<Announced> {
  const one = found(match, items)
  if (Math.abs(one.announced - one.delivered) <= 2) yield one
}

function found(match: RegExpExecArray, items: ReadonlyArray<string>): Announced {
  const announced = numberOf(match.groups!.number!)
  return {start: match.index, end: match.index + match[0].length, announced, delivered: items.length, items}
}
