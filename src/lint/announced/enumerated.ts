import {numberOf} from '../../language/numerals.ts'
import {type Announced, alone, numeral} from './announced.ts'

const things =
  '重点|方面|原则|做法|措施|举措|任务|问题|环节|要求|特点|经验|体会|建议|意见|关键|关系|层面|步骤|阶段|途径|方法|方式|变化|亮点|成效|目标|方向|转变|突破|机制|抓手|优势|短板|不足|原因|渠道|路径|着力点|切入点|工作|启示|模式|类型|情况|保障|阵地|坚持|结合|强化|着力|确保|统筹|到位'
// 三个重点：一是…，二是…; 五点做法：第一，…; “三个关系”：一是…
const announcing = new RegExp(
  `${alone}(?<said>“?(?<number>${numeral})(?:(?:个|大|项|条|点|种)?(?:方面|层面|类)?(?:的)?(?:主要|基本|重要|突出|明显|重点|关键|具体)?(?:${things})|[点条]|件(?:大|实|好)?事)”?)[：:。，](?:即|分别是)?(?=(?<first>一是|一要|第一[，、]|首先))`,
  'gu'
)
// 五个方面持续用力：一是…; 三大难题摆在面前：首先…: with other words before the colon, and of other things.
const announcingOther = new RegExp(
  `${alone}(?<said>(?<number>${numeral})(?<measure>个|大|项|条|点|种|件)(?:(?:${things})|(?<thing>\\p{Script=Han}{2}))?)[^，。；：！？“”（）\\n]{0,16}[：:](?=(?<first>一是|一要|第一[，、是]|首先|（一）|1[.．、](?!\\d)))`,
  'gu'
)
/** What is counted beside points, and has none. */
const countable =
  /[县市区州旗乡镇村省国人名户家年月日天届次场]|社区|街道|部门|单位|企业|学校|小组|项目|小时|专班|班子/u
const digits = '一二三四五六七八九十'
const numbered = /(?<=^|[，。；：:])(?<n>\d{1,2})[.．、](?!\d)/gu
const families: Readonly<Record<string, RegExp>> = {
  一是: /(?<=^|[，。；：:])(?<n>[一二三四五六七八九十]{1,2})是(?!否)/gu,
  一要: /(?<=^|[，。；：:])(?<n>[一二三四五六七八九十]{1,2})要(?![素点件])/gu,
  第一: /(?<=^|[，。；：:])第(?<n>[一二三四五六七八九十]{1,2})[，、是]/gu,
  首先: /(?<=^|[，。；：:])(?:首先|其次|再次|再者|最后)/gu,
  '（一': /(?<=^|[，。；：:])（(?<n>[一二三四五六七八九十]{1,2})）/gu,
  '1.': numbered,
  '1．': numbered,
  '1、': numbered
}

/**
 * A number of points, and then 一是, 二是 …. `rest` is what the following paragraphs begin with: a list may go on there.
 */
export function* enumerated(text: string, rest: ReadonlyArray<string>): Generator<Announced> {
  const named = [...text.matchAll(announcing)]
  const others = [...text.matchAll(announcingOther)].filter(
    ({index, groups}) =>
      !named.some(one => one.index <= index && index < one.index + one[0].length) &&
      (groups!.thing === undefined || (groups!.measure !== '个' && !countable.test(groups!.thing)))
  )
  const matches = [...named, ...others].sort((a, b) => a.index - b.index)
  for (const [at, match] of matches.entries()) {
    const {said = '', number = '', first = ''} = match.groups!
    const pattern = families[first.slice(0, 2)]
    const announced = numberOf(number)
    if (!pattern || announced < 2 || announced > 10) continue
    const start = match.index + match[0].length
    const following = text.slice(start, matches[at + 1]?.index)
    const found = [...following.matchAll(pattern)]
    const numbers = found.map(({groups}, index) => (groups?.n === undefined ? index + 1 : numberOf(groups.n)))
    const delivered = numbers.length
    // Lists inside lists, and those that go on elsewhere, are not counted.
    if (delivered < 1 || numbers.some((one, at) => one !== at + 1)) continue
    // 首先 alone, or a number far off, begins something else.
    const isOther = others.includes(match)
    if (isOther && (delivered < 2 || Math.abs(announced - delivered) > 2)) continue
    if (first === '首先' && (!isOther || goesOn.test(following))) continue
    const next = nextOf(first, delivered)
    if (rest.some(beginning => beginning.startsWith(next))) continue
    const items = found.map(
      ({0: mark, index}) => /^[^，。；：]{0,12}/u.exec(following.slice(index + mark.length))![0]
    )
    yield {start: match.index, end: match.index + said.length, announced, delivered, items}
  }
}

/** What goes on after 首先 and 其次 in other words. */
const goesOn = /[，。；：](?:第[二三四]|[三四]是|另外|此外|同时|还有|还要|接着|然后)/u

/** What the next point would begin with. */
const nextOf = (first: string, delivered: number): string =>
  first.startsWith('1')
    ? `${delivered + 1}${first[1]}`
    : first.replace('一', digits[delivered] ?? '').replace(/[，、是]$/u, '')
