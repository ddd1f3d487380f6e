import {anyOf, lexicon} from '../../language/lexicon/lexicon.ts'
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

const {earlier} = lexicon.relations
const digit = '[一二两三四五六七八九十]'
const vague = '(?!多|以上|有余|左右|余)'
const doubling = `翻了?(?<near>近|将近|接近)?(?<over>超过?|逾)?(?<doublings>[一二两三四五]?)番(?<past>多|有余|以上|半)?(?!余|左右)`
const adverbs = `(?:已经|已|实现了?|整整|足足|[共总]|累计|${digit}年(?:间|来|里)?){0,3}`
const grown = '(?:增长|增加|提高|提升|扩大|上升|增)了?'
/** A time that something else is compared with: 2018年, 上年同期, “十三五”末, 三年前, 创建前. */
const then = `(?:Y|${anyOf(earlier)}|“[^”]{2,5}”(?:初|末|期末|时期|期间)?|${digit}年前|[^，。；、APDY]{1,6}前)(?:同期|末|底|时)?`
const base = `(?:而)?(?<when2>${then})[^，。；、APDY]{0,6}?(?:仅为|只为|仅有|只有|仅|只|为|是|有)?A(?=[^A]{0,4}(?:[，。；）]|$))`
const after = pattern(
  `[，、（]?${adverbs}(?:${doubling}|(?:是|为|相当于)(?:原来|当初|过去|先前|当年|当时|Y)的?(?<times>A|${digit}倍${vague})|${grown}(?<about>近|将近|接近|不到|不足|超过?|逾)?(?<more>A|${digit}倍${vague}))`,
  'uy'
)
// 较2017年增长两倍，由4万册增加到8万册
const ahead = pattern(
  `(?:^|[，；、]|[比较](?:${then})|[^APDY，；、])${adverbs}(?:${doubling}|${grown}(?<more>A|${digit}倍${vague}))，$`,
  'u'
)
// 1560个，比2021年的390个翻了两番; 苗木较上年的3.5万株增长2倍，达到10.5万株
const compared = pattern(
  `(?:(?<to>A)[^，。；、APDY]{0,4}，${adverbs})?[比较与同在](?:${then})?[^，。；、APDY]{0,8}A(?:[^，。；、APDY]{0,4}相比|的基础上)?，?${adverbs}(?:${doubling}|${grown}(?<more>A|${digit}倍${vague}))(?:，?(?:已|就)?(?:达到|达|增至|升至|增加到|增长到|提高到|为)(?<then>A))?`
)
// 218家，是2019年的2倍，2019年为109家; 36亿元，较2020年增长1.5倍，2020年仅为20亿元
const baseNext = pattern(
  `A[^，。；、APDY]{0,4}，?(?:约|大约|已)?(?:(?:是|为|相当于)(?<when>${then})的?(?<times>A|${digit}倍${vague})|[比较](?<when3>${then})${adverbs}(?:${doubling}|${grown}(?<more>A|${digit}倍${vague})))[，（；]${base}`
)
const direct = pattern(`A，?(?:约|相当于|就)?(?:是|为)(?:${then})(?:的|时的)?A的(?<times>A)`)
const doubled = pattern(
  '[比较在与同][^，。；APD]{0,12}A相比，[^，。；APD]{0,14}A，翻了?(?<doublings>[一二两三四五])番(?<past>多|有余|以上|半)?(?!余|左右)'
)
// What is less cannot be so many times less.
const less = pattern(`(?:下降|减少|降低|缩短|缩减|减轻)了?(?:A|近?${digit}倍)`)

/** What is said of a sentence's numbers in 倍 and 番 and does not hold. */
export function multiplesIn(sentence: Sentence): Multiple[] {
  if (!/[倍番]/.test(sentence.value)) return []
  const found = [
    ...afterFrames(sentence),
    ...aheadOfFrames(sentence),
    ...comparedIn(sentence),
    ...baseNextIn(sentence),
    ...doubledIn(sentence),
    ...directIn(sentence),
    ...lessIn(sentence)
  ]
  return found.filter(({start}, at) => found.findIndex(one => one.start === start) === at)
}

const afterFrames = (sentence: Sentence): Multiple[] =>
  framesIn(sentence).flatMap(frame =>
    multiplesAt(sentence, frame, frame.end, frame.fromYear?.year ?? frame.period?.from)
  )

/** What is said in 倍 or 番 right behind two numbers, at a place of the skeleton; `year` is that of the first. */
export function multiplesAt(
  sentence: Sentence,
  ends: {readonly from: Mention; readonly to: Mention},
  at: number,
  year: number | undefined
): Multiple[] {
  after.lastIndex = at
  const found = after.exec(sentence.skeleton)
  if (!found) return []
  const end = after.lastIndex
  // 是2012年的12倍 after a change since 2017 is of another year.
  const since = markedIn(sentence, found.index, end).find(({mark}) => mark === 'year')
  if (since?.mark === 'year' && year !== undefined && since.year !== year) return []
  return judged(sentence, ends, found.groups!, found.index, end)
}

/** 较2017年翻了两番，由1.5万亩扩大到6万亩. */
function aheadOfFrames(sentence: Sentence): Multiple[] {
  const {skeleton} = sentence
  return framesIn(sentence).flatMap((frame): Multiple[] => {
    // A noun before 由 would be of another thing.
    const from = Math.max(0, frame.start - 24)
    const found = /[由从]/.test(skeleton[frame.start]!) ? ahead.exec(skeleton.slice(from, frame.start)) : null
    if (!found) return []
    const since = markedIn(sentence, from + found.index, frame.start).find(({mark}) => mark === 'year')
    if (since?.mark === 'year' && frame.fromYear && since.year !== frame.fromYear.year) return []
    return judged(sentence, frame, found.groups!, from + found.index, frame.start - 1)
  })
}

/** What is said in 倍 or 番 of two numbers, held against them. */
function judged(
  sentence: Sentence,
  {from, to}: {readonly from: Mention; readonly to: Mention},
  {doublings, near, over, past, times, about, more}: Readonly<Record<string, string | undefined>>,
  start: number,
  end: number
): Multiple[] {
  if (from.value <= 0 || unitOf(from) !== unitOf(to) || from.mark !== to.mark) return []
  const place = placeOfWords(sentence, end)
  const sum = `${shown(to)} ÷ ${shown(from)}`
  const ratio = to.value / from.value
  const shownRatio = Number(ratio.toFixed(2))
  const [low, most] = bounds(from, to)
  // 突破90家 is not said of 120家.
  const high = to.sense === 'least' ? Math.min(most, (to.value * 1.2) / from.value) : most
  if (doublings !== undefined) {
    // 翻番 without a number is twice as much, or more than that.
    const wanted = 2 ** (doublings === '' ? 1 : numberOf(doublings))
    const isPast = past !== undefined || over !== undefined || doublings === ''
    const least = near !== undefined ? wanted * 0.8 : isPast ? wanted : wanted * 0.9
    const limit = near !== undefined ? wanted : isPast ? wanted * 2 : wanted * 1.25
    if (high >= least && low < limit) return []
    return [{...place, message: `翻番对不上：${sum} = ${shownRatio}，翻${doublings || '一'}番是${wanted}倍`}]
  }
  const words = (times ?? more)!
  const claimed = markedIn(sentence, start, end).findLast(
    (one): one is Mention => isMention(one) && one.unit === '倍'
  )
  if (!claimed && words.length === 1) return []
  const said2 = claimed ? said(claimed) : `${about ?? ''}${words}`
  const value: Quantity = claimed ?? asBound(wholeNumber(numberOf(words[0]!), words), about)
  const shift = more === undefined ? 0 : 1
  if (fits(low - shift, high - shift, value)) return []
  const is = more === undefined ? `${sum} = ${shownRatio}` : `${sum} − 1 = ${Number((ratio - 1).toFixed(2))}`
  const hint =
    more !== undefined && fits(low, high, value)
      ? `；增长到原来的${said2}，就是增长${Number((ratio - 1).toFixed(2))}倍`
      : ''
  return [{...place, message: `倍数对不上：${is}，文中写${said2}${hint}`}]
}

/** 1560个，比2021年的390个翻了两番, 比前年的60万人次翻了一番，达到120万人次. */
function comparedIn(sentence: Sentence): Multiple[] {
  if (!/[比较与同在]/.test(sentence.skeleton)) return []
  return [...sentence.skeleton.matchAll(compared)].flatMap(({0: words, index, groups}): Multiple[] => {
    const inside = markedIn(sentence, index, index + words.length)
    const amounts = inside.filter(isMention).filter(({unit}) => unit !== '倍')
    const ends =
      index + words.length - (groups!.then === undefined ? 0 : /，?[^，]*$/u.exec(words)![0].length)
    const [first, second, third] = amounts
    if (!first || !second || third) return []
    // Where one stands before and one behind, the one before is of something else.
    if ((groups!.to === undefined) === (groups!.then === undefined)) return []
    const [to, from] = groups!.to === undefined ? [second, first] : [first, second]
    const found = judged(sentence, {from, to}, groups!, index, ends)
    // What it came to, which is told last, is as likely to be wrong as the words before it.
    return groups!.then === undefined ? found : found.map(one => ({...one, start: to.start, end: to.end}))
  })
}

/** 218家，是2019年的2倍，2019年为109家: what was stands in the next clause, of the same time. */
function baseNextIn(sentence: Sentence): Multiple[] {
  return [...sentence.skeleton.matchAll(baseNext)].flatMap(({0: words, index, groups}): Multiple[] => {
    const inside = markedIn(sentence, index, index + words.length)
    const years = inside.flatMap(one => (one.mark === 'year' ? [one.year] : []))
    const when = (groups!.when ?? groups!.when3)!
    const isOneTime = years.length > 0 ? new Set(years).size === 1 && years.length === 2 : true
    const [to, from] = inside.filter(isMention).filter(({unit}) => unit !== '倍')
    if (!to || !from || !isOneTime || when.slice(0, 2) !== groups!.when2!.slice(0, 2)) return []
    const ends = index + words.search(/[，（；][^，（；]*$/u)
    return judged(sentence, {from, to}, groups!, index, ends)
  })
}

/** 与前年的60万人次相比，今年接待120万人次，翻了一番. */
function doubledIn(sentence: Sentence): Multiple[] {
  return [...sentence.skeleton.matchAll(doubled)].flatMap(({0: words, index, groups}): Multiple[] => {
    const [from, to] = markedIn(sentence, index, index + words.length).filter(isMention)
    return from && to ? judged(sentence, {from, to}, groups!, index, index + words.length) : []
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

/** 近两倍 is less than two, and 超两倍 more, by half at most. */
function asBound(value: Quantity, about: string | undefined): Quantity {
  if (about === undefined) return value
  const isMore = /[超逾]/u.test(about)
  const bounds = {low: value.value - (isMore ? 0 : 0.5), high: value.value + (isMore ? 1 : 0)}
  return {...value, ...bounds, sense: isMore ? 'least' : 'most', step: 0.1}
}

/** The number and its 倍 or 番 that end at `end` of the skeleton. */
function placeOfWords({marked, skeleton, start, text}: Sentence, end: number): {start: number; end: number} {
  const mention = marked.find(({at}) => at === end - 1)
  if (mention) return mention
  const word = /.[倍番](?:多|有余|以上|半)?$/u.exec(skeleton.slice(0, end))![0]
  const last = marked.findLast(({at}) => at < end)
  const at = text.value.indexOf(word, last?.end ?? start)
  return {start: at, end: at + word.length}
}
