import type {Value} from '../model/value.ts'

/** Words of a document, in the order in which it says them, and the piece of the draft that they are. */
export interface KnownWords {
  readonly text: string
  readonly value?: Value
}

/** A part of a run of words on a page that is a piece of the draft. */
export interface Stretch {
  /** UTF-16 units of the run. */
  readonly from: number
  readonly to: number
  readonly value: Value
  /** Where it begins in the value's text. */
  readonly start: number
}

/** How far from where it is at the words of a page are looked for, in characters. */
const reach = 20_000
/** Words of fewer characters stand in too many places to be told by themselves. */
const shortest = 4

/**
 * Gives, for the runs of words of a page one after the other, which pieces of the draft they are. Pages say things in about
 * the order of the document, columns and captions aside; a run that cannot be told is no piece of anything.
 */
export function findRuns(words: ReadonlyArray<KnownWords>): (run: string) => Stretch[] {
  const {plain, of, at} = inOne(words)
  /** Where the run before ended, and the places from which something else led away. */
  let here = 0
  const left: number[] = []
  return run => {
    const {plain: wanted, at: place} = plainOf(run)
    if (wanted === '') return []
    const found = find(wanted)
    if (found < 0) return []
    return stretches(found, found + wanted.length, place, run.length)
  }

  function find(wanted: string): number {
    if (plain.startsWith(wanted, here)) return step(here, wanted)
    for (const [index, place] of left.entries()) {
      if (wanted.length < 2 || !plain.startsWith(wanted, place)) continue
      left.splice(index, 1)
      left.push(here)
      return step(place, wanted)
    }
    if (wanted.length < shortest) return -1
    const ahead = plain.indexOf(wanted, here)
    const behind = plain.lastIndexOf(wanted, here)
    const found = ahead >= 0 && ahead - here < reach ? ahead : here - behind < reach ? behind : -1
    if (found < 0) return -1
    left.push(here)
    return step(found, wanted)
  }

  function step(found: number, wanted: string): number {
    here = found + wanted.length
    return found
  }

  /** The pieces of the draft between two characters of all words. */
  function stretches(from: number, to: number, place: ReadonlyArray<number>, length: number): Stretch[] {
    const parts: Stretch[] = []
    for (let index = from; index < to; ) {
      const first = index
      while (index < to && of[index] === of[first]) index++
      const {value} = words[of[first]!]!
      if (!value) continue
      parts.push({
        from: place[first - from]!,
        to: index < to ? place[index - from]! : length,
        value,
        start: at[first]!
      })
    }
    return parts
  }
}

interface InOne {
  readonly plain: string
  /** For each of its characters the words that it is of, and where in them. */
  readonly of: ReadonlyArray<number>
  readonly at: ReadonlyArray<number>
}

function inOne(words: ReadonlyArray<KnownWords>): InOne {
  const plain: string[] = []
  const of: number[] = []
  const at: number[] = []
  for (const [index, {text}] of words.entries()) {
    const own = plainOf(text)
    plain.push(own.plain)
    for (const place of own.at) {
      of.push(index)
      at.push(place)
    }
  }
  return {plain: plain.join(''), of, at}
}

/** A text without what pages leave out or set otherwise: blanks, and half-width marks. */
function plainOf(text: string): {plain: string; at: number[]} {
  let plain = ''
  const at: number[] = []
  for (let index = 0; index < text.length; index++) {
    const unit = text[index]!
    if (/[\s\p{Cc}\p{Cf}]/u.test(unit)) continue
    plain += marks.get(unit) ?? unit
    at.push(index)
  }
  return {plain, at}
}

const marks = new Map(
  Object.entries({
    '，': ',',
    '。': '.',
    '．': '.',
    '；': ';',
    '：': ':',
    '？': '?',
    '！': '!',
    '（': '(',
    '）': ')',
    '％': '%',
    '～': '~',
    '“': '"',
    '”': '"',
    '‘': "'",
    '’': "'"
  })
)
