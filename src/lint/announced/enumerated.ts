import {numberOf} from '../../language/numerals.ts'
import {type Announced, alone, numeral} from './announced.ts'

const things =
  '重点|方面|原则|做法|措施|举措|任务|问题|环节|要求|特点|经验|体会|建议|意见|关键|关系|层面|步骤|阶段|途径|方法|方式|变化|亮点|成效|目标|方向|转变|突破|机制|抓手|优势|短板|不足|原因|渠道|路径|着力点|切入点|工作|启示|模式|类型|情况|保障|阵地|坚持|结合|强化|着力|确保|统筹|到位'
// 三个重点：一是…，二是…; 五点做法：第一，…; “三个关系”：一是…
const announcing = new RegExp(
  `${alone}(?<said>“?(?<number>${numeral})(?:(?:个|大|项|条|点|种)?(?:方面|层面|类)?(?:的)?(?:主要|基本|重要|突出|明显|重点|关键|具体)?(?:${things})|[点条]|件(?:大|实|好)?事)”?)[：:。，](?:即|分别是)?(?=(?<first>一是|一要|第一[，、]|首先))`,
  'gu'
)
const digits = '一二三四五六七八九十'
const families: Readonly<Record<string, RegExp>> = {
  一是: /(?<=^|[，。；：:])(?<n>[一二三四五六七八九十]{1,2})是(?!否)/gu,
  一要: /(?<=^|[，。；：:])(?<n>[一二三四五六七八九十]{1,2})要(?![素点件])/gu,
  第一: /(?<=^|[，。；：:])第(?<n>[一二三四五六七八九十]{1,2})[，、]/gu
}

/**
 * A number of points, and then 一是, 二是 …. `rest` is what the following paragraphs begin with: a list may go on there.
 */
export function* enumerated(text: string, rest: ReadonlyArray<string>): Generator<Announced> {
  const matches = [...text.matchAll(announcing)]
  for (const [at, match] of matches.entries()) {
    const {said = '', number = '', first = ''} = match.groups!
    const pattern = families[first.slice(0, 2)]
    const announced = numberOf(number)
    if (!pattern || announced < 2 || announced > 10) continue
    const start = match.index + match[0].length
    const following = text.slice(start, matches[at + 1]?.index)
    const found = [...following.matchAll(pattern)]
    const numbers = found.map(({groups}) => numberOf(groups!.n!))
    const delivered = numbers.length
    // Lists inside lists, and those that go on elsewhere, are not counted.
    if (delivered < 1 || numbers.some((one, at) => one !== at + 1)) continue
    const next = first.replace('一', digits[delivered] ?? '').replace(/[，、]$/u, '')
    if (rest.some(beginning => beginning.startsWith(next))) continue
    const items = found.map(
      ({0: mark, index}) => /^[^，。；：]{0,12}/u.exec(following.slice(index + mark.length))![0]
    )
    yield {start: match.index, end: match.index + said.length, announced, delivered, items}
  }
}
