import {numberOf} from '../../language/numerals.ts'
import {type Announced, isOpen, numeral} from './announced.ts'

const one = '(?:一|1)[个本场支份次组张册套条项堂篇部台名位把门封面首批户亩站笔间块盘曲幅件节段句趟轮期]'
const item = `${one}[^、，。；：“”（）]{1,16}?`
const timed = `(?:[^、，。；：“”（）一]{0,4})${item}`
const and = `(?:、|(?:和|与|及|以及)(?=(?:每[周月季年日])?${one}))`
const name = `“(?<number>${numeral})个一”`
// “四个一”：一个平台、一本手册、一支队伍和一套制度
const namedFirst = new RegExp(
  `${name}[^，。；：“”（）、]{0,6}(?:[：:（]|，?即[：:]?|，?(?:包括|分别是)[：:]?)(?<list>${timed}(?:${and}${timed})+)(?=(?<after>[，。；：、（）]|$))(?!、|[，；]\\p{Script=Han}{0,4}${one})`,
  'gu'
)
// 一个平台、一本手册、一支队伍“四个一”, 以“一封信、一面旗、一堂课”为内容的“四个一”
const namedLast = new RegExp(
  `(?<!、)(?:(?<list>${item}(?:${and}${item})+)(?:的|共)?|“(?<inside>${item}(?:${and}${item})+)”为[^，。；：“”（）、]{0,6}的)${name}`,
  'gu'
)
const between = new RegExp(and, 'u')
// 一套制度和一辆车: one more, with a measure that is not known here.
const joined = new RegExp(`(?:和|与|及)(?!${one})一(?![个体致起定般心])\\p{Script=Han}`, 'u')

/** “四个一” and the things of which there is one. */
export function* oneEach(text: string): Generator<Announced> {
  for (const match of text.matchAll(namedFirst)) {
    const {number, list} = match.groups!
    if (!isOpen(list!) && !joined.test(list!)) yield found(match.index, number!, list!)
  }
  for (const match of text.matchAll(namedLast)) {
    const {number, list, inside} = match.groups!
    const words = list ?? inside!
    if (!isOpen(words) && !joined.test(words))
      yield found(match.index + match[0].length - number!.length - 4, number!, words)
  }
}

function found(start: number, number: string, list: string): Announced {
  const items = list.split(between)
  return {
    start,
    end: start + number.length + 4,
    announced: numberOf(number),
    delivered: items.length,
    items
  }
}
