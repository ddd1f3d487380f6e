import {findSlots} from '../../model/slots.ts'
import {matchesIn, replacing} from '../matches.ts'
import {isQuoted} from '../quoted.ts'
import {defineRule} from '../rule.ts'
import type {Text} from '../text.ts'

// Wide spaces are left alone: they align two-character names and separate the halves of a couplet.
const blank = '[ \\u00A0]+'
const measures = '年月日时个名人户家项次场篇部册份组支条座所处件期批亩米吨元万亿%％'
// Wrong wherever it stands: before a mark, after 、 and （, between a number and its measure.
const certain = new RegExp(
  // A blank first, so that what is before it is looked at there only.
  `(?=[ \\u00A0])(?:(?<=[\\p{Script=Han}\\d%％”》）])${blank}(?=[，。、；：！？”》）])|(?<=[，、；：（《“])${blank}(?=[\\p{Script=Han}\\d“《（])|` +
    `(?<=\\p{Script=Han}${blank}\\d[\\d.]*)${blank}(?=[${measures}])|(?<=\\p{Script=Han})${blank}(?=\\d[\\d.]*${blank}[${measures}])|` +
    `(?<=(?<!\\d)(?:19|20)\\d\\d)${blank}(?=年)|(?<=\\p{Script=Han})[ \\u00A0]{2,}(?=[A-Za-z])|(?<=[A-Za-z])[ \\u00A0]{2,}(?=\\p{Script=Han}))`,
  'gu'
)
// 昆明信息港 记者周硕, 对标先进 争创一流: wrong only inside a sentence.
const likely = new RegExp(
  `(?<=\\p{Script=Han})${blank}(?=[\\p{Script=Han}\\d“《])|(?<=[\\d%％]|\\p{Script=Han} [“《][^“”《》]{1,20}[”》])${blank}(?=\\p{Script=Han})`,
  'gu'
)
const pauses = /[，。；：！？,;:!?]/gu
/** Further back than this no author is looked for. */
const longestByline = 120
const label =
  /^(?:第[一二三四五六七八九十百零\d]+[条章节编款项](?:之[一二三四五六七八九十]+)?|附[件表录]?\d*|[图表注]\d*|步骤\d*|.)$/u

interface Pauses {
  readonly first: number
  readonly last: number
  /** Several heads in one line, none of them a sentence: blanks stand between them. */
  readonly isHeadline: boolean
}

/** 多余的空格：汉字之间、汉字和数字之间不空格。 */
export const straySpace = defineRule({
  id: 'stray-space',
  title: {zh: '多余的空格', en: 'Stray space'},
  severity: 'warning',
  basis: '通用写作规范',
  why: {
    zh: '中文正文里，汉字与汉字、汉字与数字、汉字与标点之间都不空格；多余的空格多由复制、转换带来。',
    en: 'Chinese prose has no blanks between characters, nor around digits; they come from copying.'
  },
  how: {zh: '删去空格。', en: 'Delete the blank.'},
  fixable: true,
  check({texts}, report) {
    const prose = texts.filter(({block, value}) => block === 'paragraph' && /[ \u00A0]/u.test(value))
    const told = new Map<Text, Set<number>>()
    const slots = new Map<Text, ReadonlySet<number>>()
    // Blanks that stand for a number are to be filled, not closed up.
    const isSlot = (text: Text, at: number): boolean => {
      const own = slots.get(text) ?? new Set(findSlots(text.value).map(({start}) => start))
      slots.set(text, own)
      return own.has(at)
    }
    for (const {text, start, end, words, place} of matchesIn(prose, certain)) {
      if ((words.length > 1 && isSlot(text, start)) || isBesideCode(text, start, end)) continue
      told.set(text, (told.get(text) ?? new Set()).add(start))
      report({...place, message: '这里多了空格。', fix: replacing(place, '')})
    }
    // Looked for once: a text may have thousands of blanks.
    const known = new Map<Text, Pauses>()
    for (const {text, start, end, place} of matchesIn(prose, likely)) {
      const pauses = known.get(text) ?? pausesOf(text)
      known.set(text, pauses)
      if ((end - start > 1 && isSlot(text, start)) || isBesideCode(text, start, end)) continue
      if (told.get(text)?.has(start) || isQuoted(text.value, start)) continue
      if (!isInSentence(text.value, start, end, pauses) || pauses.isHeadline) continue
      report({...place, message: '这里多了空格。', fix: replacing(place, '')})
    }
  },
  examples: [
    {bad: '会上，党委副书记⟦ ⟧李明介绍，情况很好。', good: '会上，党委副书记李明介绍，情况很好。'},
    {bad: '目前，全县⟦ ⟧9⟦ ⟧个乡镇全部达标，成效明显。', good: '目前，全县9个乡镇全部达标，成效明显。'},
    {bad: '全县⟦ ⟧各族群众团结一心，共同奋斗⟦ ⟧。', good: '全县各族群众团结一心，共同奋斗。'},
    {bad: '县里推行⟦ ⟧“一窗通办”⟦ ⟧改革，用⟦  ⟧OCR⟦  ⟧识别材料。'},
    {good: '他公布“增收计划” 乡亲说，这办法好。'},
    {
      good: '昆明信息港 记者张三 2015年1月，采访团来到社区。\n古城一角。 通讯员 李四 摄\n第一条 为了促进团结，制定本办法。'
    },
    {good: '走访慰问    户，发放慰问金  万元，由乡镇填报。'},
    {good: '大家说，“互嵌互融同发展 携手同心共繁荣”是心声。组　长：王　芳，'}
  ]
})

/** Where the first and the last pause of a text stand, and whether it is a line of heads. */
function pausesOf({value}: Text): Pauses {
  const all = [...value.matchAll(pauses)]
  const isHeadline =
    !/[。！？；]/u.test(value) && (value.match(/\p{Script=Han} +\p{Script=Han}/gu)?.length ?? 0) > 1
  return {first: all[0]?.index ?? value.length, last: all.at(-1)?.index ?? -1, isHeadline}
}

/** Whether blanks set off something that is no text of the author's, as Markdown's code is. */
const isBesideCode = ({pieces}: Text, start: number, end: number): boolean =>
  pieces.some(piece => !piece.value && (piece.end === start || piece.start === end))

/** With a pause before and after, or at the head of a whole sentence that names no author. */
function isInSentence(text: string, start: number, end: number, {first, last}: Pauses): boolean {
  if (last < end) return false
  if (first < start) return true
  const before = text.slice(Math.max(0, start - longestByline), start)
  return (
    /[。！？]/u.test(text.trimEnd().at(-1)!) &&
    !/记者|通讯员|作者|本报|讯$|电$/u.test(before + text.slice(end, end + 4)) &&
    !label.test(before.trim())
  )
}
