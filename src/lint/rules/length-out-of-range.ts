import {findSlots} from '../../model/slots.ts'
import {defineRule} from '../rule.ts'
import type {Text} from '../text.ts'

type Bounds = readonly [min: number, max: number]

const han = /\p{Script=Han}/u

/** 篇幅：超出文种通常的字数范围。 */
export const lengthOutOfRange = defineRule({
  id: 'length-out-of-range',
  title: {zh: '篇幅超出范围', en: 'Length out of range'},
  severity: 'hint',
  group: 'structure',
  basis: '本工具',
  why: {
    zh: '各文种有通常的篇幅：太短说不清，太长没人看，版面也放不下。',
    en: 'A kind has its usual length; beyond it the page will not hold the text.'
  },
  how: {zh: '增写或删减；篇幅另有要求的，可以不管这条建议。', en: 'Write more or cut, or leave this hint.'},
  needs: 'draft',
  check({texts, kind, draft}, report) {
    if (!kind || !draft) return
    const lengths = texts.map(lengthOf)
    const total = lengths.reduce((sum, length) => sum + length, 0)
    let isUnfinished: boolean | undefined
    const title = texts.find(({block}) => block === 'title')
    tell(title ?? texts[0], total, kind.length.article, '全文')
    if (!kind.length.section) return
    // Where the whole is short, every chapter is: that is one thing to tell.
    const bounds: Bounds = total < kind.length.article[0] ? [0, kind.length.section[1]] : kind.length.section
    const sums = new Map<number | undefined, number>()
    for (const [index, {section}] of texts.entries())
      sums.set(section, (sums.get(section) ?? 0) + lengths[index]!)
    for (const heading of texts.filter(({block, depth}) => block === 'heading' && depth === 2)) {
      tell(
        heading,
        sums.get(heading.section) ?? 0,
        bounds,
        `“${heading.value.replaceAll('\n', ' ').trim()}”一章`
      )
    }

    function tell(at: Text | undefined, length: number, [min, max]: Bounds, what: string): void {
      if (!at || (min <= length && length <= max)) return
      // What is still to be filled in will make it longer.
      isUnfinished ??= texts.some(isOpen)
      if (length < min && isUnfinished) return
      const place = at.place(0, at.value.length)
      const message = `${what}有${length}个汉字（标点、数字不计），“${kind!.name.zh}”通常在${min}到${max}字之间。`
      if (place) report({message, path: place.path, range: place.range})
    }
  },
  examples: [
    {
      draft: true,
      bad: '文种: 经验材料\n地区: 昭通市\n标题: ⟦市公安局把队伍建设作为着力点⟧\n署名: 王一\n导语: 各级各部门落实责任。\n章节:\n  - {标题: 抓领导，强化责任, 正文: 紧盯责任。}\n展望: 继续努力。\n',
      says: '全文有40个汉字（标点、数字不计），“经验材料”通常在1000到3000字之间。'
    },
    {draft: true, good: '文种: 经验材料\n标题: 市公安局把队伍建设作为着力点\n导语: "*"\n'}
  ]
})

/** How many characters are Han; the common ones are known without a pattern. */
function lengthOf({value}: Text): number {
  let length = 0
  for (const character of value) {
    const code = character.codePointAt(0)!
    if (code > 0x2e7f && ((0x4e00 <= code && code <= 0x9fff) || han.test(character))) length++
  }
  return length
}

const isOpen = ({value, pieces}: Text): boolean =>
  pieces.some(piece => piece.value?.slot !== undefined) || findSlots(value).length > 0
