import {numberOf} from '../../language/numerals.ts'
import {type Announced, isOpen, numeral} from './announced.ts'

// “一办六组”，即创建办和综合协调、宣传教育……六个专项工作组
const explained = new RegExp(
  `“[一二三]办(?<said>${numeral})组”，?即\\p{Script=Han}{1,6}(?:办公室|办)(?:和|以及|、)(?<list>\\p{Script=Han}{2,8}(?:、\\p{Script=Han}{2,8})+?)(?<number>${numeral})个(?:专项|专门|工作)*组`,
  'gu'
)

/** Groups whose number the slogan and the row agree on, and the words after the row do not. */
export function* officesAndGroups(text: string): Generator<Announced> {
  if (!text.includes('组”')) return
  for (const match of text.matchAll(explained)) {
    const {said = '', list = '', number = ''} = match.groups!
    const items = list.split('、')
    if (isOpen(list) || items.length !== numberOf(said)) continue
    const end = match.index + match[0].length
    const start = match.index + match[0].lastIndexOf(`${number}个`)
    yield {start, end, announced: numberOf(number), delivered: items.length, items}
  }
}
