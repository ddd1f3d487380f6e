import type {Text} from './text.ts'

/** Words that stand a second time in a text. */
export interface Again {
  readonly text: Text
  readonly start: number
  readonly words: string
  /** Whether they stood in a paragraph before. */
  readonly isApart: boolean
}

// 新增企业560家，…；…，新增企业560家: a clause with a number, and what follows it.
const clauses = /[^，。；：！？\n]{9,}/gu
const dates = /(?<!\d)\d+(?:年(?:\d+月)?|月)(?:\d+日)?/gu
/** A sentence, or what stands from one semicolon to the next, with the mark behind it; what is quoted may well be said again. */
const sentences = /[^。；！？：“”\n]+(?=([。；！？])?)/gu
/** Shorter ones, of this many characters, are set phrases. */
const shortest = 18

/**
 * What is said twice, word for word: clauses with a number within a paragraph, and sentences of some length anywhere in
 * the paragraphs of a text.
 */
export function* saidAgain(texts: ReadonlyArray<Text>): Generator<Again> {
  const known = new Map<string, Text>()
  for (const text of texts) {
    if (text.block !== 'paragraph') continue
    const again: Again[] = []
    for (const {0: sentence, 1: end, index} of text.value.matchAll(sentences)) {
      const words = sentence.trim()
      if (!end || words.length < shortest || !words.includes('，')) continue
      const before = known.get(words)
      if (!before) known.set(words, text)
      else again.push({text, start: index + sentence.search(/\S/), words, isApart: before !== text})
    }
    yield* again
    // Both stand in the order of the text.
    let at = 0
    for (const one of clausesAgain(text)) {
      while (at < again.length && again[at]!.start + again[at]!.words.length <= one.start) at++
      if (at === again.length || one.start < again[at]!.start) yield one
    }
  }
}

/** Clauses with a number, long enough not to be said again by themselves, that stand a second time in a paragraph. */
function* clausesAgain(text: Text): Generator<Again> {
  if (!/\d.*\d/su.test(text.value)) return
  const known = new Set<string>()
  for (const {0: words, index} of text.value.matchAll(clauses)) {
    if (!/\d/.test(words) || !/\d/.test(words.replace(dates, ''))) continue
    if (known.has(words)) yield {text, start: index, words, isApart: false}
    known.add(words)
  }
}
