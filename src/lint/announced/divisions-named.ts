import {numberOf} from '../../language/numerals.ts'
import {type Announced, alone, isOpen, numeral} from './announced.ts'

/** What places are divided into, and what the names of each end in. */
const endings: Readonly<Record<string, RegExp>> = {
  乡镇: /\p{Script=Han}(?:[乡镇]|街道)$/u,
  镇街: /\p{Script=Han}(?:镇|街道)$/u,
  县区: /\p{Script=Han}[县区]$/u,
  县市: /\p{Script=Han}[县市]$/u,
  县市区: /\p{Script=Han}[县市区]$/u
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
}
