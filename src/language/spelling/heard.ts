import {soundsOf} from './confusable.ts'
import data from './words.json' with {type: 'json'}

/** What is typed by its sound: common words of two characters, and what sounds like one of them and is right. */
interface Heard {
  /** The words of two sounds, the more common ones first, one after the other. */
  readonly words: ReadonlyMap<number, string>
  /** Two characters that stand side by side in right texts. */
  readonly right: ReadonlySet<number>
}

let known: Heard | undefined

const keyOf = (one: number, two: number): number => one * 0x10000 + two

function readHeard(): Heard {
  const words = new Map<number, string>()
  const {common} = data
  for (let at = 0; at < common.length; at += 2)
    for (const one of soundsOf(common.charCodeAt(at)))
      for (const two of soundsOf(common.charCodeAt(at + 1))) {
        const key = keyOf(one, two)
        words.set(key, (words.get(key) ?? '') + common.slice(at, at + 2))
      }
  const right = new Set<number>()
  for (const group of data.heard.split(' '))
    for (let at = 1; at < group.length; at++) right.add(keyOf(group.charCodeAt(0), group.charCodeAt(at)))
  return {words, right}
}

const none: ReadonlyArray<string> = []

/** The common words that sound like the two characters at `at`, which are known to be right beside each other nowhere. */
export function wordsHeardAt(text: string, at: number): ReadonlyArray<string> {
  known ??= readHeard()
  const [one, two] = [text.charCodeAt(at), text.charCodeAt(at + 1)]
  let found: string[] | undefined
  for (const first of soundsOf(one))
    for (const second of soundsOf(two)) {
      const words = known.words.get(keyOf(first, second))
      for (let next = 0; words !== undefined && next < words.length; next += 2) {
        found ??= []
        found.push(words.slice(next, next + 2))
      }
    }
  return found === undefined || known.right.has(keyOf(one, two)) ? none : found
}
