import {wordEndsIn} from '../words.ts'
import {besideOnce, nearWords, soundNearWords} from './beside.ts'
import {aloneness, isAlike, isSameSound, standIns} from './confusable.ts'
import {wordsHeardAt} from './heard.ts'
import {beginsPhrase, endsPhrase, firstWord, placeOfPair, secondWord} from './pair-roles.ts'
import {phrasesNear, rolesOnce} from './phrases.ts'
import {isPairAt, isWord, wordsWith} from './words.ts'

/** A word that is none, and the word that it is but for one character. */
export interface Misspelt {
  readonly start: number
  readonly end: number
  readonly right: string
  /** Whether what is written may well be meant: it is a word elsewhere, or two that stand alone now and then. */
  readonly isDoubtful?: boolean
}

const isHan = (unit: number): boolean => unit >= 0x4e00 && unit <= 0x9fff

/**
 * Words with one wrong character: what is written falls apart into single characters, and would be a word with one that
 * sounds or looks like it. Which words there are, `words.json` and the dictionary of the runtime say.
 */
export function* misspeltIn(text: string): Generator<Misspelt> {
  // Read first: they are put among the roles.
  besideOnce()
  const roles = rolesOnce()
  const rolesAt = (at: number) => roles[placeOfPair(text.charCodeAt(at), text.charCodeAt(at + 1))]!
  let past = 0
  let [here, next] = [rolesAt(0), rolesAt(1)]
  for (let at = 0; at < text.length; at++) {
    const third = rolesAt(at + 2)
    const [first, second] = [here, third]
    here = next
    next = third
    if (!isHan(text.charCodeAt(at))) continue
    const isPhrase = (first & beginsPhrase) !== 0 || (second & endsPhrase) !== 0
    const isBeside = (first & firstWord) !== 0 || (second & secondWord) !== 0
    const found =
      (isPhrase ? phraseAt(text, at) : undefined) ??
      (isBeside ? (wordsBesideAt(text, at) ?? soundBesideAt(text, at)) : undefined) ??
      wordAround(text, at) ??
      heardAt(text, at)
    if (!found || found.start < past) continue
    yield found
    past = found.end
  }
}

/** A set phrase of four characters that begins here, three of which are right. */
function phraseAt(text: string, at: number): Misspelt | undefined {
  for (const phrase of phrasesNear(text, at)) {
    const wrong = [0, 1, 2, 3].find(place => text[at + place] !== phrase[place])!
    const [is, ought] = [text[at + wrong]!, phrase[wrong]!]
    if (!isSameSound(is, ought) && !isAlike(is, ought)) continue
    const found = {start: at, end: at + 4, right: phrase}
    if (holds(text, found)) return found
  }
  return undefined
}

/** What is a word by itself more often than that, as 的 and 在 are, stands beside anything. */
const often = 12

/** Two words that often stand side by side, one of which has one wrong character. */
function wordsBesideAt(text: string, at: number): Misspelt | undefined {
  for (const {right, wrong} of nearWords(text, at)) {
    const [is, ought] = [text[at + wrong]!, right[wrong]!]
    if (!isSameSound(is, ought) && !isAlike(is, ought)) continue
    const found = {start: at, end: at + 4, right}
    if (aloneness(is.charCodeAt(0)) > often) continue
    // 乡村镇兴修水利: with what stands on its other side it is a word.
    if (isPairAt(text, wrong < 2 ? at - 1 : at + 3)) continue
    if (fallsApart(text, at + wrong - (wrong % 2)) && holds(text, found)) return found
  }
  return undefined
}

/** What is a word by itself more often than that, as a power of two, is seldom typed for a part of another. */
const lone = 10

/** What has a word of grammar in it may stand beside anything: 其中, 又使, 落得. */
const ofGrammar =
  /[的了和在是为及等对将也都就从向到由被把这那以于其之所或并而让使给自又即既得着不很更最再还只可要会能每各某与同且则里中上下内外氏]/u

/** Two words that often stand side by side, one of which was typed as another of its sound: 服务水瓶. */
function soundBesideAt(text: string, at: number): Misspelt | undefined {
  for (const right of soundNearWords(text, at)) {
    const from = right.startsWith(text.slice(at, at + 2)) ? 2 : 0
    const half = text.slice(at + from, at + from + 2)
    // With what stands on its other side it is a word.
    if (isPairAt(text, from === 2 ? at + 3 : at - 1) || ofGrammar.test(half)) continue
    if (isWord(text.slice(at, at + 4))) continue
    const ends = isDivided(text, at, right)
    if (!ends) continue
    const alone = [0, 1].map(place =>
      half[place] === right[from + place] ? 0 : aloneness(half.charCodeAt(place))
    )
    const isOneWord = !ends.has(from + 1)
    if (!isOneWord && Math.max(...alone) > often) continue
    const isDoubtful = isOneWord || Math.max(...alone) > lone
    return {start: at, end: at + 4, right, isDoubtful}
  }
  return undefined
}

/** Where words end in four characters, if they do in the middle and around them, as they stand and as they would be. */
function isDivided(text: string, at: number, right: string): ReadonlySet<number> | undefined {
  const from = Math.max(0, at - 12)
  const [before, after] = [text.slice(from, at), text.slice(at + 4, at + 16)]
  const endsOf = (words: string) =>
    new Set([...wordEndsIn(before + words + after)].map(edge => edge - before.length))
  const written = endsOf(text.slice(at, at + 4))
  const isInTwo = (ends: ReadonlySet<number>) => [0, 2, 4].every(edge => ends.has(edge))
  return isInTwo(written) && isInTwo(endsOf(right)) ? written : undefined
}

/** Two that are words by themselves more often than that together, as powers of two, are no word typed by its sound. */
const together = 10

/** Two characters that are no word, and sound like a common one. */
function heardAt(text: string, at: number): Misspelt | undefined {
  if (!isHan(text.charCodeAt(at + 1))) return undefined
  if (isPairAt(text, at) || isPairAt(text, at - 1) || isPairAt(text, at + 1)) return undefined
  if (aloneness(text.charCodeAt(at)) + aloneness(text.charCodeAt(at + 1)) > together) return undefined
  if (ofGrammar.test(text.slice(at, at + 2))) return undefined
  for (const right of wordsHeardAt(text, at)) {
    if (surnames.includes(text[at]!)) return undefined
    const found = {start: at, end: at + 2, right}
    if (holds(text, found)) return found
  }
  return undefined
}

/** Whether the two characters at `at` are a word each, and none together. */
function fallsApart(text: string, at: number): boolean {
  const from = Math.max(0, at - 12)
  const ends = wordEndsIn(text.slice(from, at + 14))
  return [at, at + 1, at + 2].every(edge => ends.has(edge - from))
}

/** What is no word by itself more often than that, as a power of two in a few million words, was not meant as one. */
const rare = 4

/** A word of two or three characters around `at`, if it is one but for the character there. */
function wordAround(text: string, at: number): Misspelt | undefined {
  // What is often a word by itself was meant.
  if (aloneness(text.charCodeAt(at)) > rare) return undefined
  // Most characters of a right text are part of a word.
  if (isPairAt(text, at - 1) || isPairAt(text, at)) return undefined
  for (const unit of standIns(text.charCodeAt(at))) {
    for (const [from, to] of wordsWith(text, at, unit)) {
      const right = text.slice(from, at) + String.fromCharCode(unit) + text.slice(at + 1, to)
      const found = {start: from, end: to, right}
      if (to - from === 2 && (meetsByChance(text, from) || surnames.includes(text[from]!))) continue
      // 年轻人劝他: the other character ends or begins a longer word.
      const longer = at === from ? text.slice(to - 1, to + 2) : text.slice(Math.max(0, from - 2), from + 1)
      if (to - from === 2 && longer.length === 3 && isWord(longer)) continue
      if (holds(text, found)) return found
    }
  }
  return undefined
}

const surnames =
  '刘陈杨黄赵吴周徐孙朱郭梁宋郑韩唐冯董萧曹袁邓傅沈曾彭吕苏卢蒋蔡魏薛潘杜戴夏钟汪姜范谭廖邹熊孟秦邱侯尹雷黎史龚邵钱武贺龙段'

/** Two characters that are words by themselves so often, as powers of two, stand side by side by chance. */
const chance = 15

function meetsByChance(text: string, at: number): boolean {
  return aloneness(text.charCodeAt(at)) + aloneness(text.charCodeAt(at + 1)) > chance
}

/** Whether the words around leave what is written as characters without a word, and make a word of what is right. */
function holds(text: string, {start, end, right}: Misspelt): boolean {
  if (isWord(text.slice(start, end))) return false
  const from = Math.max(0, start - 12)
  const [before, after] = [text.slice(from, start), text.slice(end, end + 12)]
  const written = wordEndsIn(before + text.slice(start, end) + after)
  const [first, last] = [before.length, before.length + end - start]
  if (!written.has(first) || !written.has(last)) return false
  const isSet = right.length === 4
  const inner = Array.from({length: end - start - 1}, (_, index) => first + 1 + index)
  if (!isSet && !inner.every(edge => written.has(edge))) return false
  if (inner.every(edge => !written.has(edge))) return false
  // Two words of two characters each are what they are.
  if (isSet && written.has(first + 2) && !written.has(first + 1) && !written.has(first + 3)) return false
  if (!isSet && isAmongNames(before + text.slice(start, end) + after, {first, last, written})) return false
  const meant = wordEndsIn(before + right + after)
  return meant.has(first) && meant.has(last) && (isSet || inner.every(edge => !meant.has(edge)))
}

/** What is a word by itself less often than that, as a power of two, is part of a name where it stands alone. */
const seldom = 9

interface Stretch {
  readonly first: number
  readonly last: number
  /** Where words begin and end around it. */
  readonly written: ReadonlySet<number>
}

/** Whether characters that seldom stand alone stand before or behind, as in names. */
function isAmongNames(text: string, {first, last, written}: Stretch): boolean {
  const isLone = (at: number) =>
    isHan(text.charCodeAt(at)) &&
    written.has(at) &&
    written.has(at + 1) &&
    aloneness(text.charCodeAt(at)) < seldom
  return isLone(first - 1) || isLone(last)
}
