import {replacingPair} from '../matches.ts'
import {isInQuotation} from '../quoted.ts'
import {defineRule} from '../rule.ts'

const chinese = /[\p{Script=Han}，。、；：！？《》（）“”]/u

// 'n' in Latin and 5' for feet are no quotation.
const single = /(?<![A-Za-z\d'])'(?<inside>[^'"，。；：！？\n]{1,24})'(?![A-Za-z\d'])/gu

/** 直引号：中文里的引号用“”和‘’。 */
const unclear = '本段的直引号不成对，或里外分不清，请逐个改正。'

export const straightQuotes = defineRule({
  id: 'straight-quotes',
  title: {zh: '中文里用了直引号', en: 'Straight quotes in Chinese'},
  severity: 'warning',
  basis: 'GB/T 15834—2011 4.8',
  why: {zh: '引号分前后，直引号不是规范的中文引号。', en: 'Chinese quotation marks open and close.'},
  how: {zh: '改用“ ”，引号中再用引号时用‘ ’。', en: 'Use “ ”, and ‘ ’ inside them.'},
  fixable: true,
  check({texts}, report) {
    for (const text of texts) {
      const {value} = text
      const doubles = marksIn(value)
      let passed = 0
      const singles = [...value.matchAll(single)]
      // One that has no partner may be the other side of any of them.
      const isEach = (value.match(/(?<![A-Za-z\d])'|'(?![A-Za-z\d])/gu)?.length ?? 0) === singles.length * 2
      for (const {index, 0: words, groups} of singles) {
        if (!chinese.test(groups!.inside!) && !isAmongHan(value, index, words.length)) continue
        while (passed < doubles.length && doubles[passed]! < index) passed++
        const isInside = passed % 2 === 1 || isInQuotation(value, index)
        const pair = isInside ? ['‘', '’'] : ['“', '”']
        const marks = [index, index + words.length - 1]
        const fix = isEach ? replacingPair(text, marks, pair) : undefined
        for (const at of marks) {
          const place = text.place(at, at + 1)
          if (place)
            report({...place, message: `直引号应改为${pair.join(' ')}。`, ...(fix ? {fix} : {note: unclear})})
        }
      }
      const isPaired = doubles.length % 2 === 0 && !isNested(value, doubles)
      doubles.forEach((index, order) => {
        const pair = isPaired
          ? doubles.slice(order - (order % 2), order - (order % 2) + 2)
          : [index - 1, index + 2]
        const inside = value.slice(pair[0]! + 1, pair[1])
        if (!chinese.test(inside) && !chinese.test(value[pair[0]! - 1] ?? '')) return
        const place = text.place(index, index + 1)
        if (!place) return
        report({
          ...place,
          message: `直引号应改为“ ”。`,
          ...(isPaired ? {fix: replacingPair(text, pair, ['“', '”'])} : {note: unclear})
        })
      })
    }
  },
  examples: [
    {bad: '深入推进⟦"⟧石榴红⟦"⟧工程', good: '深入推进“石榴红”工程'},
    {bad: '打造⟦"⟧一县一品⟦"⟧⟦"⟧一乡一特⟦"⟧', good: '打造“一县一品”“一乡一特”'},
    {bad: '深入推进⟦"⟧石榴红工程'},
    {bad: '建立⟦"⟧2+5⟦"⟧机制', good: '建立“2+5”机制'},
    {bad: "以⟦'⟧五小阵地⟦'⟧为载体", good: '以“五小阵地”为载体'},
    {bad: "他说：“要办好⟦'⟧民族之家⟦'⟧。”", good: '他说：“要办好‘民族之家’。”'},
    {bad: `他说⟦"⟧这里⟦'⟧脏乱差⟦'⟧少了。⟦"⟧`, good: '他说“这里‘脏乱差’少了。”'},
    {bad: '他说：⟦"⟧要建好⟦"⟧石榴籽家园⟦"⟧，让群众满意。⟦"⟧'},
    {bad: "在栏目⟦'⟧N⟦'⟧中填写", good: '在栏目“N”中填写'},
    {good: "Xi'an市和Yan'an市，身高5'8"},
    {good: '屏幕为55"，set "a.docx" here'}
  ]
})

/** Whether quotes in turn, each opening and closing, would face the wrong way: then some stand within others. */
const isNested = (value: string, marks: ReadonlyArray<number>): boolean =>
  marks.some((index, order) => {
    const isOpening = order % 2 === 0
    if (isOpening) return marks[order + 1] === index + 1 || /^[，。；、！？）]/u.test(value.slice(index + 1))
    return /[：，。；（]$/u.test(value.slice(0, index)) && /^\p{Script=Han}/u.test(value.slice(index + 1))
  })

/** Whether Chinese stands on one side of quoted Latin, and Chinese or nothing on the other: 返回'title'。 */
function isAmongHan(value: string, index: number, length: number): boolean {
  const before = value.slice(0, index).trimEnd().at(-1) ?? ''
  const after = value.slice(index + length).trimStart()[0] ?? ''
  return chinese.test(before) && (after === '' || chinese.test(after))
}

/** The straight quotes of a text. After a digit and outside a quotation it is a sign for inches. */
function marksIn(value: string): number[] {
  const marks: number[] = []
  for (const {index} of value.matchAll(/"/g)) {
    const isInch = marks.length % 2 === 0 && /\d/.test(value[index - 1] ?? '')
    if (!isInch) marks.push(index)
  }
  return marks
}
