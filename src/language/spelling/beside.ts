import {hasSound, soundsOf} from './confusable.ts'
import {firstWord, placeOfPair, secondWord} from './pair-roles.ts'
import {rolesOnce} from './phrases.ts'
import data from './words.json' with {type: 'json'}
import {isPairAt} from './words.ts'

/** Words of two characters that often stand side by side in laws, news and reports: 宣传教育, 合法权益. */
interface Beside {
  /** What stands behind a first word, one after the other. */
  readonly behind: ReadonlyMap<string, string>
  /** What stands before a second one. */
  readonly before: ReadonlyMap<string, string>
  /** What is one character away from one of them, and right: 数智 beside 技术. */
  readonly seen: ReadonlySet<string>
  /** What sounds like two of them, and is right: 经济势力 beside 经济实力. */
  readonly alike: ReadonlySet<string>
}

let known: Beside | undefined

/** Read when the first words are asked for, and put among the roles of pairs. */
export function besideOnce(): Beside {
  known ??= readBeside()
  return known
}

function readBeside(): Beside {
  const roles = rolesOnce()
  const [behind, before] = [new Map<string, string>(), new Map<string, string>()]
  for (const group of data.beside.split(' ')) {
    const first = group.slice(0, 2)
    behind.set(first, group.slice(2))
    roles[placeOfPair(group.charCodeAt(0), group.charCodeAt(1))]! |= firstWord
    for (let at = 2; at < group.length; at += 2) {
      const second = group.slice(at, at + 2)
      before.set(second, (before.get(second) ?? '') + first)
      roles[placeOfPair(group.charCodeAt(at), group.charCodeAt(at + 1))]! |= secondWord
    }
  }
  return {behind, before, seen: new Set(data.seen.split(' ')), alike: new Set(data.besideAlike.split(' '))}
}

/** Two words side by side, as they would be with one other character than stands in a text. */
export interface Near {
  /** The four characters. */
  readonly right: string
  /** Which of them is another one. */
  readonly wrong: number
}

const none: ReadonlyArray<Near> = []

/** Two words that would begin at `at`, if one character of one of them, which is no word now, were another. */
export function nearWords(text: string, at: number): ReadonlyArray<Near> {
  const found = wordsNear(text, at)
  return found.length > 0 && besideOnce().alike.has(text.slice(at, at + 4)) ? none : found
}

function wordsNear(text: string, at: number): ReadonlyArray<Near> {
  const {behind, before} = besideOnce()
  // Most of what stands in a right text is a word.
  const row = isNoWord(text, at + 2) ? behind.get(text.slice(at, at + 2)) : undefined
  if (row !== undefined) {
    const first = text.slice(at, at + 2)
    return wordsLike(text, at + 2, row).map(({word, wrong}) => ({right: first + word, wrong: 2 + wrong}))
  }
  if (!isNoWord(text, at)) return none
  const second = text.slice(at + 2, at + 4)
  return wordsLike(text, at, before.get(second)).map(({word, wrong}) => ({right: word + second, wrong}))
}

const isNoWord = (text: string, at: number): boolean =>
  at + 2 <= text.length && !isPairAt(text, at) && !besideOnce().seen.has(text.slice(at, at + 2))

interface WordLike {
  readonly word: string
  readonly wrong: 0 | 1
}

/** The words of a row that have one of their two characters at `at`; none when one of them stands there. */
function wordsLike(text: string, at: number, row = ''): WordLike[] {
  const found: WordLike[] = []
  const [one, two] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  for (let next = 0; next < row.length; next += 2) {
    const isFirst = row.charCodeAt(next) === one
    const isSecond = row.charCodeAt(next + 1) === two
    if (isFirst && isSecond) return []
    if (isFirst !== isSecond) found.push({word: row.slice(next, next + 2), wrong: isFirst ? 1 : 0})
  }
  return found
}

/** Two words that would begin at `at`, if one of them, which may be a word now, were another one that sounds like it. */
export function soundNearWords(text: string, at: number): ReadonlyArray<string> {
  if (at + 4 > text.length) return noWords
  const {behind, before, alike} = besideOnce()
  const [first, second] = [text.slice(at, at + 2), text.slice(at + 2, at + 4)]
  const [after, front] = [behind.get(first), before.get(second)]
  const seconds = after === undefined ? noWords : wordsHeard(text, at + 2, after)
  const firsts = front === undefined ? noWords : wordsHeard(text, at, front)
  if (seconds.length + firsts.length === 0 || alike.has(first + second)) return noWords
  return [...seconds.map(word => first + word), ...firsts.map(word => word + second)]
}

const noWords: ReadonlyArray<string> = []

/** The words of a row that sound like the two characters at `at`; none when they stand there themselves. A draft is over before V8 compiles this. */
function wordsHeard(text: string, at: number, row: string): ReadonlyArray<string> {
  const one = soundsOf(text.charCodeAt(at))
  if (one.length === 0) return noWords
  const two = soundsOf(text.charCodeAt(at + 1))
  if (two.length === 0 || hasWord(row, text.slice(at, at + 2))) return noWords
  let found: string[] | undefined
  for (let next = 0; next < row.length; next += 2) {
    if (!hasSound(row.charCodeAt(next), one) || !hasSound(row.charCodeAt(next + 1), two)) continue
    found ??= []
    found.push(row.slice(next, next + 2))
  }
  return found ?? noWords
}

/** Whether a word stands in a row, and not across two. */
function hasWord(row: string, word: string): boolean {
  for (let at = row.indexOf(word); at >= 0; at = row.indexOf(word, at + 1)) if (at % 2 === 0) return true
  return false
}
