import type {Need} from './needs.ts'
import type {Text} from './text.ts'

/** Texts one after another: to look through one long text is quicker than through many. */
export interface Whole {
  readonly value: string
  /** Where each text begins. */
  readonly starts: ReadonlyArray<number>
  /** A bit for each character that stands in it, by its code. */
  readonly characters: Uint32Array
  /** A bit for each two characters that stand side by side; some share one, so that it may say yes where there are none. */
  readonly pairs: Uint32Array
}

const wholes = new WeakMap<ReadonlyArray<Text>, Whole>()

/** The texts as one, made once for all rules. */
export function wholeOf(texts: ReadonlyArray<Text>): Whole {
  const known = wholes.get(texts)
  if (known) return known
  const starts: number[] = []
  let at = 0
  for (const {value} of texts) {
    starts.push(at)
    at += value.length + 1
  }
  const value = texts.map(({value}) => value).join('\n')
  const whole = {value, starts, ...standingIn(value)}
  wholes.set(texts, whole)
  return whole
}

function standingIn(value: string): Pick<Whole, 'characters' | 'pairs'> {
  const characters = new Uint32Array(0x10000 / 32)
  const pairs = new Uint32Array(Math.min(1 << 15, 1 << Math.ceil(Math.log2(value.length / 4 + 64))))
  const last = pairs.length * 32 - 1
  let before = 0
  for (let index = 0; index < value.length; index++) {
    const code = value.charCodeAt(index)
    characters[code >> 5]! |= 1 << (code & 31)
    const bit = bitOf(before, code) & last
    pairs[bit >> 5]! |= 1 << (bit & 31)
    before = code
  }
  return {characters, pairs}
}

const bitOf = (a: number, b: number): number => {
  const mixed = Math.imul(a, 0x9e3779b1) ^ Math.imul(b, 0x85ebca6b)
  return (mixed ^ (mixed >>> 15)) >>> 0
}

/** Whether there may be something in the texts that needs one of these. */
export function mayHold(whole: Whole, needs: ReadonlyArray<Need>): boolean {
  for (const need of needs) if (has(whole, need)) return true
  return false
}

function has({characters, pairs}: Whole, need: Need): boolean {
  const last = pairs.length * 32 - 1
  for (let index = 0; index < need.characters.length; index++) {
    const code = need.characters.charCodeAt(index)
    if (((characters[code >> 5]! >> (code & 31)) & 1) === 0) continue
    if (need.next === undefined) return true
    for (let other = 0; other < need.next.length; other++) {
      const bit = bitOf(code, need.next.charCodeAt(other)) & last
      if ((pairs[bit >> 5]! >> (bit & 31)) & 1) return true
    }
  }
  return false
}
