import {numberOf} from '../../language/numerals.ts'
import {type Announced, alone, isOpen, numeral} from './announced.ts'

/** What places are divided into, and what the names of each end in. */
const endings: Readonly<Record<string, RegExp>> = {
  乡镇: /\p{Script=Han}(?:[乡镇]|街道)$/u,
  镇街: /\p{Script=Han}(?:镇|街道)$/u,
  县区: /\p{Script=Han}[县区]$/u,
  县市: /\p{Script=Han}[县市]$/u,
  县市区: /\p{Script=Han}[县市区]$/u,
  镇: /\p{Script=Han}镇$/u,
  乡: /\p{Script=Han}乡$/u,
  街道: /\p{Script=Han}街道$/u,
  县: /\p{Script=Han}县$/u
}
const kinds = Object.keys(endings)
  .sort((a, b) => b.length - a.length)
  .join('|')
const count = `(?<number>${numeral})个(?<kind>${kinds})`
// 下列6个乡镇予以通报表扬：甲镇、乙镇、丙乡
const before = new RegExp(
  `${alone}(?<said>${count})[^，。；：！？（）\\n]{0,16}[：:](?<list>[^，。；：！？（）\\n]+)(?=[。；\\n]|$)`,
  'gu'
)
// 甲乡、乙镇、丙镇4个乡镇
const behind = new RegExp(
  `(?<=^|[，。；：在对向有])(?<list>[^，。；：！？（）、\\n]{2,8}(?:、[^，。；：！？（）、\\n]{2,8})+)(?<said>${count})`,
  'gu'
)
// 在青石、柳坝、河口、马桥4个乡镇: short names of one length, where nothing but their number can be meant.
const short = new RegExp(
  `(?<=[在对向为从由有及]|选[取择定]|确定|包括|涵盖|覆盖|涉及)(?<list>\\p{Script=Han}{2}(?:、\\p{Script=Han}{2}){3,}|\\p{Script=Han}{3}(?:、\\p{Script=Han}{3}){3,})(?<said>${count})`,
  'gu'
)
const farthest = 3

/** A number of towns or counties, before or behind the names of them, which end in one or the other. */
export function* divisionsNamed(text: string): Generator<Announced> {
  for (const form of [before, behind])
    for (const match of text.matchAll(form)) {
      const {said = '', number = '', kind = '', list = ''} = match.groups!
      const items = list.split(/、|(?<=[乡镇县市区道])[和及与](?=\p{Script=Han}{2,})/u)
      const announced = numberOf(number)
      if (isOpen(list) || items.length < 2 || !items.every(item => endings[kind]!.test(item))) continue
      if (items.some(item => item.length > 9) || Math.abs(announced - items.length) > farthest) continue
      const start = match.index + match[0].indexOf(said)
      yield {start, end: start + said.length, announced, delivered: items.length, items}
    }
  for (const {index, groups} of text.matchAll(short)) {
    const {said = '', number = '', list = ''} = groups!
    const items = list.split('、')
    const announced = numberOf(number)
    if (isOpen(list) || Math.abs(announced - items.length) !== 1) continue
    const start = index + list.length
    yield {start, end: start + said.length, announced, delivered: items.length, items}
  }
}
