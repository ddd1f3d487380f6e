import {beginsPhrase, endsPhrase, type PairRoles, pairRoles, placeOfPair} from './pair-roles.ts'
import {placeIn} from './place-in.ts'
import data from './words.json' with {type: 'json'}

/** Set phrases of four characters, by either half. */
interface Phrases {
  readonly roles: PairRoles
  /** The first half of each, in order, and where the rest of it begins in the list. */
  readonly firsts: Uint32Array
  readonly rests: Uint16Array
  /** Second halves in order, and which phrase each one's is. */
  readonly seconds: Uint32Array
  readonly which: Uint16Array
}

const blank = 0x20

let known: Phrases | undefined

/** Read when the first words are asked for. */
function phrasesOnce(): Phrases {
  known ??= readPhrases()
  return known
}

/** What two characters may be part of. The words that stand side by side are in it once they are read. */
export const rolesOnce = (): PairRoles => phrasesOnce().roles

/**
 * The list is groups of a first character and what follows it in each phrase. A check of one draft is over before V8 compiles
 * this loop, so it calls little.
 */
function readPhrases(): Phrases {
  const roles = pairRoles()
  const {four} = data
  const firsts = new Uint32Array(four.length / 3)
  const rests = new Uint16Array(four.length / 3)
  // The second half and which phrase's it is, in one number, so that they sort by themselves.
  const both = new Float64Array(four.length / 3)
  let [count, first] = [0, 0]
  for (let at = 0; at < four.length; at++) {
    const unit = four.charCodeAt(at)
    if (unit === blank) first = 0
    else if (first === 0) first = unit
    else {
      const [three, last] = [four.charCodeAt(at + 1), four.charCodeAt(at + 2)]
      roles[placeOfPair(first, unit)]! |= beginsPhrase
      roles[placeOfPair(three, last)]! |= endsPhrase
      firsts[count] = first * 0x10000 + unit
      rests[count] = at
      both[count] = (three * 0x10000 + last) * 0x10000 + count
      count++
      at += 2
    }
  }
  both.subarray(0, count).sort()
  const [seconds, which] = [new Uint32Array(count), new Uint16Array(count)]
  for (let index = 0; index < count; index++) {
    which[index] = both[index]! % 0x10000
    seconds[index] = both[index]! / 0x10000
  }
  return {roles, firsts: firsts.subarray(0, count), rests, seconds, which}
}

const none: ReadonlyArray<string> = []

/** The phrases of which three characters stand at `at`, those of its first half first; none where a whole one stands. */
export function phrasesNear(text: string, at: number): ReadonlyArray<string> {
  if (at + 4 > text.length) return none
  const phrases = phrasesOnce()
  const {firsts, rests, seconds, which} = phrases
  const [one, two] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  const [three, four] = [text.charCodeAt(at + 2), text.charCodeAt(at + 3)]
  const found: string[] = []
  const begin = one * 0x10000 + two
  for (let index = placeIn(firsts, begin); firsts[index] === begin; index++) {
    const rest = rests[index]!
    const isThird = data.four.charCodeAt(rest + 1) === three
    const isLast = data.four.charCodeAt(rest + 2) === four
    if (isThird && isLast) return none
    if (isThird || isLast) found.push(phraseOf(phrases, index))
  }
  const end = three * 0x10000 + four
  for (let index = placeIn(seconds, end); seconds[index] === end; index++) {
    const first = firsts[which[index]!]!
    const isFirst = first >>> 16 === one
    // One that has both stood among those of its first half.
    if (isFirst !== ((first & 0xffff) === two)) found.push(phraseOf(phrases, which[index]!))
  }
  return found
}

function phraseOf({firsts, rests}: Phrases, index: number): string {
  const rest = rests[index]!
  return String.fromCharCode(firsts[index]! >>> 16) + data.four.slice(rest, rest + 3)
}

/** Whether four characters are a set phrase. */
export function isPhrase(word: string): boolean {
  const {firsts, rests} = phrasesOnce()
  const begin = word.charCodeAt(0) * 0x10000 + word.charCodeAt(1)
  for (let index = placeIn(firsts, begin); firsts[index] === begin; index++)
    if (data.four.startsWith(word.slice(1), rests[index])) return true
  return false
}
