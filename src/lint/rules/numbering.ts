import {inChinese} from '../../language/in-chinese.ts'
import {numberOf} from '../../language/numerals.ts'
import {sentenceBefore} from '../../language/sentence-around.ts'
import {lonePoints} from '../announced/lone-point.ts'
import {replacing} from '../matches.ts'
import {defineRule} from '../rule.ts'
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
      `^[（(](?<number>${han})[）)](?![、至和到及]?[（(]|项(?!目)|款(?![项式物待])|条(?![件例款理约文]))(?<mark>[、．.，,]?)`,
      'u'
    ),
    shown: n => `（${inChinese(n)}）`
  },
  // 1、2、3号楼 and 1.5万 number nothing.
  {
    name: '1.',
    pattern:
      /^(?<number>\d{1,2})(?:(?<mark>[．.]、|[．.、])(?!\d)(?!\p{Script=Han}{0,3}[、.．]\d)|\.(?=(?:19|20)\d\d(?:年|—)))/u,
    shown: n => `${n}.`
  },
  {
    name: '（1）',
    pattern:
      /^[（(](?<number>\d{1,2})[）)](?![、至和到及]?[（(]|项(?!目)|款(?![项式物待])|条(?![件例款理约文]))(?<mark>[、．.，,]?)/u,
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
  /(?=[一二三四五六七八九十第])(?<=^|[，。；：、])(?:(?<number>[一二三四五六七八九十]{1,2})(?<word>是(?!否)|要(?![素点件求务害领闻职])|靠)|第(?<ordinal>[一二三四五六七八九十]{1,2})(?<comma>[，,]|(?<wrong>、)(?=\p{Script=Han}{2})(?![第一二三四五六七八九十两产季])))/gu
const anyInline = /[一二三四五六七八九十](?:是|要|靠)|第[一二三四五六七八九十]{1,2}[，,、]/u
// 三是…，二是…，一是… in one sentence; 三是三，二是二，一是一 is said so.
const backwards =
  /(?<=^|[，。；：])三是(?![三非])(?=[^。！？：]{2,80}?[，；]二是(?![二非])[^。！？：]{2,80}?[，；]一是(?![一非]))/gu
type Family = '是' | '要' | '靠' | '第'
// ①抓学习；②抓宣传. A note's ① stands after the words.
const anyCircled = /[①②③④⑤⑥⑦⑧⑨⑩]/u
const circled = /(?<=^|[，。；：、\s（])[①②③④⑤⑥⑦⑧⑨⑩](?=[\p{Script=Han}“《])(?![由为是属指系]|[两三]?项)/gu

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
    /** The last number of each level, whatever stands above it. */
    const ever = levels.map(() => 0)
    /** The last number of the list that runs, after those of the lists it stands in. */
    const running: Record<Family, number[]> = {是: [], 要: [], 靠: [], 第: []}
    let lastCircled = 0
    let section: number | undefined
    /** Whether the paragraph before announces a list: 下列职责： */
    let isList = false
    /** The paragraph before, which may hold the first items of a list. */
    let before = ''
    let sheet: string | number | undefined
    for (const [index, text] of texts.entries()) {
      if (text.block === 'paragraph' || text.block === 'run-in') checkLone(text, index)
      if (text.section !== section) {
        section = text.section
        running.是 = []
        running.要 = []
        running.靠 = []
        running.第 = []
        lastCircled = 0
      }
      if (['caption', 'cell', 'title', 'signoff'].includes(text.block)) continue
      // What is attached is a text of its own.
      const [field, one] = text.pieces.find(({value}) => value)?.value?.path ?? []
      const own = field === 'attachments' ? one : undefined
      if (own !== sheet) {
        sheet = own
        last.fill(0)
      }
      const attached = /^附件\d*[：:]?(?<one>1[.．、])?/u.exec(text.value)
      if (attached) last.fill(0)
      checkStart(text)
      checkInline(text)
      checkCircled(text)
      isList = /[：:]$/u.test(text.value.trimEnd())
      if (attached?.groups?.one) last[2] = 1
      before = text.value
    }

    function checkStart(text: Text): void {
      for (const [depth, {name, pattern, shown}] of levels.entries()) {
        const found = pattern.exec(text.value)
        if (!found) continue
        const {number: words = '', mark = name === '1.' ? '.' : ''} = found.groups!
        const number = numberOf(words)
        const place = text.place(0, found[0].length)
        if (place && !rightMark[name]!.test(mark)) {
          const at = text.place(found[0].length - mark.length, found[0].length)
          const fix = at && replacing(at, name === '一、' ? '、' : name === '1.' ? '.' : '')
          // 1、 is a matter of form, and common where GB/T 9704 does not hold.
          const severity = name === '1.' ? {severity: 'warning' as const} : {}
          report({...place, message: `序号“${found[0]}”应写成“${shown(number)}”。`, fix, ...severity})
        }
        const isNew = number === 1 && (isList || (last[depth] === 1 && depth > 1))
        // The items before may stand in the paragraph before, or （四） may go on from the section before.
        const previous = number > 1 ? shown(number - 1) : ''
        const isOpened =
          previous !== '' &&
          ((last[depth] === 0 && ever[depth] === number - 1) ||
            before.includes(previous) ||
            (name === '1.' && before.includes(`${number - 1}．`)) ||
            (name === '1.' && before.includes(String.fromCharCode(0x2486 + number))) ||
            (number < last[depth]! && endsQuotation.test(before)) ||
            (previous.startsWith('（') && before.includes(`(${previous.slice(1, -1)})`)))
        const message = place && !isNew && !isOpened && faultOf(last[depth]!, number, shown)
        if (message) report({...place, message})
        const above = levels[depth - 1]
        // Under 一、 comes （一）, not 1. — unless the paragraph before announces a list of its own.
        if (
          place &&
          above &&
          depth > 1 &&
          number === 1 &&
          !isList &&
          last[depth] === 0 &&
          last[depth - 1] === 0 &&
          last[depth - 2]! > 0
        ) {
          const upper = levels[depth - 2]!.name
          const message = `“${upper}”下面直接用“${found[0]}”，跳过了“${above.name}”这一层。`
          report({...place, message, severity: 'warning'})
        }
        last[depth] = number
        ever[depth] = number
        last.fill(0, depth + 1)
        return
      }
      // A heading without a number of its own begins anew.
      if (text.block === 'heading' && text.depth === 2) last.fill(0, 1)
    }

    // 一是…二是…四是…
    function checkInline(text: Text): void {
      if (!anyInline.test(text.value)) return
      for (const {0: word, index} of text.value.matchAll(backwards)) {
        const place = text.place(index, index + word.length)
        if (place) report({...place, message: `“${word}”写在“二是”“一是”之前，次序颠倒。`})
      }
      let end = 0
      for (const {0: words, index, groups} of text.value.matchAll(inline)) {
        const between = text.value.slice(end, index)
        end = index + words.length
        const key: Family = groups!.number ? (groups!.word as Family) : '第'
        const number = numberOf(groups!.number ?? groups!.ordinal!)
        const lists = running[key]
        const before = lists.at(-1) ?? 0
        const place = text.place(index, index + words.length)
        const shown = (n: number) => (key === '第' ? `第${inChinese(n)}` : inChinese(n) + key)
        if (groups!.wrong && /(?:^|[。；：！？])$/u.test(text.value.slice(0, index)))
          checkComma(text, index + words.length - 1, shown(number))
        else if (groups!.wrong) continue
        if (number === 1) {
          if (
            before === 1 &&
            place &&
            isSameList(text.value, index, words) &&
            !isOneOfTwo(text.value, index, words)
          )
            report({...place, message: faultOf(1, 1, shown)!})
          const isInside = text.value[index - 1] === '：' && isOneSentence(text.value, key, index)
          running[key] = isInside ? [...lists.slice(-deepest), 1] : [1]
          continue
        }
        if (before === 0) continue
        const goesOn = lists.findLastIndex(last => last + 1 === number)
        running[key] = goesOn < 0 ? [...lists.slice(0, -1), number] : [...lists.slice(0, goesOn), number]
        // 新规一是…，二是… and 首先…，二是…: the one before stands where no clause begins.
        const isBegun = between.includes(shown(number - 1)) || (number === 2 && /首先|其一/u.test(between))
        if (goesOn >= 0 || isBegun) continue
        const message = faultOf(before, number, shown)
        if (place && message) report({...place, message})
      }
    }
    // 第一、提高认识
    function checkComma(text: Text, index: number, word: string): void {
      const place = text.place(index, index + 1)
      if (!place) return
      const message = `“${word}”后面用逗号，不用顿号。`
      report({...place, message, basis: 'GB/T 15834—2011 4.4', fix: replacing(place, '，')})
    }

    // 一是…, and no 二是
    function checkLone(text: Text, index: number): void {
      const following = () =>
        texts
          .slice(index + 1, index + 1 + reach)
          .filter(({section}) => section === text.section)
          .map(({value}) => value)
          .join('')
      for (const {start, words} of lonePoints(text.value, following)) {
        const place = text.place(start, start + words.length)
        const next = words.replace('一', '二')
        if (place) report({...place, message: `只有“${words}”，后面没有“${next}”。`, severity: 'hint'})
      }
    }

    function checkCircled(text: Text): void {
      if (!anyCircled.test(text.value)) return
      for (const {0: mark, index} of text.value.matchAll(circled)) {
        const number = mark.charCodeAt(0) - 0x245f
        const place = text.place(index, index + 1)
        const isSkip = lastCircled > 0 && number !== 1 && number !== lastCircled + 1
        const message = isSkip && faultOf(lastCircled, number, n => String.fromCharCode(0x245f + n))
        if (place && message) report({...place, message})
        lastCircled = number
      }
    }
  },
  examples: [
    {bad: '一、组织领导\n⟦三、⟧工作成效', says: '“一、”之后是“三、”，应为“二、”，或者漏写了“二、”。'},
    {bad: '一、组织领导\n⟦一、⟧工作成效', says: '“一、”重复，应为“二、”。'},
    {bad: '⟦（一）、⟧建机制。落实责任。', good: '（一）建机制。落实责任。'},
    {
      bad: '⟦1、⟧完善制度。落实责任。\n⟦2、⟧强化督查。跟踪问效。',
      good: '1.完善制度。落实责任。\n2.强化督查。跟踪问效。'
    },
    {bad: '⟦一.⟧组织领导', good: '一、组织领导'},
    {bad: '（一）建机制。落实责任。\n（二）强保障。落实经费。\n⟦（四）⟧抓队伍。强化培训。'},
    {
      bad: '突出重点：一是建机制，二是强保障，⟦四是⟧抓队伍。',
      says: '“二是”之后是“四是”，应为“三是”，或者漏写了“三是”。'
    },
    {bad: '具体是：一是强化培训，⟦一是⟧压实责任。', says: '“一是”重复，应为“二是”。'},
    {
      bad: '⟦三是⟧广泛宣传发动，二是压实责任，一是健全组织。',
      says: '“三是”写在“二是”“一是”之前，次序颠倒。'
    },
    {
      good: '一是建队伍，二是强培训，三是严考核。新规一是明确职责，二是细化流程。双方首先要加强沟通。二是要扩大合作。'
    },
    {good: '三是三，二是二，一是一，丁是丁、卯是卯。首先是建机制，二是强保障，其三是抓队伍。'},
    {bad: '一是抓学习，二是抓培训，三是抓考核。措施有：一是强领导，⟦四是⟧强保障。'},
    {bad: '不足的地方有：⟦一是⟧少数干部学得不深，抓得不实。', says: '只有“一是”，后面没有“二是”。'},
    {good: '一是建专班，逐级压实责任。各村都明确专人。\n其次抓宣传。原因之一是缺水，特点：一是一、二是二。'},
    {bad: '一要提高站位；二要压实责任；⟦四要⟧严明纪律。'},
    {
      bad: '第一⟦、⟧提高认识，强化保障。第二⟦、⟧压实责任。',
      good: '第一，提高认识，强化保障。第二，压实责任。'
    },
    {bad: '做法如下：①抓学习；②抓宣传；⟦④⟧抓示范。'},
    {bad: '⟦（三）⟧强化保障\n落实经费。\n（四）促融合\n群众满意。'},
    {bad: '一、总体情况\n⟦1.⟧建机制\n落实责任。', says: '“一、”下面直接用“1.”，跳过了“（一）”这一层。'},
    {good: '应当提交下列材料：（一）申请书；\n（二）身份证明。\n附件：1.任务分解表\n2.示范点名单'},
    {good: '一、总体要求\n（一）指导思想。略述。\n（二）目标。略述。\n二、任务\n（三）强产业。略述。'},
    {good: '（一）项目概况。落实资金。\n（二）款项使用。公开透明。'},
    {good: '第一、第二、第三产业，第一、二季度，选项①③，见注②和①，一要素、二要点'},
    {good: '问题有两个，一是领导不力：一是研究少，二是调研少；二是经费不足。一是一，二是二。'},
    {
      good: '一、组织领导\n（一）建机制。落实责任。\n（二）强保障。落实经费。\n二、工作成效\n（一）群众满意。得到好评。'
    },
    {good: '（一）明确职责。负责下列工作：\n（一）宣传政策；\n（二）化解矛盾。\n（一）、（二）项所列人员'},
    {good: '1.2023年度表彰名单\n2.2024年度表彰名单'},
    {good: '1.将第一条修改为：“有下列情形之一的：\n1.违约；\n2.侵权；\n3.其他。”\n2.删去第二条。'},
    {good: '1、2、3号楼，1.5万人，一、二年级，二是二，一是一，第一、第二产业'}
  ]
})

/** In how many paragraphs after 一是 the second point is looked for. */
const reach = 10

/** The last item of a list that was quoted: 25.其他纠纷案件。” */
const endsQuotation = /^[^“]*”$/u

/** How many lists a list is known to stand in. */
const deepest = 9

/** 有两条路径，一是…，一是…: either of two. */
function isOneOfTwo(text: string, index: number, words: string): boolean {
  const sentence = sentenceBefore(text, index, '。！？')
  return /[两二][条种个类点项方]/u.test(sentence) && sentence.split(words).length === 2
}

/** Whether the same number stands a clause or two before, with nothing between that could begin another list. */
function isSameList(text: string, index: number, words: string): boolean {
  const clauses = sentenceBefore(text, index, '。！？：:“”（）')
  return /[，；]$/u.test(clauses) && clauses.includes(words)
}

/** Whether an item of a list stands before in the same sentence. */
const isOneSentence = (text: string, key: Family, index: number): boolean =>
  new RegExp(key === '第' ? '第[一二三四五六七八九十]{1,2}，' : `[一二三四五六七八九十]${key}`, 'u').test(
    sentenceBefore(text, index, '。！？')
  )

/** What is wrong when a number follows another of its level; 0 when there was none. A new list may begin at 1 anywhere. */
function faultOf(before: number, number: number, shown: (number: number) => string): string | undefined {
  if (Number.isNaN(number) || number === before + 1 || (number === 1 && before !== 1)) return undefined
  if (before === 0) return number < 10 ? `前面没有“${shown(1)}”，从“${shown(number)}”开始。` : undefined
  if (number === before) return number === 1 ? repeated(1) : repeated(number)
  if (number < before) return `“${shown(before)}”之后是“${shown(number)}”，次序颠倒。`
  const next = `“${shown(before + 1)}”`
  const skipped = number - before === 2 ? next : `${next}到“${shown(number - 1)}”`
  return `“${shown(before)}”之后是“${shown(number)}”，应为${next}，或者漏写了${skipped}。`

  function repeated(again: number): string {
    return `“${shown(again)}”重复，应为“${shown(again + 1)}”。`
  }
}
