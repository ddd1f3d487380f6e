import {inChinese} from '../../compose/numeral.ts'
import {replacing} from '../matches.ts'
import {numberOf} from '../numerals.ts'
import {defineRule} from '../rule.ts'
import {sentenceBefore} from '../sentence-around.ts'
import type {Text} from '../text.ts'

const han = '(?!九十九)[一二三四五六七八九十]{1,3}'

interface Level {
  readonly name: string
  /** A number at the start of a block, with the mark that people put after it. */
  readonly pattern: RegExp
  readonly shown: (number: number) => string
}

const levels: ReadonlyArray<Level> = [
  {
    name: '一、',
    pattern: new RegExp(`^(?<number>${han})(?<mark>[、．.])(?!${han})`, 'u'),
    shown: n => `${inChinese(n)}、`
  },
  {
    name: '（一）',
    pattern: new RegExp(
      `^[（(](?<number>${han})[）)](?![、至和到及]?[（(]|[项款条])(?<mark>[、．.，,]?)`,
      'u'
    ),
    shown: n => `（${inChinese(n)}）`
  },
  // 1、2、3号楼 and 1.5万 number nothing.
  {
    name: '1.',
    pattern: /^(?<number>\d{1,2})(?<mark>[．.、])(?!\d)(?!\p{Script=Han}{0,3}[、.．]\d)/u,
    shown: n => `${n}.`
  },
  {
    name: '（1）',
    pattern: /^[（(](?<number>\d{1,2})[）)](?![、至和到及]?[（(]|[项款条])(?<mark>[、．.，,]?)/u,
    shown: n => `（${n}）`
  }
]

const rightMark: Readonly<Record<string, RegExp>> = {
  '一、': /^、$/u,
  '（一）': /^$/u,
  '1.': /^[.．]$/u,
  '（1）': /^$/u
}

const inline =
  /(?=[一二三四五六七八九十第])(?<=^|[，。；：、])(?:(?<number>[一二三四五六七八九十]{1,2})(?<is>是)(?!否)|第(?<ordinal>[一二三四五六七八九十]{1,2})(?<comma>[，,]))/gu

/** 层次序号：跳号、重号、标点不对。 */
export const numbering = defineRule({
  id: 'numbering',
  title: {zh: '层次序号不对', en: 'Numbering'},
  severity: 'error',
  group: 'structure',
  basis: 'GB/T 9704—2012 7.3.3',
  why: {
    zh: '结构层次序数依次用“一、”“（一）”“1.”“（1）”标注；跳号、重号多是增删段落时没有改过来。',
    en: 'Levels are numbered 一、 （一） 1. （1）; skips and repeats are left by edits.'
  },
  how: {
    zh: '按顺序改正序号；“（一）”后不加顿号，“1”后用小圆点。',
    en: 'Number in order, with the right mark.'
  },
  fixable: true,
  check({texts}, report) {
    const last = levels.map(() => 0)
    /** The last number of the list that runs, after those of the lists it stands in. */
    const running: {是: number[]; 第: number[]} = {是: [], 第: []}
    let section: number | undefined
    /** Whether the paragraph before announces a list: 下列职责： */
    let isList = false
    for (const text of texts) {
      if (text.section !== section) {
        section = text.section
        running.是 = []
        running.第 = []
      }
      if (['caption', 'cell', 'title', 'signoff'].includes(text.block)) continue
      if (/^附件\d*[：:]?/u.test(text.value)) last.fill(0)
      checkStart(text)
      checkInline(text)
      isList = /[：:]$/u.test(text.value.trimEnd())
    }

    function checkStart(text: Text): void {
      for (const [depth, {name, pattern, shown}] of levels.entries()) {
        const found = pattern.exec(text.value)
        if (!found) continue
        const {number: words = '', mark = ''} = found.groups!
        const number = numberOf(words)
        const place = text.place(0, found[0].length)
        if (place && !rightMark[name]!.test(mark)) {
          const at = text.place(found[0].length - mark.length, found[0].length)
          const fix = at && replacing(at, name === '一、' ? '、' : name === '1.' ? '.' : '')
          report({...place, message: `序号“${found[0]}”应写成“${shown(number)}”。`, fix})
        }
        const isNew = number === 1 && (isList || (last[depth] === 1 && depth > 1))
        const message = place && !isNew && faultOf(last[depth]!, number, shown)
        if (message) report({...place, message})
        last[depth] = number
        last.fill(0, depth + 1)
        return
      }
      // A heading without a number of its own begins anew.
      if (text.block === 'heading' && text.depth === 2) last.fill(0, 1)
    }

    // 一是…二是…四是…
    function checkInline(text: Text): void {
      if (!/[一二三四五六七八九十]是|第[一二三四五六七八九十]{1,2}[，,]/u.test(text.value)) return
      for (const {0: words, index, groups} of text.value.matchAll(inline)) {
        const key = groups!.number ? '是' : '第'
        const number = numberOf(groups!.number ?? groups!.ordinal!)
        const lists = running[key]
        const before = lists.at(-1) ?? 0
        const place = text.place(index, index + words.length)
        const shown = (n: number) => (key === '是' ? `${inChinese(n)}是` : `第${inChinese(n)}`)
        if (number === 1) {
          if (before === 1 && place && isSameList(text.value, index, words))
            report({...place, message: faultOf(1, 1, shown)!})
          const isInside = text.value[index - 1] === '：' && isOneSentence(text.value, key, index)
          running[key] = isInside ? [...lists.slice(-deepest), 1] : [1]
          continue
        }
        if (before === 0) continue
        const goesOn = lists.findLastIndex(last => last + 1 === number)
        running[key] = goesOn < 0 ? [...lists.slice(0, -1), number] : [...lists.slice(0, goesOn), number]
        if (goesOn >= 0) continue
        const message = faultOf(before, number, shown)
        if (place && message) report({...place, message})
      }
    }
  },
  examples: [
    {bad: '一、组织领导\n⟦三、⟧工作成效', says: '“一、”之后是“三、”，跳过了“二、”。'},
    {bad: '一、组织领导\n⟦一、⟧工作成效', says: '“一、”重复，应为“二、”。'},
    {bad: '⟦（一）、⟧建机制。落实责任。', good: '（一）建机制。落实责任。'},
    {
      bad: '⟦1、⟧完善制度。落实责任。\n⟦2、⟧强化督查。跟踪问效。',
      good: '1.完善制度。落实责任。\n2.强化督查。跟踪问效。'
    },
    {bad: '⟦一.⟧组织领导', good: '一、组织领导'},
    {bad: '（一）建机制。落实责任。\n（二）强保障。落实经费。\n⟦（四）⟧抓队伍。强化培训。'},
    {bad: '突出重点：一是建机制，二是强保障，⟦四是⟧抓队伍。', says: '“二是”之后是“四是”，跳过了“三是”。'},
    {bad: '具体是：一是强化培训，⟦一是⟧压实责任。', says: '“一是”重复，应为“二是”。'},
    {bad: '一是抓学习，二是抓培训，三是抓考核。措施有：一是强领导，⟦四是⟧强保障。'},
    {good: '问题有两个，一是领导不力：一是研究少，二是调研少；二是经费不足。一是一，二是二。'},
    {
      good: '一、组织领导\n（一）建机制。落实责任。\n（二）强保障。落实经费。\n二、工作成效\n（一）群众满意。得到好评。'
    },
    {good: '（一）明确职责。负责下列工作：\n（一）宣传政策；\n（二）化解矛盾。\n（一）、（二）项所列人员'},
    {good: '1、2、3号楼，1.5万人，一、二年级，二是二，一是一，第一、第二产业'}
  ]
})

/** How many lists a list is known to stand in. */
const deepest = 9

/** Whether the same number stands a clause or two before, with nothing between that could begin another list. */
function isSameList(text: string, index: number, words: string): boolean {
  const clauses = sentenceBefore(text, index, '。！？：:“”（）')
  return /[，；]$/u.test(clauses) && clauses.includes(words)
}

/** Whether an item of a list stands before in the same sentence. */
const isOneSentence = (text: string, key: '是' | '第', index: number): boolean =>
  new RegExp(key === '是' ? '[一二三四五六七八九十]是' : '第[一二三四五六七八九十]{1,2}，', 'u').test(
    sentenceBefore(text, index, '。！？')
  )

/** What is wrong when a number follows another of its level; 0 when there was none. A new list may begin at 1 anywhere. */
function faultOf(before: number, number: number, shown: (number: number) => string): string | undefined {
  if (Number.isNaN(number) || number === before + 1 || (number === 1 && before !== 1)) return undefined
  if (before === 0) return number === 2 ? `前面没有“${shown(1)}”，从“${shown(2)}”开始。` : undefined
  if (number === before) return number === 1 ? repeated(1) : repeated(number)
  if (number < before) return `“${shown(before)}”之后是“${shown(number)}”，次序颠倒。`
  const skipped =
    number - before === 2 ? `“${shown(before + 1)}”` : `“${shown(before + 1)}”到“${shown(number - 1)}”`
  return `“${shown(before)}”之后是“${shown(number)}”，跳过了${skipped}。`

  function repeated(again: number): string {
    return `“${shown(again)}”重复，应为“${shown(again + 1)}”。`
  }
}
