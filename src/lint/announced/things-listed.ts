import {numberOf} from '../../language/numerals.ts'
import {type Announced, alone, isOpen, numeral} from './announced.ts'

const measure = '(?:个|大|项|类|种|条|支|所|家|座|处|名|位|款|道)'
const item = '[^，。；：、！？“”《》（）\\n]'
// 设四个奖项：最美庭院、最美阳台、最美楼道、最美商铺; 看了五处点位，分别是甲、乙、丙和丁
const before = new RegExp(
  `${alone}(?<![、和与及])(?<said>(?<number>${numeral})${measure}(?<thing>\\p{Script=Han}{1,8}?))(?:[：:](?:即|分别是|分别为)?|，(?:即|分别是|分别为)[：:]?)(?<list>${item}{2,16}(?:、${item}{1,16}){2,})(?=[。；！\\n]|$|，(?<more>[^。；：！\\n]*))`,
  'gu'
)
const things =
  '部门|单位|领域|行业|环节|学段|民族|学科|专业|板块|维度|地区|省份|国家|乡镇街道|窗口|岗位|科室|节日|品种|奖项|赛事|项目|景区|校区'
// 住建、城管、教育、公安、交通、水务六个部门: what they are tells that the row is of them.
const behind = new RegExp(
  `(?<=^|[，。；：])(?<list>${item}{2,14}(?:、${item}{1,7}){2,}?)(?<said>(?<number>${numeral})个(?:${things}))`,
  'gu'
)
/** Without these there is no row before which, or behind which, something is counted. */
const leads = /[：:]|分别[是为]|，即/u
const isCounted = new RegExp(`${numeral}个(?:${things})`, 'u')
/** 2个中心3个基地, 11镇4乡: of which of them the row is, is not told. */
const isOneOfMore = /(?:\d|[一二两三四五六七八九十])\p{Script=Han}{1,3}$/u
const joined = /(?<=.)(?:以及|[和与及])(?=.)/u
const farthest = 2

/** A number of things and the row of their names, which need not be alike, as long as there are three or more. */
export function* thingsListed(text: string): Generator<Announced> {
  if (!text.includes('、')) return
  for (const match of leads.test(text) ? text.matchAll(before) : []) {
    const {list = '', more = '', thing = ''} = match.groups!
    // What goes on behind a comma may be more of them.
    if (more.includes('、') || /[上下]$|左右|以[上下内外]/u.test(thing)) continue
    if (isOneOfMore.test(text.slice(0, match.index))) continue
    yield* counted(match.index, match.groups!.said!, match.groups!.number!, list)
  }
  for (const match of isCounted.test(text) ? text.matchAll(behind) : []) {
    const {said = '', number = '', list = ''} = match.groups!
    yield* counted(match.index + list.length, said, number, list)
  }
}

/** 和 joins the last two names, or is part of the last: both are as good. Before that nobody knows. */
function* counted(start: number, said: string, number: string, list: string): Generator<Announced> {
  const items = list.split('、')
  if (isOpen(list) || /\d|[其每各]中|的$/u.test(list)) return
  const last = items.at(-1)!.split(joined)
  const [least, most] = [items.length, items.length - 1 + last.length]
  const announced = numberOf(number)
  if (announced >= least && announced <= most) return
  if (announced > least && items.slice(0, -1).some(one => joined.test(one))) return
  const names = announced < least ? items : [...items.slice(0, -1), ...last]
  if (Math.abs(announced - names.length) > farthest) return
  yield {start, end: start + said.length, announced, delivered: names.length, items: names}
}
