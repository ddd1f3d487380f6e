import {numberOf} from '../../language/numerals.ts'
import type {Quantity} from '../../language/quantity.ts'
import {asEnd, asPrinted, said, shown, unitOf} from './arithmetic.ts'
import {framesIn} from './frames.ts'
import type {Mention, Sentence} from './sentence.ts'
import {isMention, markedIn, pattern} from './sentence.ts'

/** 倍 or 番 that does not fit its numbers, or cannot be said. */
export interface Multiple {
  readonly start: number
  readonly end: number
  readonly message: string
}

const digit = '[一二两三四五六七八九十]'
const vague = '(?!多|以上|有余|左右|余)'
const after = pattern(
  `[，、（]?(?:已|实现了?|整整|[共总]|累计){0,2}(?:翻了?(?<doublings>[一二两三四五])番(?<past>多|有余|以上|半)?(?!余|左右)|(?:是|为|相当于)(?:原来|当初|过去|先前|当年|当时|Y)的?(?<times>A|${digit}倍${vague})|(?:增长|增加|提高|提升|扩大|上升)了?(?<more>A|${digit}倍${vague}))`,
  'uy'
)
const direct = pattern(`A，?(?:约|相当于|就)?(?:是|为)Y(?:的|时的)?A的(?<times>A)`)
const doubled = pattern(
  '(?:[比较在与同][^，。；APD]{0,12}A(?:的基础上)?，?(?:实现|整整)?|[比较与同][^，。；APD]{0,12}A相比，[^，。；APD]{0,14}A，)翻了?(?<doublings>[一二两三四五])番(?<past>多|有余|以上|半)?(?!余|左右)(?:(?<=相比，[^。；]{0,24})|，(?:达到|达|增至|升至|增加到|为)A)'
)
// What is less cannot be so many times less.
const less = pattern(`(?:下降|减少|降低|缩短|缩减|减轻)了?(?:A|近?${digit}倍)`)

/** What is said of a sentence's numbers in 倍 and 番 and does not hold. */
export function multiplesIn(sentence: Sentence): Multiple[] {
  if (!/[倍番]/.test(sentence.value)) return []
  return [...afterFrames(sentence), ...doubledIn(sentence), ...directIn(sentence), ...lessIn(sentence)]
}

function afterFrames(sentence: Sentence): Multiple[] {
  const {skeleton} = sentence
  return framesIn(sentence).flatMap((frame): Multiple[] => {
    after.lastIndex = frame.end
    const found = after.exec(skeleton)
    if (!found || frame.from.value <= 0 || unitOf(frame.from) !== unitOf(frame.to)) return []
    const {doublings, past, times, more} = found.groups!
    const ends = after.lastIndex
    const place = placeOfWords(sentence, ends)
    const sum = `${shown(frame.to)} ÷ ${shown(frame.from)}`
    const ratio = frame.to.value / frame.from.value
    const shownRatio = Number(ratio.toFixed(2))
    if (doublings !== undefined) {
      const wanted = 2 ** numberOf(doublings)
      const [low, high] = bounds(frame.from, frame.to)
      const least = past === undefined ? wanted * 0.9 : wanted
      const most = past === undefined ? wanted * 1.5 : wanted * 2
      if (high >= least && low < most) return []
      return [{...place, message: `翻番对不上：${sum} = ${shownRatio}，翻${doublings}番是${wanted}倍`}]
    }
    const words = (times ?? more)!
    const claimed = markedIn(sentence, found.index, ends).filter(isMention).at(-1)
    if (claimed && claimed.unit !== '倍') return []
    // 是2012年的12倍 after a change since 2017 is of another year.
    const since = markedIn(sentence, found.index, ends).find(({mark}) => mark === 'year')
    const from = frame.fromYear?.year ?? frame.period?.from
    if (since?.mark === 'year' && from !== undefined && since.year !== from) return []
    const said2 = claimed ? said(claimed) : words
    const value: Quantity = claimed ?? wholeNumber(numberOf(words[0]!), words)
    const [low, high] = bounds(frame.from, frame.to)
    const shift = more === undefined ? 0 : 1
    if (fits(low - shift, high - shift, value)) return []
    const is =
      more === undefined ? `${sum} = ${shownRatio}` : `${sum} − 1 = ${Number((ratio - 1).toFixed(2))}`
    const hint =
      more !== undefined && fits(low, high, value)
        ? `；增长到原来的${said2}，就是增长${Number((ratio - 1).toFixed(2))}倍`
        : ''
    return [{...place, message: `倍数对不上：${is}，文中写${said2}${hint}`}]
  })
}

/** 比前年的60万人次翻了一番，达到120万人次. */
function doubledIn(sentence: Sentence): Multiple[] {
  return [...sentence.skeleton.matchAll(doubled)].flatMap(({0: words, index, groups}): Multiple[] => {
    const [from, to] = markedIn(sentence, index, index + words.length).filter(isMention)
    if (!from || !to || from.value <= 0 || unitOf(from) !== unitOf(to)) return []
    const wanted = 2 ** numberOf(groups!.doublings!)
    const [low, high] = bounds(from, to)
    if (high >= wanted * 0.9 && low < wanted * (groups!.past === undefined ? 1.15 : 2)) return []
    const ratio = Number((to.value / from.value).toFixed(2))
    const message = `翻番对不上：${shown(to)} ÷ ${shown(from)} = ${ratio}，翻${groups!.doublings!}番是${wanted}倍`
    return [{start: to.start, end: to.end, message}]
  })
}

/** 120.8万元，是2018年30.2万元的4倍. */
function directIn(sentence: Sentence): Multiple[] {
  return [...sentence.skeleton.matchAll(direct)].flatMap(({0: words, index}): Multiple[] => {
    const [to, from, claimed] = markedIn(sentence, index, index + words.length).filter(isMention)
    if (!to || !from || claimed?.unit !== '倍' || unitOf(from) !== unitOf(to) || from.value <= 0) return []
    const [low, high] = bounds(from, to)
    if (fits(low, high, claimed)) return []
    const ratio = Number((to.value / from.value).toFixed(2))
    const {start, end} = claimed
    return [
      {start, end, message: `倍数对不上：${shown(to)} ÷ ${shown(from)} = ${ratio}，文中写${said(claimed)}`}
    ]
  })
}

function lessIn(sentence: Sentence): Multiple[] {
  return [...sentence.skeleton.matchAll(less)].flatMap(({0: words, index}): Multiple[] => {
    const amount = markedIn(sentence, index, index + words.length).find(isMention)
    if (amount && amount.unit !== '倍') return []
    const place = amount ?? placeOfWords(sentence, index + words.length)
    const {start, end} = place
    return [{start, end, message: '减少不能说“倍”：最多减少100%，如“减少一半”“下降50%”'}]
  })
}

const bounds = (from: Mention, to: Mention): [number, number] => {
  const [a, b] = [
    from.sense === 'exact' ? asEnd(from, to) : asPrinted(from),
    to.sense === 'exact' ? asEnd(to, from) : asPrinted(to)
  ]
  return [b.low / a.high, a.low > 0 ? b.high / a.low : Infinity]
}

/** 3倍 is said of 2.6 and of 3.6, of nearly 4 no more; bounds (近3倍, 3倍以上) have a whole step to spare. */
function fits(least: number, most: number, {sense, value, step, low, high}: Quantity): boolean {
  if (sense !== 'exact') return least <= high + step && most >= low - step
  return least < value + step * 0.75 && most >= value - step / 2 - 1e-9
}

const wholeNumber = (value: number, printed: string): Quantity => ({
  ...{printed, number: printed, value, decimals: 0, step: 1, scale: '', unit: '倍', qualifiers: []},
  ...{sense: 'exact', low: value, high: value}
})

/** The number and its 倍 or 番 that end at `end` of the skeleton. */
function placeOfWords({marked, skeleton, start, text}: Sentence, end: number): {start: number; end: number} {
  const mention = marked.find(({at}) => at === end - 1)
  if (mention) return mention
  const word = /.[倍番](?:多|有余|以上|半)?$/u.exec(skeleton.slice(0, end))![0]
  const last = marked.findLast(({at}) => at < end)
  const at = text.value.indexOf(word, last?.end ?? start)
  return {start: at, end: at + word.length}
}
