import {anyOf, lexicon, wordsOf} from '../../language/lexicon/lexicon.ts'
import {isDivision} from '../../language/places/gazetteer.ts'
import {wordEndsAround} from '../../language/words.ts'
import {matchesIn} from '../matches.ts'
import {defineRule} from '../rule.ts'
import {saidAgain} from '../said-again.ts'

/** One character that stands twice: where that is two words, or where alone it is one too many. */
interface Single {
  readonly word: string
  readonly after?: string
  readonly before?: string
  readonly only_after?: string
  readonly only_before?: string
}

const {single, tried, wish, then, aim, once, emphatic, heads, joins, both, across} = lexicon.repeats
const singles = new Map((single as ReadonlyArray<Single>).map(one => [one.word, contextOf(one)]))
const sets = {
  once: new Set(wordsOf(once)),
  tried: new Set(wordsOf(tried)),
  emphatic: new Set(wordsOf(emphatic)),
  both: new Set(wordsOf(both)),
  heads: new Set(wordsOf(heads))
}
const wished = new RegExp(`(?:${anyOf(wish)})[^，。；]{0,6}$`, 'u')
const aimed = new RegExp(`(?:${anyOf(aim)})[^，。；]{0,10}$`, 'u')
const followed = new RegExp(`^(?:${anyOf(then)})`, 'u')
const joined = new RegExp(`^(?:${anyOf(joins)})`, 'u')
const longer = new RegExp(anyOf(across), 'gu')
const longest = 12

/** A pattern of the doubled character where it is one too many. */
function contextOf({word, after, before, only_after, only_before}: Single): RegExp {
  const not = (words: string | undefined, sign: string) => (words ? `(?${sign}${anyOf(words)})` : '')
  const only = (words: string | undefined, sign: string) =>
    words ? `(?${sign}${anyOf(words).replace('\\^', '^')})` : ''
  return new RegExp(
    `${not(after, '<!')}${only(only_after, '<=')}${word}${word}${not(before, '!')}${only(only_before, '=')}`,
    'uy'
  )
}

/** Where something is said twice in a row: certain characters, or a word or more. */
function* doublesIn(text: string): Generator<{start: number; length: number; isSure: boolean}> {
  const steps = stepsIn(text)
  for (let start = 0; start < text.length; start++) {
    let length = 0
    for (let step = steps[start]!; step > 0; step = steps[start + length]!) {
      length += step
      if (length > longest || start + 2 * length > text.length) break
      if (!isDoubled(text, start, length)) continue
      yield {start, length, isSure: length !== 2 || isSureWord(text, start)}
      start += 2 * length - 1
      break
    }
  }
}

/** Where each unit last stood, counted from the end of all texts before; kept, since it is large. */
let places: Int32Array | undefined
let seen = 0

/** How far it is from each unit of a text to the next that is the same; 0 where that is out of reach. */
function stepsIn(text: string): Uint8Array {
  if (!places || seen > 2 ** 30) [places, seen] = [new Int32Array(0x10000), 1]
  const steps = new Uint8Array(text.length)
  for (let index = text.length - 1; index >= 0; index--) {
    const unit = text.charCodeAt(index)
    const step = places[unit]! - seen - index
    if (step > 0 && step <= longest) steps[index] = step
    places[unit] = seen + index
  }
  seen += text.length
  return steps
}

function isDoubled(text: string, start: number, length: number): boolean {
  // The first are alike; to look on is quicker than to cut out.
  for (let at = start + 1; at < start + length; at++)
    if (text.charCodeAt(at) !== text.charCodeAt(at + length)) return false
  const words = text.slice(start, start + length)
  if (length === 1) return isSingle(text, start, words)
  // 设立的市的市区 has a word that ends in each half.
  if (!/^(?![的了])\p{Script=Han}+$/u.test(words)) return false
  const end = start + 2 * length
  // “加油加油加油！” is called out; 一步一步, 每村每村 and 几个几个 are said so.
  if (text.startsWith(words, end) || isSaidTwice(words) || sets.emphatic.has(words)) return false
  if (length === 4 && words.slice(0, 2) === words.slice(2)) return false
  if (length > 3) return !isInTitle(text, start) && !/^人民[法检政]/u.test(words)
  if (isRhetoric(text, start, end) || isTried(text, start, end)) return false
  if (isAcross(text, start, end) || numerals.test(words)) return false
  if (length === 3 && isDivision(words)) return !seat.test(text.slice(end, end + 2))
  // A name ends with it, or 全县域 begins with it.
  const isNameBefore = /\p{Script=Han}/u.test(text[start - 1] ?? '') || text[end] === '域'
  if (isNameBefore && isHead(words) && joined.test(text.slice(end, end + 3)) && isNamed(text, start, words))
    return false
  const ends = wordEndsAround(text, start)
  if (![start, start + length, end].every(at => ends.has(at))) return false
  // 大块大块, 成群成群
  return !/^[大小成整][片块批段堆把群排串捆包袋箱筐车队条垛滴口步]$/u.test(words)
}

/** Whether two characters are one word, which is no name and act at once: 本规定规定的 and 经济组织组织 may be right. */
function isSureWord(text: string, start: number): boolean {
  return !sets.both.has(text.slice(start, start + 2)) && !wordEndsAround(text, start).has(start + 1)
}

const numerals = /^[〇零一二三四五六七八九十百千万亿]+$/u

/** Whether a longer word begins before what looks doubled, or ends behind it: 构建共建共治, 集装箱装箱. */
function isAcross(text: string, start: number, end: number): boolean {
  const from = Math.max(0, start - 4)
  for (const {0: word, index} of text.slice(from, end + 4).matchAll(longer)) {
    const at = from + index
    const last = at + word.length
    const cuts = (edge: number) => at < edge && edge < last
    if (cuts(start) || cuts((start + end) / 2) || cuts(end)) return true
  }
  return false
}

/** 一步一步, 每村每村, 说着说着 are said so; 一起一起 and 随着随着 are not. */
const isSaidTwice = (words: string): boolean => /^[一每几半两]|着$/u.test(words) && !sets.once.has(words)

function isSingle(text: string, start: number, word: string): boolean {
  const context = singles.get(word)
  if (!context) return false
  context.lastIndex = start
  return context.test(text)
}

/** 昭阳区昭阳区委 is another matter than 昭阳区昭阳区. */
const seat = /^(?:人民|委|政协|法院|检察)/u
/** 少数民族民族政策, but not 推动民族民族团结. */
const isNamed = (text: string, start: number, words: string): boolean =>
  words !== '民族' || /(?:少数|较少|直过|各|多)$/u.test(text.slice(Math.max(0, start - 2), start))
/** Whether a name may end with it: 和平社区 before 社区干部. */
const isHead = (words: string) => sets.heads.has(words) || sets.heads.has(words.slice(-2))

/** Whether a verb is doubled as people double 研究研究: to try, once more, as a wish. */
function isTried(text: string, start: number, end: number): boolean {
  if (!sets.tried.has(text.slice(start, start + (end - start) / 2))) return false
  const before = text.slice(Math.max(0, start - 12), start)
  const after = text.slice(end, end + 2)
  const isTalk =
    /[和跟]\p{Script=Han}{1,6}$/u.test(before) &&
    text.startsWith('交流', start) &&
    !/^(?:活动|机制|平台)/u.test(after)
  return (
    wished.test(before) ||
    followed.test(after) ||
    isTalk ||
    (/(?:^|[，。；：])$/u.test(before) && after.startsWith('、')) ||
    (/^(?:[，。；、！？”]|$)/u.test(after) && aimed.test(before))
  )
}

const isInTitle = (text: string, start: number) => {
  const title = text.slice(Math.max(0, start - 20), start)
  return title.lastIndexOf('《') > title.lastIndexOf('》') && /^[^《》]{0,8}》/u.test(text.slice(start))
}

/** 团结团结再团结, and 创建创建，重在创、贵在建, are said so on purpose. */
function isRhetoric(text: string, start: number, end: number): boolean {
  const isClause =
    (start === 0 || /[，。；：！？、“《]/u.test(text[start - 1]!)) && /[，！？”》]/u.test(text[end] ?? '，')
  return isClause || text.startsWith('再', end) || isInTitle(text, start)
}

// 2300余次（次）: what the bracket adds has been said.
const bracketed = /(?<said>[次场个人名户项篇部册期家])[（(]\k<said>[）)]/gu

/** 重复的字词。 */
export const doubledWords = defineRule({
  id: 'doubled-words',
  title: {zh: '字词重复', en: 'Doubled words'},
  severity: 'error',
  basis: '通用写作规范',
  why: {
    zh: '同一个词连着写了两遍，多是改稿、粘贴的残留，校对时最容易看漏。可能分属前后两个词的（本规定规定的），只作警告。',
    en: 'A word written twice in a row is a left-over of editing that eyes slide over.'
  },
  how: {zh: '删去一个。', en: 'Delete one of them.'},
  check({texts}, report) {
    for (const text of texts) {
      for (const {start, length, isSure} of doublesIn(text.value)) {
        const place = text.place(start, start + 2 * length)
        const message = `“${text.value.slice(start, start + length)}”重复。`
        if (place) report({...place, message, ...(isSure ? {} : {severity: 'warning'})})
      }
    }
    for (const {text, start, words, isApart} of saidAgain(texts)) {
      const place = text.place(start, start + words.length)
      const where = isApart ? '前面的段落里已经说过' : '在这一段里说了两遍'
      // Two rates may well be equal; a whole sentence is not said twice by chance.
      const severity = isApart || !words.includes('，') ? ('hint' as const) : ('warning' as const)
      if (place) report({...place, message: `“${words}”${where}。`, severity})
    }
    for (const {words, groups, place} of matchesIn(texts, bracketed, /[（(]/u)) {
      report({...place, message: `“${words}”：括号里的“${groups.said}”与前面重复。`})
    }
  },
  examples: [
    {bad: '扎实⟦推进推进⟧各项⟦的的⟧工作', good: '扎实推进各项工作'},
    {bad: '开展宣讲2300余⟦次（次）⟧', good: '开展宣讲2300余场（次）'},
    {bad: '新增规上企业56家，总量全市第三；发放资金2.3亿元，⟦新增规上企业56家⟧，总量全市第三。'},
    {
      bad: '干部逐户上门讲解政策，解开不少群众的心结。村里面貌一新。⟦干部逐户上门讲解政策，解开不少群众的心结⟧。',
      says: '“干部逐户上门讲解政策，解开不少群众的心结”在这一段里说了两遍。'
    },
    {
      bad: '干部逐户上门讲解政策，解开不少群众的心结。\n⟦干部逐户上门讲解政策，解开不少群众的心结⟧。村里面貌一新。',
      says: '“干部逐户上门讲解政策，解开不少群众的心结”前面的段落里已经说过。'
    },
    {bad: '那⟦是是⟧村里第一所小学，群众⟦获得感获得感⟧不断增强'},
    {
      bad: '⟦全区全区⟧上下齐心，各族⟦群众群众⟧的获得感增强，开展⟦宣讲宣讲⟧活动，⟦昭阳区昭阳区⟧创建有力，⟦在在⟧全县推广'
    },
    {
      good: '少数民族民族政策，和平社区社区干部，龙洞村龙洞村民小组，在在建项目，团结团结再团结，《民族团结团结民族》，实实在在，取得了了不起的成就，创建工作工作方案'
    },
    {bad: '推动⟦民族团结进步民族团结进步⟧创建'},
    {
      bad: '⟦县委县委⟧高度⟦重视重视⟧，全县⟦上下上下⟧高度重视，⟦各部门各部门⟧齐抓共管，⟦荣获荣获⟧“省级卫生县城”称号，学习三中⟦全会全会⟧精神，取得⟦了了⟧成效'
    },
    {
      good: '全县上下上下一心、上下联动，县委县委办联合发文，重视重视再重视，解决重视重视不够的问题，请大家重视重视，县委、县委书记，各部门各单位，取得了了不起的成绩'
    },
    {
      good: '专业组织组织编写，再审申请人申请人民法院鉴定，高等教育等教育机构，可以以案释法，参与与会，事由由法律规定'
    },
    {
      good: '构建共建共治共享格局，办理退税缓税缓费，集装箱装箱作业，手把手把技术教会，到二〇二〇年，大块大块的地，一级一级落实'
    },
    {
      good: '为了了解情况，的的确确有目的的安排，一件事一件事抓，研究研究再定，和和美美，这是是非题，贵在实事求是是共识，一批又一批'
    }
  ]
})
