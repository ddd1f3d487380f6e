import {isPhrase} from './phrases.ts'
import {placeIn} from './place-in.ts'
import data from './words.json' with {type: 'json'}

const bits = 1 << 20
const bitOf = (one: number, two: number): number =>
  (Math.imul(one, 2_654_435) + Math.imul(two, 40_503)) & (bits - 1)
const keyOf = (one: number, two: number): number => one * 0x10000 + two
const blank = 0x20

interface Words {
  /** Words of two characters, as one number each, in order. */
  readonly two: Uint32Array
  readonly three: ReadonlySet<string>
  /** A bit for each two neighbours in a word of two or three characters. */
  readonly pairs: Int32Array
  /** What only looks misspelt: 工读, 铭牌. */
  readonly also: ReadonlySet<string>
}

let known: Words | undefined

/** Read when the first words are asked for. */
function wordsOnce(): Words {
  known ??= readWords()
  return known
}

/**
 * The lists are groups of a first character and what follows it in each word. A check of one draft is over before V8 compiles
 * these loops, so they call nothing that they need not call.
 */
function readWords(): Words {
  const pairs = bitTable()
  const {two} = data
  const keys = new Uint32Array(two.length)
  let [count, first] = [0, 0]
  for (let at = 0; at < two.length; at++) {
    const unit = two.charCodeAt(at)
    if (unit === blank) first = 0
    else if (first === 0) first = unit
    else {
      keys[count++] = first * 0x10000 + unit
      const bit = bitOf(first, unit)
      pairs[bit >> 5]! |= 1 << (bit & 31)
    }
  }
  const three = new Set<string>()
  for (const group of data.three.split(' '))
    for (let at = 1; at < group.length; at += 2) {
      three.add(group[0] + group.slice(at, at + 2))
      set(pairs, group.charCodeAt(0), group.charCodeAt(at))
      set(pairs, group.charCodeAt(at), group.charCodeAt(at + 1))
    }
  const also = new Set(data.also.split(' '))
  return {two: keys.subarray(0, count), three, pairs, also}
}

/** A bit for each two code units, or as good as one: few share theirs. */
const bitTable = (): Int32Array => new Int32Array(bits / 32)

function set(table: Int32Array, one: number, two: number): void {
  const bit = bitOf(one, two)
  table[bit >> 5]! |= 1 << (bit & 31)
}

/** Not a number is what stands beyond the ends of a text. */
function has(table: Int32Array, one: number, two: number): boolean {
  if (Number.isNaN(one + two)) return false
  const bit = bitOf(one, two)
  return (table[bit >> 5]! & (1 << (bit & 31))) !== 0
}

/** Whether something is a word as it stands. */
export function isWord(word: string): boolean {
  const {two, three, also} = wordsOnce()
  if (also.has(word)) return true
  if (word.length === 2) return isPair(two, word.charCodeAt(0), word.charCodeAt(1))
  return word.length === 3 ? three.has(word) : isPhrase(word)
}

function isPair(two: Uint32Array, one: number, other: number): boolean {
  const key = keyOf(one, other)
  return two[placeIn(two, key)] === key
}

/** Whether the characters at `at` stand side by side in some word of the list, or seem to. */
export function isPairAt(text: string, at: number): boolean {
  return has(wordsOnce().pairs, text.charCodeAt(at), text.charCodeAt(at + 1))
}

/** Where the words of two or three characters lie that there would be with `unit` at `at`, longer ones first. */
export function wordsWith(text: string, at: number, unit: number): ReadonlyArray<readonly [number, number]> {
  const {two, three, pairs} = wordsOnce()
  const [before, after] = [text.charCodeAt(at - 1), text.charCodeAt(at + 1)]
  const isLeft = has(pairs, before, unit)
  const isRight = has(pairs, unit, after)
  if (!isLeft && !isRight) return nowhere
  const found: Array<readonly [number, number]> = []
  const middle = String.fromCharCode(unit)
  for (const from of [at - 2, at - 1, at]) {
    if (from < 0) continue
    const word = text.slice(from, at) + middle + text.slice(at + 1, from + 3)
    if (three.has(word)) found.push([from, from + 3])
  }
  if (isLeft && isPair(two, before, unit)) found.push([at - 1, at + 1])
  if (isRight && isPair(two, unit, after)) found.push([at, at + 2])
  return found
}

const nowhere: ReadonlyArray<readonly [number, number]> = []
